/**
 * numerator / denominator rounded half up (away from zero) at `decimals`, exactly, as a decimal numeral with a point.
 * @example roundQuotient(59600n, 601n, 1) // '99.2'
 */
export function roundQuotient(numerator: bigint, denominator: bigint, decimals: number): string {
  const negative = numerator < 0n !== denominator < 0n && numerator !== 0n;
  const top = abs(numerator) * 10n ** BigInt(decimals);
  const bottom = abs(denominator);
  const rounded = (2n * top + bottom) / (2n * bottom);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const split = digits.length - decimals;
  const numeral = decimals === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return negative && rounded !== 0n ? `-${numeral}` : numeral;
}

/**
 * The percentage numerator / denominator at `decimals` places, half up; both are whole numbers.
 * @example percent(41, 58, 2) // '70.69'
 */
export function percent(numerator: number | bigint, denominator: number | bigint, decimals: number): string {
  return roundQuotient(BigInt(numerator) * 100n, BigInt(denominator), decimals);
}

/**
 * a - b for decimal numerals of `decimals` places each, exactly.
 * @example subtract('98.7', '99.0', 1) // '-0.3'
 */
export function subtract(a: string, b: string, decimals: number): string {
  const whole = (numeral: string) => BigInt(numeral.replace('.', ''));
  return roundQuotient(whole(a) - whole(b), 10n ** BigInt(decimals), decimals);
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
