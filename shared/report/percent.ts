import { formatDecimal } from '../language/number';

/**
 * part / whole as a percentage with two decimals, half up, in exact integers; a whole percentage has none.
 * Undefined where a percentage means nothing: the whole is not above 0, or the part is below 0.
 * @example percentText(41, 58) // '70,69%'
 */
export function percentText(part: number, whole: number): string | undefined {
  if (whole <= 0 || part < 0) return undefined;
  const [a, b] = [BigInt(part), BigInt(whole)];
  const hundredths = (a * 20_000n + b) / (2n * b);
  const digits = hundredths.toString().padStart(3, '0');
  const numeral = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return `${formatDecimal(numeral.replace(/\.00$/, ''), 'vi')}%`;
}
