import { signedCount, formatCount } from '../../language/number';
import type { Lang } from '../../language/language';
import { differenceOf } from '../field-differences';
import type { FieldDifference } from '../province-totals';
import type { UnequalColumn } from '../unit-figures';
import { provinceTotalsWords } from '../words';

/** One unit's difference between its total and its lĩnh vực, with its explanation. */
export function differenceText({ name, columns, explanation }: FieldDifference, lang: Lang): string {
  const words = provinceTotalsWords[lang];
  const what = columns.map((unequal) => unequalText(unequal, lang)).join('; ');
  return words.difference(name, what, explanation);
}

/** @example unequalText({ column: '9', total: 94, rows: 93, blanks: 0 }, 'vi') */
export function unequalText(unequal: UnequalColumn, lang: Lang): string {
  const count = (value: number | null) => (value === null ? null : formatCount(value, lang));
  const { column, total, rows, blanks } = unequal;
  const off = signedCount(differenceOf(unequal), lang);
  return provinceTotalsWords[lang].unequal(column, count(total), count(rows), count(blanks) ?? '', off);
}
