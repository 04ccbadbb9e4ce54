import type { IndicatorInput } from '../indicators/compute';
import type { Lang } from '../language/language';
import { percentHundredths, percentOf } from '../report/percent';

/**
 * A rate in hundredths of a percent, as reports print it: see percentHundredths. Null where a count is not known or there
 * is nothing to divide by; a formula that takes away may give less than nothing.
 */
export function hundredthsOfPercent({ numerator, denominator }: IndicatorInput): number | null {
  if (numerator === null || denominator === null) return null;
  const hundredths = percentHundredths(Math.abs(numerator), denominator);
  return hundredths === undefined ? null : Math.sign(numerator) * hundredths;
}

/** @example rateText({ numerator: 83, denominator: 84 }, 'vi') // '98,81%' */
export function rateText(input: IndicatorInput, lang: Lang): string | null {
  const hundredths = hundredthsOfPercent(input);
  return hundredths === null ? null : percentOf(hundredths, lang);
}

/** Whether a is better than b stands; rates that are not known come last, equal ones keep their order. */
export function compareRates(a: IndicatorInput, b: IndicatorInput): number {
  const [left, right] = [hundredthsOfPercent(a), hundredthsOfPercent(b)];
  if (left === right) return 0;
  if (left === null) return 1;
  return right === null ? -1 : right - left;
}

/**
 * Steps of the colour table in percent, best first: narrow at the top, where most rates lie, and the same in every period,
 * so that two tables compare.
 */
export const SHADES = [
  { from: 98, fill: '#0B3C6F', ink: '#FFFFFF' },
  { from: 95, fill: '#2A6199', ink: '#FFFFFF' },
  { from: 90, fill: '#9CC3E6', ink: '#1A1A1A' },
  { from: 70, fill: '#D3E4F4', ink: '#1A1A1A' },
  { from: 0, fill: '#FFFFFF', ink: '#1A1A1A' },
] as const;
export type Shade = (typeof SHADES)[number];

/** The shade of a rate; null where there is none. A rate below 0, which a formula may give, is of the lowest. */
export function shadeOf(input: IndicatorInput): Shade | null {
  const hundredths = hundredthsOfPercent(input);
  if (hundredths === null) return null;
  return SHADES.find(({ from }) => hundredths >= from * 100) ?? (SHADES.at(-1) as Shade);
}
