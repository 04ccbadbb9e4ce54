import { addedUp, type AddedUp } from '../problem/added-up';
import { componentsOf } from '../problem/components';
import type { Problem } from '../problem/problem';
import { Board } from './board';
import { explained } from './choose-method';
import { costOf, Operations } from './operations';
import type { Part } from './part';

/** One way to read the total rows, and what is wrong by it. */
export interface Reading {
  board: Board;
  operations: Operations;
  /** Where total rows are taken for what their rows make. */
  addedUp: AddedUp | undefined;
}

/** Parts of a reading. */
export interface Explained {
  reading: Reading;
  parts: Part[];
}

/**
 * What is wrong, with each total row read as a figure of its own or as what its rows make, whichever supposes fewer
 * errors; where both suppose as many, it is a figure of its own.
 */
export class TotalRows {
  readonly stated: Reading;
  private readonly made: Reading | undefined;

  constructor(
    problem: Problem,
    private readonly deadline: () => boolean,
  ) {
    this.stated = readingOf(problem, undefined);
    const added = this.stated.board.troubles.length === 0 ? undefined : addedUp(problem);
    this.made = added && readingOf(added.problem, added);
  }

  explained(): Explained[] {
    const { board } = this.stated;
    return componentsOf(board.problem, board.troubles).map((constraints) => this.component(constraints));
  }

  private component(constraints: readonly number[]): Explained {
    const { stated, made } = this;
    if (made === undefined || !constraints.some((index) => isOther(stated, made, index)))
      return this.by(stated, constraints);
    const following = this.by(made, constraints);
    const echoed = new Set(made.addedUp?.echoes.values());
    const { troubles } = stated.board.within(constraints);
    // It holds once the rows do: whoever changes it by itself as well supposes more errors.
    if (troubles.some(([index, ...more]) => more.length === 0 && echoed.has(index as number)))
      return following;
    const standing = this.by(stated, constraints);
    return leastCost(standing) <= leastCost(following) ? standing : following;
  }

  private by(reading: Reading, constraints: readonly number[]): Explained {
    const { board, operations } = reading;
    const parts = componentsOf(board.problem, board.within(constraints).troubles).flatMap((own) =>
      explained(board.within(own), operations, this.deadline),
    );
    return { reading, parts };
  }
}

function readingOf(problem: Problem, added: AddedUp | undefined): Reading {
  const all = problem.constraints.map((_, index) => index);
  return { board: new Board(problem, all), operations: new Operations(problem), addedUp: added };
}

function isOther(one: Reading, two: Reading, index: number): boolean {
  return one.board.problem.constraints[index] !== two.board.problem.constraints[index];
}

/** Infinity where it is not proven. */
function leastCost({ parts }: Explained): number {
  return parts.reduce(
    (sum, { sets: [first], status }) => sum + (first && status === 'proven' ? costOf(first) : Infinity),
    0,
  );
}
