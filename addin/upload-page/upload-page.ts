import type * as z from 'zod';
import { createStore } from 'zustand/vanilla';
import { workbookName } from '../../shared/contract/file-names';
import type { historyResponse } from '../../shared/contract/schemas';
import type { Lang } from '../../shared/language/language';
import { periodKey } from '../../shared/period/period';
import type { FindingBase } from '../../shared/rules/finding';
import type { Explanation } from '../../shared/submission/submission';
import type { Client } from '../api/client';
import { ApiProblem } from '../api/problem';
import type { SignIn } from '../api/sign-in/sign-in';
import type { ReadStore } from '../pane/common/store';
import { periodReportedOn } from '../pane/quarter/periods';
import { paneQuarterWords } from '../pane/quarter/words';
import { paneReportWords } from '../pane/report/words';
import { ownUnits } from '../pane/sign-in/roles';
import type { PasteStep } from '../pane/paste/view';
import type { Preferences } from '../storage/preferences';
import { createFileTaking, type FileTaking } from './take-file';
import type { Kept, OpenKey } from './kept';
import { createPageRecall, type PageRecall } from './recall';
import { createPageSending, type PageSending } from './send';
import { createPageSession, type PageSession } from './session';
import { atStart, isLocked, NO_QUARTER, type OpenedQuarter, type UploadState } from './state';
import { createTasks } from './task';
import { uploadPageWords } from './words';

export type HistoryEntry = z.infer<typeof historyResponse>['entries'][number];

/** The page, without its looks: what it shows, and what can be done on it. */
export interface UploadPage
  extends PageSession, Omit<FileTaking, 'show' | 'restore'>, PageSending, PageRecall {
  store: ReadStore<UploadState>;
  speak(lang: Lang): void;
  open(unit: string, period: string): Promise<void>;
  /** Hands the forms to the person: with what is stored, else with what they open with. */
  download(): Promise<void>;
  /** Every change of the quarter, the newest first; undefined where it could not be had. */
  history(): Promise<HistoryEntry[] | undefined>;
  /** Answers a question about the file. */
  answer(step: PasteStep): Promise<void>;
  /** Says why the figures of a finding stay; '' takes the explanation back. */
  explain(finding: FindingBase, text: string): void;
}

/** What the page stands on. */
export interface PageDeps {
  client: Client;
  signIn: SignIn;
  preferences: Preferences;
  kept: Kept;
  saveFile: (file: Blob, name: string) => void;
  newId: () => string;
}

export function createUploadPage(deps: PageDeps, start: { lang: Lang; today: string }): UploadPage {
  const { client, signIn, preferences, kept, saveFile } = deps;
  const store = createStore<UploadState>(() => atStart(start.lang, start.today));
  const run = createTasks(store);
  const own = { ...deps, store, run, opened, lookOwed };
  const taking = createFileTaking(own);
  const lang = () => store.getState().lang;

  /** Shows a quarter as the server has it, with what this tab keeps of it. */
  async function opened(quarter: OpenedQuarter, explanations: readonly Explanation[]): Promise<void> {
    const { stored } = quarter;
    store.setState({
      ...NO_QUARTER,
      quarter,
      explanations,
      checked: stored && { ...stored, suggestions: stored.suggestions ?? [] },
    });
    if (!isLocked({ quarter })) await taking.restore(quarter);
  }

  async function open(key: OpenKey): Promise<void> {
    await run(paneQuarterWords[lang()].opening, async (signal) => {
      store.setState(NO_QUARTER);
      const { loadQuarter } = await import('./load-quarter');
      const quarter = await loadQuarter(client, key, signal);
      if (quarter === undefined) return;
      kept.setOpen(key);
      await opened(quarter, kept.explanations(key) ?? quarter.stored?.explanations ?? []);
    });
  }

  /** Without a word where it cannot be had: the page's own quarter says it, too. */
  async function lookOwed(): Promise<void> {
    const answer = await client.call('getOwed', {}).catch((error: unknown) => {
      if (error instanceof ApiProblem) return null;
      throw error;
    });
    if (answer) store.setState({ owed: answer.quarters });
  }

  const session = createPageSession({
    store,
    client,
    signIn,
    async entered(me) {
      const last = kept.open();
      const units = ownUnits(me);
      const unit = units.find(({ code }) => code === last?.unit)?.code ?? units[0]?.code ?? '';
      const period = last?.unit === unit ? last.period : periodKey(periodReportedOn(start.today));
      await open({ unit, period });
      await lookOwed();
    },
    left() {
      kept.setOpen(null);
      store.setState({ owed: [] });
    },
  });

  const keyOfOpen = (): OpenKey | null => {
    const { quarter } = store.getState();
    return quarter && { unit: quarter.frame.unit.code, period: quarter.frame.periodKey };
  };

  return {
    store,
    ...session,
    ...createPageSending(own),
    ...createPageRecall(own),
    take: taking.take,
    putAway: taking.putAway,
    check: taking.check,
    answer: taking.answer,

    speak(chosen) {
      preferences.write('language', chosen);
      store.setState({ lang: chosen });
      // Sentences come from the server in its reader's language.
      const key = keyOfOpen();
      if (key !== null) void open(key);
    },

    open: (unit, period) => open({ unit, period }),

    async download() {
      const { quarter } = store.getState();
      const key = keyOfOpen();
      const words = uploadPageWords[lang()].forms;
      await run(words.downloading, async (signal) => {
        if (key === null || quarter === null) return;
        const file = await client.call('getWorkbook', { path: { ...key }, signal });
        const name = workbookName(quarter.frame, lang());
        saveFile(file, name);
        store.setState({ notice: { intent: 'success', text: words.downloaded(name) } });
      });
    },

    async history() {
      const key = keyOfOpen();
      let entries: HistoryEntry[] | undefined;
      await run(paneReportWords[lang()].historyLoading, async (signal) => {
        if (key === null) return;
        entries = (await client.call('getHistory', { path: { ...key }, signal })).entries.reverse();
      });
      return entries;
    },

    explain({ code, form, row }, text) {
      const { explanations: before } = store.getState();
      const others = before.filter((one) => one.code !== code || one.form !== form || one.row !== row);
      const explanations = text === '' ? others : [...others, { code, form, row, text }];
      store.setState({ explanations });
      const key = keyOfOpen();
      if (key !== null) kept.setExplanations(key, explanations);
    },
  };
}
