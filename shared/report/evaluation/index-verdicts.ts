import type {
  WordedIndicator,
  WordedIndicatorGroup,
  WordedIndicatorResult,
} from '../../indicators/indicator';
import { isOpen } from '../../indicators/score-text';

/** A group of the index set that reaches less than this share of its points is weak. */
const WEAK_PERCENT = 50;

/**
 * The groups that reach less than half of their points, by what arose too: no points for what nothing arose of are
 * nobody's shortcoming. None while the set lacks figures, as its scores are not told then.
 */
export function weakGroups(index: WordedIndicatorResult | null): WordedIndicatorGroup[] {
  if (index === null || isOpen(index)) return [];
  return index.groups.filter((group) => {
    const arisen = index.indicators.filter((one) => one.group === group.id && (one.denominator ?? 0) > 0);
    return isWeak(group) && isWeak({ points: sumOf(arisen, 'points'), max: sumOf(arisen, 'max') });
  });
}

function isWeak({ points, max }: { points: number; max: number }): boolean {
  return points * 100 < max * WEAK_PERCENT;
}

function sumOf(indicators: readonly WordedIndicator[], of: 'points' | 'max'): number {
  return indicators.reduce((sum, indicator) => sum + indicator[of], 0);
}

/** Whether the whole is rated, and well enough to be named among the achievements. */
export function isWellRated(index: WordedIndicatorResult | null): index is WordedIndicatorResult {
  return index?.band === 'excellent' || index?.band === 'good';
}
