import type { Client } from '../../api/client';
import type { Drafts } from '../../api/drafts';
import type { Mappings } from '../../api/mappings';
import type { Outbox } from '../../api/outbox';
import type { Preferences } from '../../api/preferences';
import type { Records } from '../../api/records';
import type { Schedule } from '../../api/schedule';
import type { SignIn } from '../../api/sign-in';
import type { ExcelPort } from '../../excel/port';
import { policyOf } from '../../api/policy';
import { ApiProblem } from '../../api/problem';
import { noticeOf } from './notices';
import type { PaneState, Task } from './state';
import type { Store } from './store';

/** What the pane stands on. Tests bring their own workbook, server, clock and storage. */
export interface PaneDeps {
  port: ExcelPort;
  client: Client;
  signIn: SignIn;
  drafts: Drafts;
  outbox: Outbox;
  mappings: Mappings;
  /** Answers of the API by their question. */
  answers: Records<unknown>;
  preferences: Preferences;
  schedule: Schedule;
  /** Hands a file to the person. */
  saveFile: (file: Blob, name: string) => void;
  /** Puts text on the clipboard; false where the browser does not let it. */
  copyText: (text: string) => Promise<boolean>;
  newId: () => string;
}

export interface Context extends PaneDeps {
  store: Store<PaneState>;
}

/** Remembers that the server wants a new sign-in, where that is what it said. */
export function noteExpiry({ store }: Pick<Context, 'store'>, error: unknown): void {
  if (!(error instanceof ApiProblem) || policyOf(error.notice) !== 'sign-in') return;
  store.set({ session: { ...store.get().session, expired: true } });
}

/**
 * Runs something the person asked for: shows it as the pane's task, and says what went wrong with it. Undefined when
 * it failed or was stopped, or when another task is still under way.
 */
export async function asTask<T>(
  context: Context,
  task: Task,
  work: (report: (change: Partial<Task>) => void) => Promise<T>,
): Promise<T | undefined> {
  const { store } = context;
  if (store.get().task !== null) return undefined;
  store.set({ task, notice: null });
  const report = (change: Partial<Task>) => {
    const now = store.get().task;
    if (now !== null) store.set({ task: { ...now, ...change } });
  };
  try {
    return await work(report);
  } catch (error) {
    noteExpiry(context, error);
    store.set({ notice: noticeOf(error, store.get().lang) });
    return undefined;
  } finally {
    store.set({ task: null });
  }
}

/** The same for what the person may stop; its signal stops what is under way. */
export function asCancellable<T>(
  context: Context,
  task: Omit<Task, 'cancel'>,
  work: (signal: AbortSignal, report: (change: Partial<Task>) => void) => Promise<T>,
): Promise<T | undefined> {
  const stop = new AbortController();
  return asTask(context, { ...task, cancel: () => stop.abort() }, (report) => work(stop.signal, report));
}
