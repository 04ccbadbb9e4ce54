import type { StoreApi } from 'zustand/vanilla';
import { policyOf } from '../api/policy';
import { ApiProblem } from '../api/problem';
import type { UploadState } from './state';

/**
 * Runs something the person asked for, one at a time: shows it with a way to stop it, and says what went wrong with it,
 * with a way to do it again. Nothing that was chosen or typed is given up by a failure.
 */
export type RunTask = (text: string, work: (signal: AbortSignal) => Promise<void>) => Promise<void>;

export function createTasks(store: StoreApi<UploadState>): RunTask {
  return async function run(text, work) {
    if (store.getState().task !== null) return;
    const stop = new AbortController();
    store.setState({ task: { text, cancel: () => stop.abort() }, notice: null });
    try {
      await work(stop.signal);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const { title, detail, code } = error.notice;
      if (code === 'cancelled') return;
      if (policyOf(error.notice) === 'sign-in') store.setState({ expired: true });
      const again = () => void run(text, work);
      store.setState({ notice: { intent: 'error', title, text: detail, again } });
    } finally {
      store.setState({ task: null });
    }
  };
}
