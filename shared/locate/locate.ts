import type { Cluster, Located, LocateInput, LocateStatus } from './correction';
import { Clusters } from './cluster';
import { impliedBlanks } from './imply/imply';
import { buildProblem } from './problem/build';
import { componentsOf } from './problem/components';
import { Board } from './search/board';
import type { MilpSolver } from './search/milp';
import { Operations } from './search/operations';
import { divided, type Part } from './search/part';
import { explained, solved } from './search/choose-method';

/** What locating is given from outside. */
export interface Tools {
  /** Whether the time is over; what is found by then is told, what is not proven is not called so. */
  deadline: () => boolean;
  /** For what is too large to be searched. */
  solver?: MilpSolver | undefined;
}

/**
 * Which cells are wrong: for every group of broken relations the smallest sets of errors that explain it, with values,
 * kinds of slip and witnesses. Equal data in any row order give equal answers; nothing broken, no clusters.
 */
export function locate(input: LocateInput, { deadline, solver }: Tools): Located {
  const search = new Search(input, deadline);
  if (solver) search.solve(solver);
  return search.located();
}

/** The first half of locate, for those who do not ask what follows for blanks. */
export function locateErrors(input: LocateInput, { deadline }: Pick<Tools, 'deadline'>): Cluster[] {
  return new Search(input, deadline).clusters();
}

/** A search whose remainder can be left to a solver that is not at hand from the start. */
export class Search {
  private readonly board: Board;
  private parts: Part[];

  constructor(
    private readonly input: LocateInput,
    private readonly deadline: () => boolean,
  ) {
    const problem = buildProblem(input);
    this.board = new Board(
      problem,
      problem.constraints.map((_, index) => index),
    );
    const operations = new Operations(problem);
    this.parts = componentsOf(problem, this.board.troubles).flatMap((constraints) =>
      explained(this.board.within(constraints), operations, deadline),
    );
  }

  /** Whether something was too large, or took too long. */
  get isOpen(): boolean {
    return this.parts.some(({ status }) => status === 'open');
  }

  solve(solver: MilpSolver): void {
    const { board } = this;
    this.parts = this.parts.flatMap((part) =>
      part.status === 'open' ? divided(board.problem, [solved(board.only(part.troubles), solver)]) : [part],
    );
  }

  clusters(): Cluster[] {
    if (this.parts.length === 0) return [];
    const say = new Clusters(this.input, this.board);
    return this.parts.map((part) => say.of(part));
  }

  located(): Located {
    const clusters = this.clusters();
    const implied = impliedBlanks(this.input, this.board, this.deadline);
    return { status: statusOf(clusters), clusters, implied };
  }
}

/** Of all clusters together; nothing broken is proven. */
export function statusOf(clusters: readonly Cluster[]): LocateStatus {
  if (clusters.some(({ status }) => status === 'none')) return 'none';
  return clusters.every(({ status }) => status === 'proven') ? 'proven' : 'feasible';
}
