import { netChanges, type CellChange } from './changes';
import type { WorkflowAction } from './workflow';

/** One version of a quarter's history. */
interface Entry {
  version: number;
  action: WorkflowAction;
  at: string;
  reason?: string | undefined;
  changes: readonly CellChange[];
}

/** What a supervisor gave back before it was sent again. */
export interface GivenBack {
  version: number;
  at: string;
  reason: string;
  /** Cells from what they were then to what was sent. */
  changes: CellChange[];
}

/** What was given back last before the last sending, with what was changed since; null: it is sent for the first time. */
export function givenBackBefore(history: readonly Entry[]): GivenBack | null {
  const sent = history.findLast(({ action }) => action === 'submit');
  const back = history.findLast(
    ({ action, version }) => isBack(action) && sent !== undefined && version < sent.version,
  );
  if (back === undefined) return null;
  const since = history.filter(({ version }) => version > back.version);
  const { version, at, reason = '' } = back;
  return { version, at, reason, changes: netChanges(since.flatMap(({ changes }) => changes)) };
}

/** Whether a supervisor gives a quarter back by it. */
export function isBack(action: string): boolean {
  return action === 'return' || action === 'reopen';
}
