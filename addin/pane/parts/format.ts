import type { CellValue } from '../../../shared/forms/table';
import type { Lang } from '../../../shared/language/language';
import { formatCount, formatDecimal } from '../../../shared/language/number';

/** A ratio of 0…1 as a percentage with two decimals, without the sign: 98,74. */
export function percentText(ratio: number, lang: Lang): string {
  return formatDecimal((Math.round(ratio * 10_000) / 100).toFixed(2), lang);
}

/** A figure as it is read in a table; nothing for a blank. */
export function figureText(value: CellValue | undefined, lang: Lang): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return Number.isInteger(value) ? formatCount(value, lang) : formatDecimal(String(value), lang);
}
