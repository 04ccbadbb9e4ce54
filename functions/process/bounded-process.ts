import { fork } from 'node:child_process';
import path from 'node:path';

export interface ProcessBounds {
  heapMb: number;
  /** From its start to its answer. */
  milliseconds: number;
}

const SEMI_SPACE_MB = 8;

/** With what V8 ends a process whose heap is full, where the system has no signals. */
const ABORTED = 134;

/** So much of what a process complains of is worth keeping. */
const COMPLAINT = 2000;

/**
 * Has a bundled file do one task (see answerTask) in a process of its own, which is killed when it exceeds its bounds. It
 * is a process, not a thread: a thread whose heap is outgrown in one step takes the whole process with it. Rejects where
 * the file ends without an answer.
 */
export function runBounded<Answer>(
  file: string,
  task: object,
  { heapMb, milliseconds }: ProcessBounds,
): Promise<Answer | 'too-heavy'> {
  return new Promise((resolve, reject) => {
    const child = fork(file, {
      execArgv: [`--max-old-space-size=${heapMb}`, `--max-semi-space-size=${SEMI_SPACE_MB}`],
      // Buffers travel as they are.
      serialization: 'advanced',
      // It needs no settings, and so has none to lose.
      env: {},
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    // Work that never pauses does not hear that whoever asked has ended.
    const endWithThis = () => child.kill('SIGKILL');
    process.once('exit', endWithThis);
    let answer: Answer | 'too-heavy' | undefined;
    let complaint = '';
    const timer = setTimeout(() => {
      answer ??= 'too-heavy';
      child.kill('SIGKILL');
    }, milliseconds);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(0, COMPLAINT);
    });
    child.once('message', (message) => {
      answer ??= message as Answer;
    });
    child.once('error', (error) => {
      complaint ||= String(error);
    });
    // Whoever is next waits until the memory of this one is given back.
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      process.off('exit', endWithThis);
      if (answer) resolve(answer);
      else if (signal !== null || code === ABORTED) resolve('too-heavy');
      else
        reject(
          new Error(`${path.basename(file)} ended with code ${code} and without an answer. ${complaint}`),
        );
    });
    // A process that has ended already tells by its end, not by this.
    child.send(task, () => undefined);
  });
}
