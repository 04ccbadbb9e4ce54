import type { Attributes } from './html-tokens';
import type { Declarations } from './html-css';

/** Excel's names of formats as codes: https://learn.microsoft.com/office/vba/api/excel.range.numberformat. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['general', ''],
  ['general number', ''],
  ['text', '@'],
  ['fixed', '0.00'],
  ['standard', '#,##0.00'],
  ['currency', '#,##0.00'],
  ['euro currency', '#,##0.00'],
  ['percent', '0.00%'],
  ['scientific', '0.00E+00'],
  ['general date', 'dd/mm/yyyy hh:mm'],
  ['short date', 'dd/mm/yyyy'],
  ['medium date', 'dd-mmm-yy'],
  ['long date', 'dd mmmm yyyy'],
  ['short time', 'hh:mm'],
  ['medium time', 'hh:mm AM/PM'],
  ['long time', 'hh:mm:ss'],
]);
/** Formats that show a number as a word. */
const WORDS = /^(?:yes\/no|true\/false|on\/off)$/i;

/** Google's kinds of formats; the pattern is left out where it is the kind's own. */
const GOOGLE_KINDS: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [3, '0.00%'],
  [5, 'dd/mm/yyyy'],
  [6, 'hh:mm:ss'],
  [7, 'dd/mm/yyyy hh:mm:ss'],
]);

/** What the program that wrote the HTML says of a cell beside its text. */
export interface Written {
  value?: number | boolean;
  /** An Excel number format. */
  format?: string;
  error?: string;
  isFormula: boolean;
  /** The text stands for a number that is not meant as one. */
  isWord: boolean;
}

/** Reads what Excel (`x:`, `mso-`), LibreOffice (`sd`) and Google Sheets (`data-sheets-`) write down. */
export function writtenBy(attributes: Attributes, declared: Declarations): Written {
  const office = cssText(declared.get('mso-number-format'));
  const google = googleFormat(attributes.get('data-sheets-numberformat'));
  const libre = /^[^;]*;[^;]*;(.+)$/s.exec(attributes.get('sdnum') ?? '')?.[1];
  const code = office ?? google ?? libre;
  const format = code === undefined ? undefined : (NAMED.get(code.toLowerCase()) ?? code);
  const isWord = format !== undefined && WORDS.test(format);
  const value = valueOf(attributes);
  const error = attributes.get('x:err');
  return {
    ...(value === undefined || isWord ? {} : { value }),
    ...(format === undefined || format === '' || isWord ? {} : { format }),
    ...(error === undefined || error === '' ? {} : { error }),
    isFormula: ['x:fmla', 'data-sheets-formula'].some((name) => (attributes.get(name) ?? '') !== ''),
    isWord,
  };
}

function valueOf(attributes: Attributes): number | boolean | undefined {
  const truth = attributes.get('x:bool')?.toLowerCase();
  if (truth === 'true' || truth === 'false') return truth === 'true';
  const written = attributes.get('x:num') ?? attributes.get('sdval');
  if (written !== undefined && written.trim() !== '') return numberIn(written);
  const google = members(attributes.get('data-sheets-value'));
  if (google?.[1] === 4) return google[4] === 1 || google[4] === true;
  return google?.[1] === 3 && typeof google[3] === 'number' ? google[3] : undefined;
}

function numberIn(text: string): number | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function googleFormat(json: string | undefined): string | undefined {
  const format = members(json);
  const pattern = format?.[2];
  return typeof pattern === 'string' && pattern !== '' ? pattern : GOOGLE_KINDS.get(format?.[1]);
}

/** Google's `{"1":3,"3":58}`, and `[null,3,null,58]` as it was once written: members by number. */
function members(json: string | undefined): Record<number, unknown> | undefined {
  if (json === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<number, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** A string of CSS without its quotes and escapes: `"\#\,\#\#0"`, `\0022` for a quotation mark. */
function cssText(text: string | undefined): string | undefined {
  return text
    ?.replace(/^["']|["']$/g, '')
    .replace(/\\(?:([0-9a-fA-F]{4,6}) ?|(.))/g, (_, code: string | undefined, sign: string | undefined) =>
      code === undefined ? (sign ?? '') : String.fromCharCode(parseInt(code, 16)),
    )
    .replace(/\\/g, '');
}
