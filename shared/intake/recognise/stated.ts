import { foldName } from '../../language/fold';
import type { GridView } from '../grid-view';
import type { NameIndex } from '../read/names';
import { plainDigits } from '../read/written-count';

/** What a source says of itself above a table. */
export interface Stated {
  /** Periods by the words that name them; those that are a quarter with its key. */
  periods: StatedPeriod[];
  /** Codes of units whose figures they are said to be. */
  units: string[];
  /** In what the figures are given, where they are no plain counts. */
  scale: StatedScale | null;
}

export interface StatedPeriod {
  text: string;
  /** `2024-Q2`; null for a month, a half or a whole year. */
  quarter: string | null;
}

export interface StatedScale {
  text: string;
  /** What a 1 stands for; null for percentages, of which no count can be made. */
  by: number | null;
  /** The figures of the table as counts, by place in the grid. */
  cells: { row: number; column: number; value: number }[];
}

export const NOTHING_STATED: Stated = { periods: [], units: [], scale: null };

/** A name of a unit by nothing but its place would be found in any sentence. */
const LEAST_CONFIDENCE = 0.9;
const LONGEST_LINE = 200;

/** @param lines the texts above the table, as they are written */
export function statedIn(lines: readonly string[], units: NameIndex): Omit<Stated, 'scale'> {
  const short = lines.filter((line) => line.length <= LONGEST_LINE);
  return {
    periods: short.flatMap(periodsIn),
    units: [...new Set(short.flatMap((line) => unitIn(line, units) ?? []))],
  };
}

const ROMAN = ['i', 'ii', 'iii', 'iv'];
const QUARTER = /\b(?:quy |q)(iv|iii|ii|i|[1-4])(?: ?[/.,-] ?| )?(?:nam )?(20\d{2})\b/g;
/** A month is the day's where a paper says on which it was written. */
const OTHER_PERIOD =
  /\b(?:(?:6|sau|9|chin) thang(?: dau| cuoi)? nam|ca nam|(?<!ngay[\s\d.\u2026_/]*)thang \d{1,2}(?:\/| nam)) ?20\d{2}\b/g;

/** The periods that a line names. */
export function periodsIn(line: string): StatedPeriod[] {
  const folded = foldName(line);
  const quarters = [...folded.matchAll(QUARTER)].map(([, quarter = '', year = '']): StatedPeriod => {
    const roman = ROMAN.indexOf(quarter);
    return { text: line.trim(), quarter: `${year}-Q${roman < 0 ? quarter : roman + 1}` };
  });
  const others = [...folded.matchAll(OTHER_PERIOD)].map((): StatedPeriod => ({
    text: line.trim(),
    quarter: null,
  }));
  return [...quarters, ...others];
}

/** Those to whom a report goes, and what is counted in, are no reporters. */
const NO_REPORTER = /nhan bao cao|kinh gui|noi nhan|don vi tinh|dvt/;
/** "Đơn vị báo cáo: …", "Số liệu của … quý II/2024". */
const REPORTER = /^[^:]{0,40}:\s*(.+)$/;
const OF_WHOM = /\s(?:của|cua|CỦA)\s+(.+?)(?=\s*(?:[,;(]|\s(?:quý|Quý|QUÝ|tháng|năm|kỳ)\s)|$)/;

function unitIn(line: string, units: NameIndex): string | undefined {
  if (NO_REPORTER.test(foldName(line))) return undefined;
  const text = line.normalize('NFC').trim();
  const names = [text, REPORTER.exec(text)?.[1], OF_WHOM.exec(text)?.[1]];
  for (const name of names) {
    if (name === undefined) continue;
    const { found, confidence } = units.match(name);
    if (found !== undefined && confidence >= LEAST_CONFIDENCE) return found.key;
  }
  return undefined;
}

const MEASURE = /(?:don vi(?: tinh)?|dvt) ?[:-] ?\(?(nghin|ngan|tram|chuc|trieu|%|phan tram)/;
const FACTORS: Readonly<Record<string, number>> = {
  chuc: 10,
  tram: 100,
  nghin: 1000,
  ngan: 1000,
  trieu: 1_000_000,
};

/** @param places of the table's figures in the view */
export function statedScale(
  lines: readonly string[],
  view: GridView,
  places: readonly { row: number; column: number }[],
): StatedScale | null {
  for (const line of lines) {
    const word = MEASURE.exec(foldName(line))?.[1];
    if (word === undefined) continue;
    const by = FACTORS[word] ?? null;
    const cells = places.flatMap(({ row, column }) => {
      const value = by === null ? undefined : scaled(view.raw(row, column).value, by);
      return value === undefined ? [] : [{ ...view.place(row, column), value }];
    });
    return { text: line.trim(), by, cells };
  }
  return null;
}

/** Exactly, or not at all: a figure that gives no whole number is left as it reads. */
function scaled(value: unknown, by: number): number | undefined {
  const numeral = typeof value === 'string' ? plainDigits(value).trim().replace(',', '.') : value;
  if (typeof numeral === 'string' && !/^\d+(?:\.\d+)?$/.test(numeral)) return undefined;
  if (typeof numeral !== 'string' && typeof numeral !== 'number') return undefined;
  const count = Math.round(Number(numeral) * by * 1e6) / 1e6;
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
