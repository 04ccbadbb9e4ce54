import { formatDecimal } from '../../language/number';
import { roundQuotient } from '../../rules/rational';
import type { FactRate } from './facts';

const WHOLE = 10_000n;

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
  if (hundredths === WHOLE && part < whole) return near.above(percentOf(WHOLE - 1n));
  if (hundredths === 0n && part > 0) return near.below(percentOf(1n));
  return percentOf(hundredths);
}

function percentOf(hundredths: bigint): string {
  return `${decimalOf(hundredths)}%`;
}

/** Hundredths as a numeral with a decimal comma, without zeros at its end that say nothing. */
function decimalOf(hundredths: bigint): string {
  const digits = hundredths.toString().padStart(3, '0');
  return formatDecimal(`${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.00$/, ''), 'vi');
}

/**
 * How many percentage points a rate lies above another, in hundredths: the difference of the rates as they are printed,
 * which is what a reader subtracts. Null where one of them is none.
 * @example pointsBetween({ part: 9, whole: 10 }, { part: 17, whole: 20 }) // 500n
 */
export function pointsBetween(
  now: Pick<FactRate, 'part' | 'whole'>,
  then: Pick<FactRate, 'part' | 'whole'>,
): bigint | null {
  if (now.whole <= 0 || then.whole <= 0) return null;
  return hundredthsOf(now) - hundredthsOf(then);
}

/** Half up. */
function hundredthsOf({ part, whole }: Pick<FactRate, 'part' | 'whole'>): bigint {
  return BigInt(roundQuotient(BigInt(part) * WHOLE, BigInt(whole), 0));
}

/** @example signedPoints(-125n) // '-1,25' */
export function signedPoints(hundredths: bigint): string {
  const size = hundredths < 0n ? -hundredths : hundredths;
  const sign = hundredths < 0n ? '-' : hundredths > 0n ? '+' : '';
  return sign + decimalOf(size);
}
