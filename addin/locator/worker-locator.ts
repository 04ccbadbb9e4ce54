import type { Located } from '../../shared/locate/correction';
import type { Schedule } from '../schedule';
import { CAP_MS } from './limits';
import type { Locator } from './port';

interface WorkerLocatorOptions {
  /** Starts the worker; throws where the browser does not let it. */
  start: () => Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;
  schedule: Schedule;
}

/** A Locator that starts a worker with the first question and ends it where it does not answer in time. */
export function createWorkerLocator({ start, schedule }: WorkerLocatorOptions): Locator {
  let worker: ReturnType<typeof start> | undefined;
  /** Ends the question under way, and the worker that is busy with it. */
  let end: (() => void) | undefined;

  return {
    locate: (task) =>
      new Promise((resolve) => {
        end?.();
        try {
          worker ??= start();
        } catch {
          resolve(undefined);
          return;
        }
        const own = worker;
        const settle = (located: Located | undefined) => {
          cancel();
          end = undefined;
          resolve(located);
        };
        const kill = () => {
          own.terminate();
          worker = undefined;
          settle(undefined);
        };
        const cancel = schedule(kill, CAP_MS);
        own.onmessage = ({ data }) => settle(data as Located);
        own.onerror = kill;
        end = kill;
        own.postMessage(task);
      }),
    stop: () => end?.(),
  };
}
