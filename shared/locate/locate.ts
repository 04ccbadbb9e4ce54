import type { Cluster, Located, LocateInput, LocateStatus } from './correction';
import { Clusters } from './cluster';
import { impliedBlanks } from './imply/imply';
import { buildProblem } from './problem/build';
import { componentsOf } from './problem/components';
import { Board } from './search/board';
import { Operations } from './search/operations';
import { explained, type Tools } from './search/choose-method';

/**
 * Which cells are wrong: for every group of broken relations the smallest sets of errors that explain it, with values,
 * kinds of slip and witnesses. Equal data in any row order give equal answers; nothing broken, no clusters.
 */
export function locate(input: LocateInput, tools: Tools): Located {
  const board = boardOf(input);
  const clusters = clustersOn(board, input, tools);
  return { status: statusOf(clusters), clusters, implied: impliedBlanks(input, board, tools.deadline) };
}

/** The first half of locate, for those who do not ask what follows for blanks. */
export function locateErrors(input: LocateInput, tools: Tools): Cluster[] {
  return clustersOn(boardOf(input), input, tools);
}

function boardOf(input: LocateInput): Board {
  const problem = buildProblem(input);
  return new Board(
    problem,
    problem.constraints.map((_, index) => index),
  );
}

function clustersOn(board: Board, input: LocateInput, tools: Tools): Cluster[] {
  const { problem, troubles } = board;
  if (troubles.length === 0) return [];
  const operations = new Operations(problem);
  const say = new Clusters(input, board);
  return componentsOf(problem, troubles).flatMap((constraints) =>
    explained(board.within(constraints), operations, tools).map((part) => say.of(part)),
  );
}

/** Of all clusters together; nothing broken is proven. */
export function statusOf(clusters: readonly Cluster[]): LocateStatus {
  if (clusters.some(({ status }) => status === 'none')) return 'none';
  return clusters.every(({ status }) => status === 'proven') ? 'proven' : 'feasible';
}
