import type { Table } from '../../../shared/forms/table';
import { oneMore, type OneMore } from '../../../shared/indicators/what-if';
import { judge, readTables, type Judgement as SharedJudgement } from '../../../shared/judgement/judge';
import { placeOf, type PlacedProblem } from './places';
import type { QuarterFrame } from './quarter-frame';

/** What the server would say of the figures as they stand, and what one more would change. */
export interface Judgement extends SharedJudgement {
  /** Cells that hold no count: nothing can be saved before they are mended. */
  errors: PlacedProblem[];
  oneMore: OneMore[];
}

export function judgeTables(frame: QuarterFrame, tables: readonly Table[]): Judgement {
  const read = readTables(tables, frame);
  const judgement = judge(frame, read.tables, frame.previous);
  const { indicators } = judgement;
  const set = frame.indicatorSet;
  return {
    ...judgement,
    errors: read.problems.map((problem) => ({ problem, place: placeOf(problem.pointer, tables) })),
    oneMore: set && indicators ? oneMore(set, indicators) : [],
  };
}
