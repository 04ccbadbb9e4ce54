import path from 'node:path';
import type { TextCheck } from '../../shared/check-text/result';
import { runBounded, type ProcessBounds } from '../process/bounded-process';
import { FairQueue, type QueueBounds } from '../process/fair-queue';
import { inspectUpload } from '../upload/guard';
import type { Guarded } from '../upload/refused';
import { CHECK_TEXT_LIMITS } from './limits';
import type { CheckTextAnswer, CheckTextTask, ReportSource } from './worker';

/** A report as it was sent. */
export type SentReport = { kind: 'text'; text: string } | { kind: 'file'; file: Uint8Array };

export type CheckTextOutcome = Guarded<TextCheck> | { kind: 'busy'; retryAfterSeconds: number };

/** Reads and checks reports, each in a process of its own. */
export interface TextChecking {
  /** `person` is whoever sends it; turns go round between persons. */
  check(
    report: SentReport,
    by: Pick<CheckTextTask, 'input' | 'context'>,
    person: string,
  ): Promise<CheckTextOutcome>;
}

export interface TextCheckingOptions extends Partial<QueueBounds & ProcessBounds> {
  /** The bundled worker. */
  workerFile?: string;
}

/** The build puts the worker beside the functions' bundle, of which this module is part. */
const BUNDLED_WORKER = path.join(__dirname, 'check-text-worker.cjs');

/**
 * Checking with bounds on memory, time and queue. What is no Word document, or is refused by its zip directory, costs no
 * process; a process that exceeds its bounds is ended and the report refused as too heavy.
 */
export function createTextChecking(options: TextCheckingOptions = {}): TextChecking {
  const { workerFile = BUNDLED_WORKER, ...given } = options;
  const bounds = { ...CHECK_TEXT_LIMITS, ...given };
  const queue = new FairQueue(bounds);
  return {
    async check(report, by, person) {
      const source = sourceOf(report);
      if (source.kind === 'refused') return source;
      const task: CheckTextTask = { source: source.value, ...by };
      const turn = await queue.run(person, () => runBounded<CheckTextAnswer>(workerFile, task, bounds));
      if (turn.kind === 'busy') {
        return { kind: 'busy', retryAfterSeconds: Math.ceil(bounds.milliseconds / 1000) };
      }
      return turn.value === 'too-heavy' ? { kind: 'refused', refusal: { code: 'too-heavy' } } : turn.value;
    },
  };
}

function sourceOf(report: SentReport): Guarded<ReportSource> {
  if (report.kind === 'text') return { kind: 'passed', value: report };
  const inspected = inspectUpload(report.file);
  if (inspected.kind === 'refused') return inspected;
  const { format, entries } = inspected.value;
  if (format === 'docx') return { kind: 'passed', value: { ...report, entries } };
  const code = format === 'encrypted' ? 'password' : 'not-workbook';
  return { kind: 'refused', refusal: { code } };
}
