import type { StoreApi } from 'zustand/vanilla';
import type { SubmissionResponse } from '../../shared/contract/schemas';
import { formatCount } from '../../shared/language/number';
import { canonicalJson } from '../../shared/submission/canonical';
import type { Explanation, SubmissionContent } from '../../shared/submission/submission';
import type { Client } from '../api/client';
import { policyOf } from '../api/policy';
import { ApiProblem } from '../api/problem';
import { paneSendWords } from '../pane/send/words';
import type { Kept, OpenKey } from './kept';
import { tablesToSave, type OpenedQuarter, type UploadState } from './state';
import type { RunTask } from './task';
import { uploadPageWords } from './words';

export interface PageSending {
  /** Shows what would be submitted, and asks. */
  askSubmit(): void;
  /** Answers no. */
  leave(): void;
  /** Says why what was given back goes again unchanged. */
  because(reason: string): void;
  /** Saves what is not saved yet, and with `submit` hands the quarter in. */
  send(submit: boolean): Promise<void>;
}

interface Deps {
  store: StoreApi<UploadState>;
  client: Client;
  kept: Kept;
  run: RunTask;
  newId: () => string;
  opened: (quarter: OpenedQuarter, explanations: readonly Explanation[]) => Promise<void>;
  /** Reads anew what is owed. */
  lookOwed: () => Promise<void>;
}

export function createPageSending({ store, client, kept, run, newId, opened, lookOwed }: Deps): PageSending {
  /** The same change has the same key however often it is sent: a repetition has one effect. */
  const keys = new Map<string, string>();
  const keyFor = (change: string): string => {
    const key = keys.get(change) ?? newId();
    keys.set(change, key);
    return key;
  };

  async function save(key: OpenKey, quarter: OpenedQuarter, content: SubmissionContent, signal: AbortSignal) {
    const version = quarter.stored?.version ?? null;
    const sent = store.getState();
    const stored = await client.call('putSubmission', {
      path: { ...key },
      body: content,
      version,
      idempotencyKey: `save-${keyFor(canonicalJson([key, version, content]))}`,
      signal,
    });
    kept.setFile(key, null);
    kept.setExplanations(key, null);
    // What was typed while it was on its way is newer.
    const typed = store.getState().explanations;
    show({ ...quarter, stored }, typed === sent.explanations ? stored.explanations : typed);
    return stored;
  }

  function show(quarter: OpenedQuarter, explanations: readonly Explanation[]): void {
    const { stored } = quarter;
    const checked = stored && { ...stored, suggestions: stored.suggestions ?? [] };
    store.setState({ quarter, explanations, checked, reading: null, taken: null, refusal: null });
  }

  /** Somebody saved meanwhile: the file and what was typed are laid over that version, to be looked at again. */
  async function conflict(key: OpenKey, signal: AbortSignal): Promise<void> {
    const { loadQuarter } = await import('./load-quarter');
    const quarter = await loadQuarter(client, key, signal);
    if (quarter === undefined) return;
    const { explanations: mine, lang } = store.getState();
    const isMine = (one: Explanation) =>
      mine.some(({ code, form, row }) => code === one.code && form === one.form && row === one.row);
    const theirs = (quarter.stored?.explanations ?? []).filter((one) => !isMine(one));
    await opened(quarter, [...mine, ...theirs]);
    const version = formatCount(quarter.stored?.version ?? 0, lang);
    const text = uploadPageWords[lang].send.conflict(version);
    store.setState({ notice: { intent: 'error', text } });
  }

  return {
    askSubmit: () => store.setState({ asking: 'submit' }),
    leave: () => store.setState({ asking: null }),
    because: (reason) => store.setState({ reason }),

    async send(submit) {
      const { lang } = store.getState();
      const words = uploadPageWords[lang].send;
      const { saving, submitting } = paneSendWords[lang];
      await run(submit ? submitting : saving, async (signal) => {
        const state = store.getState();
        const content = contentToSave(state);
        const { quarter } = state;
        if (quarter === null || content === null) return;
        const { frame, stored: before } = quarter;
        const key = { unit: frame.unit.code, period: frame.periodKey };
        try {
          let stored: SubmissionResponse | null = before;
          if (isChanged(state)) stored = await save(key, quarter, content, signal);
          if (stored === null) return;
          if (submit) {
            const { version } = stored;
            const reason = state.reason?.trim() ?? '';
            const idempotencyKey = `submit-${keyFor(canonicalJson([key, version, 'submit', reason]))}`;
            const body = reason === '' ? {} : { reason };
            stored = await client.call('submit', { path: { ...key }, version, idempotencyKey, signal, body });
            show({ ...quarter, stored }, stored.explanations);
            void lookOwed();
          }
          const number = formatCount(stored.version, lang);
          const text = submit ? words.submitted(number) : words.saved(number);
          const late = submit && stored.late === true ? ` ${words.late}` : '';
          store.setState({ asking: null, reason: null, notice: { intent: 'success', text: text + late } });
        } catch (error) {
          if (error instanceof ApiProblem && error.notice.code === 'unchanged')
            store.setState({ reason: state.reason ?? '' });
          if (!(error instanceof ApiProblem) || policyOf(error.notice) !== 'conflict') throw error;
          await conflict(key, signal);
        }
      });
    },
  };
}

/** What would be saved; null while it is not known, or nothing is there. */
export function contentToSave(state: UploadState): SubmissionContent | null {
  const tables = tablesToSave(state);
  const { quarter, explanations } = state;
  if (quarter === null || tables === null) return null;
  const { calendar = 'reporting', texts = {} } = quarter.stored ?? {};
  const filled = explanations.filter(({ text }) => text.trim() !== '');
  return { calendar, tables: [...tables], texts, explanations: filled };
}

/** Whether anything of it is not stored yet. */
export function isChanged(state: UploadState): boolean {
  const content = contentToSave(state);
  if (content === null) return false;
  const stored = state.quarter?.stored;
  if (!stored) return true;
  const { changes = [], added = 0 } = state.taken ?? {};
  return changes.length + added > 0 || explained(content.explanations) !== explained(stored.explanations);
}

function explained(explanations: readonly Explanation[]): string {
  return canonicalJson(explanations.map((one) => canonicalJson(one)).sort());
}
