import type { Constraint, Variable } from '../problem/problem';
import type { Board } from './board';
import { combined, COMPOSITE, type Operation, type Operations } from './operations';

export interface Sets {
  /** `proven`: no cheaper set exists; `none`: no set at all, or none within the bound. */
  status: 'proven' | 'none' | 'open';
  cost: number;
  /** Smallest sets of errors, each once, as many as the caller asked for. */
  sets: Operation[][];
  /** Smallest sets in all; -1: not counted. */
  count: number;
}

export interface Limits {
  /** Sets that cost more are not looked for. */
  bound: number;
  /** Sets to list. */
  list: number;
  /** Trials to make. */
  trials: number;
  /** Whether the time is over. */
  deadline: () => boolean;
}

/**
 * The cheapest sets of errors whose undoing lets every constraint of the board hold, by implicit hitting sets: figures
 * that contradict each other contain an error, so each set has to take one of them away. Deepening by cost, every set
 * is met once and a smaller one before a larger one.
 */
export function smallestSets(board: Board, operations: Operations, limits: Limits): Sets {
  const search = new Search(board, operations, limits);
  let bound = search.leastCost([], new Set());
  while (bound < Infinity && bound <= limits.bound) {
    search.deepen(bound);
    // Smaller sets have been ruled out by now, even where not all of this cost are met.
    if (search.open)
      return { status: search.count > 0 ? 'proven' : 'open', cost: bound, sets: search.sets, count: -1 };
    if (search.count > 0) return { status: 'proven', cost: bound, sets: search.sets, count: search.count };
    bound = search.next;
  }
  return { status: 'none', cost: Infinity, sets: [], count: 0 };
}

/** All sets of at most a cost of which no error can be spared; undefined where the trials did not do. */
export function setsWithin(board: Board, operations: Operations, limits: Limits): Operation[][] | undefined {
  const search = new Search(board, operations, limits);
  search.deepen(limits.bound);
  return search.open || search.count > search.sets.length ? undefined : search.sets;
}

class Search {
  sets: Operation[][] = [];
  count = 0;
  open = false;
  /** The least cost beyond the bound that was met. */
  next = Infinity;
  private bound = 0;
  private trials: number;

  constructor(
    private readonly board: Board,
    private readonly operations: Operations,
    private readonly limits: Limits,
  ) {
    this.trials = limits.trials;
  }

  deepen(bound: number): void {
    this.bound = bound;
    this.next = Infinity;
    this.visit([], new Set(), 0);
  }

  private visit(chosen: Operation[], excluded: ReadonlySet<string>, cost: number): void {
    if (this.open) return;
    const changes = combined(chosen);
    if (changes === undefined) return;
    this.trials -= 1;
    if (this.trials < 0 || this.limits.deadline()) {
      this.open = true;
      return;
    }
    const verdict = this.board.try(changes);
    if (verdict.kind === 'open') {
      this.open = true;
    } else if (verdict.kind === 'holds') {
      // A cheaper set would have been met at a lower bound.
      this.count += 1;
      if (this.sets.length < this.limits.list) this.sets.push(chosen);
    } else {
      const done = new Set(excluded);
      const { within, beyond } = this.operations.touching(verdict.cells, this.bound - cost);
      this.next = Math.min(this.next, cost + beyond);
      for (const operation of within) {
        if (done.has(operation.name)) continue;
        const together = [...chosen, operation];
        const least = cost + operation.cost + this.leastCost(together, done);
        if (least > this.bound) this.next = Math.min(this.next, least);
        else this.visit(together, new Set(done), cost + operation.cost);
        done.add(operation.name);
      }
    }
  }

  /** Rows in trouble that no error chosen so far touches need one more each; no error touches two rows. */
  leastCost(chosen: readonly Operation[], excluded: ReadonlySet<string>): number {
    const { problem, troubles } = this.board;
    const touched = new Set<number>();
    const rows = new Set<number>();
    for (const { changes } of chosen) for (const cell of changes.keys()) touched.add(cell);
    let sum = 0;
    for (const trouble of troubles) {
      const variables = trouble.flatMap((index) => (problem.constraints[index] as Constraint).variables);
      if (variables.some((variable) => touched.has(variable))) continue;
      const own = variables.map((variable) => (problem.variables[variable] as Variable).row);
      if (own.some((row) => row !== -1 && rows.has(row))) continue;
      let least = Infinity;
      for (const variable of variables) {
        const { cost, value, kind } = problem.variables[variable] as Variable;
        if (value === null && kind !== 'ratio') least = 0;
        // What may not be wrong by itself may be part of a swap.
        else least = Math.min(least, excluded.has(String(variable)) ? cost + COMPOSITE : cost);
      }
      for (const row of own) rows.add(row);
      sum += least;
    }
    return sum;
  }
}
