import path from 'node:path';
import loadHighs from 'highs';
import type { FormDocument } from '../../shared/forms/document';
import type { Located, LocateInput } from '../../shared/locate/correction';
import { Search, statusOf } from '../../shared/locate/locate';
import { highsWithin } from '../../shared/locate/search/highs';
import { withinSteps } from '../../shared/locate/within-steps';
import { compileRules } from '../../shared/rules/compile';
import { answerTask } from '../process/answer-task';
import { SOLVER_SHARE } from './limits';

/** Figures to locate in, as they can be sent to a process. */
export interface LocateTask extends Pick<LocateInput, 'tables' | 'previous' | 'pinned' | 'origins'> {
  /** In force in the period. */
  forms: readonly FormDocument[];
  /**
   * `time`: all that is found before the process is so many milliseconds old; `steps`: the errors alone, the same on any
   * machine.
   */
  effort: { kind: 'time'; milliseconds: number } | { kind: 'steps'; steps: number };
}

async function answer({ forms, effort, ...figures }: LocateTask): Promise<Located> {
  const input = { rules: compileRules(forms), ...figures };
  if (effort.kind === 'time') return withinTime(input, effort.milliseconds);
  const { clusters } = withinSteps(input, effort.steps);
  return { status: statusOf(clusters), clusters, implied: [] };
}

/** The solver is loaded, which takes its time, only where the search leaves something open; it has the rest of the time. */
async function withinTime(input: LocateInput, milliseconds: number): Promise<Located> {
  // Counted from the start of this process.
  const left = () => milliseconds - performance.now();
  const search = new Search(input, () => left() <= milliseconds * SOLVER_SHARE);
  if (search.isOpen && left() > 0) {
    const highs = await loadHighs({ locateFile: (file) => path.join(__dirname, file) });
    search.solve(highsWithin(highs, left));
  }
  return search.located();
}

answerTask(answer);
