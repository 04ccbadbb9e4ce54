import type { Lang } from '../language/language';
import { formatDecimal } from '../language/number';

/** What no rounding may claim to be reached, whatever the rate: all of it. */
const WHOLE = 100;

/**
 * part / whole in hundredths of a percent, half up, in exact integers. A level that is not reached is not rounded up
 * to: 99,996 is 9999, and 94,998 is 9499 where 95 is a level.
 * Undefined where a percentage means nothing: the whole is not above 0, or the part is below 0.
 * @param levels whole percentages by which the rate is judged
 */
export function percentHundredths(
  part: number,
  whole: number,
  levels: readonly number[] = [],
): number | undefined {
  if (whole <= 0 || part < 0) return undefined;
  const [a, b] = [BigInt(part), BigInt(whole)];
  const rounded = (a * 20_000n + b) / (2n * b);
  const missed = [WHOLE, ...levels].some(
    (level) => rounded === BigInt(level) * 100n && a * 100n < BigInt(level) * b,
  );
  return Number(missed ? rounded - 1n : rounded);
}

/**
 * Hundredths with two decimals; what is whole has none. Rates and their changes are written alike.
 * @example decimalOf(1250) // '12,50'
 */
export function decimalOf(hundredths: number, lang: Lang = 'vi'): string {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  const numeral = `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return formatDecimal(numeral.replace(/\.00$/, ''), lang);
}

/**
 * A percentage; see decimalOf.
 * @param hundredths see percentHundredths
 * @example percentOf(7069) // '70,69%'
 */
export function percentOf(hundredths: number, lang: Lang = 'vi'): string {
  return `${decimalOf(hundredths, lang)}%`;
}

/**
 * The two together; 100% means all, never nearly all.
 * @example percentText(41, 58) // '70,69%'
 */
export function percentText(
  part: number,
  whole: number,
  levels: readonly number[] = [],
  lang: Lang = 'vi',
): string | undefined {
  const hundredths = percentHundredths(part, whole, levels);
  return hundredths === undefined ? undefined : percentOf(hundredths, lang);
}
