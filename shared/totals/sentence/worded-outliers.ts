import type { FormDocument } from '../../forms/document';
import { pick, type Lang } from '../../language/language';
import { formatCount } from '../../language/number';
import type { Outlier } from '../history/outliers';
import { provinceTotalsWords } from '../words';

/** A figure far from its unit's history, in somebody's language, as it is answered. */
export interface WordedOutlier extends Outlier {
  sentence: string;
}

/** @param forms those in force in the period of the figures */
export function wordedOutliers(
  forms: readonly FormDocument[],
  outliers: readonly Outlier[],
  lang: Lang,
): WordedOutlier[] {
  return outliers.map((outlier) => ({ ...outlier, sentence: sentenceOf(forms, outlier, lang) }));
}

function sentenceOf(forms: readonly FormDocument[], outlier: Outlier, lang: Lang): string {
  const { form: code, value, history, basis, peers, mad, low, high, direction, summedQuarters } = outlier;
  const form = forms.find((candidate) => candidate.code === code);
  const column = form?.columns.find(({ key }) => key === outlier.column);
  const count = (number: number) => formatCount(number, lang);
  return provinceTotalsWords[lang].outlier({
    basis,
    peers: count(peers),
    form: code,
    column: outlier.column,
    name: column ? pick(column.name, lang) : '',
    value: count(value),
    quarters: count(history.length),
    low: count(low),
    high: count(high),
    steady: mad === '0',
    summed: summedQuarters > 0 ? count(summedQuarters) : null,
    above: direction === 'high',
  });
}
