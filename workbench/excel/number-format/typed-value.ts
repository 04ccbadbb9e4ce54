import type { Locale } from './locale';
import type { Cell } from '../cells/value';

/** What a written value turns into: the cell, and a number format where the cell had none. */
export interface Input {
  cell: Cell | null;
  format?: string;
}

/** Days from 30 December 1899 to 1 January 1970: the serial numbers of the 1900 date system. */
const EPOCH_SERIAL = 25_569;
const DAY = 86_400_000;

/**
 * What a cell holds after a value was written into it.
 * - A text that begins with `=`, `+` or `-` is a formula:
 *   https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 * - In a cell formatted as text, `@`, everything stays text, formulas too:
 *   https://support.microsoft.com/office/583160db-936b-4e52-bdff-6f1863518ba4
 * - A leading apostrophe makes the rest text: same page.
 * - Texts that read as a number, a percentage or a date become numbers, the last two with a format:
 *   https://support.microsoft.com/office/452bd2db-cc96-47d1-81e4-72cec11c4ed8
 */
export function interpret(value: string | number | boolean, format: string, locale: Locale): Input {
  if (typeof value !== 'string') return { cell: { value: format === '@' ? shown(value) : value } };
  if (value === '') return { cell: null };
  if (value.startsWith("'")) return { cell: value === "'" ? null : { value: value.slice(1) } };
  if (format === '@') return { cell: { value } };
  if (value.startsWith('=') && value.length > 1)
    return { cell: { value: null, formula: value.slice(1).trim() } };
  const read = readLiteral(value.trim(), locale);
  if (read)
    return {
      cell: { value: read.value },
      ...(format === 'General' && read.format ? { format: read.format } : {}),
    };
  if (/^[+-]./.test(value)) return signed(value);
  return { cell: { value } };
}

function shown(value: number | boolean): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** `+1+2` is a formula; a dash before words, as lists have it, is refused by Excel with #NAME?, so it is one too. */
function signed(value: string): Input {
  return { cell: { value: null, formula: value.startsWith('+') ? value.slice(1) : value } };
}

function readLiteral(text: string, locale: Locale): { value: number | boolean; format?: string } | undefined {
  if (/^(true|false)$/i.test(text)) return { value: /^t/i.test(text) };
  return readNumber(text, locale) ?? readDate(text, locale) ?? readTime(text);
}

function readNumber(
  text: string,
  { decimal, group }: Locale,
): { value: number; format?: string } | undefined {
  const [, sign = '', digits = '', exponent = '', percent = ''] =
    /^([+-]?)([\d.,]+)(e[+-]?\d+)?\s*(%?)$/i.exec(text) ?? [];
  if (!/\d/.test(digits)) return undefined;
  const [whole = '', fraction, ...more] = digits.split(decimal);
  const groups = whole.split(group);
  const grouped = groups.length > 1;
  if (more.length > 0 || fraction?.includes(group)) return undefined;
  if (grouped && (groups.slice(1).some((part) => part.length !== 3) || (groups[0] ?? '').length > 3))
    return undefined;
  if (grouped && groups[0] === '') return undefined;
  const value = Number(
    `${sign}${groups.join('')}.${fraction ?? ''}0${exponent}`.replace(/^([+-]?)\./, '$10.'),
  );
  if (!Number.isFinite(value)) return undefined;
  if (percent) return { value: value / 100, format: fraction ? '0.00%' : '0%' };
  if (grouped) return { value, format: fraction ? '#,##0.00' : '#,##0' };
  return exponent ? { value, format: '0.00E+00' } : { value };
}

function readDate(
  text: string,
  { dayFirst, dateFormat }: Locale,
): { value: number; format: string } | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  const [, one = '', two = '', three = ''] = iso ?? local ?? [];
  if (one === '') return undefined;
  const year = Number(iso ? one : three);
  const month = Number(iso || dayFirst ? two : one);
  const day = Number(iso ? three : dayFirst ? one : two);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return { value: date.getTime() / DAY + EPOCH_SERIAL, format: dateFormat };
}

function readTime(text: string): { value: number; format: string } | undefined {
  const [, hours = '', minutes = '', seconds] = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (hours === '' || Number(hours) > 23) return undefined;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { value, format: seconds === undefined ? 'h:mm' : 'h:mm:ss' };
}
