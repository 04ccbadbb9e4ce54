import { addDays } from '../../period/date';
import { plainBlanks } from '../encoding/repair-text';
import type { GridCell } from '../grid';
import { isStruck, unstruck, withoutStruck } from '../text-marks';
import { isErrorText } from './error-text';
import { figureWords } from '../vocabulary';
import { wordKey, wordsOf } from '../word-key';

/** Why a figure is asked about. */
export type FigureDoubtKind =
  | 'approximate'
  | 'range'
  /** Figures on several lines of one cell. */
  | 'lines'
  /** All that is written is struck out. */
  | 'struck'
  | 'fraction'
  | 'date'
  | 'excel-error'
  | 'negative'
  | 'not-whole'
  | 'letters'
  | 'percent-in-count'
  | 'unreadable'
  | 'too-large'
  | 'part-blank'
  | 'ratio-scale'
  | 'no-cached-value';

export type FigureRepairKind =
  | 'text-number'
  | 'thousands'
  | 'leading-zero'
  | 'decimal-zeros'
  | 'thousand-word'
  | 'unit-word'
  | 'dash'
  | 'none-word'
  | 'not-applicable'
  | 'note-mark'
  | 'struck'
  | 'letter-digit'
  | 'fraction'
  | 'date-fraction'
  | 'percent-sign'
  | 'lost-zeros';

/**
 * A cell read as a count. Blank is not zero: an empty cell is `blank`. A dash, "không" and the like say that there
 * was nothing to count: 0, as a listed repair. `x` and "không áp dụng" say that the question does not arise: blank,
 * as a listed repair. `asked` figures have no value until someone decides; their candidates are figures.
 */
export type CountReading =
  | { is: 'blank' }
  | { is: 'count'; value: number | null; repair?: FigureRepairKind }
  | { is: 'asked'; doubt: FigureDoubtKind; candidates: number[]; repair: FigureRepairKind }
  | { is: 'text' };

const BLANK: CountReading = { is: 'blank' };
const TEXT: CountReading = { is: 'text' };

const { units, thousands, approximate, none, ranges, notApplicable } = figureWords;

/** `text`: the cell's text after its encoding was repaired. */
export function readCount(cell: GridCell, text: string): CountReading {
  const { value } = cell;
  if (isError(cell)) return asked('excel-error', []);
  const shown = cell.text ?? (typeof value === 'string' ? value : '');
  if (isStruck(shown)) return readStruck(cell, shown);
  if (cell.isDate === true) return readDate(cell, text);
  if (typeof value === 'number') return readNumber(value, cell);
  if (typeof value === 'boolean') return asked('unreadable', []);
  if (value === null && cell.formula === true) return asked('no-cached-value', []);
  if (value === null && shown !== '') return asked('unreadable', []);
  const decimals = decimalsOf(cell.format);
  return (decimals > 0 ? readDecimals(text, decimals) : undefined) ?? readLines(shown, text);
}

/** What is left of a text whose other letters are struck out. */
function readStruck(cell: GridCell, shown: string): CountReading {
  const left = withoutStruck(shown);
  if (left.trim() !== '') return withRepair(readCount({ value: left }, left), 'struck');
  const plain = unstruck(shown);
  const before = readCount(
    typeof cell.value === 'string' ? { ...cell, value: plain } : { ...cell, text: plain },
    plain,
  );
  if (!isFigure(before)) return TEXT;
  return asked('struck', before.is === 'count' && before.value !== null ? [before.value] : []);
}

function isError({ value, error }: GridCell): boolean {
  return error !== undefined || (typeof value === 'string' && isErrorText(value));
}

function asked(
  doubt: FigureDoubtKind,
  candidates: number[],
  repair: FigureRepairKind = 'letter-digit',
): CountReading {
  return { is: 'asked', doubt, candidates, repair };
}

function count(value: number, repair?: FigureRepairKind): CountReading {
  if (!Number.isSafeInteger(value)) return asked('too-large', []);
  return repair === undefined ? { is: 'count', value } : { is: 'count', value, repair };
}

function readNumber(value: number, cell: GridCell): CountReading {
  if (!Number.isFinite(value)) return asked('unreadable', []);
  if (value < 0) return asked('negative', []);
  if (isPercentFormat(cell.format) || cell.text?.trim().endsWith('%') === true)
    return asked('percent-in-count', []);
  if (Number.isInteger(value)) return count(value);
  if (decimalsOf(cell.format) > 0) return asked('not-whole', []);
  // 1.234 typed under English settings is 1,234; 1.230 became 1.23 and lost its zero on the way.
  const [whole = '', fraction = ''] = String(value).split('.');
  if (!/^\d{1,3}$/.test(fraction) || !/^[1-9]\d{0,2}$/.test(whole)) return asked('not-whole', []);
  const asThousands = Number(whole + fraction.padEnd(3, '0'));
  // A format that shows decimals was chosen for a number that has them.
  if (showsDecimals(cell.format)) return asked('not-whole', [asThousands], 'thousands');
  return fraction.length === 3
    ? count(asThousands, 'thousands')
    : asked('not-whole', [asThousands], 'lost-zeros');
}

function showsDecimals(format: string | undefined): boolean {
  return format !== undefined && /[.,][0#?]+(?![0#?,.])/.test(format.replace(/"[^"]*"|#,##0/g, ''));
}

function isPercentFormat(format: string | undefined): boolean {
  return format?.includes('%') === true;
}

/** Decimals that a format shows. */
function decimalsOf(format: string | undefined): number {
  const [first = ''] = format?.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';') ?? [];
  return /[0#?]\.([0#?]{1,15})/.exec(first)?.[1]?.length ?? 0;
}

/** A text whose format says that its last digits are decimals: "1.125" by `0.000` is no thousand. */
function readDecimals(text: string, decimals: number): CountReading | undefined {
  const match = /^(\d[\d., '\u2019]*)[.,](\d{1,15})$/.exec(plainBlanks(text));
  const [, whole = '', fraction = ''] = match ?? [];
  if (match === null || fraction.length > decimals) return undefined;
  return /[1-9]/.test(fraction) ? asked('not-whole', []) : withRepair(readPlain(whole), 'decimal-zeros');
}

/** What Excel made a date of may have been a fraction: "02/56" is shown as "Feb-56", "5/6" as "05-Jun". */
function readDate(cell: GridCell, text: string): CountReading {
  const fractions = dateFractions(cell, text);
  return asked('date', [...new Set(fractions.map(({ part }) => part))], 'date-fraction');
}

/** The fractions that a date cell may have been typed as. */
export function dateFractions(cell: GridCell, text: string): { part: number; whole: number }[] {
  const day = typeof cell.value === 'number' ? serialDay(cell.value) : isoDay(text);
  if (day === undefined) return [];
  // A first day of a month was "month/year"; any other day was "day/month" or "month/day".
  const fractions =
    day.day === 1
      ? [
          { part: day.month, whole: day.year % 100 },
          { part: 1, whole: day.month },
          { part: day.month, whole: 1 },
        ]
      : [
          { part: day.day, whole: day.month },
          { part: day.month, whole: day.day },
        ];
  return fractions.filter(({ part, whole }) => part <= whole);
}

function serialDay(serial: number): { day: number; month: number; year: number } | undefined {
  if (!(serial >= 61 && serial < 80_000)) return undefined;
  return isoDay(addDays('1899-12-30', Math.floor(serial)));
}

function isoDay(text: string): { day: number; month: number; year: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  return match ? { day: Number(match[3]), month: Number(match[2]), year: Number(match[1]) } : undefined;
}

/** Figures on several lines are not one figure: a line break is never a separator of thousands. */
function readLines(written: string, text: string): CountReading {
  const reading = readText(text);
  if (!isFigure(reading) || !/[\n\r\v\f\u0085\u2028\u2029]/.test(written)) return reading;
  // "41/" above "58" is still one fraction.
  if (reading.is === 'asked' && (reading.doubt === 'fraction' || reading.doubt === 'range')) return reading;
  const lines = written.split(/[\n\r\v\f\u0085\u2028\u2029]+/).filter((line) => /\d/.test(plainDigits(line)));
  if (lines.length < 2) return reading;
  const figures = lines.slice(0, 10).map(readText);
  return asked('lines', [
    ...new Set(figures.flatMap((own) => (own.is === 'count' && own.value !== null ? [own.value] : []))),
  ]);
}

/** Digits and signs of full width as plain ones. */
function plainDigits(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

const DASHES = /^[-\u2010-\u2015\u2212_]{1,5}$/;
const ELLIPSIS = /^(?:\u2026|\.{2,})+$/;

function readText(raw: string): CountReading {
  // Excel's sign of text before a number, and a plus, say nothing.
  const text = plainBlanks(plainDigits(raw)).replace(/^(?:['\u2019]|\+\s?)(?=\d)/, '');
  if (text === '') return BLANK;
  if (text.length > 60) return TEXT;
  if (/^\d{1,15}$/.test(text)) return readDigits(text);
  if (ELLIPSIS.test(text)) return { is: 'count', value: null, repair: 'not-applicable' };
  if (DASHES.test(text)) return { is: 'count', value: 0, repair: 'dash' };
  // Words that say so begin with none.
  const key = /^\d/.test(text) ? '' : wordKey(text);
  if (none.has(key)) return { is: 'count', value: 0, repair: 'none-word' };
  if (notApplicable.has(key)) return { is: 'count', value: null, repair: 'not-applicable' };
  if (!/[0-9OolI]/.test(text)) return TEXT;
  return readWritten(text);
}

function readDigits(text: string): CountReading {
  if (text.length > 1 && text.startsWith('0')) return count(Number(text), 'leading-zero');
  return count(Number(text), 'text-number');
}

/** Separators between groups of three: one kind throughout. */
const GROUPED = /^[1-9]\d{0,2}(?:([., '\u2019])\d{3})(?:\1\d{3})*$/;

function readWritten(text: string): CountReading {
  const plain = readPlain(text);
  if (plain !== undefined) return plain;
  if (/^[+]?\d{1,3}(?:[.,]\d+)?\s?%$/.test(text)) return asked('percent-in-count', []);
  if (/^(?:-|\u2212)\s?\d[\d.,]*$/.test(text) || /^\(\d[\d.,]*\)$/.test(text)) return asked('negative', []);
  const fraction = /^(\d{1,6})\s?\/\s?(\d{1,6})$/.exec(text);
  if (fraction) return asked('fraction', [Number(fraction[1])], 'fraction');
  const note = NOTED.exec(text);
  if (note && NOTE.test(note[2] ?? '')) return withRepair(readPlain((note[1] ?? '').trim()), 'note-mark');
  if (isRange(text)) return asked('range', []);
  return readWithWords(text);
}

/** Stars, daggers and raised signs. */
const NOTE = /[*\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u207e\u02b0-\u02e3\u1d43-\u1dbb]/;
/** A figure and what may be notes on it: "12*", "12 (*)", raised signs parted by commas. */
const NOTED =
  /^(\d[\d., ]*)([()[\],; *\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u207e\u02b0-\u02e3\u1d43-\u1dbb]+)$/;

function isRange(text: string): boolean {
  if (/\d\s?%?\s?[-\u2013\u2014]\s?\d/.test(text)) return true;
  const words = wordsOf(text);
  return words.some(
    (word, at) => ranges.has(word) && /\d$/.test(words[at - 1] ?? '') && /^\d/.test(words[at + 1] ?? ''),
  );
}

/** Digits with separators and nothing else; undefined when it is something else. */
function readPlain(text: string): CountReading | undefined {
  if (/^\d{1,15}$/.test(text)) return readDigits(text);
  if (GROUPED.test(text)) return count(Number(text.replace(/\D/g, '')), 'thousands');
  const decimals = /^(\d{1,3}(?:([.,])\d{3})*|\d+)([.,])(0{1,2})$/.exec(text);
  if (decimals && decimals[2] !== decimals[3])
    return count(Number((decimals[1] ?? '').replace(/\D/g, '')), 'decimal-zeros');
  if (/^\d+[.,]\d+$/.test(text)) return asked('not-whole', []);
  if (/^[\dOolI|]+(?:[.,][\dOolI|]{3})*$/.test(text) && text.length <= 12) return readLetters(text);
  return undefined;
}

/** O for 0, l or I for 1: a guess that the form's relations have to bear out. */
function readLetters(text: string): CountReading {
  if (!/\d/.test(text) && text.length > 1) return TEXT;
  const digits = text.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1').replace(/[.,]/g, '');
  return asked('letters', [Number(digits)], 'letter-digit');
}

function withRepair(reading: CountReading | undefined, repair: FigureRepairKind): CountReading {
  if (reading?.is !== 'count') return reading ?? asked('unreadable', []);
  return reading.value === null ? reading : count(reading.value, repair);
}

function readWithWords(text: string): CountReading {
  const match = /^([^\d]*?)\s*(\d[\dOolI|.,\s]*)(.*)$/.exec(text);
  if (!match) return TEXT;
  const [, lead = '', middle = '', tail = ''] = match;
  const before = wordKey(lead);
  const after = wordKey(tail);
  const sign = /^[~\u2248<>\u2264\u2265]+$/.test(lead.trim());
  if (sign || approximate.has(before)) {
    const number = readPlain(middle.trim());
    return asked('approximate', number?.is === 'count' && number.value !== null ? [number.value] : []);
  }
  if (before !== '' || lead.trim() !== '') return TEXT;
  const [first = '', ...rest] = after.split(' ');
  if (thousands.has(first) && (rest.length === 0 || units.has(rest.join(' '))))
    return readThousands(middle.trim());
  if (units.has(after)) return withRepair(readPlain(middle.trim()), 'unit-word');
  return after === '' || /^\d+$/.test(after) ? asked('unreadable', []) : TEXT;
}

/** "4,52 ngàn": exact in decimals, 4520. */
function readThousands(numeral: string): CountReading {
  const match = /^(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(numeral);
  if (!match) return asked('unreadable', []);
  return count(Number((match[1] ?? '') + (match[2] ?? '').padEnd(3, '0')), 'thousand-word');
}

/** Whether a cell stands for a figure, readable or not, so that its row is no heading. */
export function isFigure(reading: CountReading): boolean {
  return reading.is === 'count' || reading.is === 'asked';
}

export type RatioReading =
  | { is: 'blank' }
  | { is: 'ratio'; value: string | null; repair?: FigureRepairKind }
  | { is: 'asked'; doubt: FigureDoubtKind; candidates: string[] };

/**
 * A cell read as a printed percentage, kept as its text without the sign and with a decimal comma: "98,81".
 * A number without a percent format is taken as it stands; one of at most 1 may be a share, so it is asked about.
 */
export function readRatio(cell: GridCell, text: string): RatioReading {
  const shown = cell.text ?? (typeof cell.value === 'string' ? cell.value : '');
  if (!isStruck(shown)) return readPlainRatio(cell, text);
  const left = withoutStruck(shown).trim();
  if (left === '') return { is: 'asked', doubt: 'struck', candidates: [] };
  const reading = readPlainRatio({ value: left }, left);
  return reading.is === 'ratio' ? { ...reading, repair: 'struck' } : reading;
}

function readPlainRatio(cell: GridCell, text: string): RatioReading {
  if (isError(cell)) return { is: 'asked', doubt: 'excel-error', candidates: [] };
  if (typeof cell.value === 'number' && cell.isDate !== true) {
    if (isPercentFormat(cell.format)) return percentOf(cell.value, cell.format ?? '');
    const numeral = String(cell.value);
    if (cell.value > 0 && cell.value <= 1) {
      return {
        is: 'asked',
        doubt: 'ratio-scale',
        candidates: [percentNumeral(cell.value, 2), comma(numeral)],
      };
    }
    return /^\d{1,3}(\.\d{1,6})?$/.test(numeral)
      ? { is: 'ratio', value: comma(numeral) }
      : { is: 'asked', doubt: 'unreadable', candidates: [] };
  }
  const plain = plainBlanks(plainDigits(text));
  if (plain === '') return { is: 'blank' };
  if (
    DASHES.test(plain) ||
    ELLIPSIS.test(plain) ||
    notApplicable.has(wordKey(plain)) ||
    none.has(wordKey(plain))
  ) {
    return { is: 'ratio', value: null, repair: 'not-applicable' };
  }
  const match = /^(\d{1,3})(?:[.,](\d{1,6}))?\s?(%?)$/.exec(plain);
  if (!match) return { is: 'asked', doubt: 'unreadable', candidates: [] };
  const value = match[2] === undefined ? String(Number(match[1])) : `${Number(match[1])},${match[2]}`;
  return value === plain ? { is: 'ratio', value } : { is: 'ratio', value, repair: 'percent-sign' };
}

function percentOf(value: number, format: string): RatioReading {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (!(value >= 0 && value < 10)) return { is: 'asked', doubt: 'unreadable', candidates: [] };
  return { is: 'ratio', value: percentNumeral(value, decimals), repair: 'percent-sign' };
}

/** A share of one as a percentage with decimals, half up, by its decimal digits and not its binary ones. */
function percentNumeral(value: number, decimals: number): string {
  const [whole = '0', fraction = ''] = (value < 1e-6 ? '0' : String(value)).split('.');
  const digits = whole + fraction.padEnd(decimals + 3, '0');
  const kept = whole.length + 2 + decimals;
  const rounded = BigInt(digits.slice(0, kept)) + (Number(digits[kept]) >= 5 ? 1n : 0n);
  const text = rounded.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)},${text.slice(-decimals)}`;
}

function comma(numeral: string): string {
  return numeral.replace('.', ',');
}
