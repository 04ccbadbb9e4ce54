import { isSurelyUsual, judgeCount, type Judgement } from './outliers';

/** On which side a count is far from the earlier ones of the same cell; null: it is usual, or they are too few to tell. */
export function unusual(value: number, earlier: readonly number[]): Judgement['direction'] {
  return isSurelyUsual(value, earlier) ? null : (judgeCount(value, earlier)?.direction ?? null);
}
