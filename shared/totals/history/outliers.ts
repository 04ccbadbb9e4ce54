import { countColumns, type FormDocument } from '../../forms/document';
import type { Table } from '../../forms/table';
import type { Period } from '../../period/period';
import { roundQuotient } from '../../rules/rational';
import { medianAndMad, medianOf } from './median';
import { countOfUnit, type PeerJudgement, type Peers } from './peers';
import type { HistoryFigures } from './unit-history';

/** Earlier quarters with a figure that a judgement by a unit's own history needs. */
const LEAST_QUARTERS = 4;
/**
 * A figure is unusual when it lies more than 3.5 robust standard deviations from the median (Iglewicz and Hoaglin,
 * How to Detect and Handle Outliers, 1993); 1.4826 times the MAD estimates a standard deviation. Numbers over 10,000.
 */
const SCALE = 14_826n;
const LIMIT = { over: 7n, under: 2n };
/**
 * The deviation counts as at least a tenth of the median, the square root of the median (what chance alone does to
 * counts) and 1: with the few quarters there are, a MAD is often far too small, and with a MAD of 0 any change would
 * stand out.
 */
const LEAST_SHARE = 10n;

/**
 * What a figure is compared with: the unit's own earlier quarters where there are enough of them, else the one before and
 * how that went elsewhere, else its own size and the rates of the units of its group.
 */
export const OUTLIER_BASES = ['history', 'last-quarter', 'peers'] as const;
export type OutlierBasis = (typeof OUTLIER_BASES)[number];

/** A figure that is far from what is usual, with the numbers that say so; in words: see wordedOutliers. */
export interface Outlier {
  unit: string;
  name: string;
  form: string;
  column: string;
  value: number;
  basis: OutlierBasis;
  /** Units of its group that it is compared with; 0 where it is by its own history. */
  peers: number;
  /** What is usual; decimal numerals with a point: a median may end in .5, a MAD in .25, .5 or .75. */
  median: string;
  /** Null where it is compared with other units. */
  mad: string | null;
  /** The usual range, whole numbers, both included. */
  low: number;
  high: number;
  /** Distance from the median in robust standard deviations, one decimal. */
  distance: string;
  direction: 'high' | 'low';
  /** The figures compared with, oldest first. */
  history: { period: Period; value: number }[];
  /** How many of these quarters are sums of units that have merged since. */
  summedQuarters: number;
}

export interface OutlierReport {
  /** Farthest first. */
  outliers: Outlier[];
  judged: number;
  /** Figures that nothing is there to compare with. */
  unexamined: number;
}

/** How a count stands to earlier ones. */
export interface Judgement {
  median: string;
  mad: string;
  low: number;
  high: number;
  distance: string;
  direction: 'high' | 'low' | null;
}

/**
 * Judges a count by earlier ones: median, MAD and the range that is usual; null with fewer than LEAST_QUARTERS of them.
 * Whole-number arithmetic throughout.
 * @example judgeCount(1590, [150, 158, 160, 166]) // median '159', mad '4', direction 'high'
 */
export function judgeCount(value: number, earlier: readonly number[]): Judgement | null {
  if (earlier.length < LEAST_QUARTERS) return null;
  const { halves, quarters } = medianAndMad(earlier);
  // Everything below in 40,000ths of a count: quarters times ten-thousandths.
  const unit = 40_000n;
  const center = halves * 20_000n;
  const spread = [quarters * SCALE, center / LEAST_SHARE, squareRoot(center * unit), unit].reduce((a, b) =>
    a > b ? a : b,
  );
  const reach = (spread * LIMIT.over) / LIMIT.under;
  const lowest = center - reach;
  const low = lowest <= 0n ? 0n : (lowest + unit - 1n) / unit;
  const high = (center + reach) / unit;
  const count = BigInt(value);
  const away = count * unit - center;
  return {
    median: trimmed(roundQuotient(halves, 2n, 1)),
    mad: trimmed(roundQuotient(quarters, 4n, 2)),
    low: Number(low),
    high: Number(high),
    distance: roundQuotient(away < 0n ? -away : away, spread, 1),
    direction: count > high ? 'high' : count < low ? 'low' : null,
  };
}

/** A little less than LIMIT, so that what doubles leave uncertain is left to judgeCount. */
const SURELY_WITHIN = 3.4;

/**
 * True only for a count that judgeCount finds usual: its range is never narrower than the least deviations make it.
 * Nearly all figures are, and exact judgements of all of them would take most of an export's time.
 */
export function isSurelyUsual(value: number, earlier: readonly number[]): boolean {
  if (earlier.length < LEAST_QUARTERS) return false;
  const middle = medianOf(earlier) ?? 0;
  return Math.abs(value - middle) <= SURELY_WITHIN * Math.max(middle / 10, Math.sqrt(middle), 1);
}

/** Every figure of a unit's quarter against the complete quarters of its own history, and its peers where they are few. */
export function findOutliers(
  unit: { code: string; name: string },
  tables: readonly Table[],
  history: readonly HistoryFigures[],
  forms: readonly FormDocument[],
  peers?: Peers,
): OutlierReport {
  const report: OutlierReport = { outliers: [], judged: 0, unexamined: 0 };
  const complete = history.filter((entry) => entry.complete);
  for (const form of forms) {
    for (const column of countColumns(form)) {
      const value = countOfUnit(tables, form.code, column.key);
      if (value === null) continue;
      const earlier = complete.flatMap(({ period, tables: past, sources }) => {
        const then = countOfUnit(past, form.code, column.key);
        return then === null ? [] : [{ period, value: then, summed: sources.length > 1 }];
      });
      const counts = earlier.map((entry) => entry.value);
      if (isSurelyUsual(value, counts)) {
        report.judged += 1;
        continue;
      }
      const place = { unit: unit.code, form: form.code, column: column.key };
      const judgement = byHistory(value, counts) ?? (peers && byPeers(peers, place, value, counts));
      if (!judgement) {
        report.unexamined += 1;
        continue;
      }
      report.judged += 1;
      const { direction, basis, peers: others, median, mad, low, high, distance } = judgement;
      if (direction === null) continue;
      report.outliers.push({
        unit: unit.code,
        name: unit.name,
        form: form.code,
        column: column.key,
        value,
        basis,
        peers: others,
        median,
        mad,
        low,
        high,
        distance,
        direction,
        history: earlier.map(({ period, value: then }) => ({ period, value: then })),
        summedQuarters: earlier.filter(({ summed }) => summed).length,
      });
    }
  }
  report.outliers.sort((a, b) => Number(b.distance) - Number(a.distance));
  return report;
}

type Judged = Pick<Outlier, 'basis' | 'peers' | 'median' | 'mad' | 'low' | 'high' | 'distance'> &
  Pick<Judgement, 'direction'>;

function byHistory(value: number, earlier: readonly number[]): Judged | null {
  const judgement = judgeCount(value, earlier);
  return judgement && { ...judgement, basis: 'history', peers: 0 };
}

function byPeers(
  peers: Peers,
  { unit, form, column }: Pick<Outlier, 'unit' | 'form' | 'column'>,
  value: number,
  earlier: readonly number[],
): Judged | null {
  const last = earlier.at(-1);
  const sinceLast =
    last === undefined
      ? null
      : judgedByPeers(peers.byLastQuarter(unit, form, column, value, last), 'last-quarter');
  if (sinceLast && (sinceLast.direction !== null || !sinceLast.moved)) return sinceLast;
  // Of a small count that moved far, chance may be all there is to it: what it should be here tells.
  const rates = peers.byRates(unit, form, column, value);
  return rates && (sinceLast === null || rates.direction !== null)
    ? judgedByPeers(rates, 'peers')
    : sinceLast;
}

function judgedByPeers(
  { expected, ...judgement }: PeerJudgement,
  basis: OutlierBasis,
): Judged & Pick<PeerJudgement, 'moved'> {
  return { ...judgement, basis, median: String(expected), mad: null };
}

/** The square root rounded down. */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

function trimmed(numeral: string): string {
  return numeral.replace(/\.?0+$/, '');
}
