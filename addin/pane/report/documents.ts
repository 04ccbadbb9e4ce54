import type * as z from 'zod';
import { createStore } from 'zustand/vanilla';
import type { historyResponse } from '../../../shared/contract/schemas';
import { openFindings } from '../../../shared/judgement/standing';
import type { FormDocument } from '../../../shared/forms/document';
import { leafSections } from '../../../shared/report/choice';
import { outlineIn } from '../../../shared/report/outline';
import { isFor } from '../../../shared/report/wording/clause';
import { tellingIn } from '../check/telling';
import { reportName, workbookName } from '../../../shared/contract/file-names';
import { paneReportWords } from './words';
import { isLocked, isUnsaved } from '../quarter/draft/draft-status';
import type { Quarter } from '../quarter/quarter';
import type { OpenQuarter } from '../quarter/state';
import type { Sending } from '../send/send';
import type { FeatureDeps } from '../common/deps';
import type { ReadStore } from '../common/store';
import type { SessionState } from '../sign-in/session';
import { countTextErrors } from './texts/free-texts';
import { contentsQuery, createContents, type ReportContents } from './contents';

export type HistoryEntry = z.infer<typeof historyResponse>['entries'][number];

export interface ReportState {
  /** The sections' texts are asked for: they are not folded away. */
  toTexts: boolean;
}

export interface Documents {
  store: ReadStore<ReportState>;
  /** Turns to the sections' texts. */
  editTexts(): void;
  /** They were shown. */
  textsShown(): void;
  /** The report, as a draft while errors are open, or the workbook; what is not saved yet is saved first. */
  download(kind: 'report' | 'workbook'): Promise<void>;
  contents: ReportContents;
  /** Keeps one of the report's own texts; '' takes it back. */
  write(key: string, text: string): void;
  /** Newest first; undefined when it could not be had. */
  history(): Promise<HistoryEntry[] | undefined>;
}

/** Documents are made of what is stored: whether something has to be saved before. */
export function savesFirst({ draft, frame }: OpenQuarter): boolean {
  return !isLocked(draft) && isUnsaved(draft, frame.forms);
}

/** Errors that are neither mended nor explained: with any, the report comes as a draft. */
export function blockersOf(open: OpenQuarter): number {
  return openFindings(open.judgement.findings, tellingIn(open), ['error']).length;
}

interface DocumentsDeps extends Pick<FeatureDeps, 'pane' | 'client' | 'saveFile' | 'answers'> {
  session: ReadStore<SessionState>;
  quarter: Quarter;
  sending: Sending;
}

/** What a unit's report of the quarter can contain. */
export function contentsOf({ frame: { period, forms, unit } }: OpenQuarter): {
  sections: { id: string; heading: string }[];
  annexes: FormDocument[];
} {
  const sections = outlineIn(period).sections.filter((section) => isFor(section, unit.kind));
  return { sections: leafSections(sections), annexes: forms };
}

export function createDocuments(deps: DocumentsDeps): Documents {
  const { pane, client, quarter, sending, saveFile } = deps;
  const store = createStore<ReportState>(() => ({ toTexts: false }));
  const contents = createContents(deps, 'unit');
  const opened = () => quarter.store.getState().open;

  async function chosen(open: OpenQuarter) {
    const { sections, annexes } = contentsOf(open);
    return contentsQuery(await contents.read(), {
      sections: sections.map(({ id }) => id),
      annexes: annexes.map(({ code }) => code),
    });
  }

  return {
    store,
    contents,

    editTexts() {
      store.setState({ toTexts: true });
      pane.turnTo('report');
    },

    textsShown: () => store.setState({ toTexts: false }),

    async download(kind) {
      const open = opened();
      const lang = pane.lang();
      if (open === null) return;
      if (savesFirst(open) && !(await sending.save(false))) return;
      const words = paneReportWords[lang];
      await pane.runCancellable({ text: words.composing }, async (signal) => {
        const now = opened() ?? open;
        const { unit, period } = now.draft;
        const asked = { path: { unit, period }, signal };
        const draft = blockersOf(now) + (await countTextErrors(now.frame, now.draft.content, 'vi')) > 0;
        const file =
          kind === 'workbook'
            ? await client.call('getWorkbook', asked)
            : await client.call('getReport', {
                ...asked,
                query: { ...(draft ? { draft: '1' as const } : {}), ...(await chosen(now)) },
              });
        const name = kind === 'workbook' ? workbookName(now.frame, lang) : reportName(now.frame, draft, lang);
        saveFile(file, name);
        pane.notify({ intent: 'success', text: words.downloaded(name) });
      });
    },

    write(key, text) {
      quarter.editor.edit((content) => {
        const { [key]: _old, ...others } = content.texts;
        return { ...content, texts: text === '' ? others : { ...others, [key]: text } };
      });
    },

    async history() {
      const open = opened();
      if (open === null) return undefined;
      const { unit, period } = open.draft;
      const task = { text: paneReportWords[pane.lang()].historyLoading };
      return pane.runCancellable(task, async (signal) => {
        const { entries } = await client.call('getHistory', { path: { unit, period }, signal });
        return [...entries].reverse();
      });
    },
  };
}
