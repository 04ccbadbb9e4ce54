/// <reference types="./ssf" />
import SSF from 'fast-formula-parser/ssf/ssf';
import { isError, type CellValue } from '../cells/value';
import type { Locale } from './locale';

/**
 * The text a cell shows. The only module that knows the number-format library; formats are read as
 * https://support.microsoft.com/office/5026bbd6-04bc-48cd-bf33-80f18b4eae68 describes them.
 */
export function formatValue(value: CellValue, format: string): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  try {
    return SSF.format(format, value);
  } catch {
    // A format the library cannot read must not hide the value.
    return String(value);
  }
}

/** Number formats are written with a point and commas; what shows follows the region. */
function withSeparators(text: string, { decimal, group }: Locale): string {
  return decimal === '.' ? text : text.replace(/[.,]/g, (sign) => (sign === '.' ? decimal : group));
}

export function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/i, ''));
}

/** The text a cell shows in a region. */
export function displayText(value: CellValue, format: string, locale: Locale): string {
  const text = formatValue(value, format);
  return typeof value === 'number' && !isDateFormat(format) ? withSeparators(text, locale) : text;
}

/** The text of TEXT, whose formats have the region's own separators. */
export function formatLocal(value: CellValue, format: string, locale: Locale): string {
  return displayText(value, isDateFormat(format) ? format : withSeparators(format, locale), locale);
}
