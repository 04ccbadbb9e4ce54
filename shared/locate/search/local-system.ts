import { anyCount, copyOf, isFixed, type Domain, type Reason, type System } from '../integers/domain';
import { rangeOf, solveWhole, type Range, type WholeAnswer } from '../integers/integer-program';
import { propagate } from '../integers/propagate';
import type { Linear, Problem } from '../problem/problem';

/** Figures taken away, each with the one that stands there instead; null: any count. */
export type Trial = ReadonlyMap<number, bigint | null>;

/** A constraint and what is left of its alternatives. */
export interface Open {
  index: number;
  alternatives: Linear[];
}

/** Of more figures that hang together only what follows step by step is told. */
export const TIGHTENED = 24;

export interface Bound {
  variable: number;
  low: bigint;
  high: bigint | null;
  constraints: readonly number[];
}

/** What figures are together, with the constraints that it follows from. */
interface SettledSum {
  variables: number[];
  value: bigint;
  constraints: number[];
}

export interface Settled {
  /** Constraints that contradict each other; then nothing else is told. */
  conflict: number[] | undefined;
  /** Single figures first. */
  sums: SettledSum[];
}

/** Constraints over free figures only, with the figures numbered from 0. */
export class LocalSystem {
  private readonly variables: number[] = [];
  private readonly places = new Map<number, number>();
  private readonly plain: Linear[] = [];
  private readonly plainAt: number[] = [];
  private readonly choices: Open[] = [];

  constructor(
    problem: Problem,
    private readonly trial: Trial,
    open: readonly Open[],
    more: readonly number[] = [],
  ) {
    for (const variable of more) {
      const changed = trial.get(variable);
      const value = changed === undefined ? problem.variables[variable]?.value : changed;
      if (value === null) this.place(variable);
    }
    for (const { index, alternatives } of open) {
      const numbered = alternatives.map((linear) => ({
        ...linear,
        terms: linear.terms.map(({ variable, factor }) => ({ variable: this.place(variable), factor })),
      }));
      if (numbered.length > 1) this.choices.push({ index, alternatives: numbered });
      else {
        this.plain.push(numbered[0] as Linear);
        this.plainAt.push(index);
      }
    }
  }

  get size(): number {
    return this.variables.length;
  }

  /** Some constraints leave a choice. */
  get branches(): boolean {
    return this.choices.length > 0;
  }

  solve(): WholeAnswer {
    return this.choose([], (system) => solveWhole(system));
  }

  range(factors: ReadonlyMap<number, bigint>): Range {
    const objective = this.variables.map((variable) => factors.get(variable) ?? 0n);
    let range: Range | undefined;
    this.choose([], (system) => {
      const domains = copyOf(system.domains);
      const answer = solveWhole({ rows: system.rows, domains });
      if (answer.kind === 'point') range = joined(range, rangeOf({ rows: system.rows, domains }, objective));
      else if (answer.kind === 'open') range = { low: null, high: null, tight: false };
      // Every other choice may hold, too.
      return { kind: 'infeasible', reason: 0n };
    });
    return range ?? { low: null, high: null, tight: false };
  }

  /**
   * Bounds of every free figure, with constraints that are enough to prove them; undefined where there is no solution
   * or none was found.
   */
  bounds(): Bound[] | undefined {
    if (this.choices.length > 0) {
      const all = [...this.plainAt, ...this.choices.map(({ index }) => index)];
      return this.variables.map((variable) => {
        const { low, high } = this.range(new Map([[variable, 1n]]));
        return { variable, low: low ?? 0n, high, constraints: all };
      });
    }
    const system = { rows: this.plain, domains: this.variables.map(anyCount) };
    if (propagate(system) !== undefined) return undefined;
    const few = system.domains.filter((domain) => !isFixed(domain)).length <= TIGHTENED;
    return this.variables.map((variable, place) => {
      const domain = system.domains[place] as Domain;
      const found = { variable, low: domain.low, high: domain.high };
      const constraints = this.constraintsOf(domain.whyLow | domain.whyHigh);
      if (isFixed(domain) || !few) return { ...found, constraints };
      const range = rangeOf(
        system,
        this.variables.map((other) => (other === variable ? 1n : 0n)),
      );
      const tighter = range.tight && (range.low !== domain.low || range.high !== domain.high);
      return tighter
        ? { variable, low: range.low as bigint, high: range.high, constraints: this.plainAt }
        : { ...found, constraints };
    });
  }

  /** What follows step by step, without choices. */
  settled(): Settled {
    const { plain: rows } = this;
    const domains = this.variables.map(anyCount);
    const reason = propagate({ rows, domains });
    if (reason !== undefined) return { conflict: this.constraintsOf(reason), sums: [] };
    const sums: SettledSum[] = [];
    const settle = (places: readonly number[], value: bigint, why: Reason) =>
      sums.push({
        variables: places.map((place) => this.variables[place] as number),
        value,
        constraints: this.constraintsOf(why),
      });
    domains.forEach((domain, place) => {
      if (isFixed(domain)) settle([place], domain.low, domain.whyLow | domain.whyHigh);
    });
    rows.forEach(({ terms, low, high }, index) => {
      if (low === null || low !== high) return;
      let [rest, why] = [low, 1n << BigInt(index)];
      const open = terms.filter(({ variable, factor }) => {
        const domain = domains[variable] as Domain;
        if (!isFixed(domain)) return true;
        rest -= factor * domain.low;
        why |= domain.whyLow | domain.whyHigh;
        return false;
      });
      const [first, ...more] = open;
      if (first === undefined || more.length === 0 || rest % first.factor !== 0n) return;
      if (more.every(({ factor }) => factor === first.factor))
        settle(
          open.map(({ variable }) => variable),
          rest / first.factor,
          why,
        );
    });
    return { conflict: undefined, sums };
  }

  values(point: readonly bigint[]): ReadonlyMap<number, bigint> {
    const values = new Map(stated(this.trial));
    this.variables.forEach((variable, place) => values.set(variable, point[place] as bigint));
    return values;
  }

  constraintsOf(reason: Reason): number[] {
    return placesIn(reason).map(
      (place) => this.plainAt[place] ?? (this.choices[place - this.plainAt.length] as Open).index,
    );
  }

  /** Takes one alternative after another of each choice; stops at the first point. */
  private choose(chosen: Linear[], ask: (system: System) => WholeAnswer): WholeAnswer {
    const choice = this.choices[chosen.length];
    if (choice === undefined) {
      const domains: Domain[] = this.variables.map(anyCount);
      return ask({ rows: [...this.plain, ...chosen], domains });
    }
    let all: WholeAnswer = { kind: 'infeasible', reason: 1n << BigInt(this.plain.length + chosen.length) };
    for (const alternative of choice.alternatives) {
      const answer = this.choose([...chosen, alternative], ask);
      if (answer.kind === 'point') return answer;
      if (answer.kind === 'open' || all.kind === 'open') all = { kind: 'open' };
      else if (all.kind === 'infeasible') all = { kind: 'infeasible', reason: all.reason | answer.reason };
    }
    return all;
  }

  private place(variable: number): number {
    let place = this.places.get(variable);
    if (place === undefined) {
      place = this.variables.push(variable) - 1;
      this.places.set(variable, place);
    }
    return place;
  }
}

/** The places whose bits are set, ascending; four at a time, because shifting a long number copies it. */
function placesIn(reason: Reason): number[] {
  const digits = reason.toString(16);
  const places: number[] = [];
  for (let at = digits.length - 1; at >= 0; at -= 1) {
    const digit = parseInt(digits[at] as string, 16);
    const first = 4 * (digits.length - 1 - at);
    for (let bit = 0; digit >> bit > 0; bit += 1) if ((digit >> bit) & 1) places.push(first + bit);
  }
  return places;
}

function joined(a: Range | undefined, b: Range): Range {
  if (a === undefined) return b;
  const low = a.low === null || b.low === null ? null : a.low < b.low ? a.low : b.low;
  const high = a.high === null || b.high === null ? null : a.high > b.high ? a.high : b.high;
  return { low, high, tight: a.tight && b.tight };
}

export function stated(trial: Trial): ReadonlyMap<number, bigint> {
  const values = new Map<number, bigint>();
  for (const [variable, value] of trial) if (value !== null) values.set(variable, value);
  return values;
}

/** Those of some constraints that contradict each other, none of which can be spared; undefined where none do. */
export function contradiction(problem: Problem, open: readonly Open[]): Open[] | undefined {
  const named = contradicting(problem, open);
  if (named === undefined) return undefined;
  let kept = named;
  for (const one of named) {
    const without = kept.filter((other) => other !== one);
    if (contradicting(problem, without) !== undefined) kept = without;
  }
  return kept;
}

function contradicting(problem: Problem, open: readonly Open[]): Open[] | undefined {
  const local = new LocalSystem(problem, new Map(), open);
  const answer = local.solve();
  if (answer.kind !== 'infeasible') return undefined;
  const named = new Set(local.constraintsOf(answer.reason));
  return open.filter(({ index }) => named.has(index));
}

/** Parts that share no free figure, each in printed order. */
export function together(open: readonly Open[]): Open[][] {
  const groups = new Map<number, Open[]>();
  for (const one of open) {
    const variables = one.alternatives.flatMap(({ terms }) => terms.map(({ variable }) => variable));
    const own: Open[] = [one];
    const joined = new Set(variables.map((variable) => groups.get(variable)));
    for (const other of joined) if (other) own.push(...other);
    for (const { alternatives } of own)
      for (const { terms } of alternatives) for (const { variable } of terms) groups.set(variable, own);
  }
  return [...new Set(groups.values())].map((group) => group.sort((a, b) => a.index - b.index));
}
