import type { WordedIndicatorResult } from '../../indicators/indicator';
import type { IndicatorSet } from '../../indicators/set';
import { scoreText } from '../../indicators/score-text';
import { bandName, wordedIndicators } from '../../indicators/worded-indicators';
import type { Lang } from '../../language/language';
import { formatCount } from '../../language/number';
import type { ProvinceIndex, UnitScore } from '../province-index';
import { provinceTotalsWords } from '../words';

export interface WordedUnitScore extends UnitScore {
  /** The points in words. */
  score: string;
  bandName: string;
}

/** A province's scores in somebody's language, as they are answered and shown. */
export interface WordedProvinceIndex extends ProvinceIndex {
  result: WordedIndicatorResult;
  units: WordedUnitScore[];
}

/** @param set the one that the scores were computed by */
export function wordedProvinceIndex(
  set: IndicatorSet,
  index: ProvinceIndex,
  lang: Lang,
): WordedProvinceIndex {
  return {
    ...index,
    result: provisional(
      noteParts(wordedIndicators(set, index.result, lang), index.coverage, lang),
      index,
      lang,
    ),
    units: index.units.map(({ groups, undecided, rank, ...score }) => ({
      ...score,
      score: scoreText(score, lang),
      bandName: bandName(set, score.band, lang),
      groups,
      undecided,
      rank,
    })),
  };
}

/** Points that may still rise or fall say so wherever the score is told. */
function provisional(
  result: WordedIndicatorResult,
  { bound }: Pick<ProvinceIndex, 'bound'>,
  lang: Lang,
): WordedIndicatorResult {
  if (bound !== 'open') return result;
  return { ...result, score: provinceTotalsWords[lang].provisional(result.score) };
}

/** An indicator computed over fewer units than reported says so. */
function noteParts(
  result: WordedIndicatorResult,
  coverage: ProvinceIndex['coverage'],
  lang: Lang,
): WordedIndicatorResult {
  return {
    ...result,
    indicators: result.indicators.map((indicator) => {
      const part = coverage.find(({ id }) => id === indicator.id);
      if (!part || part.counted === 0 || part.counted === part.reported) return indicator;
      const text = provinceTotalsWords[lang].indexPart(
        formatCount(part.counted, lang),
        formatCount(part.reported, lang),
      );
      return { ...indicator, note: indicator.note === null ? text : `${indicator.note} ${text}` };
    }),
  };
}
