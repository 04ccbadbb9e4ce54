import { pick, type Lang } from '../language/language';
import { forcedSumText } from '../rules/sentence/chain-text';
import { COMPARISON_SIGNS, printExpression, type Expression, type PrintStyle } from '../rules/notation';
import type { Band, Indicator, IndicatorResult, WordedIndicator, WordedIndicatorResult } from './indicator';
import type { IndicatorDefinition, IndicatorDocument, IndicatorSet } from './set';
import { scoreText } from './score-text';
import { indicatorWords } from './words';

/**
 * A result with its names, formulas and notes, as it is answered and shown.
 * @param set the one that the result was computed by
 */
export function wordedIndicators(
  set: IndicatorSet,
  result: IndicatorResult,
  lang: Lang,
): WordedIndicatorResult {
  const told = (indicator: Indicator): WordedIndicator[] => {
    const definition = set.definitions.find(({ document }) => document.id === indicator.id);
    return definition ? [wordedIndicator(definition, indicator, lang)] : [];
  };
  const { groups } = set.document;
  return {
    ...result,
    indicators: result.indicators.flatMap(told),
    groups: result.groups.map((scored) => {
      const { id, points, most, max } = scored;
      const group = groups.find((candidate) => candidate.id === id);
      return {
        id,
        name: group ? pick(group.name, lang) : id,
        points,
        most,
        max,
        score: scoreText(scored, lang),
      };
    }),
    score: scoreText(result, lang),
    bandName: bandName(set, result.band, lang),
  };
}

/** What the set calls a rating; null: that figures are missing for one. */
export function bandName(set: IndicatorSet, band: Band | null, lang: Lang): string {
  if (band === null) return indicatorWords[lang].openBand;
  const found = set.document.bands.find(({ id }) => id === band);
  return found ? pick(found.name, lang) : band;
}

function wordedIndicator(definition: IndicatorDefinition, indicator: Indicator, lang: Lang): WordedIndicator {
  const { forced: _forced, ...rest } = indicator;
  return {
    ...rest,
    name: pick(definition.document.name, lang),
    score: scoreText(indicator, lang),
    formula: {
      numerator: formula(definition.numerator, lang),
      denominator: formula(definition.denominator, lang),
    },
    note: note(definition.document, indicator, lang),
  };
}

const STYLE: PrintStyle = {
  term: (term) => `${term.form ?? ''} (${term.column})`,
  comparison: COMPARISON_SIGNS,
  when: '',
  total: '',
};

function formula(expression: Expression | null, lang: Lang): string {
  return expression === null ? indicatorWords[lang].givenFigure : printExpression(expression, STYLE);
}

function note(
  document: IndicatorDocument,
  { status, numerator, denominator, forced }: Indicator,
  lang: Lang,
): string | null {
  const words = indicatorWords[lang];
  if (status === 'not-applicable') return words.notApplicable;
  if (status === 'undecided' || numerator === null || denominator === null) return words.undecided;
  const notes = [
    denominator === 0 ? (document.whenNothing === 'full' ? words.nothingFull : words.nothingZero) : null,
    denominator > 0 && numerator > denominator ? words.aboveOne : null,
    forced ? indicatorWords[lang].forced(forcedSumText(forced, lang)) : null,
    document.note ? pick(document.note, lang) : null,
  ].filter((text) => text !== null);
  return notes.length > 0 ? notes.join(' ') : null;
}
