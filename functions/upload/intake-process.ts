import path from 'node:path';
import type { IntakeContext } from '../../shared/intake/context';
import type { Grid } from '../../shared/intake/grid';
import type { IntakeResult } from '../../shared/intake/result';
import { runBounded, type ProcessBounds } from '../process/bounded-process';
import { FairQueue, type QueueBounds, type Schedule } from '../process/fair-queue';
import { inspectUpload } from './guard';
import { PASTE_LIMITS, WORKER_LIMITS } from './limits';
import type { Guarded } from './refused';
import { unpackWorkbook } from './packed-workbook';
import type { ReadWorkbook } from './workbook-builder';
import type { WorkerAnswer, WorkerTask } from './worker';

/** What a person pasted, or the file that a person uploaded. */
export type IntakeSource = { kind: 'grids'; grids: readonly Grid[] } | { kind: 'file'; file: Uint8Array };

/** What was recognised, and the sheets that it was recognised in when they came as a file. */
export interface TakenIn {
  workbook: ReadWorkbook | null;
  result: IntakeResult;
}

export type IntakeOutcome = Guarded<TakenIn> | { kind: 'busy'; retryAfterSeconds: number };

/** Reads and recognises pastes and uploads, each in a worker process of its own. */
export interface Intake {
  /** `person` is whoever sends it; turns go round between persons, and pastes do not wait for files. */
  take(source: IntakeSource, context: IntakeContext, person: string): Promise<IntakeOutcome>;
}

type Bounds = QueueBounds & ProcessBounds;

export interface IntakeOptions extends Partial<Bounds> {
  /** The bundled worker. */
  workerFile?: string;
  /** What does a task in place of a worker. */
  run?: (task: WorkerTask) => Promise<WorkerAnswer>;
  schedule?: Schedule;
}

/** The build puts the worker beside the functions' bundle, of which this module is part. */
const BUNDLED_WORKER = path.join(__dirname, 'intake-worker.cjs');

/**
 * An intake with bounds on memory, time and queue. What is refused by its zip directory costs no worker; a worker that
 * exceeds its bounds is ended and the source refused as too heavy.
 */
export function createIntake(options: IntakeOptions = {}): Intake {
  const { workerFile = BUNDLED_WORKER, run, schedule, ...given } = options;
  const laneOf = (limits: Bounds) => {
    const bounds = { ...limits, ...given };
    return { bounds, queue: new FairQueue(bounds, schedule) };
  };
  const lanes = { grids: laneOf(PASTE_LIMITS), file: laneOf(WORKER_LIMITS) };

  return {
    async take(source, context, person) {
      const prepared = prepare(source);
      if (prepared.kind === 'refused') return prepared;
      const task = { source: prepared.value, context };
      const { queue, bounds } = lanes[source.kind];
      const turn = await queue.run(person, () =>
        run ? run(task) : runBounded<WorkerAnswer>(workerFile, task, bounds),
      );
      if (turn.kind === 'done') return turn.value === 'too-heavy' ? TOO_HEAVY : takenIn(turn.value);
      return { kind: 'busy', retryAfterSeconds: Math.ceil(bounds.milliseconds / 1000) };
    },
  };
}

function prepare(source: IntakeSource): Guarded<WorkerTask['source']> {
  if (source.kind === 'grids') return { kind: 'passed', value: source };
  const inspected = inspectUpload(source.file);
  if (inspected.kind === 'refused') return inspected;
  return { kind: 'passed', value: { ...source, inspected: inspected.value } };
}

function takenIn(answer: WorkerAnswer): Guarded<TakenIn> {
  if (answer.kind === 'refused') return answer;
  const { workbook, result } = answer.value;
  return { kind: 'passed', value: { workbook: workbook && unpackWorkbook(workbook), result } };
}

const TOO_HEAVY: Guarded<TakenIn> = { kind: 'refused', refusal: { code: 'too-heavy' } };
