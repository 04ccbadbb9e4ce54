import { signedCount, formatCount } from '../../language/number';
import type { Lang } from '../../language/language';
import { differenceOf } from '../field-differences';
import type { Contributor } from '../drill';
import type { FieldDifference } from '../province-totals';
import type { UnequalColumn } from '../unit-figures';
import { provinceTotalsWords } from '../words';

/** One unit's difference between its total and its lĩnh vực, with its explanation. */
export function differenceText({ name, columns, explanation }: FieldDifference, lang: Lang): string {
  const words = provinceTotalsWords[lang];
  const what = columns.map((unequal) => unequalText(unequal, lang)).join('; ');
  return words.difference(name, what, explanation);
}

/** What the totals of a form say of units whose rows do not make their total, by unit. */
export type UnitDifferences = ReadonlyMap<string, string>;

/** Why a unit's cells do not make what it brings: as the totals word it, or, where they do not, by the figures alone. */
export function contributorDifference(
  { unit, unequal }: Pick<Contributor, 'unit' | 'unequal'>,
  differences: UnitDifferences,
  lang: Lang,
): string | undefined {
  return unequal && (differences.get(unit) ?? unequalText(unequal, lang));
}

/** @example unequalText({ column: '9', total: 94, rows: 93, blanks: 0 }, 'vi') */
function unequalText(unequal: UnequalColumn, lang: Lang): string {
  const count = (value: number | null) => (value === null ? null : formatCount(value, lang));
  const { column, total, rows, blanks } = unequal;
  const off = signedCount(differenceOf(unequal), lang);
  return provinceTotalsWords[lang].unequal(column, count(total), count(rows), count(blanks) ?? '', off);
}
