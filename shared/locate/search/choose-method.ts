import { WHOLE_ERROR } from '../problem/problem';
import type { Board } from './board';
import { smallestSets, type Sets } from './smallest-sets';
import { matched } from './matching';
import { missingInAll, solvedSet, type MilpSolver } from './milp';
import type { Operations } from './operations';
import { divided, type Part } from './part';

/** Trials of one search: some tenths of a second. */
const TRIALS = 4_000;
/** Smallest sets that are kept; more are counted. */
const LISTED = 256;
/** More errors than these are not searched one by one where matching has an answer. */
const FEW = 4 * WHOLE_ERROR;

/**
 * The errors of a component, apart from each other where they are independent: by matching rows with columns; where that
 * does not list all smallest sets, one by one. What is left is `open`.
 */
export function explained(board: Board, operations: Operations, deadline: () => boolean): Part[] {
  const { problem } = board;
  const limits = { list: LISTED, trials: TRIALS, deadline };
  const parts = matched(board, operations, limits);
  if (parts?.every(({ status, count }) => status === 'proven' && count !== -1))
    return divided(problem, parts);
  const found = smallestSets(board, operations, { ...limits, bound: parts ? FEW : Infinity });
  if (found.status === 'proven' || parts === undefined) return divided(problem, [partOf(board, found)]);
  return divided(
    problem,
    parts.map((part) => {
      if (part.sets.length > 0) return part;
      const own = board.only(part.troubles);
      const alone = smallestSets(own, operations, { ...limits, bound: Infinity });
      // A part of what is wrong: what is smallest for it need not be so for all.
      return alone.status === 'proven'
        ? { ...partOf(own, alone), status: 'feasible', count: -1 }
        : partOf(own, alone);
    }),
  );
}

/** A solver's answer where the search has none: it holds, but is not called smallest. */
export function solved(board: Board, solver: MilpSolver): Part {
  const set = solvedSet(board, solver, missingInAll(board));
  const { troubles } = board;
  return set === undefined
    ? { status: 'open', troubles, sets: [], count: -1 }
    : { status: 'feasible', troubles, sets: [set], count: -1 };
}

function partOf({ troubles }: Board, { status, sets, count }: Sets): Part {
  return { status, troubles: [...troubles], sets, count };
}
