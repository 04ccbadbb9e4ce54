import type { Table } from '../../../shared/forms/table';
import { tablesToDraw } from '../quarter/draw';
import { NO_PASTE } from './state';
import type { PasteState } from './state';
import type { PaneState, QuarterState } from '../shell/state';
import type { Store } from '../shell/store';

type Shown = Pick<PaneState, 'paste' | 'quarter'>;

/** The paste of the open quarter; one that was begun for another quarter is over. */
export function pasteOf({ paste, quarter }: Shown): PasteState {
  const frame = paste.reading?.frame ?? paste.written?.frame;
  return frame === undefined || frame === quarter?.frame ? paste : NO_PASTE;
}

/** The tables that taken figures are written over: those of the forms, or what the forms would be drawn with. */
export function tablesBelow(quarter: QuarterState): Table[] {
  return quarter.workbook.holds === 'ours' ? quarter.draft.content.tables : tablesToDraw(quarter);
}

/** Whether nobody has edited the forms since something was written into them. */
export function canUndo({ paste, quarter }: Shown): boolean {
  return paste.written !== null && paste.written.after === quarter?.draft.content.tables;
}

/** Changes what is shown of the paste of the open quarter. */
export function showPaste(store: Store<PaneState>, change: Partial<PasteState>): void {
  store.set({ paste: { ...pasteOf(store.get()), ...change } });
}

/** The recogniser and what else a paste needs: a script of its own, loaded when something is pasted. */
export const loadEngine = () => import('./engine');

export type PasteEngine = Awaited<ReturnType<typeof loadEngine>>;
