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
}

/** A score without its place in the trend. */
export type Score = Omit<TrendPoint, 'change'>;

/**
 * Scores, oldest first, with the change from quarter to quarter.
 * @example trendOf([{ period, points: 80.1, … }, { period, points: 80.35, … }])[1].change // 0.25
 */
export function trendOf(scores: readonly Score[]): TrendPoint[] {
  let before: number | null = null;
  return scores.map((score) => {
    const now: number | null = score.points === null ? null : Math.round(score.points * 100);
    const change = now === null || before === null ? null : (now - before) / 100;
    before = now ?? before;
    return { ...score, change };
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
      };
    }),
  );
}
