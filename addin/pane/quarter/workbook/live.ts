import type { StoreApi } from 'zustand/vanilla';
import type { Table } from '../../../../shared/forms/table';
import { cellChanges } from '../../../../shared/submission/changes';
import { paneQuarterWords } from '../words';
import { formatCount } from '../../../../shared/language/number';
import { hasFigures } from '../../../storage/drafts';
import { ExcelProblem, type ReadForms } from '../../../excel/port';
import { showCopies } from '../draft/copies';
import type { DraftEditor } from '../draft/draft-editor';
import type { OpenQuarter, QuarterState } from '../state';
import type { FeatureDeps } from '../../common/deps';

/**
 * Keeps the draft as the workbook is: reads it after every edit and judges it. The sheets are written into only when the
 * clerk has done something in the pane since the last edit, so that Ctrl+Z takes back what was typed.
 */
export interface Live {
  /** Begins to watch the open quarter's forms; `compare`: the draft is this machine's and may hold other figures. */
  start(compare: boolean): Promise<void>;
  stop(): Promise<void>;
  /** Reads now. Resolves when the draft is what the workbook was at the call, or could not be read. */
  refresh(): Promise<void>;
  /** Reads only if something may have changed since the last reading: an edit was told of, or none would be. */
  catchUp(): Promise<void>;
  /** Marks anew what has to be marked by now, where the clerk has asked for it. */
  mark(): Promise<void>;
  /** The clerk asks for the check: reads now, gives formulas back and marks, also where that takes the undo away. */
  check(): Promise<void>;
  /** The clerk does something else in the pane: from now to the next edit marks follow, where they leave the undo. */
  acted(): void;
  /** Runs work that writes into the forms; what is half written is not read. */
  whileWriting<T>(work: () => Promise<T>): Promise<T>;
}

/** The marks in the cells of what was found. */
export interface CellMarks {
  /**
   * Makes them those of the quarter as it is judged, if that is asked for.
   * @returns whether they are; undefined where they are shown once more as soon as the wrong cells are located
   */
  show(open: OpenQuarter, asked: () => boolean): Promise<boolean | undefined>;
  /** Whatever is marked has to be marked again. */
  forget(): void;
}

/** After the last key; a paste and a fill come as many edits. */
const SETTLE_MS = 250;
const RETRY_MS = 1_500;

interface LiveDeps extends Pick<FeatureDeps, 'pane' | 'port' | 'drafts' | 'schedule'> {
  store: StoreApi<QuarterState>;
  editor: DraftEditor;
  marks: CellMarks;
}

export function createLive(deps: LiveDeps): Live {
  const { pane, store, port, drafts, schedule, editor, marks } = deps;
  let stopWatching: (() => Promise<void>) | undefined;
  let stopTimer: (() => void) | undefined;
  let reading: Promise<void> | undefined;
  let stale = false;
  /** Somebody edited since the last reading began. */
  let edited = true;
  /** The clerk has done something in the pane since the last edit. */
  let asked = false;
  /** Formulas or row numbers of ours wait until the clerk asks. */
  let lacking = false;
  let active = false;
  let writing = 0;
  let first = false;
  /** Grows when another quarter is opened: what still runs for the old one is dropped. */
  let turn = 0;

  // What is said of the figures, or becomes of them, is marked like what is typed.
  store.subscribe(({ open: now }, { open: before }) => {
    if (!active || now === null || before?.frame !== now.frame) return;
    const { content, base, status } = before.draft;
    const { draft } = now;
    const said = draft.content.explanations !== content.explanations;
    if (said || draft.base !== base || draft.status !== status) void mark();
  });

  // The sheets speak the pane's language.
  pane.store.subscribe(({ lang: now }, { lang: before }) => {
    if (!active || now === before) return;
    acted();
    void mark();
  });

  function later(milliseconds: number): void {
    stopTimer?.();
    stopTimer = schedule(() => void refresh(), milliseconds);
  }

  function refresh(): Promise<void> {
    stopTimer?.();
    stale = true;
    reading ??= readWhileStale().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  async function readWhileStale(): Promise<void> {
    while (stale && writing === 0) {
      stale = false;
      edited = false;
      const mine = turn;
      const quarter = store.getState().open;
      if (quarter === null || quarter.workbook.holds === 'other') return;
      try {
        const read = await port.readForms(quarter.frame.forms, knownTables(quarter), asked);
        pane.over('excel');
        if (mine === turn && writing === 0) await take(read);
        if (mine === turn && active)
          stopWatching ??= await port.watch(quarter.frame.forms, ({ marks: words }) => {
            // The same findings have to be written again where their words were edited.
            if (words) marks.forget();
            asked = false;
            pane.over();
            edited = true;
            later(SETTLE_MS);
          });
      } catch (error) {
        if (!(error instanceof ExcelProblem)) throw error;
        edited = true;
        setWorkbook({ unread: error.code });
        if (mine === turn && active) later(RETRY_MS);
        return;
      }
      await mark();
    }
  }

  async function mark(): Promise<void> {
    const mine = turn;
    if (!(await markCells()) && mine === turn && active) later(RETRY_MS);
  }

  async function take(read: ReadForms): Promise<void> {
    const { open: quarter } = store.getState();
    if (quarter === null) return;
    const before = quarter.draft.content.tables;
    const tables = tablesWith(quarter, read.tables);
    const absent = read.problems.filter(({ kind }) => kind === 'missing').length;
    const holds = absent === quarter.frame.forms.length ? 'none' : 'ours';
    lacking = read.lacking;
    setWorkbook({ holds, problems: holds === 'none' ? [] : read.problems, unread: null });
    const changes = cellChanges(before, tables);
    if (first && changes.length > 0 && hasFigures(before)) {
      await drafts.keep(quarter.draft, before, 'workbook-differs');
      const text = paneQuarterWords[pane.lang()].differs(formatCount(changes.length, pane.lang()));
      pane.notify({ intent: 'warning', text });
      await showCopies(deps);
    }
    first = false;
    if (changes.length > 0 || tables.length !== before.length)
      editor.edit((content) => ({ ...content, tables }));
  }

  /** False where it is worth trying again soon: then a cell was being typed in. */
  async function markCells(): Promise<boolean> {
    const { open: quarter } = store.getState();
    if (quarter?.workbook.holds !== 'ours' || writing > 0) return true;
    try {
      const shown = await marks.show(quarter, () => asked);
      if (shown === undefined) return true;
      const unmarked = shown && !lacking ? null : 'waits';
      if (store.getState().open?.workbook.unmarked !== unmarked) setWorkbook({ unmarked });
      return true;
    } catch (error) {
      if (!(error instanceof ExcelProblem)) throw error;
      setWorkbook({ unmarked: error.code });
      return error.code !== 'cell-editing' && error.code !== 'timed-out';
    }
  }

  function acted(): void {
    asked ||= port.keepsUndo();
  }

  function setWorkbook(change: Partial<OpenQuarter['workbook']>): void {
    const { open: quarter } = store.getState();
    if (quarter === null) return;
    store.setState({ open: { ...quarter, workbook: { ...quarter.workbook, ...change } } });
  }

  return {
    async start(compare) {
      turn += 1;
      active = true;
      edited = true;
      first = compare;
      marks.forget();
      setWorkbook({ holds: 'ours' });
      await refresh();
    },

    async stop() {
      turn += 1;
      active = false;
      asked = false;
      stopTimer?.();
      const stop = stopWatching;
      stopWatching = undefined;
      await stop?.().catch(() => undefined);
    },

    refresh,

    check() {
      asked = true;
      return refresh();
    },

    acted,

    catchUp: () =>
      edited || reading !== undefined || stopWatching === undefined ? refresh() : Promise.resolve(),
    mark,

    async whileWriting(work) {
      writing += 1;
      asked = true;
      try {
        await reading;
        return await work();
      } finally {
        writing -= 1;
        // Sheets that were drawn again have lost their marks.
        marks.forget();
        await refresh();
      }
    },
  };
}

/**
 * Rows give their keys to rows with their label: the draft's before those of the quarter before, of which nothing but
 * the names goes for this one.
 */
export function knownTables({ frame, draft }: OpenQuarter): Table[] {
  const own = draft.content.tables.filter(({ rows }) => rows.length > 0);
  const others = (frame.previous ?? []).filter(({ form }) => tableOf(own, form) === undefined);
  const names = others.map(({ form, rows }) => ({
    form,
    rows: rows.map(({ key, label }) => ({ key, label, cells: {} })),
  }));
  return [...names, ...own];
}

/** The draft's tables with those that stand in the workbook; a form that was deleted there keeps its figures. */
export function tablesWith({ frame, draft }: OpenQuarter, read: readonly Table[]): Table[] {
  return frame.forms.flatMap(({ code }) => tableOf(read, code) ?? tableOf(draft.content.tables, code) ?? []);
}

function tableOf(tables: readonly Table[], code: string): Table | undefined {
  return tables.find(({ form }) => form === code);
}
