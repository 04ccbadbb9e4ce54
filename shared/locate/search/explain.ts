import { WHOLE_ERROR } from '../problem/problem';
import type { Board } from './board';
import { smallestSets, type Sets } from './exact';
import { matched } from './matching';
import type { Operations } from './operations';
import { divided, type Part } from './part';

/** What the search is given from outside. */
export interface Tools {
  /** Whether the time is over; what is found by then is told, what is not proven is not called so. */
  deadline: () => boolean;
}

/** Trials of one search: some tenths of a second. */
const TRIALS = 4_000;
/** Smallest sets that are kept; more are counted. */
const LISTED = 256;
/** More errors than these are not searched one by one where matching has an answer. */
const FEW = 4 * WHOLE_ERROR;

/** The errors of a component, apart from each other where they are independent. */
export function explained(board: Board, operations: Operations, { deadline }: Tools): Part[] {
  const { problem } = board;
  const limits = { list: LISTED, trials: TRIALS, deadline };
  const parts = matched(board, operations, limits);
  if (parts?.every(({ status, count }) => status === 'proven' && count !== -1)) return divided(problem, parts);
  const found = smallestSets(board, operations, { ...limits, bound: parts ? FEW : Infinity });
  return divided(problem, found.status === 'proven' || parts === undefined ? [partOf(board, found)] : parts);
}

function partOf({ troubles }: Board, { status, sets, count }: Sets): Part {
  const answered = status === 'open' ? (sets.length > 0 ? 'feasible' : 'none') : status;
  return { status: answered, troubles: [...troubles], sets, count };
}
