import { decimalOf, percentText } from '../percent';
import { wordingText } from './words';

/** A figure against the same figure of an earlier period: how much more (below 0: less), in words without a sign. */
export interface Change {
  /** Above 0: more now. */
  by: number;
  /** `12 hồ sơ (8,16%)`, `1,20 điểm phần trăm`; not read where nothing changed. */
  text: string;
  /** As in "so với quý I/2024". */
  period: string;
}

/** Of fewer than these a percentage says more than they bear: one more of one is no growth by 100%. */
const LEAST_BASE = 10;

/**
 * Counts are compared by their difference, and by what it is of the earlier one where that was not small.
 * @param count how counts are written; see countText
 */
export function countChange(
  [now, before]: readonly [number, number],
  noun: string,
  period: string,
  count: (value: number) => string,
): Change {
  const size = Math.abs(now - before);
  const text = `${count(size)} ${noun}`;
  const share = before < LEAST_BASE ? undefined : percentText(size, before);
  return {
    by: now - before,
    text: share === undefined ? text : wordingText.shareOfChange(text, share),
    period,
  };
}

/** Rates are compared by percentage points: the difference of the two percentages as they are printed, in hundredths. */
export function rateChange([now, before]: readonly [number, number], period: string): Change {
  return { by: now - before, text: wordingText.points(decimalOf(Math.abs(now - before))), period };
}

/** One change: `tăng 12 hồ sơ (8,16%) so với quý I/2024`. */
export function changeText({ by, text, period }: Change): string {
  if (by === 0) return wordingText.same(period);
  return by > 0 ? wordingText.more(text, period) : wordingText.less(text, period);
}

/** Several, in their order; where nothing changed against any, in one phrase. Empty for none. */
export function changesText(changes: readonly Change[]): string {
  if (changes.length > 1 && changes.every(({ by }) => by === 0))
    return wordingText.same(changes.map(({ period }) => period).join(wordingText.and));
  return changes.map(changeText).join(', ');
}
