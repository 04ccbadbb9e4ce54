/** A field: text, a number, or nothing. */
export type CsvValue = string | number | null;

/** How a file parts its fields and writes decimals. */
export interface CsvDialect {
  separator: ';' | ',';
  decimal: ',' | '.';
  /** A first line that names the separator to Excel, which then does not take the file for UTF-8 by its first bytes alone. */
  named: boolean;
}

/**
 * `semicolon`: what an Excel set to Vietnamese opens right by a double click. `named`: the same, and told to an Excel of
 * other settings. `comma`: an Excel set to English, and most programs.
 */
export const CSV_DIALECTS = {
  semicolon: { separator: ';', decimal: ',', named: false },
  named: { separator: ';', decimal: ',', named: true },
  comma: { separator: ',', decimal: '.', named: false },
} as const satisfies Record<string, CsvDialect>;
export type CsvDialectName = keyof typeof CSV_DIALECTS;

/** Blanks and signs without width or ink, which spreadsheets skip. */
const SKIPPED =
  '[\\s\\u0000-\\u001f\\u007f-\\u00a0\\u00ad\\u200b-\\u200f\\u2028-\\u202f\\u2060-\\u2064\\ufeff]*';
/** Signs with which spreadsheets begin a formula, full-width ones too. */
const SIGN = '[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]';
/** At the beginning, or where a program that parts or quotes otherwise would begin a field. */
const FORMULA = new RegExp(`(^|[;,|\\t\\r\\n"'])(${SKIPPED})(?=${SIGN})`, 'g');
/** Control characters at the beginning, behind which a formula may hide. */
const CONTROL = /^[\t\r\n]/;
const QUOTED = /[";,|\t\r\n]|^\s|\s$/;

/**
 * One record by RFC 4180, line end included. What a spreadsheet would take for a formula gets an apostrophe in front;
 * numbers stay numbers, negative ones too.
 * @example csvLine(['Xã "An"; Bình', -3.5, null, '=1+1'], CSV_DIALECTS.semicolon) // '"Xã ""An""; Bình";-3,5;;\'=1+1\r\n'
 */
export function csvLine(values: readonly CsvValue[], { separator, decimal }: CsvDialect): string {
  return `${values.map((value) => field(value, decimal)).join(separator)}\r\n`;
}

function field(value: CsvValue, decimal: CsvDialect['decimal']): string {
  if (value === null) return '';
  // Their decimal sign never parts the fields of the same file.
  if (typeof value === 'number') return String(value).replace('.', decimal);
  return quoted(withoutFormulas(value));
}

/** @example withoutFormulas('a;=1') // "a;'=1" */
export function withoutFormulas(text: string): string {
  const safe = text.replace(FORMULA, "$1$2'");
  return CONTROL.test(safe) ? `'${safe}` : safe;
}

function quoted(text: string): string {
  return QUOTED.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
