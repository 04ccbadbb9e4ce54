import { roundQuotient } from '../../rules/rational';
import { decimalOf, percentOf } from '../percent';
import type { FactRate } from './facts';

const WHOLE = 10_000;

/**
 * A rate with two decimals, half up; a whole percentage has none. 100% is said of what is whole only, 0% of nothing only.
 * Undefined where a rate means nothing.
 * @example rateText({ part: 99_999, whole: 100_000 }) // 'trên 99,99%' by `near.above`
 */
export function rateText(
  { part, whole }: Pick<FactRate, 'part' | 'whole'>,
  near: { above: (percent: string) => string; below: (percent: string) => string },
): string | undefined {
  if (whole <= 0 || part < 0) return undefined;
  const hundredths = hundredthsOf({ part, whole });
  if (hundredths === WHOLE && part < whole) return near.above(percentOf(WHOLE - 1));
  if (hundredths === 0 && part > 0) return near.below(percentOf(1));
  return percentOf(hundredths);
}

/**
 * How many percentage points a rate lies above another, in hundredths: the difference of the rates as they are printed,
 * which is what a reader subtracts. Null where one of them is none.
 * @example pointsBetween({ part: 9, whole: 10 }, { part: 17, whole: 20 }) // 500
 */
export function pointsBetween(
  now: Pick<FactRate, 'part' | 'whole'>,
  then: Pick<FactRate, 'part' | 'whole'>,
): number | null {
  if (now.whole <= 0 || then.whole <= 0) return null;
  return hundredthsOf(now) - hundredthsOf(then);
}

/** Half up. */
function hundredthsOf({ part, whole }: Pick<FactRate, 'part' | 'whole'>): number {
  return Number(roundQuotient(BigInt(part) * BigInt(WHOLE), BigInt(whole), 0));
}

/** @example signedPoints(-125) // '-1,25' */
export function signedPoints(hundredths: number): string {
  return (hundredths > 0 ? '+' : '') + decimalOf(hundredths);
}
