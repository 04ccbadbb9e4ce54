import { listText } from '../../forms/column-text';
import { countColumns, type FormDocument, type Measure } from '../../forms/document';
import { formatCount } from '../../language/number';
import type { Lang } from '../../language/language';
import type { Period } from '../../period/period';
import { periodName } from '../../period/period-text';
import type { IncompleteUnit, ProvinceFinding, SpanCoverage } from '../province-totals';
import { namesOf, provinceTotalsWords } from '../words';
import { spanWords } from './words';

/** Units told with what they lack before the rest is only counted. */
const MOST_UNITS = 20;

/** Which quarters a span's totals add up, what of each form was added, carried or cannot be, and who lacks what. */
export function spanSentences(
  { quarters, incomplete, changedForms }: SpanCoverage,
  forms: readonly FormDocument[],
  lang: Lang,
): string[] {
  const words = spanWords[lang];
  const names = quarters.map((quarter) => periodName(quarter, lang)).join(', ');
  return [
    words.quarters(names),
    ...forms.map((form) => words.form(form.code, measureSentence(form, quarters, lang))),
    words.ratios,
    ...(changedForms.length > 0 ? [words.changedForms(changedForms.join(', '))] : []),
    ...(incomplete.length > 0
      ? [words.incomplete(formatCount(incomplete.length, lang), incompleteText(incomplete, lang))]
      : []),
  ];
}

/** How the columns of a form became one figure each. */
export function measureSentence(form: FormDocument, quarters: readonly Period[], lang: Lang): string {
  const words = spanWords[lang];
  const keysOf = (measure: Measure | undefined) =>
    countColumns(form)
      .filter((column) => column.measure === measure)
      .map(({ key }) => key);
  const part = (keys: readonly string[], say: (columns: string) => string) =>
    keys.length > 0 ? [say(listText(keys))] : [];
  const named = (quarter: Period | undefined) => (quarter ? periodName(quarter, lang) : '');
  const [first, last] = [named(quarters[0]), named(quarters.at(-1))];
  return [
    ...part(keysOf('flow'), words.added),
    ...part(keysOf('opening'), (columns) => words.opening(columns, first)),
    ...part(keysOf('workload'), words.workload),
    ...part(keysOf('stock'), (columns) => words.closing(columns, last)),
    ...part(keysOf('distinct'), (columns) => words.distinct(columns, last)),
    ...part(keysOf(undefined), words.unknown),
  ].join('; ');
}

function incompleteText(units: readonly IncompleteUnit[], lang: Lang): string {
  const { missingReason } = provinceTotalsWords[lang];
  const told = units.slice(0, MOST_UNITS).map(({ name, lacking }) => {
    const quarters = lacking.map(
      ({ period, reason }) => `${periodName(period, lang)}: ${missingReason[reason].toLowerCase()}`,
    );
    return `${name} (${quarters.join('; ')})`;
  });
  const rest = units.length - told.length;
  return [...told, ...(rest > 0 ? [spanWords[lang].andMore(formatCount(rest, lang))] : [])].join('; ');
}

/** A quarter that does not open with what the one before left, with the units and how far each is off. */
export function stockBreakSentence(
  { form, units }: ProvinceFinding,
  { period, column, from }: { period: Period; column: string; from: string },
  lang: Lang,
): string {
  const words = spanWords[lang];
  const names = units.map(({ name, difference }) => {
    const sign = (difference ?? 0) > 0 ? '+' : '';
    return `${name} (${words.off(`${sign}${formatCount(difference ?? 0, lang)}`)})`;
  });
  return words.stockBreak(form ?? '', periodName(period, lang), column, from, namesOf(names, lang));
}
