import type { Board } from './board';
import { smallestSets } from './exact';
import type { Operations } from './operations';
import { divided, type Part } from './part';

/** What the search is given from outside. */
export interface Tools {
  /** Whether the time is over; what is found by then is told, what is not proven is not called so. */
  deadline: () => boolean;
}

const TRIALS = 20_000;
const LISTED = 256;

/** The errors of a component, apart from each other where they are independent. */
export function explained(board: Board, operations: Operations, { deadline }: Tools): Part[] {
  const { problem, troubles } = board;
  const found = smallestSets(board, operations, { bound: Infinity, list: LISTED, trials: TRIALS, deadline });
  const status = found.status === 'open' ? (found.sets.length > 0 ? 'feasible' : 'none') : found.status;
  return divided(problem, { status, troubles: [...troubles], sets: found.sets, count: found.count });
}
