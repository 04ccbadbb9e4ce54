import type { Cluster, Located, LocateInput, LocateStatus } from './correction';
import { Clusters } from './cluster';
import { impliedBlanks } from './imply/imply';
import { buildProblem } from './problem/build';
import { recheck } from './recheck';
import type { Board } from './search/board';
import type { MilpSolver } from './search/milp';
import { divided } from './search/part';
import { solved } from './search/choose-method';
import { TotalRows, type Explained } from './search/total-rows';

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
  private readonly stated: Board;
  private found: Explained[];

  constructor(
    private readonly input: LocateInput,
    private readonly deadline: () => boolean,
  ) {
    const search = new TotalRows(buildProblem(input), deadline);
    this.stated = search.stated.board;
    this.found = search.explained();
  }

  /** Whether something was too large, or took too long. */
  get isOpen(): boolean {
    return this.found.some(({ parts }) => parts.some(({ status }) => status === 'open'));
  }

  solve(solver: MilpSolver): void {
    this.found = this.found.map(({ reading, parts }) => {
      const { board } = reading;
      const closed = parts.flatMap((part) =>
        part.status === 'open' ? divided(board.problem, [solved(board.only(part.troubles), solver)]) : [part],
      );
      return { reading, parts: closed };
    });
  }

  clusters(): Cluster[] {
    if (this.found.length === 0) return [];
    const before = recheck(this.input, this.input.tables);
    return this.found.flatMap(({ reading, parts }) => {
      const say = new Clusters(this.input, before, this.stated.problem, reading);
      return parts.map((part) => say.of(part));
    });
  }

  located(): Located {
    const clusters = this.clusters();
    const implied = impliedBlanks(this.input, this.stated, this.deadline);
    return { status: statusOf(clusters), clusters, implied };
  }
}

/** Of all clusters together; nothing broken is proven. */
export function statusOf(clusters: readonly Cluster[]): LocateStatus {
  if (clusters.some(({ status }) => status === 'none')) return 'none';
  return clusters.every(({ status }) => status === 'proven') ? 'proven' : 'feasible';
}
