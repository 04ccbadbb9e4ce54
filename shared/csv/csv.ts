/** A field: text, a number, or nothing. */
export type CsvValue = string | number | null;

/** Texts that a spreadsheet would compute; a tab or line end may come before the sign. */
const FORMULA = /^[\s]*[=+\-@]|^[\t\r\n]/;
const QUOTED = /[",\r\n]/;

/**
 * One record by RFC 4180, line end included. Text that a spreadsheet would take for a formula gets an apostrophe in
 * front; numbers stay numbers, negative ones too.
 * @example csvLine(['Xã "An", Bình', -3, null, '=1+1']) // '"Xã ""An"", Bình",-3,,\'=1+1\r\n'
 */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
