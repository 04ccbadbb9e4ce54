import path from 'node:path';
import type { Located } from '../../shared/locate/correction';
import { runBounded, type ProcessBounds } from '../process/bounded-process';
import { FairQueue, type QueueBounds } from '../process/fair-queue';
import { LOCATE_LIMITS, SEARCH_SHARE, SUGGESTION_LIMITS } from './limits';
import type { LocateTask } from './worker';

export type LocateOutcome =
  | { kind: 'located'; located: Located }
  /** Killed before it had an answer. */
  | { kind: 'too-heavy' }
  | { kind: 'busy'; retryAfterSeconds: number };

export type Figures = Omit<LocateTask, 'effort'>;

/** Locates wrong cells, each time in a process of its own. */
export interface Locating {
  /** All that is found within the time; turns go round between units. */
  inTime(figures: Figures, unit: string): Promise<LocateOutcome>;
  /** The errors alone, the same on any machine but for one that is too slow for it. */
  inSteps(figures: Figures, unit: string): Promise<LocateOutcome>;
}

export interface LocatingOptions extends Partial<QueueBounds & ProcessBounds> {
  /** The bundled worker. */
  workerFile?: string;
}

/** The build puts the worker beside the functions' bundle, of which this module is part. */
const BUNDLED_WORKER = path.join(__dirname, 'locate-worker.cjs');

/** Locating with bounds on memory, time and queue. */
export function createLocating(options: LocatingOptions = {}): Locating {
  const { workerFile = BUNDLED_WORKER, ...given } = options;
  const bounds = { ...LOCATE_LIMITS, ...given };
  const queue = new FairQueue(bounds);

  async function run(task: LocateTask, unit: string): Promise<LocateOutcome> {
    const turn = await queue.run(unit, () => runBounded<Located>(workerFile, task, bounds));
    if (turn.kind === 'busy') {
      return { kind: 'busy', retryAfterSeconds: Math.ceil(bounds.milliseconds / 1000) };
    }
    return turn.value === 'too-heavy' ? { kind: 'too-heavy' } : { kind: 'located', located: turn.value };
  }

  const milliseconds = bounds.milliseconds * SEARCH_SHARE;
  return {
    inTime: (figures, unit) => run({ ...figures, effort: { kind: 'time', milliseconds } }, unit),
    inSteps: (figures, unit) =>
      run({ ...figures, effort: { kind: 'steps', steps: SUGGESTION_LIMITS.steps } }, unit),
  };
}
