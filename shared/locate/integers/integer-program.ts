import { floorDivide } from '../problem/clause';
import { copyOf, isFixed, type Domain, type Reason, type System } from './domain';
import { within, type Linear } from '../problem/problem';
import { propagate, propagator } from './propagate';
import { maximise, type Fraction } from './simplex';

/** Branches after which the answer is left open. */
const BRANCHES = 400;

export type WholeAnswer =
  /** `forced`: each number follows from the rows, one after another, so that there is no other solution. */
  | { kind: 'point'; point: bigint[]; forced: boolean }
  | { kind: 'infeasible'; reason: Reason }
  /** The branches did not do. */
  | { kind: 'open' };

/** Whole numbers that satisfy the system, or why there are none. Propagates into the system's domains. */
export function solveWhole(system: System): WholeAnswer {
  const reason = propagate(system);
  if (reason !== undefined) return { kind: 'infeasible', reason };
  if (system.domains.every(isFixed)) {
    const point = system.domains.map(({ low }) => low);
    const broken = system.rows.findIndex((row) => !holdsAt(row, point));
    if (broken === -1) return { kind: 'point', point, forced: true };
    return { kind: 'infeasible', reason: reasonAt(system, broken) };
  }
  const guessed = guess(system);
  if (guessed !== undefined) return { kind: 'point', point: guessed, forced: false };
  const search = new Branching(system.domains.map(() => 0n));
  const found = search.run(system);
  return search.best ? { kind: 'point', point: search.best, forced: false } : found;
}

/** Bounds of a linear sum over the whole numbers of a system; `tight`: they are reached. */
export interface Range {
  low: bigint | null;
  high: bigint | null;
  tight: boolean;
}

/** The least and the greatest value of a linear sum over a system that has a solution. */
export function rangeOf(system: System, factors: readonly bigint[]): Range {
  const { domains } = system;
  if (factors.every((factor, at) => factor === 0n || isFixed(domains[at] as Domain))) {
    const sum = factors.reduce((all, factor, at) => all + factor * (domains[at] as Domain).low, 0n);
    return { low: sum, high: sum, tight: true };
  }
  const up = greatest(system, factors);
  const down = greatest(
    system,
    factors.map((factor) => -factor),
  );
  return { low: down.value === null ? null : -down.value, high: up.value, tight: up.tight && down.tight };
}

function greatest(system: System, objective: readonly bigint[]): { value: bigint | null; tight: boolean } {
  const search = new Branching(objective);
  const answer = search.run({ rows: system.rows, domains: copyOf(system.domains) });
  if (search.unbounded) return { value: null, tight: true };
  if (search.best === undefined || answer.kind === 'open') return { value: search.ceiling, tight: false };
  return { value: search.value, tight: true };
}

/** Every variable at its least value that the ones before leave it: often a solution, never a proof. */
function guess({ rows, domains }: System): bigint[] | undefined {
  const trial = copyOf(domains);
  const narrow = propagator(rows);
  for (let at = 0; at < trial.length; at += 1) {
    const domain = trial[at] as Domain;
    if (isFixed(domain)) continue;
    domain.high = domain.low;
    if (narrow(trial, at) !== undefined) return undefined;
  }
  const point = trial.map(({ low }) => low);
  return rows.every((row) => holdsAt(row, point)) ? point : undefined;
}

/** Where bounds only creep, propagation stops before every row is asked again. */
function holdsAt(row: Linear, point: readonly bigint[]): boolean {
  return within(
    row,
    row.terms.reduce((sum, { variable, factor }) => sum + factor * (point[variable] as bigint), 0n),
  );
}

function reasonAt({ rows, domains }: System, index: number): Reason {
  return (rows[index] as Linear).terms.reduce(
    (why, { variable }) => {
      const { whyLow, whyHigh } = domains[variable] as Domain;
      return why | whyLow | whyHigh;
    },
    1n << BigInt(index),
  );
}

/** Branch and bound over the exact simplex method. */
class Branching {
  best: bigint[] | undefined;
  value = 0n;
  unbounded = false;
  /** The greatest value without whole numbers; null: none. */
  ceiling: bigint | null = null;
  private left = BRANCHES;

  constructor(private readonly objective: readonly bigint[]) {}

  run(system: System, depth = 0): WholeAnswer {
    this.left -= 1;
    if (this.left < 0) return { kind: 'open' };
    const reason = propagate(system);
    if (reason !== undefined) return { kind: 'infeasible', reason };
    const { rows, domains } = system;
    const relaxed = maximise(rows, domains, this.objective);
    if (relaxed.kind === 'infeasible') return relaxed;
    if (relaxed.kind === 'unbounded') {
      // The directions of a rational polyhedron are rational: one whole point, and there is no greatest value.
      const any = new Branching(domains.map(() => 0n));
      const answer = any.run({ rows, domains: copyOf(domains) });
      if (any.best) {
        this.unbounded = true;
        this.best = any.best;
      }
      return any.best ? { kind: 'point', point: any.best, forced: false } : answer;
    }
    const bound = floorDivide(relaxed.value.top, relaxed.value.bottom);
    if (depth === 0) this.ceiling = bound;
    if (this.best !== undefined && bound <= this.value)
      return { kind: 'point', point: this.best, forced: false };
    const broken = relaxed.point.findIndex(({ top, bottom }) => top % bottom !== 0n);
    if (broken === -1) {
      this.best = relaxed.point.map(({ top, bottom }) => top / bottom);
      this.value = bound;
      return { kind: 'point', point: this.best, forced: false };
    }
    const { top, bottom } = relaxed.point[broken] as Fraction;
    const cut = floorDivide(top, bottom);
    const below = this.half(system, broken, (domain) => ({ ...domain, high: cut }), depth);
    if (this.unbounded) return below;
    const above = this.half(system, broken, (domain) => ({ ...domain, low: cut + 1n }), depth);
    if (below.kind === 'open' || above.kind === 'open') return { kind: 'open' };
    if (below.kind === 'infeasible' && above.kind === 'infeasible')
      return { kind: 'infeasible', reason: below.reason | above.reason };
    return { kind: 'point', point: this.best as bigint[], forced: false };
  }

  private half(
    { rows, domains }: System,
    at: number,
    of: (domain: Domain) => Domain,
    depth: number,
  ): WholeAnswer {
    const narrowed = copyOf(domains);
    narrowed[at] = of(narrowed[at] as Domain);
    return this.run({ rows, domains: narrowed }, depth + 1);
  }
}
