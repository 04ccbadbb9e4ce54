import type { WordedIndicatorGroup, WordedIndicatorResult } from '../../indicators/indicator';
import { isOpen } from '../../indicators/score-text';

/** A group of the index set that reaches less than this share of its points is weak. */
const WEAK_PERCENT = 50;

/** The groups that reach less than half of their points; none while the set lacks figures, as its scores are not told then. */
export function weakGroups(index: WordedIndicatorResult | null): WordedIndicatorGroup[] {
  if (index === null || isOpen(index)) return [];
  return index.groups.filter(({ points, max }) => points * 100 < max * WEAK_PERCENT);
}

/** Whether the whole is rated, and well enough to be named among the achievements. */
export function isWellRated(index: WordedIndicatorResult | null): index is WordedIndicatorResult {
  return index?.band === 'excellent' || index?.band === 'good';
}
