import type { Cluster, Located, LocateInput, LocateStatus } from './correction';
import { Clusters } from './cluster';
import { impliedBlanks } from './imply/imply';
import { buildProblem } from './problem/build';
import { componentsOf } from './problem/components';
import { Board } from './search/board';
import { Operations } from './search/operations';
import { explained, type Tools } from './search/explain';

/**
 * Which cells are wrong: for every group of broken relations the smallest sets of errors that explain it, with values,
 * kinds of slip and witnesses. Equal data in any row order give equal answers; nothing broken, no clusters.
 */
export function locate(input: LocateInput, tools: Tools): Located {
  const problem = buildProblem(input);
  const board = new Board(
    problem,
    problem.constraints.map((_, index) => index),
  );
  const operations = new Operations(problem);
  const clusters: Cluster[] = [];
  if (board.troubles.length > 0) {
    const say = new Clusters(input, board);
    for (const constraints of componentsOf(problem, board.troubles)) {
      const own = board.within(constraints);
      for (const part of explained(own, operations, tools)) clusters.push(say.of(part));
    }
  }
  return { status: worst(clusters), clusters, implied: impliedBlanks(input, board) };
}

function worst(clusters: readonly Cluster[]): LocateStatus {
  if (clusters.some(({ status }) => status === 'none')) return 'none';
  return clusters.every(({ status }) => status === 'proven') ? 'proven' : 'feasible';
}
