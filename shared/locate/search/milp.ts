import type { Constraint, Linear, Variable } from '../problem/problem';
import type { Board } from './board';
import { changeOf, combined, type Operation } from './operations';

/** low <= sum of factors * columns <= high. */
export interface MilpRow {
  terms: readonly (readonly [column: number, factor: number])[];
  low: number;
  high: number;
}

/** A mixed-integer program: the cheapest columns that satisfy the rows. All columns are whole numbers from 0 up. */
export interface MilpModel {
  columns: { cost: number; high: number }[];
  rows: MilpRow[];
}

/** Whatever solves such programs; it is never believed: answers are tried with exact numbers. */
export interface MilpSolver {
  /** Values of the columns, the best found within the solver's own time; undefined where it has none. */
  solve: (model: MilpModel) => readonly number[] | undefined;
}

/** A model, and the figure that each of its switches takes away. */
export interface LocatingModel {
  model: MilpModel;
  switches: ReadonlyMap<number, number>;
}

/**
 * Fellegi and Holt's problem with a switch for each figure: a figure is as stated, or between `most` less and `most`
 * more.
 */
export function locatingModel({ problem, constraints }: Board, most: number): LocatingModel {
  const columns: MilpModel['columns'] = [];
  const rows: MilpRow[] = [];
  const switches = new Map<number, number>();
  const column = (cost: number, high: number) => columns.push({ cost, high }) - 1;
  /** A figure as a sum of columns and what is stated. */
  const figures = new Map<number, { terms: [number, number][]; stated: number }>();
  const release = new Map<number, number>();
  const figure = (variable: number) => {
    const known = figures.get(variable);
    if (known) return known;
    const { value, cost } = problem.variables[variable] as Variable;
    const own: { terms: [number, number][]; stated: number } = { terms: [], stated: Number(value ?? 0n) };
    if (value === null) own.terms.push([column(0, Infinity), 1]);
    else if (cost < Infinity) {
      const on = column(cost, 1);
      switches.set(on, variable);
      const less = Math.min(most, Number(value));
      const [up, down] = [column(0, most), column(0, less)];
      own.terms.push([up, 1], [down, -1]);
      rows.push({
        terms: [
          [up, 1],
          [on, -most],
        ],
        low: -Infinity,
        high: 0,
      });
      rows.push({
        terms: [
          [down, 1],
          [on, -less],
        ],
        low: -Infinity,
        high: 0,
      });
    }
    figures.set(variable, own);
    return own;
  };
  const bounded = ({ terms, low, high }: Linear, slack: readonly (readonly [number, number])[]) => {
    const all = new Map<number, number>();
    let stated = 0;
    for (const { variable, factor } of terms) {
      const own = figure(variable);
      stated += Number(factor) * own.stated;
      for (const [at, sign] of own.terms) all.set(at, (all.get(at) ?? 0) + sign * Number(factor));
    }
    const relaxed = (sign: number, bound: bigint): MilpRow => ({
      terms: [...[...all].map(([at, factor]) => [at, sign * factor] as const), ...slack],
      low: Number(bound) * sign - sign * stated,
      high: Infinity,
    });
    if (low !== null && low === high && slack.length === 0)
      rows.push({ terms: [...all], low: Number(low) - stated, high: Number(low) - stated });
    else {
      if (low !== null) rows.push(relaxed(1, low));
      if (high !== null) rows.push(relaxed(-1, high));
    }
  };
  for (const index of constraints) {
    const { alternatives, release: ratio } = problem.constraints[index] as Constraint;
    const slack: [number, number][] = [];
    if (ratio !== -1) {
      const { cost } = problem.variables[ratio] as Variable;
      const on = release.get(ratio) ?? column(cost === Infinity ? 0 : cost, cost === Infinity ? 0 : 1);
      release.set(ratio, on);
      switches.set(on, ratio);
      slack.push([on, sizeOf(alternatives) * most]);
    }
    const [only, ...more] = alternatives;
    if (only !== undefined && more.length === 0) bounded(only, slack);
    else {
      const chosen = alternatives.map(() => column(0, 1));
      rows.push({ terms: [...chosen.map((at) => [at, 1] as const), ...slack], low: 1, high: Infinity });
      alternatives.forEach((linear, at) => {
        // What is not chosen may be as far away as a figure may go.
        const far = sizeOf(alternatives) * most;
        bounded(
          {
            ...linear,
            low: linear.low === null ? null : linear.low - BigInt(far),
            high: linear.high === null ? null : linear.high + BigInt(far),
          },
          [[chosen[at] as number, -far]],
        );
      });
    }
  }
  return { model: { columns, rows }, switches };
}

/** Errors that the solver found, as far as exact numbers bear it out and none of them can be spared. */
export function solvedSet(board: Board, solver: MilpSolver, most: number): Operation[] | undefined {
  const { model, switches } = locatingModel(board, most);
  const values = solver.solve(model);
  if (values === undefined) return undefined;
  let set = [...switches]
    .filter(([column]) => (values[column] ?? 0) > 0.5)
    .map(([, variable]) => changeOf(variable, (board.problem.variables[variable] as Variable).cost));
  const holds = (some: readonly Operation[]) => board.try(combined(some) ?? new Map()).kind === 'holds';
  if (!holds(set)) return undefined;
  for (const one of [...set]) {
    const without = set.filter((other) => other !== one);
    if (holds(without)) set = without;
  }
  return set;
}

/** The sum of what all broken constraints miss: a figure need not change by more in sums of figures. */
export function missingInAll({ problem, constraints }: Board): number {
  let sum = 0;
  for (const index of constraints) {
    const { alternatives, release } = problem.constraints[index] as Constraint;
    if (release !== -1) continue;
    const misses = alternatives.map(({ terms, low, high }) => {
      const stated = terms.reduce(
        (all, { variable, factor }) =>
          all + Number(factor) * Number(problem.variables[variable]?.value ?? 0n),
        0,
      );
      return Math.max(0, low === null ? 0 : Number(low) - stated, high === null ? 0 : stated - Number(high));
    });
    if (misses.length > 0) sum += Math.min(...misses);
  }
  return Math.max(1, sum);
}

function sizeOf(alternatives: readonly Linear[]): number {
  return alternatives.reduce(
    (most, { terms }) =>
      Math.max(
        most,
        terms.reduce((sum, { factor }) => sum + Math.abs(Number(factor)), 0),
      ),
    1,
  );
}
