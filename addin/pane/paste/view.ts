import type { StoreApi } from 'zustand/vanilla';
import type { Table } from '../../../shared/forms/table';
import { tablesToDraw } from '../quarter/workbook/draw';
import { NO_PASTE, type PasteReading, type PasteState } from './state';
import type { Quarter } from '../quarter/quarter';
import type { OpenQuarter } from '../quarter/state';

interface Shown {
  paste: PasteState;
  quarter: OpenQuarter | null;
}

/** The paste's own state, and the quarter for which it is. */
export interface PasteStores {
  store: StoreApi<PasteState>;
  quarter: Pick<Quarter, 'store'>;
}

/** The paste of the open quarter; one that was begun for another quarter is over. */
export function pasteOf({
  paste,
  quarter,
}: {
  paste: PasteState;
  quarter: Pick<OpenQuarter, 'frame'> | null;
}): PasteState {
  const frame = paste.reading?.frame ?? paste.written?.frame;
  return frame === undefined || frame === quarter?.frame ? paste : NO_PASTE;
}

/** The tables that taken figures are written over: those of the forms, or what the forms would be drawn with. */
export function tablesBelow(quarter: OpenQuarter): Table[] {
  return quarter.workbook.holds === 'ours' ? quarter.draft.content.tables : tablesToDraw(quarter);
}

/** Whether nobody has edited the forms since something was written into them. */
export function canUndo({ paste, quarter }: Shown): boolean {
  return paste.written !== null && paste.written.after === quarter?.draft.content.tables;
}

/** What is shown of them now. */
export function shownPaste({ store, quarter }: PasteStores): Shown {
  return { paste: store.getState(), quarter: quarter.store.getState().open };
}

/** Changes what is shown of the paste of the open quarter. */
export function showPaste(stores: PasteStores, change: Partial<PasteState>): void {
  stores.store.setState({ ...pasteOf(shownPaste(stores)), ...change });
}

/** The recogniser and what else a paste needs: a script of its own, loaded when something is pasted. */
export const loadEngine = () => import('./engine');

export type PasteEngine = Awaited<ReturnType<typeof loadEngine>>;

/** Something that is done to a reading. */
export type PasteStep = (reading: PasteReading, loaded: PasteEngine) => PasteReading;
