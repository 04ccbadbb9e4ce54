import type * as z from 'zod';
import type { historyResponse } from '../../../shared/contract/schemas';
import { reportBlockers } from '../../../shared/report/blockers';
import { fileWords } from '../../../shared/contract/file-names';
import { paneReportWords } from './words';
import { asCancellable } from '../shell/context';
import type { Context } from '../shell/context';
import type { Sending } from '../send/send';
import type { QuarterState } from '../shell/state';
import { isLocked, isUnsaved } from '../quarter/summary';

export type HistoryEntry = z.infer<typeof historyResponse>['entries'][number];

export interface Documents {
  /** The report, as a draft while errors are open, or the workbook; what is not saved yet is saved first. */
  download(kind: 'report' | 'workbook'): Promise<void>;
  /** Newest first; undefined when it could not be had. */
  history(): Promise<HistoryEntry[] | undefined>;
}

/** Documents are made of what is stored: whether something has to be saved before. */
export function savesFirst({ draft, frame }: QuarterState): boolean {
  return !isLocked(draft) && isUnsaved(draft, frame.forms);
}

/** Errors that are neither mended nor explained: with any, the report comes as a draft. */
export function blockersOf({ judgement, draft }: QuarterState): number {
  return reportBlockers({ findings: judgement.findings, content: draft.content }).length;
}

export function createDocuments(context: Context, sending: Sending): Documents {
  const { store, client, saveFile } = context;

  return {
    async download(kind) {
      const { quarter, lang } = store.get();
      if (quarter === null) return;
      if (savesFirst(quarter) && !(await sending.save(false))) return;
      const words = paneReportWords[lang];
      await asCancellable(context, { text: words.composing }, async (signal) => {
        const now = store.get().quarter ?? quarter;
        const { unit, period } = now.draft;
        const asked = { path: { unit, period }, signal };
        const draft = blockersOf(now) > 0;
        const file =
          kind === 'workbook'
            ? await client.call('getWorkbook', asked)
            : await client.call('getReport', { ...asked, ...(draft ? { query: { draft: '1' } } : {}) });
        const files = fileWords[lang];
        const name =
          kind === 'workbook'
            ? `${files.workbook(unit, period)}.xlsx`
            : `${files.report(unit, period, draft)}.docx`;
        saveFile(file, name);
        store.set({ notice: { intent: 'success', text: words.downloaded(name) } });
      });
    },

    async history() {
      const { quarter, lang } = store.get();
      if (quarter === null) return undefined;
      const { unit, period } = quarter.draft;
      const task = { text: paneReportWords[lang].historyLoading };
      return asCancellable(context, task, async (signal) => {
        const { entries } = await client.call('getHistory', { path: { unit, period }, signal });
        return [...entries].reverse();
      });
    },
  };
}
