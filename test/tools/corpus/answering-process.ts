import { fork, type ChildProcess } from 'node:child_process';
import type { ProcessBounds } from '../../../functions/process/bounded-process';

/** As of the worker that reads uploads. */
const SEMI_SPACE_MB = 8;
const ABORTED = 134;

/** A process that exceeded its bounds, or ended for another reason, before it answered. */
type Ended = 'too-heavy' | 'crashed';

/**
 * A file of ours in a process that answers one question after another (see `answerQuestions`). It is replaced when a
 * question ends it or takes too long. What an older process does not bear a new one is asked again, for what it has kept of
 * others counts against no question.
 */
export class AnsweringProcess<Question, Answer> {
  private child: ChildProcess | undefined;

  constructor(
    private readonly file: string,
    private readonly role: string,
    private readonly bounds: ProcessBounds,
  ) {}

  async ask(question: Question): Promise<Answer | Ended> {
    const isNew = this.child === undefined;
    const answer = await this.answerOf((this.child ??= this.begin()), question);
    return (answer === 'too-heavy' || answer === 'crashed') && !isNew
      ? this.answerOf((this.child = this.begin()), question)
      : answer;
  }

  end(): void {
    this.child?.disconnect();
    this.child = undefined;
  }

  private begin(): ChildProcess {
    return fork(this.file, ['--answer', this.role], {
      execArgv: [`--max-old-space-size=${this.bounds.heapMb}`, `--max-semi-space-size=${SEMI_SPACE_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }

  private answerOf(child: ChildProcess, question: Question): Promise<Answer | Ended> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), this.bounds.milliseconds);
      const settle = (answer: Answer | Ended): void => {
        clearTimeout(timer);
        child.removeAllListeners('message').removeAllListeners('close');
        resolve(answer);
      };
      child.once('message', (answer) => settle(answer as Answer));
      child.once('close', (code, signal) => {
        this.child = undefined;
        settle(signal !== null || code === ABORTED ? 'too-heavy' : 'crashed');
      });
      child.send(question as object, () => undefined);
    });
  }
}

/** The other end: answers until nobody asks any more. */
export function answerQuestions<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
): void {
  process.on('message', (question: Question) => {
    void Promise.resolve(answer(question)).then((result) => process.send?.(result));
  });
  process.once('disconnect', () => process.exit());
}
