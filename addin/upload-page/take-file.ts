import type { StoreApi } from 'zustand/vanilla';
import { formatCount } from '../../shared/language/number';
import type { Client } from '../api/client';
import { policyOf } from '../api/policy';
import { ApiProblem } from '../api/problem';
import type { PasteReading, PasteSource } from '../pane/paste/state';
import type { PasteStep } from '../pane/paste/view';
import { panePasteWords } from '../pane/paste/words';
import type { Kept, OpenKey } from './kept';
import type { OpenedQuarter, UploadState } from './state';
import type { RunTask } from './task';

export interface FileTaking {
  /** Has a file read for the open quarter; nothing is stored. What was read before stays where it is refused. */
  take(file: File): Promise<void>;
  /** Forgets the file that was read. */
  putAway(): void;
  answer(step: PasteStep): Promise<void>;
  /** Asks the server what the check says of the file as it was answered so far. */
  check(): Promise<void>;
  /** Reads again what this tab keeps of the quarter's file. */
  restore(quarter: OpenedQuarter): Promise<void>;
}

interface Deps {
  store: StoreApi<UploadState>;
  client: Client;
  kept: Kept;
  run: RunTask;
}

/** The recogniser and its vocabularies: a script of its own, loaded when a file is read. */
const loadReader = () => import('./read-file');

export function createFileTaking({ store, client, kept, run }: Deps): FileTaking {
  const words = () => panePasteWords[store.getState().lang];
  let checking = new AbortController();

  function keyOf({ frame }: OpenedQuarter): OpenKey {
    return { unit: frame.unit.code, period: frame.periodKey };
  }

  async function show(reading: PasteReading): Promise<void> {
    const { takenOf, keptFileOf } = await loadReader();
    const { quarter, lang } = store.getState();
    if (quarter === null || quarter.frame !== reading.frame) return;
    store.setState({ reading, taken: takenOf(quarter, reading, lang), checked: null, asking: null });
    kept.setFile(keyOf(quarter), keptFileOf(reading));
    await check();
  }

  /** The newest check counts; one that is under way is given up for it. */
  async function check(): Promise<void> {
    checking.abort();
    checking = new AbortController();
    const { signal } = checking;
    const { quarter, taken } = store.getState();
    if (quarter === null || taken === null) return;
    const { frame } = quarter;
    const { previous } = frame;
    const { tables } = taken;
    try {
      const { findings, suggestions = [] } = await client.call('check', {
        body: { ...keyOf(quarter), tables, ...(previous ? { previous } : {}) },
        signal,
      });
      if (store.getState().taken === taken) {
        store.setState({ checked: { tables, findings, suggestions } });
      }
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const { code, title, detail, errors = [] } = error.notice;
      if (code === 'cancelled') return;
      if (policyOf(error.notice) === 'sign-in') store.setState({ expired: true });
      const text = [detail, ...errors.slice(1).map((one) => one.detail)].join(' ');
      store.setState({ notice: { intent: 'error', title, text, again: () => void check() } });
    }
  }

  return {
    async take(file) {
      const { lang } = store.getState();
      const kilobytes = formatCount(Math.ceil(file.size / 1024), lang);
      await run(words().uploading(file.name, kilobytes), async (signal) => {
        const { quarter } = store.getState();
        if (quarter === null) return;
        const { refusedSize } = await import('../pane/paste/source/refused-size');
        store.setState({ refusal: refusedSize(file, lang) ?? null });
        if (store.getState().refusal !== null) return;
        const bytes = await file.arrayBuffer().catch(() => undefined);
        if (bytes === undefined) {
          return store.setState({ refusal: { title: file.name, details: [words().unreadableFile] } });
        }
        try {
          const [{ readFor }, { workbook }] = await Promise.all([
            loadReader(),
            client.call('intake', { upload: new Blob([bytes]), query: { ...keyOf(quarter) }, signal }),
          ]);
          await show(readFor(quarter, sourceOf(file, workbook)));
        } catch (error) {
          const refused = error instanceof ApiProblem && policyOf(error.notice) === 'place';
          if (!refused) throw error;
          const { title, detail, errors = [] } = error.notice;
          const details = errors.length > 0 ? errors.map((one) => one.detail) : [detail];
          store.setState({ refusal: { title, details } });
        }
      });
    },

    putAway() {
      checking.abort();
      const { quarter } = store.getState();
      if (quarter === null) return;
      kept.setFile(keyOf(quarter), null);
      const { stored } = quarter;
      const checked = stored && { ...stored, suggestions: stored.suggestions ?? [] };
      store.setState({ reading: null, taken: null, refusal: null, checked, asking: null });
    },

    async answer(step) {
      const engine = await import('../pane/paste/engine');
      const { reading } = store.getState();
      if (reading !== null) await show(step(reading, engine));
    },

    check,

    async restore(quarter) {
      const file = kept.file(keyOf(quarter));
      if (file === null) return;
      const { readAgain } = await loadReader();
      await show(readAgain(quarter, file));
    },
  };
}

interface ReadWorkbook {
  grids: PasteSource['grids'];
  leftOut: Extract<PasteSource['origin'], { kind: 'file' }>['leftOut'];
  notes: Extract<PasteSource['origin'], { kind: 'file' }>['notes'];
}

function sourceOf({ name }: File, workbook: ReadWorkbook | null): PasteSource {
  const { grids = [], leftOut = [], notes = [] } = workbook ?? {};
  return { origin: { kind: 'file', name, leftOut, notes }, grids, corner: { row: 0, column: 0 } };
}
