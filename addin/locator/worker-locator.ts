import type { Located } from '../../shared/locate/correction';
import type { Schedule } from '../schedule';
import { CAP_MS } from './limits';
import type { LocateTask, Locator } from './port';

/** A worker that answers one question after another. */
export interface LocateWorker {
  ask(task: LocateTask): void;
  end(): void;
}

interface WorkerLocatorOptions {
  /** Throws where the browser starts no worker. */
  start: (answered: (located: Located) => void, failed: () => void) => LocateWorker;
  schedule: Schedule;
}

/** A Locator that starts a worker with the first question and ends it where it does not answer in time. */
export function createWorkerLocator({ start, schedule }: WorkerLocatorOptions): Locator {
  let idle:
    { worker: LocateWorker; settle: (located: Located | undefined, over: boolean) => void } | undefined;
  /** Ends the question under way, and the worker that is busy with it. */
  let end: (() => void) | undefined;

  function begin(): NonNullable<typeof idle> {
    const begun: NonNullable<typeof idle> = {
      worker: start(
        (located) => begun.settle(located, false),
        () => begun.settle(undefined, true),
      ),
      settle: () => undefined,
    };
    return begun;
  }

  return {
    locate: (task) =>
      new Promise((resolve) => {
        end?.();
        try {
          idle ??= begin();
        } catch {
          resolve(undefined);
          return;
        }
        const own = idle;
        own.settle = (located, over) => {
          own.settle = () => undefined;
          end = undefined;
          cancel();
          if (over) {
            idle = undefined;
            own.worker.end();
          }
          resolve(located);
        };
        end = () => own.settle(undefined, true);
        const cancel = schedule(end, CAP_MS);
        own.worker.ask(task);
      }),
    stop: () => end?.(),
  };
}
