import { computeIndicators } from '../../indicators/compute';
import { indicatorSetIn } from '../../indicators/set';
import type { Period } from '../../period/period';
import type { Unit } from '../../units/unit';
import type { HistoryFigures } from './unit-history';

/** How many quarters a trend shows: two years, so that every quarter meets its own season once. */
export const TREND_QUARTERS = 8;

/** One quarter's score in a trend. */
export interface TrendPoint {
  period: Period;
  /** Null where there are no figures, or no index set was in force. */
  points: number | null;
  /** Points more (less when negative) than in the nearest earlier quarter that has a score; null for the first. */
  change: number | null;
  /** False where a merged unit's figures are missing (then the points may be off either way), or indicators lack data. */
  complete: boolean;
  /** True where the figures are the sum of units that have merged since. */
  summed: boolean;
  /** False where the change is from points of other units: of those that were counted then. */
  sameUnits: boolean;
}

/** A score without its place in the trend, with the units that it is of, in any order. */
export interface Score extends Omit<TrendPoint, 'change' | 'sameUnits'> {
  units: readonly string[];
}

/**
 * Scores, oldest first, with the change from quarter to quarter.
 * @example trendOf([{ period, points: 80.1, … }, { period, points: 80.35, … }])[1].change // 0.25
 */
export function trendOf(scores: readonly Score[]): TrendPoint[] {
  let before: { points: number; units: string } | undefined;
  return scores.map(({ units, ...score }) => {
    if (score.points === null) return { ...score, change: null, sameUnits: true };
    const now = { points: Math.round(score.points * 100), units: [...units].sort().join(' ') };
    const change = before === undefined ? null : (now.points - before.points) / 100;
    const sameUnits = before === undefined || before.units === now.units;
    before = now;
    return { ...score, change, sameUnits };
  });
}

/** A unit's scores over the quarters of its history, by the index set of each. */
export function trendFrom(unit: Unit, history: readonly HistoryFigures[]): TrendPoint[] {
  return trendOf(
    history.map(({ period, tables, sources, complete }) => {
      const set = indicatorSetIn(period);
      const stored = sources.filter(({ found }) => found).length;
      const result = set && stored > 0 ? computeIndicators(set, unit.kind, { tables }) : undefined;
      return {
        period,
        points: result?.points ?? null,
        complete: complete && result?.undecided.length === 0,
        summed: stored > 1,
        units: [unit.code],
      };
    }),
  );
}
