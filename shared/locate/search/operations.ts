import type { Problem, Variable } from '../problem/problem';
import type { Trial } from './local-system';

/**
 * One error, in the sense of Scholtus (2016): one figure written otherwise, two neighbours swapped, or a run of figures
 * written one column beside their own. Each is undone at the cost of one error, however many cells it moves.
 */
export interface Operation {
  kind: 'cell' | 'swap' | 'shift';
  /** The same for the same error, whenever it is thought of. */
  name: string;
  /** The figures that it changes, with what stands there instead; null: any count. */
  changes: Trial;
  cost: number;
}

/** Between equally many errors, those that move one figure each are the simpler ones. */
export const COMPOSITE = 1;

/** The errors that may have made one of some figures what it is. */
export class Operations {
  private readonly composites = new Map<number, readonly Operation[]>();

  constructor(private readonly problem: Problem) {}

  /** Those that cost no more than a bound, the cheapest first; `beyond`: the least cost of those that do. */
  touching(cells: readonly number[], most: number): { within: Operation[]; beyond: number } {
    const found = new Set<Operation>();
    let beyond = Infinity;
    for (const cell of cells) {
      const { cost, row } = this.variable(cell);
      if (cost === Infinity) continue;
      if (cost <= most) found.add(changeOf(cell, cost));
      else beyond = Math.min(beyond, cost);
      if (cost + COMPOSITE > most) beyond = Math.min(beyond, cost + COMPOSITE);
      else for (const composite of this.ofRow(row)) if (composite.changes.has(cell)) found.add(composite);
    }
    const all = [...found].sort((a, b) => a.cost - b.cost);
    const within = all.filter(({ cost }) => cost <= most);
    return { within, beyond: Math.min(beyond, all[within.length]?.cost ?? Infinity) };
  }

  /** Swaps and shifts within a row. */
  ofRow(row: number): readonly Operation[] {
    const known = this.composites.get(row);
    if (known) return known;
    const cells = this.problem.rows[row] ?? [];
    const found = [...this.swaps(cells), ...this.shifts(cells)];
    this.composites.set(row, found);
    return found;
  }

  private *swaps(cells: readonly number[]): Iterable<Operation> {
    for (let at = 0; at + 1 < cells.length; at += 1) {
      const [one, two] = [cells[at] as number, cells[at + 1] as number];
      const [first, second] = [this.variable(one).value, this.variable(two).value];
      if (first === null || second === null || first === second) continue;
      const changes = new Map([[one, second] as const, [two, first] as const]);
      yield* this.composite('swap', changes);
    }
  }

  /** A blank beside a run of figures: each moves one place towards it, and nobody knows the last one's own. */
  private *shifts(cells: readonly number[]): Iterable<Operation> {
    for (let blank = 0; blank < cells.length; blank += 1) {
      if (this.variable(cells[blank] as number).value !== null) continue;
      for (const step of [1, -1]) {
        const changes = new Map<number, bigint | null>();
        for (let at = blank + step; at >= 0 && at < cells.length; at += step) {
          const { value } = this.variable(cells[at] as number);
          if (value === null) break;
          changes.set(cells[at - step] as number, value);
          if (changes.size < 2) continue;
          yield* this.composite('shift', new Map(changes).set(cells[at] as number, null));
        }
      }
    }
  }

  private *composite(kind: Operation['kind'], changes: Map<number, bigint | null>): Iterable<Operation> {
    const cost = Math.max(...[...changes.keys()].map((cell) => this.variable(cell).cost)) + COMPOSITE;
    const name = `${kind} ${[...changes.keys()].join()}`;
    if (cost < Infinity) yield { kind, name, changes, cost };
  }

  private variable(index: number): Variable {
    return this.problem.variables[index] as Variable;
  }
}

/** One figure written otherwise. */
export function changeOf(cell: number, cost: number): Operation {
  return { kind: 'cell', name: String(cell), changes: new Map([[cell, null]]), cost };
}

/** The changes of errors that share no figure, together; undefined where two do. */
export function combined(operations: readonly Operation[]): Map<number, bigint | null> | undefined {
  const changes = new Map<number, bigint | null>();
  for (const operation of operations) {
    for (const [cell, value] of operation.changes) {
      if (changes.has(cell)) return undefined;
      changes.set(cell, value);
    }
  }
  return changes;
}

export function costOf(operations: readonly Operation[]): number {
  return operations.reduce((sum, { cost }) => sum + cost, 0);
}
