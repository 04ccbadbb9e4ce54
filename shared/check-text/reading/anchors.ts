import { readPlain } from '../../intake/read/written-count';
import { readPercent, type PrintedPercent } from '../../rules/printed-ratio';
import type { Token } from '../text/tokens';
import { syllableKey } from '../../language/syllable';
import { phraseSenses } from '../vocabulary';
import spelled from '../vocabulary/numerals.json';
import type { FigureKind } from '../result';
import { spelledNumberAt } from './number-words';

/** A number of a statement, as written. */
export interface Anchor {
  kind: FigureKind;
  /** Of a ratio the numerator, of a range its lower end. */
  value: number;
  of?: number;
  to?: number;
  /** Of a percentage. */
  printed?: PrintedPercent;
  /** A count with decimals: 12,5. */
  isBroken?: boolean;
  /** Written in thousands: 4,52 nghìn. */
  inThousands?: boolean;
  /** Said in words: "không có", "hai". */
  isSpelled?: boolean;
  /** Places among the tokens; `end` is the first one after it. */
  from: number;
  end: number;
}

/** The number that begins at a token; undefined for none. */
export function anchorAt(tokens: readonly Token[], at: number): Anchor | undefined {
  const token = tokens[at];
  if (token?.kind === 'word') return spelledAt(tokens, at);
  if (token?.kind !== 'number') return undefined;
  return rangeAt(tokens, at) ?? percentAt(tokens, at) ?? ratioAt(tokens, at) ?? countAt(tokens, at);
}

function spelledAt(tokens: readonly Token[], at: number): Anchor | undefined {
  const number = spelledNumberAt(tokens, at);
  if (number === undefined) return undefined;
  // "năm mươi sáu (56) thủ tục"
  const [open, digits, close] = [tokens[number.to], tokens[number.to + 1], tokens[number.to + 2]];
  if (open?.raw === '(' && close?.raw === ')' && plainCount(digits) === number.value)
    return { kind: 'count', value: number.value, isSpelled: true, from: at, end: number.to + 3 };
  // "một cửa", "một phần", "năm 2024": only what counts something is a number.
  if (phraseSenses.longestAt(tokens, number.to)?.value.subject === undefined) return undefined;
  return { kind: 'count', value: number.value, isSpelled: true, from: at, end: number.to };
}

const PERCENT_WORDS = spelled.percent.map(syllableKey);

function percentSignAt(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.raw === '%') return at + 1;
  return PERCENT_WORDS.every((word, index) => tokens[at + index]?.key === word)
    ? at + PERCENT_WORDS.length
    : undefined;
}

function percentAt(tokens: readonly Token[], at: number): Anchor | undefined {
  const end = percentSignAt(tokens, at + 1);
  const printed = end === undefined ? undefined : readPercent(tokens[at]?.raw ?? '');
  if (end === undefined || printed === undefined) return undefined;
  return { kind: 'percent', value: Number(printed.numeral), printed, from: at, end };
}

/** "90% - 100%", "90-100%", "90% đến 100%", "10 đến 12 hồ sơ". */
function rangeAt(tokens: readonly Token[], at: number): Anchor | undefined {
  const low = readPercent(tokens[at]?.raw ?? '');
  if (low === undefined) return undefined;
  const afterLow = percentSignAt(tokens, at + 1) ?? at + 1;
  const sign = phraseSenses.longestAt(tokens, afterLow);
  if (sign === undefined || !sign.value.roles.has('to')) return undefined;
  const high = readPercent(tokens[sign.to]?.raw ?? '');
  const end = percentSignAt(tokens, sign.to + 1);
  // "trong kỳ 68 - 100% trực tuyến" is a count and a share.
  const isApart = afterLow === at + 1 && tokens[at]?.end !== tokens[afterLow]?.start;
  const isDash = tokens[afterLow]?.kind === 'mark';
  if (isDash && isApart && phraseSenses.longestAt(tokens, at - 1)?.value.roles.has('from') !== true)
    return undefined;
  if (tokens[sign.to]?.kind !== 'number' || high === undefined || end === undefined) return undefined;
  return { kind: 'range', value: Number(low.numeral), to: Number(high.numeral), from: at, end };
}

function ratioAt(tokens: readonly Token[], at: number): Anchor | undefined {
  const [top, sign, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (sign?.raw !== '/' || bottom?.kind !== 'number') return undefined;
  const [value, of] = [plainCount(top), plainCount(bottom)];
  if (value === undefined || of === undefined) return undefined;
  return { kind: 'ratio', value, of, from: at, end: at + 3 };
}

function plainCount(token: Token | undefined): number | undefined {
  const reading = token === undefined ? undefined : readPlain(token.raw);
  return reading?.is === 'count' && reading.value !== null ? reading.value : undefined;
}

function countAt(tokens: readonly Token[], at: number): Anchor | undefined {
  const token = tokens[at];
  const next = phraseSenses.longestAt(tokens, at + 1);
  const thousands = next?.value.roles.has('thousand') === true ? thousandsIn(token?.raw ?? '') : undefined;
  if (thousands !== undefined)
    return { kind: 'count', value: thousands, inThousands: true, from: at, end: next?.to ?? at + 2 };
  const value = plainCount(token);
  if (value !== undefined) return { kind: 'count', value, from: at, end: at + 1 };
  const written = (token?.raw ?? '').replace(/[ \u00a0\u202f]/g, '');
  const broken = /^\d{1,9}[.,]\d{1,6}$/.test(written);
  if (!broken) return undefined;
  return {
    kind: 'count',
    value: Number(written.replace(',', '.')),
    isBroken: true,
    from: at,
    end: at + 1,
  };
}

function thousandsIn(numeral: string): number | undefined {
  // "2.040 nghìn": the point groups digits, as it does everywhere else.
  if (/^\d{1,3}\.\d{3}$/.test(numeral)) return Number(numeral.replace('.', '')) * 1000;
  const match = /^(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(numeral);
  return match === null ? undefined : Number((match[1] ?? '') + (match[2] ?? '').padEnd(3, '0'));
}
