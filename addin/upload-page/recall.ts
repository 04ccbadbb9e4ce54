import type { StoreApi } from 'zustand/vanilla';
import { formatCount } from '../../shared/language/number';
import type { Explanation } from '../../shared/submission/submission';
import type { Client } from '../api/client';
import { policyOf } from '../api/policy';
import { ApiProblem } from '../api/problem';
import { paneActWords } from '../pane/send/act-words';
import type { OpenKey } from './kept';
import { isRecallable, type OpenedQuarter, type UploadState } from './state';
import type { RunTask } from './task';

export interface PageRecall {
  /** Asks whether to take back what was handed in; where a reviewer has opened it meanwhile, the page says so instead. */
  askRecall(): Promise<void>;
  /** Takes it back: what was handed in is a draft again. */
  recall(): Promise<void>;
}

interface Deps {
  store: StoreApi<UploadState>;
  client: Client;
  run: RunTask;
  opened: (quarter: OpenedQuarter, explanations: readonly Explanation[]) => Promise<void>;
}

export function createPageRecall({ store, client, run, opened }: Deps): PageRecall {
  const words = () => paneActWords[store.getState().lang];

  /** Runs something about the open quarter while it can be recalled. */
  const whileSent = (
    text: string,
    work: (quarter: OpenedQuarter, key: OpenKey, signal: AbortSignal) => Promise<void>,
  ): Promise<void> =>
    run(text, async (signal) => {
      const { quarter } = store.getState();
      if (quarter === null || !isRecallable({ quarter })) return;
      await work(quarter, { unit: quarter.frame.unit.code, period: quarter.frame.periodKey }, signal);
    });

  /** Shows the quarter as it is now. */
  async function look(quarter: OpenedQuarter, key: OpenKey, signal: AbortSignal): Promise<void> {
    const stored = await client.call('getSubmission', { path: { ...key }, signal });
    await opened({ ...quarter, stored }, stored.explanations);
  }

  return {
    askRecall: () =>
      whileSent(words().lookingAtSent, async (quarter, key, signal) => {
        await look(quarter, key, signal);
        if (isRecallable(store.getState())) store.setState({ asking: 'recall' });
      }),

    recall: () =>
      whileSent(words().recalling, async (quarter, key, signal) => {
        const version = quarter.stored?.version ?? null;
        const idempotencyKey = `recall-version-${version}`;
        try {
          const stored = await client.call('recall', { path: { ...key }, version, idempotencyKey, signal });
          await opened({ ...quarter, stored }, stored.explanations);
          const text = words().recalled(formatCount(stored.version, store.getState().lang));
          store.setState({ notice: { intent: 'success', text } });
        } catch (error) {
          if (!(error instanceof ApiProblem)) throw error;
          const policy = policyOf(error.notice);
          if (policy !== 'show' && policy !== 'conflict') throw error;
          // It was opened, decided about or recalled meanwhile: the page shows what is so now.
          await look(quarter, key, signal);
          const { title, detail } = error.notice;
          store.setState({ notice: { intent: 'error', title, text: detail } });
        }
      }),
  };
}
