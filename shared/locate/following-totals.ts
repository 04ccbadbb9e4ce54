import type { CellChange } from './correction';
import type { AddedUp } from './problem/added-up';
import type { Variable } from './problem/problem';
import type { Board } from './search/board';
import type { Trial } from './search/local-system';

interface Following {
  totals: CellChange[];
  /** With a value each, for those of which only a range is known. */
  example: CellChange[];
}

/**
 * What total rows that were added up from their rows come to once figures of those are changed.
 * @param cells the changed figures, in the order of the trial's variables
 * @param example the same, with a value each
 */
export function followed(
  board: Board,
  addedUp: AddedUp | undefined,
  changes: Trial,
  cells: readonly CellChange[],
  example: readonly CellChange[],
): Following {
  const variables = [...changes.keys()].sort((a, b) => a - b);
  const following: Following = { totals: [], example: [] };
  for (const [figure, rows] of addedUp?.parts ?? []) {
    const { cell, value } = board.problem.variables[figure] as Variable;
    const changed = variables.filter((variable) => rows.includes(variable));
    if (value === null || changed.length === 0) continue;
    const own = changed.map((variable) => variables.indexOf(variable));
    const rest = own.reduce((left, at) => left - Number(cells[at]?.from ?? 0), Number(value));
    const sumOf = (some: readonly CellChange[]) => own.reduce((sum, at) => sum + Number(some[at]?.to), rest);
    const change = { ...cell, from: Number(value), follows: true as const };
    const to = sumOf(example);
    following.example.push({ ...change, to, low: to, high: to });
    if (own.every((at) => cells[at]?.to !== null))
      following.totals.push({ ...change, to, low: to, high: to });
    else {
      const { low, high } = board.range(changes, new Map(changed.map((variable) => [variable, 1n])));
      following.totals.push({
        ...change,
        to: null,
        low: rest + Number(low ?? 0n),
        high: high === null ? null : rest + Number(high),
      });
    }
  }
  return following;
}
