/**
 * Whether whole numbers from 0 up satisfy inequalities, by eliminating one unknown after another: written apart from
 * the product's own reasoning, so that the two can be held against each other.
 */

/** sum of factors * unknowns + constant >= 0. */
export interface Inequality {
  factors: ReadonlyMap<string, bigint>;
  constant: bigint;
}

/** Thrown where elimination is not exact and too many values would have to be tried. */
export class Undecided extends Error {}

const MOST_VALUES = 4000n;

export function isFeasible(inequalities: readonly Inequality[]): boolean {
  return eliminate(inequalities, undefined) !== undefined;
}

/** The least and the greatest value of an unknown; undefined where nothing satisfies the inequalities. */
export function rangeOfUnknown(
  inequalities: readonly Inequality[],
  unknown: string,
): { low: bigint; high: bigint | null } | undefined {
  const left = eliminate(inequalities, unknown);
  if (left === undefined) return undefined;
  return boundsOf(left, unknown);
}

/** Eliminates all unknowns but one; what is left bounds that one, undefined where there is no solution. */
function eliminate(given: readonly Inequality[], keep: string | undefined): Inequality[] | undefined {
  let system = withoutNegatives(given);
  for (;;) {
    const reduced = cleaned(system);
    if (reduced === undefined) return undefined;
    system = reduced;
    const unknowns = [...new Set(system.flatMap(({ factors }) => [...factors.keys()]))].filter(
      (name) => name !== keep,
    );
    if (unknowns.length === 0) {
      if (keep === undefined) return system;
      const { low, high } = boundsOf(system, keep);
      return high !== null && low > high ? undefined : system;
    }
    const exact = unknowns
      .filter((name) => isExact(system, name))
      .sort((a, b) => pairs(system, a) - pairs(system, b))[0];
    if (exact !== undefined) system = project(system, exact);
    else return byValues(system, unknowns, keep);
  }
}

/** Tries each value of the unknown that has the fewest. */
function byValues(
  system: Inequality[],
  unknowns: readonly string[],
  keep: string | undefined,
): Inequality[] | undefined {
  const options = (keep === undefined ? unknowns : [...unknowns, keep])
    .map((name) => ({ name, ...relaxedBounds(system, name) }))
    .filter(({ high }) => high !== null)
    .sort((a, b) => Number((a.high as bigint) - a.low - ((b.high as bigint) - b.low)));
  const [chosen] = options;
  if (chosen === undefined || (chosen.high as bigint) - chosen.low > MOST_VALUES) throw new Undecided();
  const solutions: bigint[][] = [];
  for (let value = chosen.low; value <= (chosen.high as bigint); value += 1n) {
    const fixed = system.map((inequality) => substituted(inequality, chosen.name, value));
    const left = eliminate(fixed, chosen.name === keep ? undefined : keep);
    if (left === undefined) continue;
    if (keep === undefined) return [];
    if (chosen.name === keep) solutions.push([value, value]);
    else {
      const { low, high } = boundsOf(left, keep);
      if (high === null) throw new Undecided();
      solutions.push([low, high]);
    }
  }
  if (solutions.length === 0 || keep === undefined) return undefined;
  const lows = solutions.map(([low]) => low as bigint);
  const highs = solutions.map(([, high]) => high as bigint);
  return [
    { factors: new Map([[keep, 1n]]), constant: -lows.reduce((a, b) => (a < b ? a : b)) },
    { factors: new Map([[keep, -1n]]), constant: highs.reduce((a, b) => (a > b ? a : b)) },
  ];
}

function withoutNegatives(given: readonly Inequality[]): Inequality[] {
  const unknowns = new Set(given.flatMap(({ factors }) => [...factors.keys()]));
  return [...given, ...[...unknowns].map((name) => ({ factors: new Map([[name, 1n]]), constant: 0n }))];
}

/** Drops noughts, divides by common factors (rounding inwards), keeps the strongest of equal left sides. */
function cleaned(system: readonly Inequality[]): Inequality[] | undefined {
  const strongest = new Map<string, Inequality>();
  for (const { factors, constant } of system) {
    const own = [...factors].filter(([, factor]) => factor !== 0n).sort(([a], [b]) => (a < b ? -1 : 1));
    if (own.length === 0) {
      if (constant < 0n) return undefined;
      continue;
    }
    const by = own.reduce((all, [, factor]) => gcd(all, factor), 0n);
    const name = own.map(([unknown, factor]) => `${factor / by}${unknown}`).join();
    const reduced = {
      factors: new Map(own.map(([unknown, factor]) => [unknown, factor / by])),
      constant: floor(constant, by),
    };
    const known = strongest.get(name);
    if (known === undefined || reduced.constant < known.constant) strongest.set(name, reduced);
  }
  return [...strongest.values()];
}

/** Projection loses no whole number where one of each pair of bounds has the factor 1. */
function isExact(system: readonly Inequality[], name: string): boolean {
  const factors = system.map((inequality) => inequality.factors.get(name) ?? 0n);
  return factors.every((factor) => factor <= 1n) || factors.every((factor) => factor >= -1n);
}

function pairs(system: readonly Inequality[], name: string): number {
  const signs = system.map(({ factors }) => factors.get(name) ?? 0n);
  return signs.filter((factor) => factor > 0n).length * signs.filter((factor) => factor < 0n).length;
}

function project(system: readonly Inequality[], name: string): Inequality[] {
  const lower = system.filter(({ factors }) => (factors.get(name) ?? 0n) > 0n);
  const upper = system.filter(({ factors }) => (factors.get(name) ?? 0n) < 0n);
  const rest = system.filter(({ factors }) => (factors.get(name) ?? 0n) === 0n);
  for (const above of lower) {
    for (const below of upper) {
      const [a, b] = [above.factors.get(name) as bigint, -(below.factors.get(name) as bigint)];
      const factors = new Map<string, bigint>();
      for (const [unknown, factor] of above.factors) factors.set(unknown, factor * b);
      for (const [unknown, factor] of below.factors)
        factors.set(unknown, (factors.get(unknown) ?? 0n) + factor * a);
      rest.push({ factors, constant: above.constant * b + below.constant * a });
    }
  }
  return rest;
}

function boundsOf(system: readonly Inequality[], name: string): { low: bigint; high: bigint | null } {
  let low = 0n;
  let high: bigint | null = null;
  for (const { factors, constant } of system) {
    const factor = factors.get(name) ?? 0n;
    if (factor > 0n) {
      const bound = -floor(constant, factor);
      if (bound > low) low = bound;
    } else if (factor < 0n) {
      const bound = floor(constant, -factor);
      if (high === null || bound < high) high = bound;
    }
  }
  return { low, high };
}

/** Bounds over fractions: never too tight. */
function relaxedBounds(system: readonly Inequality[], name: string): { low: bigint; high: bigint | null } {
  let left: Inequality[] | undefined = [...system];
  for (;;) {
    left = cleaned(left);
    if (left === undefined) return { low: 1n, high: 0n };
    const other = left.flatMap(({ factors }) => [...factors.keys()]).find((unknown) => unknown !== name);
    if (other === undefined) return boundsOf(left, name);
    left = project(left, other);
  }
}

function substituted({ factors, constant }: Inequality, name: string, value: bigint): Inequality {
  const rest = new Map(factors);
  rest.delete(name);
  return { factors: rest, constant: constant + (factors.get(name) ?? 0n) * value };
}

function floor(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return quotient * by > value ? quotient - 1n : quotient;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
