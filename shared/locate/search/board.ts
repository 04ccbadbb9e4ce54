import type { Range } from '../integers/integer-program';
import { within, type Constraint, type Linear, type Problem, type Variable } from '../problem/problem';
import { contradiction, LocalSystem, stated, together, type Open, type Trial } from './local-system';

/** A broken constraint, or several that contradict each other and of which none can be spared. */
export type Trouble = readonly number[];

export type Verdict =
  /** Figures for what is taken away and for blanks that satisfy everything; `forced`: no others do. */
  | { kind: 'holds'; values: ReadonlyMap<number, bigint>; forced: boolean }
  /** One of these figures has to change, too. */
  | { kind: 'conflict'; cells: number[]; constraints: number[] }
  | { kind: 'open' };

const UNTOUCHED: Trial = new Map();

/** Constraints that are asked together, with every figure as it is stated unless a trial takes it away. */
export class Board {
  /** What cannot hold as the figures are stated, whatever the blanks are. */
  readonly troubles: readonly Trouble[];
  private readonly asked: ReadonlySet<number>;

  /** @param troubles where they are known already */
  constructor(
    readonly problem: Problem,
    readonly constraints: readonly number[],
    troubles?: readonly Trouble[],
  ) {
    this.asked = new Set(constraints);
    this.troubles = troubles ?? this.findTroubles();
  }

  /** The same with some of its troubles only, as if the others were mended. */
  only(troubles: readonly Trouble[]): Board {
    const kept = new Set(troubles.flat());
    const left = new Set(this.troubles.flat().filter((index) => !kept.has(index)));
    const constraints = this.constraints.filter((index) => !left.has(index));
    return new Board(this.problem, constraints, troubles);
  }

  /** The same over some of its constraints, which hang together. */
  within(constraints: readonly number[]): Board {
    const own = new Set(constraints);
    return new Board(
      this.problem,
      constraints,
      this.troubles.filter(([index]) => own.has(index as number)),
    );
  }

  /** Whether the constraints can hold with the trial's figures. */
  try(trial: Trial): Verdict {
    const region = this.region(trial);
    let smallest: Constraint | undefined;
    let at = -1;
    const open: Open[] = [];
    for (const index of region) {
      const constraint = this.constraint(index);
      const alternatives = this.left(constraint, trial);
      if (alternatives === undefined) continue;
      if (alternatives.length > 0) open.push({ index, alternatives });
      else if (smallest === undefined || constraint.variables.length < smallest.variables.length) {
        smallest = constraint;
        at = index;
      }
    }
    if (smallest) return this.conflict([at], trial);
    if (open.length === 0) return { kind: 'holds', values: stated(trial), forced: false };
    const local = new LocalSystem(this.problem, trial, open);
    const answer = local.solve();
    if (answer.kind === 'point')
      return { kind: 'holds', values: local.values(answer.point), forced: answer.forced && !local.branches };
    if (answer.kind === 'open') return answer;
    return this.conflict(local.constraintsOf(answer.reason), trial);
  }

  /** The least and the greatest value of a sum of figures under a trial that holds. */
  range(trial: Trial, factors: ReadonlyMap<number, bigint>): Range {
    const open: Open[] = [];
    for (const index of this.region(trial, [...factors.keys()])) {
      const alternatives = this.left(this.constraint(index), trial);
      if (alternatives !== undefined && alternatives.length > 0) open.push({ index, alternatives });
    }
    return new LocalSystem(this.problem, trial, open, [...factors.keys()]).range(factors);
  }

  isFree(variable: number, trial: Trial): boolean {
    return trial.has(variable) ? trial.get(variable) === null : this.variable(variable).value === null;
  }

  /** What is left of a constraint's alternatives; undefined where it holds already. */
  private left({ alternatives, release }: Constraint, trial: Trial): Linear[] | undefined {
    if (release !== -1 && trial.has(release)) return undefined;
    const left: Linear[] = [];
    for (const { terms, low, high } of alternatives) {
      let sum = 0n;
      const free: Linear['terms'][number][] = [];
      for (const term of terms) {
        const changed = trial.get(term.variable);
        const value = changed === undefined ? this.variable(term.variable).value : changed;
        if (value === null) free.push(term);
        else sum += term.factor * value;
      }
      if (free.length > 0)
        left.push({
          terms: free,
          low: low === null ? null : low - sum,
          high: high === null ? null : high - sum,
        });
      else if (within({ terms: free, low, high }, sum)) return undefined;
    }
    return left;
  }

  /** The constraints that a trial can matter to: those it touches and those in trouble, on through free figures. */
  private region(trial: Trial, more: readonly number[] = []): Set<number> {
    const region = new Set<number>();
    const seen = new Set<number>(more);
    const queue: number[] = [...more];
    const take = (index: number) => {
      if (region.has(index) || !this.asked.has(index)) return;
      region.add(index);
      for (const variable of this.constraint(index).variables) {
        if (seen.has(variable) || !this.isFree(variable, trial)) continue;
        seen.add(variable);
        queue.push(variable);
      }
    };
    for (const trouble of this.troubles) for (const index of trouble) take(index);
    for (const variable of trial.keys()) for (const index of this.problem.of[variable] ?? []) take(index);
    for (let at = 0; at < queue.length; at += 1)
      for (const index of this.problem.of[queue[at] as number] ?? []) take(index);
    return region;
  }

  private conflict(constraints: number[], trial: Trial): Verdict {
    const cells = new Set<number>();
    for (const index of constraints) {
      for (const variable of this.constraint(index).variables) {
        const { kind, value } = this.variable(variable);
        if (!trial.has(variable) && (kind === 'ratio' || value !== null)) cells.add(variable);
      }
    }
    return { kind: 'conflict', cells: [...cells].sort((a, b) => a - b), constraints };
  }

  /** What is left of the constraints with blanks, apart where they share none; what is in trouble is left out. */
  undecided(): Open[][] {
    const troubled = new Set(this.troubles.flat());
    const open = this.constraints.flatMap((index): Open[] => {
      const alternatives = troubled.has(index) ? undefined : this.left(this.constraint(index), UNTOUCHED);
      return alternatives === undefined || alternatives.length === 0 ? [] : [{ index, alternatives }];
    });
    return together(open);
  }

  private findTroubles(): number[][] {
    const troubles: number[][] = [];
    const undecided: Open[] = [];
    for (const index of this.constraints) {
      const alternatives = this.left(this.constraint(index), UNTOUCHED);
      if (alternatives === undefined) continue;
      if (alternatives.length === 0) troubles.push([index]);
      else undecided.push({ index, alternatives });
    }
    const groups = together(undecided);
    for (let group = groups.pop(); group !== undefined; group = groups.pop()) {
      const trouble = contradiction(this.problem, group);
      if (trouble === undefined) continue;
      troubles.push(trouble.map(({ index }) => index).sort((a, b) => a - b));
      groups.push(...together(group.filter((one) => !trouble.includes(one))));
    }
    return troubles.sort((a, b) => (a[0] as number) - (b[0] as number));
  }

  private constraint(index: number): Constraint {
    return this.problem.constraints[index] as Constraint;
  }

  private variable(index: number): Variable {
    return this.problem.variables[index] as Variable;
  }
}
