import { paneConflictWords, paneSendWords } from './words';
import type { SubmissionResponse } from '../../../shared/contract/schemas';
import type { Lang } from '../../../shared/language/language';
import { formatCount } from '../../../shared/language/number';
import { draftKey } from '../../api/drafts';
import type { Send } from '../../api/outbox';
import { choose, chooseAll, decided, isDecided, openConflict } from './conflict';
import { ExcelProblem } from '../../excel/port';
import { asTask } from '../shell/context';
import type { Context } from '../shell/context';
import type { DraftEditor } from '../quarter/draft-editor';
import type { Drawing } from '../quarter/draw';
import type { Live } from '../check/live';
import { showCopies } from '../check/live';
import { noticeOfProblem } from '../shell/notices';
import type { Side } from '../../../shared/submission/merge';
import type { Notice } from '../shell/state';
import { summarise } from '../quarter/summary';

export interface Sending {
  /** Saves the open quarter, and with `submit` hands it in. True when the server has it. */
  save(submit: boolean): Promise<boolean>;
  retry(send: Send): Promise<void>;
  drop(send: Send): Promise<void>;
  /** Compares the open quarter with what somebody else stored meanwhile. */
  compare(send?: Send): void;
  choose(id: string, side: Side): void;
  chooseAll(side: Side): void;
  /** Writes the decided version into the forms and saves it over theirs. */
  finishMerge(): Promise<void>;
  leaveMerge(): void;
}

export function createSending(context: Context, editor: DraftEditor, live: Live, drawing: Drawing): Sending {
  const { store, outbox, drafts } = context;

  async function save(submit: boolean): Promise<boolean> {
    const words = paneSendWords[store.get().lang];
    const text = submit ? words.submitting : words.saving;
    const done = await asTask(context, { text }, async (report) => {
      await live.refresh();
      await editor.settled();
      return await sendOpen(submit, (cancel) => report({ cancel }));
    });
    return done === true;
  }

  async function sendOpen(submit: boolean, cancellable: (cancel: () => void) => void): Promise<boolean> {
    const { quarter } = store.get();
    if (quarter === null) return false;
    // What was typed last may stand in the workbook only.
    const { holds, unread } = quarter.workbook;
    if (holds === 'ours' && unread !== null) throw new ExcelProblem(unread);
    const { saveBlocked, submitBlocked } = summarise(quarter);
    if (saveBlocked !== null || (submit && submitBlocked !== null)) return false;
    const { content, version } = quarter.draft;
    const answers = new Map<string, SubmissionResponse>();
    const forget = outbox.onDone((send, answer) => answers.set(send.id, answer));
    const id = await outbox.add(quarter.draft, { content, version, submit });
    cancellable(() => void outbox.drop(id));
    try {
      await outbox.run();
    } finally {
      forget();
    }
    await editor.followSend();
    const response = answers.get(id);
    if (response) {
      store.set({ notice: sentNotice(response, submit, store.get().lang) });
      return true;
    }
    const sends = await outbox.list();
    const left = sends.find((send) => send.id === id);
    if (left?.state === 'conflict') compare(left);
    // Behind an earlier save of the quarter that does not go out, it was not even tried.
    const key = draftKey(quarter.draft);
    const problem = left?.problem ?? sends.find((send) => send.problem && draftKey(send) === key)?.problem;
    if (left && left.state !== 'conflict' && problem) store.set({ notice: noticeOfProblem(problem) });
    return false;
  }

  function compare(send?: Send): void {
    const { quarter } = store.get();
    if (quarter === null) return;
    const theirs = send?.problem?.current ?? quarter.stored;
    if (!theirs) return;
    const base = send?.problem?.base ?? quarter.draft.base;
    const conflict = openConflict(base, quarter.draft.content, theirs, send?.submit ?? false);
    store.set({ conflict, screen: 'send', notice: null });
  }

  async function merge(): Promise<boolean> {
    await live.refresh();
    const { conflict: shown, quarter } = store.get();
    if (shown === null || quarter === null) return false;
    // What was typed since the two versions were shown takes part; it may have to be decided, too.
    const base = shown.base;
    const conflict = {
      ...openConflict(base, quarter.draft.content, shown.theirs, shown.submit),
      choices: shown.choices,
    };
    store.set({ conflict });
    if (!isDecided(conflict)) return false;
    const { theirs } = conflict;
    const content = decided(conflict);
    await drafts.keep(quarter.draft, quarter.draft.content.tables, 'merged');
    // The workbook first: while it held the old figures they would be read back over the merged ones.
    await drawing.put(content.tables);
    editor.edit((now) => ({ ...content, tables: now.tables }));
    await editor.settled();
    await drafts.stored(quarter.draft, theirs);
    await editor.followSend();
    for (const send of await outbox.list()) {
      const { unit, period, person } = quarter.draft;
      const same = send.unit === unit && send.period === period && send.person === person;
      if (same && send.state === 'conflict') await outbox.drop(send.id);
    }
    const now = store.get().quarter;
    store.set({ conflict: null, ...(now ? { quarter: { ...now, stored: theirs } } : {}) });
    await showCopies(context);
    return true;
  }

  return {
    save,
    compare,

    async retry(send) {
      const words = paneSendWords[store.get().lang];
      const cancel = () => void outbox.drop(send.id);
      await asTask(context, { text: words.saving, cancel }, () => outbox.retry(send.id));
    },

    drop: (send) => outbox.drop(send.id),

    choose(id, side) {
      const { conflict } = store.get();
      if (conflict) store.set({ conflict: choose(conflict, id, side) });
    },

    chooseAll(side) {
      const { conflict } = store.get();
      if (conflict) store.set({ conflict: chooseAll(conflict, side) });
    },

    async finishMerge() {
      const submit = store.get().conflict?.submit ?? false;
      await asTask(context, { text: paneConflictWords[store.get().lang].finishing }, async (report) => {
        if (!(await merge())) return;
        await sendOpen(submit, (cancel) => report({ cancel }));
      });
    },

    leaveMerge: () => store.set({ conflict: null }),
  };
}

/** That the server has it, under which number. */
export function sentNotice({ version, late }: SubmissionResponse, submit: boolean, lang: Lang): Notice {
  const words = paneSendWords[lang];
  const number = formatCount(version, lang);
  const text = submit ? words.submitted(number) : words.saved(number);
  return { intent: 'success', text: late && submit ? `${text} ${words.late}` : text };
}
