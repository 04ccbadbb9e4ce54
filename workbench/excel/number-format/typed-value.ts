import type { Locale } from './locale';
import type { Cell } from '../cells/value';
import { daysInMonth, serialOf } from './serial-date';

/** What a written value turns into: the cell, and a number format where the cell had none. */
export interface Input {
  cell: Cell | null;
  format?: string;
}

/**
 * What a cell holds after a value was written into it.
 * - A text that begins with `=`, `+` or `-` is a formula:
 *   https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 * - In a cell formatted as text, `@`, everything stays text, formulas too:
 *   https://support.microsoft.com/office/583160db-936b-4e52-bdff-6f1863518ba4
 * - A leading apostrophe makes the rest text: same page.
 * - Texts that read as a number, a percentage or a date become numbers, the last two with a format:
 *   https://support.microsoft.com/office/452bd2db-cc96-47d1-81e4-72cec11c4ed8
 * @param year of a day that is typed without one, as 1/2; absent: that stays text
 */
export function interpret(
  value: string | number | boolean,
  format: string,
  locale: Locale,
  year?: number,
): Input {
  if (typeof value !== 'string') return { cell: { value: format === '@' ? shown(value) : value } };
  if (value === '') return { cell: null };
  if (value.startsWith("'")) return { cell: value === "'" ? null : { value: value.slice(1) } };
  if (format === '@') return { cell: { value } };
  if (value.startsWith('=') && value.length > 1) {
    const formula = value.slice(1).trim();
    const dated = format === 'General' ? formatOfResult(formula, locale) : undefined;
    return { cell: { value: null, formula }, ...(dated === undefined ? {} : { format: dated }) };
  }
  const read = readLiteral(value.trim(), locale) ?? readDay(value.trim(), locale, year);
  if (read)
    return {
      cell: { value: read.value },
      ...(format === 'General' && read.format ? { format: read.format } : {}),
    };
  if (/^[+-]./.test(value)) return signed(value);
  return { cell: { value } };
}

/** The format that a formula gives a cell without one: of a single function that makes a date or a time. */
function formatOfResult(formula: string, { dateFormat }: Locale): string | undefined {
  const [, name = ''] = /^(DATE|NOW|TIME|TODAY)\([^()]*\)$/i.exec(formula) ?? [];
  const formats: Readonly<Record<string, string>> = {
    DATE: dateFormat,
    TODAY: dateFormat,
    NOW: `${dateFormat} h:mm`,
    TIME: 'h:mm',
  };
  return formats[name.toUpperCase()];
}

function shown(value: number | boolean): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** `+1+2` is a formula; a dash before words, as lists have it, is refused by Excel with #NAME?, so it is one too. */
function signed(value: string): Input {
  return { cell: { value: null, formula: value.startsWith('+') ? value.slice(1) : value } };
}

/** A text that reads as a number, a percentage, an amount, a date, a time, TRUE or FALSE. */
export function readLiteral(
  text: string,
  locale: Locale,
): { value: number | boolean; format?: string } | undefined {
  if (/^(true|false)$/i.test(text)) return { value: /^t/i.test(text) };
  return readNumber(text, locale) ?? readDate(text, locale) ?? readTime(text);
}

function readNumber(
  typed: string,
  { decimal, group, currency }: Locale,
): { value: number; format?: string } | undefined {
  const [sign = '', amount] = amountIn(typed, currency);
  const [, digits = '', exponent = '', percent = ''] =
    /^([\d.,]+)(e[+-]?\d+)?\s*(%?)$/i.exec(amount ?? typed.slice(sign.length)) ?? [];
  if (!/\d/.test(digits)) return undefined;
  const [whole = '', fraction, ...more] = digits.split(decimal);
  const groups = whole.split(group);
  const grouped = groups.length > 1;
  if (more.length > 0 || fraction?.includes(group)) return undefined;
  if (grouped && (groups.slice(1).some((part) => part.length !== 3) || (groups[0] ?? '').length > 3))
    return undefined;
  if (grouped && groups[0] === '') return undefined;
  const value = Number(`${sign}${groups.join('') || '0'}.${fraction ?? ''}0${exponent}`);
  if (!Number.isFinite(value)) return undefined;
  if (percent) return { value: value / 100, format: fraction ? '0.00%' : '0%' };
  if (amount !== undefined) return { value, format: amountFormat(currency, fraction !== undefined) };
  if (grouped) return { value, format: fraction ? '#,##0.00' : '#,##0' };
  return exponent ? { value, format: '0.00E+00' } : { value };
}

/** The sign of a typed number, and what it is an amount of where the currency stands before or after it. */
function amountIn(typed: string, currency: string): [sign: string, amount: string | undefined] {
  const [sign = ''] = /^[+-]?/.exec(typed) ?? [];
  const rest = typed.slice(sign.length);
  if (rest.startsWith(currency)) return [sign, rest.slice(currency.length).trim()];
  return [sign, rest.endsWith(currency) ? rest.slice(0, -currency.length).trim() : undefined];
}

/** Dollars stand before the amount and have cents. */
function amountFormat(currency: string, hasFraction: boolean): string {
  const digits = hasFraction ? '#,##0.00' : '#,##0';
  return currency === '$' ? `$${digits}` : `${digits} "${currency}"`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function readDate(
  text: string,
  { dayFirst, dateFormat }: Locale,
): { value: number; format: string } | undefined {
  const iso = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  const named = /^(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})$/i.exec(text);
  const [, one = '', two = '', three = ''] = iso ?? local ?? named ?? [];
  if (one === '') return undefined;
  const year = Number(iso ? one : three);
  const month = named ? MONTHS.indexOf(two.toLowerCase()) + 1 : Number(iso || dayFirst ? two : one);
  const day = Number(iso ? three : named || dayFirst ? one : two);
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { value: serialOf({ year, month, day }), format: dateFormat };
}

/** A day without its year, which shows without it: a fraction is typed as 0 1/2. */
function readDay(
  text: string,
  { dayFirst }: Locale,
  year: number | undefined,
): { value: number; format: string } | undefined {
  const [, one = '', two = ''] = /^(\d{1,2})[/-](\d{1,2})$/.exec(text) ?? [];
  if (year === undefined || one === '') return undefined;
  const [day, month] = (dayFirst ? [one, two] : [two, one]).map(Number) as [number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { value: serialOf({ year, month, day }), format: 'd-mmm' };
}

function readTime(text: string): { value: number; format: string } | undefined {
  const [, typedHours = '', minutes = '', seconds, half = ''] =
    /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?:\s*([ap])m)?$/i.exec(text) ?? [];
  const hours = Number(typedHours);
  if (typedHours === '' || hours > 23 || (half !== '' && (hours === 0 || hours > 12))) return undefined;
  const hour = half === '' ? hours : (hours % 12) + (/p/i.test(half) ? 12 : 0);
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  const format = seconds === undefined ? 'h:mm' : 'h:mm:ss';
  return { value, format: half === '' ? format : `${format} AM/PM` };
}
