import type { Located } from '../../shared/locate/correction';
import type { LocateWorker } from './worker-locator';

/** Starts the worker that is served beside the page. */
export function startOnPage(answered: (located: Located) => void, failed: () => void): LocateWorker {
  const worker = new Worker(new URL('locate-worker.js', document.baseURI), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Located>) => answered(data);
  worker.onerror = failed;
  return { ask: (task) => worker.postMessage(task), end: () => worker.terminate() };
}
