import { fork } from 'node:child_process';
import path from 'node:path';
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

/** Reads and recognises pastes and uploads, each in a worker process of its own. */
export interface Intake {
  /** `person` is whoever sends it; turns go round between persons, and pastes do not wait for files. */
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
 * exceeds its bounds is ended and the source refused as too heavy. It is a process, not a thread: a thread whose heap
 * is outgrown in one step takes the whole process with it.
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
  return { kind: 'passed', value: { ...source, inspected: inspected.value } };
}

const TOO_HEAVY: WorkerAnswer = { kind: 'refused', refusal: { code: 'too-heavy' } };

/** With what V8 ends a process whose heap is full, where the system has no signals. */
const ABORTED = 134;

/** So much of what a worker complains of is worth keeping. */
const COMPLAINT = 2000;

function runWorker(
  task: WorkerTask,
  workerFile: string,
  { heapMb, milliseconds }: Bounds,
): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const worker = fork(workerFile, {
      execArgv: [`--max-old-space-size=${heapMb}`, `--max-semi-space-size=${WORKER_LIMITS.semiSpaceMb}`],
      // Buffers travel as they are.
      serialization: 'advanced',
      // It needs no settings, and so has none to lose.
      env: {},
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let answer: WorkerAnswer | undefined;
    let complaint = '';
    const timer = setTimeout(() => {
      answer ??= TOO_HEAVY;
      worker.kill('SIGKILL');
    }, milliseconds);
    worker.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(0, COMPLAINT);
    });
    worker.once('message', (message) => {
      answer ??= message as WorkerAnswer;
    });
    worker.once('error', (error) => {
      complaint ||= String(error);
    });
    // The next source waits until the memory of this one is given back.
    worker.once('close', (code, signal) => {
      clearTimeout(timer);
      if (answer) resolve(answer);
      else if (signal !== null || code === ABORTED) resolve(TOO_HEAVY);
      else reject(new Error(`The intake worker ended with code ${code} and without an answer. ${complaint}`));
    });
    // A worker that has ended already tells by its end, not by this.
    worker.send(task, () => undefined);
  });
}
