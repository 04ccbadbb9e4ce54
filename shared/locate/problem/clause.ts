import type { Comparison } from '../../rules/notation';
import type { Linear, Term } from './problem';

/** A sum that is still being written: factors by variable, and what is known already. */
export class Sum {
  private readonly factors = new Map<number, bigint>();
  constant = 0n;

  add(variable: number, factor: bigint): void {
    this.factors.set(variable, (this.factors.get(variable) ?? 0n) + factor);
  }

  /** Adds `factor` times another sum. */
  plus(other: Sum, factor: bigint): this {
    for (const [variable, own] of other.factors) this.add(variable, own * factor);
    this.constant += other.constant * factor;
    return this;
  }

  /** low <= this <= high, in lowest terms: whole numbers round the bounds inwards. */
  between(low: bigint | null, high: bigint | null): Linear {
    const terms: Term[] = [];
    for (const [variable, factor] of this.factors) if (factor !== 0n) terms.push({ variable, factor });
    terms.sort((a, b) => a.variable - b.variable);
    const by = terms.reduce((all, { factor }) => gcd(all, factor), 0n);
    const least = low === null ? null : low - this.constant;
    const greatest = high === null ? null : high - this.constant;
    if (by <= 1n) return { terms, low: least, high: greatest };
    return {
      terms: terms.map(({ variable, factor }) => ({ variable, factor: factor / by })),
      low: least === null ? null : -floorDivide(-least, by),
      high: greatest === null ? null : floorDivide(greatest, by),
    };
  }
}

/** `difference comparison 0`, as alternatives of which one holds. */
export function compared(difference: Sum, comparison: Comparison): Linear[] {
  switch (comparison) {
    case '=':
      return [difference.between(0n, 0n)];
    case '<=':
      return [difference.between(null, 0n)];
    case '>=':
      return [difference.between(0n, null)];
    case '<':
      return [difference.between(null, -1n)];
    case '>':
      return [difference.between(1n, null)];
    case '<>':
      return [difference.between(null, -1n), difference.between(1n, null)];
  }
}

export const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '=': '<>',
  '<>': '=',
  '<=': '>',
  '>=': '<',
  '<': '>=',
  '>': '<=',
};

/**
 * A printed percentage as bounds: it is the quotient rounded half up at its decimals, and there is a quotient.
 * @param numeral the percentage without its decimal mark; `scale`: 10 to the number of its decimals
 */
export function quotientBounds(numerator: Sum, denominator: Sum, numeral: bigint, scale: bigint): Linear[] {
  const doubled = (part: bigint) => new Sum().plus(numerator, 200n * scale).plus(denominator, -part);
  return [
    // Below zero a half is rounded away from it.
    doubled(2n * numeral - 1n).between(numeral === 0n ? 1n : 0n, null),
    doubled(2n * numeral + 1n).between(null, -1n),
    denominator.between(1n, null),
  ];
}

export function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return quotient * by > value ? quotient - 1n : quotient;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
