import { formatDecimal } from '../../language/number';
import { percentText } from '../percent';
import { wordingText } from './words';

/** A figure against the same figure of an earlier period: how much more (below 0: less), in words without a sign. */
export interface Change {
  /** Above 0: more now. */
  by: number;
  /** `12 hồ sơ (8,16%)`, `1,2 điểm phần trăm`; not read where nothing changed. */
  text: string;
  /** As in "so với quý I/2024". */
  period: string;
}

/**
 * Counts are compared by their difference, and by what it is of the earlier one where there was any.
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
  const share = percentText(size, before);
  return {
    by: now - before,
    text: share === undefined ? text : wordingText.shareOfChange(text, share),
    period,
  };
}

/** Rates are compared by percentage points: the difference of the two percentages as they are printed, in hundredths. */
export function rateChange([now, before]: readonly [number, number], period: string): Change {
  return { by: now - before, text: wordingText.points(pointsText(Math.abs(now - before))), period };
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

/** @example pointsText(120) // '1,2' */
function pointsText(hundredths: number): string {
  const digits = String(hundredths).padStart(3, '0');
  const numeral = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return formatDecimal(numeral.replace(/\.?0{1,2}$/, ''), 'vi');
}
