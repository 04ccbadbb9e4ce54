import type { UnitKind } from '../units/unit';
import { indicatorWords } from './words';
import type { Lang } from '../language/language';
import { pick } from '../language/language';
import { printExpression } from '../rules/notation';
import type { PrintStyle } from '../rules/notation';
import { unitValue } from '../rules/check/unit-total';
import type { UnitFigures } from '../rules/check/unit-total';
import type { Indicator, IndicatorGroup, IndicatorResult } from './indicator';
import { scoreOf } from './score';
import type { IndicatorDefinition, IndicatorDocument, IndicatorSet } from './set';

/** The two counts of an indicator; null for what is not known. */
export interface IndicatorInput {
  numerator: number | null;
  denominator: number | null;
}

/** The index scores of one unit's tables; see computeFrom. */
export function computeIndicators(
  set: IndicatorSet,
  unit: UnitKind,
  figures: UnitFigures,
  lang: Lang = 'vi',
): IndicatorResult {
  return computeFrom(
    set,
    unit,
    ({ numerator, denominator }) => ({
      numerator: numerator && unitValue(numerator, figures),
      denominator: denominator && unitValue(denominator, figures),
    }),
    lang,
  );
}

/**
 * The index scores from the two counts of each indicator: every one rounded to 2 decimals half up, then summed.
 * One that does not apply to the kind of unit gives its full points; one without data gives none; both say so.
 */
export function computeFrom(
  set: IndicatorSet,
  unit: UnitKind,
  input: (definition: IndicatorDefinition) => IndicatorInput,
  lang: Lang = 'vi',
): IndicatorResult {
  const scored = set.definitions.map((definition) => {
    const applies = definition.document.appliesTo?.includes(unit) ?? true;
    return one(definition, applies, applies ? input(definition) : NOT_KNOWN, lang);
  });
  const groups: IndicatorGroup[] = set.document.groups.map((group) => ({
    id: group.id,
    name: pick(group.name, lang),
    points: hundredths(scored.filter((indicator) => indicator.group === group.id)) / 100,
    max: group.max,
  }));
  const total = hundredths(scored);
  const bands = [...set.document.bands].sort((a, b) => b.from - a.from);
  const band =
    bands.find((candidate) => total >= candidate.from * 100) ?? (bands.at(-1) as (typeof bands)[number]);
  return {
    set: set.document.code,
    indicators: scored,
    groups,
    points: total / 100,
    max: set.document.groups.reduce((sum, group) => sum + group.max, 0),
    band: band.id,
    bandName: pick(band.name, lang),
    undecided: scored
      .filter((indicator) => indicator.status === 'undecided')
      .map((indicator) => indicator.id),
  };
}

const NOT_KNOWN: IndicatorInput = { numerator: null, denominator: null };

function one(
  definition: IndicatorDefinition,
  applies: boolean,
  input: IndicatorInput,
  lang: Lang,
): Indicator {
  const { document } = definition;
  const { ratio, points, status, note } = outcomeOf(document, applies, input, lang);
  // One literal with every property: thousands of units are scored, and copies of objects take several times longer.
  return {
    id: document.id,
    group: definition.group,
    name: pick(document.name, lang),
    formula: formulaOf(definition, lang),
    numerator: input.numerator,
    denominator: input.denominator,
    max: document.max,
    rule: document.rule,
    threshold: document.threshold ?? null,
    basis: document.basis,
    ratio,
    points,
    status,
    note,
  };
}

function outcomeOf(
  document: IndicatorDocument,
  applies: boolean,
  input: IndicatorInput,
  lang: Lang,
): Pick<Indicator, 'ratio' | 'points' | 'status' | 'note'> {
  const words = indicatorWords[lang];
  if (!applies)
    return { ratio: null, points: document.max, status: 'not-applicable', note: words.notApplicable };
  if (input.numerator === null || input.denominator === null)
    return { ratio: null, points: 0, status: 'undecided', note: words.undecided };
  const score = scoreOf(document, input.numerator, input.denominator);
  const notes = [
    score.nothing ? (document.whenNothing === 'full' ? words.nothingFull : words.nothingZero) : null,
    input.denominator > 0 && input.numerator > input.denominator ? words.aboveOne : null,
    document.note ? pick(document.note, lang) : null,
  ].filter((note) => note !== null);
  return {
    ratio: score.ratio,
    points: score.hundredths / 100,
    status: 'computed',
    note: notes.length > 0 ? notes.join(' ') : null,
  };
}

const STYLE: PrintStyle = { term: (term) => `${term.form ?? ''} (${term.column})`, when: '', total: '' };

const formulas = new WeakMap<IndicatorDefinition, Partial<Record<Lang, Indicator['formula']>>>();

/** A definition's formulas as printed; thousands of units are scored by the same few. */
function formulaOf(definition: IndicatorDefinition, lang: Lang): Indicator['formula'] {
  const printed = formulas.get(definition) ?? {};
  formulas.set(definition, printed);
  const text = (expression: IndicatorDefinition['numerator']) =>
    expression === null ? indicatorWords[lang].givenFigure : printExpression(expression, STYLE);
  const formula = (printed[lang] ??= {
    numerator: text(definition.numerator),
    denominator: text(definition.denominator),
  });
  return { ...formula };
}

function hundredths(indicators: readonly Indicator[]): number {
  return indicators.reduce((sum, indicator) => sum + Math.round(indicator.points * 100), 0);
}
