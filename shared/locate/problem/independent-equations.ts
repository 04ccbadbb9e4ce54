import type { Constraint } from './problem';

/** A prime below which no factor of a relation is 0; sums of products of two stay exact. */
const PRIME = 1_000_000_007n;

/** How many of the constraints say something of their own: the rank of their left sides. */
export function independentEquations(constraints: readonly Constraint[]): number {
  const reduced: Map<number, bigint>[] = [];
  const ratios = new Set<number>();
  for (const { alternatives, release } of constraints) {
    const [only] = alternatives;
    if (alternatives.length !== 1 || only === undefined) continue;
    // The bounds of a printed ratio are one statement.
    if (release !== -1) {
      ratios.add(release);
      continue;
    }
    if (only.low === null || only.low !== only.high) continue;
    const row = new Map(only.terms.map(({ variable, factor }) => [variable, modulo(factor)]));
    for (const known of reduced) {
      const [pivot] = known.keys();
      const own = row.get(pivot as number) ?? 0n;
      if (own === 0n) continue;
      for (const [variable, factor] of known)
        row.set(variable, modulo((row.get(variable) ?? 0n) - own * factor));
    }
    const lead = [...row].find(([, factor]) => factor !== 0n);
    if (lead === undefined) continue;
    const inverse = power(lead[1], PRIME - 2n);
    const scaled = new Map([[lead[0], 1n]]);
    for (const [variable, factor] of row) if (factor !== 0n) scaled.set(variable, modulo(factor * inverse));
    reduced.push(scaled);
  }
  return reduced.length + ratios.size;
}

function modulo(value: bigint): bigint {
  const rest = value % PRIME;
  return rest < 0n ? rest + PRIME : rest;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = modulo(result * square);
    square = modulo(square * square);
  }
  return result;
}
