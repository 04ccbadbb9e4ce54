import { syllableKey } from '../../language/syllable';
import type { Token } from '../text/tokens';
import spelled from '../vocabulary/numerals.json';

/** Places among a statement's tokens; `to` is the first one after it. */
interface Place {
  from: number;
  to: number;
}

/** A day as written: it need not exist. */
export interface DateReference extends Place {
  kind: 'date';
  day: number;
  month: number;
  /** Undefined where it is not written. */
  year: number | undefined;
}

/** "tháng 6 năm 2024", "năm 2024". */
export interface TimeReference extends Place {
  kind: 'time';
  year: number | undefined;
  /** A month is named. */
  isMonth: boolean;
}

export interface PeriodReference extends Place {
  kind: 'period';
  quarter: number;
  year: number | undefined;
}

/** The number and symbol of a document: `178/VPUB-PVHCC&KSTT`. */
export interface SymbolReference extends Place {
  kind: 'symbol';
  text: string;
  /** What follows the number and the year: `NĐ-CP`. */
  symbol: string;
  /** Undefined where the number is left blank. */
  number: string | undefined;
  /** In the symbol, as in 61/2018/NĐ-CP. */
  year: number | undefined;
}

export type Reference = DateReference | TimeReference | PeriodReference | SymbolReference;

/** What begins at a token and names something rather than counting it. */
export function referenceAt(tokens: readonly Token[], at: number): Reference | undefined {
  return symbolAt(tokens, at) ?? periodAt(tokens, at) ?? longDateAt(tokens, at) ?? shortDateAt(tokens, at);
}

const isSlash = (token: Token | undefined): boolean => token?.raw === '/';
const YEAR = /^(?:19|20)\d{2}$/;

function yearIn(token: Token | undefined): number | undefined {
  return token?.kind === 'number' && YEAR.test(token.raw) ? Number(token.raw) : undefined;
}

function smallNumber(token: Token | undefined): number | undefined {
  return token?.kind === 'number' && /^\d{1,2}$/.test(token.raw) ? Number(token.raw) : undefined;
}

/** All that stands without a blank from `at` on. */
function runFrom(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (to < tokens.length && tokens[to]?.start === tokens[to - 1]?.end && isOfSymbol(tokens[to])) to += 1;
  return to;
}

function isOfSymbol(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind === 'word' || token.kind === 'number' || /^[-/&\u2013]$/.test(token.raw))
  );
}

const SYMBOL = /^(?:(\d{1,5})?\/(?:(\d{4})\/)?|(\d{1,4})-)(\p{Lu}[\p{L}&\d]*(?:[-\u2013/]\p{L}[\p{L}&]*)*)$/u;

function symbolAt(tokens: readonly Token[], at: number): SymbolReference | undefined {
  const first = tokens[at];
  if (first?.kind !== 'number' && !isSlash(first)) return undefined;
  const to = runFrom(tokens, at);
  const text = tokens
    .slice(at, to)
    .map(({ raw }) => raw)
    .join('')
    .normalize('NFC');
  const match = SYMBOL.exec(text);
  if (match === null) return undefined;
  const [, number, year, partyNumber, symbol = ''] = match;
  // "41/UBND" may be, "12/TTHC" is a figure: a symbol has two parts.
  if (!/[-\u2013/]/.test(symbol)) return undefined;
  return {
    kind: 'symbol',
    from: at,
    to,
    text,
    symbol,
    number: number ?? partyNumber,
    year: year === undefined ? undefined : Number(year),
  };
}

const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['01', 1],
  ['02', 2],
  ['03', 3],
  ['04', 4],
]);
const QUARTER_NAMES: ReadonlyMap<string, number> = new Map(
  Object.entries({ ...spelled.digits, ...spelled.lastDigits })
    .filter(([, value]) => value >= 1 && value <= 4)
    .map(([name, value]) => [syllableKey(name), value]),
);
const QUARTER_WORD = syllableKey(spelled.calendar.quarter);

function periodAt(tokens: readonly Token[], at: number): PeriodReference | undefined {
  const first = tokens[at];
  if (first?.kind !== 'word') return undefined;
  const short = /^Q(I{1,3}|IV)$/.exec(first.raw);
  if (short !== null) return withYear(tokens, at, at + 1, QUARTERS.get((short[1] ?? '').toLowerCase()) ?? 0);
  const isDotted = first.raw === 'Q' && tokens[at + 1]?.raw === '.';
  const next = tokens[at + (isDotted ? 2 : 1)];
  if (next === undefined) return undefined;
  const isQuarter =
    first.key === QUARTER_WORD || (first.raw === 'Q' && (isDotted || next.start === first.end));
  const quarter = isQuarter
    ? (QUARTERS.get(next.raw.toLowerCase()) ?? QUARTER_NAMES.get(next.key))
    : undefined;
  return quarter === undefined ? undefined : withYear(tokens, at, at + (isDotted ? 3 : 2), quarter);
}

function withYear(tokens: readonly Token[], from: number, to: number, quarter: number): PeriodReference {
  const sign = tokens[to];
  const joins = isSlash(sign) || sign?.raw === '-' || sign?.key === YEAR_WORD || sign?.raw === ',';
  const skip = sign?.raw === ',' && tokens[to + 1]?.key === YEAR_WORD ? 2 : 1;
  const year = joins ? yearIn(tokens[to + skip]) : undefined;
  return { kind: 'period', from, to: year === undefined ? to : to + skip + 1, quarter, year };
}

const UNTIL_WORD = syllableKey(spelled.calendar.until);
const DAY_WORD = syllableKey(spelled.calendar.day);
const MONTH_WORD = syllableKey(spelled.calendar.month);
const YEAR_WORD = syllableKey(spelled.calendar.year);

/** "ngày 31 tháng 6 năm 2024", "tháng 6/2024", "năm 2024". */
function longDateAt(tokens: readonly Token[], at: number): DateReference | TimeReference | undefined {
  const word = tokens[at]?.key;
  if (word === YEAR_WORD) {
    const year = yearIn(tokens[at + 1]);
    return year === undefined ? undefined : { kind: 'time', from: at, to: at + 2, year, isMonth: false };
  }
  if (word === MONTH_WORD) {
    const month = smallNumber(tokens[at + 1]);
    if (month === undefined) return undefined;
    const joins = isSlash(tokens[at + 2]) || tokens[at + 2]?.key === YEAR_WORD;
    const year = joins ? yearIn(tokens[at + 3]) : undefined;
    return { kind: 'time', from: at, to: year === undefined ? at + 2 : at + 4, year, isMonth: true };
  }
  if (word !== DAY_WORD || tokens[at + 2]?.key !== MONTH_WORD) return undefined;
  const [day, month] = [smallNumber(tokens[at + 1]), smallNumber(tokens[at + 3])];
  if (day === undefined || month === undefined) return undefined;
  const year = tokens[at + 4]?.key === YEAR_WORD ? yearIn(tokens[at + 5]) : undefined;
  return { kind: 'date', from: at, to: year === undefined ? at + 4 : at + 6, day, month, year };
}

/** "06/12/2023", "15-3-2023", and "15/3" where a word says that it is a day. */
function shortDateAt(tokens: readonly Token[], at: number): DateReference | TimeReference | undefined {
  const first = smallNumber(tokens[at]);
  const sign = tokens[at + 1]?.raw;
  if (first === undefined || (sign !== '/' && sign !== '-' && sign !== '.')) return dotted(tokens, at);
  const year = sign === '/' ? yearIn(tokens[at + 2]) : undefined;
  if (year !== undefined && first <= 12) return { kind: 'time', from: at, to: at + 3, year, isMonth: true };
  const second = smallNumber(tokens[at + 2]);
  if (second === undefined) return undefined;
  if (tokens[at + 3]?.raw === sign) {
    const full = yearIn(tokens[at + 4]);
    if (full !== undefined)
      return { kind: 'date', from: at, to: at + 5, day: first, month: second, year: full };
  }
  if (sign !== '/' || second > 12 || !(isDayWord(tokens[at - 1]) || isBareDay(tokens, at, first > second)))
    return undefined;
  return { kind: 'date', from: at, to: at + 3, day: first, month: second, year: undefined };
}

/** "(15/9 - 14/12/2025)", "12, 13/01": no ratio is of more than its whole, and none stands on either side of a dash. */
function isBareDay(tokens: readonly Token[], at: number, isOver: boolean): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 3]];
  const first = Number(tokens[at]?.raw);
  if (first < 1 || first > 31 || after?.raw === '%') return false;
  if (isOver) return after?.kind !== 'word' || after.key === UNTIL_WORD;
  return isDash(before) && tokens[at - 2]?.kind === 'number'
    ? true
    : isDash(after) && tokens[at + 4]?.kind === 'number';
}

const isDash = (token: Token | undefined): boolean =>
  token !== undefined && /^[-\u2013\u2014]$/.test(token.raw);

function isDayWord(token: Token | undefined): boolean {
  return token?.key === DAY_WORD;
}

/** "05.6.2024" is one numeral to the eye. */
function dotted(tokens: readonly Token[], at: number): DateReference | undefined {
  const match = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})$/.exec(tokens[at]?.raw ?? '');
  if (match === null) return undefined;
  return {
    kind: 'date',
    from: at,
    to: at + 1,
    day: Number(match[1]),
    month: Number(match[2]),
    year: Number(match[3]),
  };
}
