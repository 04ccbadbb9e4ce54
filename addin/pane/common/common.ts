import { createStore } from 'zustand/vanilla';
import type { Lang } from '../../../shared/language/language';
import { policyOf } from '../../api/policy';
import { ApiProblem } from '../../api/problem';
import { noticeOf } from './notices';
import type { PaneScreen } from './screens';
import type { Notice, PaneState, Task } from './state';
import type { ReadStore } from './store';

type Report = (change: Partial<Task>) => void;

/** What every feature works with: language and screen, the one task under way, the one message. */
export interface Common {
  store: ReadStore<PaneState>;
  lang(): Lang;
  speak(lang: Lang): void;
  turnTo(screen: PaneScreen): void;
  online(online: boolean): void;
  /** The browser keeps nothing on this machine, or takes no more. */
  keepsNothing(): void;
  /** Shows the message in place of any other; null: none. */
  notify(notice: Notice | null): void;
  /** What a message told of is over; without a cause, the person has gone on from what was done. */
  over(cause?: Notice['cause']): void;
  /**
   * Runs something the person asked for: shows it as the pane's task, and says what went wrong with it. Undefined when
   * it failed or was stopped, or when another task is still under way.
   */
  run<T>(task: Task, work: (report: Report) => Promise<T>): Promise<T | undefined>;
  /** The same for what the person may stop; its signal stops what is under way. */
  runCancellable<T>(
    task: Omit<Task, 'cancel'>,
    work: (signal: AbortSignal, report: Report) => Promise<T>,
  ): Promise<T | undefined>;
  /** The same once the task under way is over; undefined too where another was asked for while it waited. */
  runNext<T>(
    task: Omit<Task, 'cancel'>,
    work: (signal: AbortSignal, report: Report) => Promise<T>,
  ): Promise<T | undefined>;
  /** Tells whoever wants to know that the server asks for a new sign-in, where that is what it said. */
  noteExpiry(error: unknown): void;
  onExpiry(listener: () => void): void;
}

export function createCommon(start: Omit<PaneState, 'task' | 'notice'>): Common {
  const store = createStore<PaneState>(() => ({ ...start, task: null, notice: null }));
  const expiryListeners = new Set<() => void>();
  const lang = () => store.getState().lang;
  /** Stands for what was asked for last of all that waits. */
  let next: symbol | undefined;

  function noteExpiry(error: unknown): void {
    if (!(error instanceof ApiProblem) || policyOf(error.notice) !== 'sign-in') return;
    for (const listener of expiryListeners) listener();
  }

  async function run<T>(task: Task, work: (report: Report) => Promise<T>): Promise<T | undefined> {
    if (store.getState().task !== null) return undefined;
    store.setState({ task, notice: null });
    const report: Report = (change) => {
      const now = store.getState().task;
      if (now !== null) store.setState({ task: { ...now, ...change } });
    };
    try {
      return await work(report);
    } catch (error) {
      noteExpiry(error);
      store.setState({ notice: noticeOf(error, lang()) });
      return undefined;
    } finally {
      store.setState({ task: null });
    }
  }

  const runCancellable: Common['runCancellable'] = (task, work) => {
    const stop = new AbortController();
    return run({ ...task, cancel: () => stop.abort() }, (report) => work(stop.signal, report));
  };

  function taskOver(): Promise<void> {
    return new Promise((resolve) => {
      const leave = store.subscribe(({ task }) => {
        if (task !== null) return;
        leave();
        resolve();
      });
    });
  }

  return {
    store,
    lang,
    speak: (chosen) => store.setState({ lang: chosen }),
    turnTo: (screen) => store.setState({ screen }),
    online: (online) => store.setState({ online }),
    keepsNothing: () => store.setState({ lasting: false }),
    notify: (notice) => store.setState({ notice }),

    over(cause) {
      const { notice } = store.getState();
      if (notice && (cause === undefined ? notice.intent === 'success' : notice.cause === cause))
        store.setState({ notice: null });
    },

    run,
    runCancellable,

    async runNext(task, work) {
      const asked = (next = Symbol());
      // Others start as soon as they see nothing under way, too.
      while (store.getState().task !== null) await taskOver();
      return next === asked ? runCancellable(task, work) : undefined;
    },

    noteExpiry,
    onExpiry: (listener) => void expiryListeners.add(listener),
  };
}
