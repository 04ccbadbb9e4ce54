import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { IntakeContext } from '../../shared/intake/context';
import type { Grid } from '../../shared/intake/grid';
import { FairQueue, type QueueBounds, type Schedule } from './fair-queue';
import { inspectUpload } from './guard';
import { PASTE_LIMITS, WORKER_LIMITS } from './limits';
import type { Guarded } from './refused';
import type { TakenIn, WorkerAnswer, WorkerTask } from './worker';

/** What a person pasted, or the file that a person uploaded. */
export type IntakeSource = { kind: 'grids'; grids: readonly Grid[] } | { kind: 'file'; file: Uint8Array };

export type IntakeOutcome = Guarded<TakenIn> | { kind: 'busy'; retryAfterSeconds: number };

/** Reads and recognises pastes and uploads, each in a worker of its own. */
export interface Intake {
  /**
   * Takes a file over: its memory moves to the worker. `person` is whoever sends it; turns go round between persons,
   * and pastes do not wait for files.
   */
  take(source: IntakeSource, context: IntakeContext, person: string): Promise<IntakeOutcome>;
}

interface Bounds extends QueueBounds {
  heapMb: number;
  milliseconds: number;
}

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
  const { workerFile = BUNDLED_WORKER, run, schedule = later, ...given } = options;
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
      const turn = await queue.run(person, () => (run ? run(task) : runWorker(task, workerFile, bounds)));
      if (turn.kind === 'done') return turn.value;
      return { kind: 'busy', retryAfterSeconds: Math.ceil(bounds.milliseconds / 1000) };
    },
  };
}

function later(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

function prepare(source: IntakeSource): Guarded<WorkerTask['source']> {
  if (source.kind === 'grids') return { kind: 'passed', value: source };
  const inspected = inspectUpload(source.file);
  if (inspected.kind === 'refused') return inspected;
  return { kind: 'passed', value: { kind: 'file', file: movable(source.file), inspected: inspected.value } };
}

const TOO_HEAVY: WorkerAnswer = { kind: 'refused', refusal: { code: 'too-heavy' } };

function runWorker(
  task: WorkerTask,
  workerFile: string,
  { heapMb, milliseconds }: Bounds,
): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, {
      workerData: task,
      transferList: task.source.kind === 'file' ? [task.source.file.buffer as ArrayBuffer] : [],
      resourceLimits: {
        maxOldGenerationSizeMb: heapMb,
        maxYoungGenerationSizeMb: WORKER_LIMITS.youngHeapMb,
        stackSizeMb: WORKER_LIMITS.stackMb,
      },
      // It needs no settings, and so has none to lose.
      env: {},
      stdout: true,
      stderr: true,
    });
    let answer: WorkerAnswer | undefined;
    let fault: Error | undefined;
    const timer = setTimeout(() => {
      answer ??= TOO_HEAVY;
      void worker.terminate();
    }, milliseconds);
    worker.once('message', (message: WorkerAnswer) => {
      answer ??= message;
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') answer ??= TOO_HEAVY;
      else fault = error;
    });
    // The next source waits until the memory of this one is given back.
    worker.once('exit', (code) => {
      clearTimeout(timer);
      if (answer) resolve(answer);
      else reject(fault ?? new Error(`The intake worker ended with code ${code} and without an answer.`));
    });
  });
}

/** A view on a buffer of its own, which alone can move to another thread. */
function movable(file: Uint8Array): Uint8Array {
  const whole = file.byteLength === file.buffer.byteLength && file.buffer instanceof ArrayBuffer;
  return whole ? file : new Uint8Array(file);
}
