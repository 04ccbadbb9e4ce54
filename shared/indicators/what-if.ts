import { bandOf } from './compute';
import type { Band, Indicator, IndicatorResult } from './indicator';
import { scoreOf } from './score';
import type { IndicatorDocument, IndicatorSet } from './set';

/** What the score would be if one more of an indicator's dossiers (or procedures, …) counted in its numerator. */
export interface OneMore {
  indicator: string;
  numerator: number;
  denominator: number;
  /** Points of the indicator then, and how many more than now; 2 decimals. */
  points: number;
  gain: number;
  /** Total and rating then. */
  total: number;
  /** Null while other indicators lack data. */
  band: Band | null;
  /** How many more would give the indicator its full points. */
  missingForFull: number;
}

/**
 * One entry for each computed indicator whose numerator can still grow, in the set's order. The denominator stays:
 * the dossier counted there already, it was only not finished, not in time or not online.
 * @example oneMore(set, result)[0] // { indicator: '1.4', numerator: 158, gain: 0.04, missingForFull: 2, … }
 */
export function oneMore(set: IndicatorSet, result: IndicatorResult): OneMore[] {
  return set.definitions.flatMap(({ document }) => {
    const now = result.indicators.find((indicator) => indicator.id === document.id);
    return now === undefined ? [] : of(set, document, now, result);
  });
}

function of(
  set: IndicatorSet,
  document: IndicatorDocument,
  now: Indicator,
  result: IndicatorResult,
): OneMore[] {
  const { numerator, denominator } = now;
  if (now.status !== 'computed' || numerator === null || denominator === null) return [];
  if (denominator <= 0 || numerator >= denominator) return [];
  const after = scoreOf(document, numerator + 1, denominator).hundredths;
  const gain = after - hundredths(now.points);
  const total = hundredths(result.points) + gain;
  return [
    {
      indicator: document.id,
      numerator: numerator + 1,
      denominator,
      points: after / 100,
      gain: gain / 100,
      total: total / 100,
      band: result.band && bandOf(set, total),
      missingForFull: missingForFull(document, numerator, denominator),
    },
  ];
}

/** The smallest number more that reaches the threshold (100 percent for a linear rule), exactly. */
function missingForFull(document: IndicatorDocument, numerator: number, denominator: number): number {
  const percent = BigInt(document.threshold ?? 100);
  const needed = (percent * BigInt(denominator) + 99n) / 100n;
  const missing = needed - BigInt(numerator);
  return missing > 0n ? Number(missing) : 0;
}

function hundredths(points: number): number {
  return Math.round(points * 100);
}
