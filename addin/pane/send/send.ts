import { createStore } from 'zustand/vanilla';
import { paneActWords } from './act-words';
import { createActs, type ActQuestion, type Acts } from './acts';
import { paneConflictWords, paneSendWords } from './words';
import type { SubmissionResponse } from '../../../shared/contract/schemas';
import type { Lang } from '../../../shared/language/language';
import { formatCount } from '../../../shared/language/number';
import { canonicalJson } from '../../../shared/submission/canonical';
import { cellChanges } from '../../../shared/submission/changes';
import type { Side } from '../../../shared/submission/merge-run';
import { draftKey, type QuarterKey } from '../../storage/drafts';
import { isUnanswered, type Send } from '../../storage/outbox';
import { ExcelProblem } from '../../excel/port';
import type { FeatureDeps } from '../common/deps';
import { noticeOfProblem } from '../common/notices';
import type { Notice } from '../common/state';
import type { ReadStore } from '../common/store';
import type { Quarter } from '../quarter/quarter';
import type { SessionState } from '../sign-in/session';
import { choose, chooseAll, decided, isDecided, openConflict, type ConflictState } from './conflict';
import { placeText } from './place-text';
import { summarise } from './summary';

export interface SendState {
  /** What this person has waiting to go out. */
  sends: Send[];
  conflict: ConflictState | null;
  asking: ActQuestion | null;
  /** Why what was given back goes again unchanged, as it is being typed. */
  reason: string;
}

export const NOTHING_SENT: SendState = { sends: [], conflict: null, asking: null, reason: '' };

export interface Sending extends Acts {
  store: ReadStore<SendState>;
  /** Shows what waits of whoever is signed in. */
  list(): Promise<void>;
  /** Saves the open quarter, and with `submit` hands it in. True when the server has it. */
  save(submit: boolean): Promise<boolean>;
  /** Says why what was given back goes again unchanged. */
  because(reason: string): void;
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

interface SendingDeps extends Pick<FeatureDeps, 'pane' | 'port' | 'client' | 'outbox' | 'drafts'> {
  session: ReadStore<SessionState>;
  quarter: Quarter;
}

export function createSending(deps: SendingDeps): Sending {
  const { pane, session, quarter, port, outbox, drafts } = deps;
  const { editor, live } = quarter;
  const store = createStore<SendState>(() => NOTHING_SENT);
  const opened = () => quarter.store.getState().open;
  const acts = createActs({ ...deps, store, rememberVersion });

  outbox.subscribe(() => void list());
  outbox.onDone((send, stored) => {
    if (!quarter.stored(send, stored)) return;
    // One that waited has gone out by itself; what said that it could not is over.
    if (pane.store.getState().task === null) pane.notify(sentNotice(stored, send.submit, pane.lang()));
    void rememberVersion(send, stored.version);
  });
  // Two versions of another quarter need no merge any more.
  quarter.store.subscribe((now, before) => {
    if (now.open?.frame !== before.open?.frame) store.setState({ conflict: null, asking: null, reason: '' });
  });

  async function list(): Promise<void> {
    const me = session.getState().me?.id;
    const sends = (await outbox.list()).filter(({ person }) => person === me);
    store.setState({ sends });
  }

  /** The version in the workbook says on another machine what its figures come from; here the draft knows it too. */
  async function rememberVersion({ unit, period }: QuarterKey, version: number): Promise<void> {
    await editor.followSend();
    if (opened()?.workbook.holds !== 'ours') return;
    await port.writeMemory({ unit, period, version }).catch((error: unknown) => {
      if (!(error instanceof ExcelProblem)) throw error;
    });
  }

  async function save(submit: boolean): Promise<boolean> {
    const words = paneSendWords[pane.lang()];
    const text = submit ? words.submitting : words.saving;
    const done = await pane.run({ text }, async (report) => {
      const shown = opened()?.draft.content.tables ?? [];
      live.acted();
      await live.refresh();
      await editor.settled();
      // What goes is what was shown: an edit that the pane had not read yet is looked at first.
      if (submit && cellChanges(shown, opened()?.draft.content.tables ?? []).length > 0) {
        pane.notify({ intent: 'warning', text: paneActWords[pane.lang()].changed });
        return false;
      }
      return await sendOpen(submit, (cancel) => report({ cancel }));
    });
    return done === true;
  }

  async function sendOpen(submit: boolean, cancellable: (cancel: () => void) => void): Promise<boolean> {
    const open = opened();
    if (open === null) return false;
    // What was typed last may stand in the workbook only.
    const { holds, unread } = open.workbook;
    if (holds === 'ours' && unread !== null) throw new ExcelProblem(unread);
    const { saveBlocked, submitBlocked } = summarise(open);
    if (saveBlocked !== null || (submit && submitBlocked !== null)) return false;
    const { content, version } = open.draft;
    const answers = new Map<string, SubmissionResponse>();
    const forget = outbox.onDone((send, answer) => answers.set(send.id, answer));
    const { asking, reason } = store.getState();
    const because = asking?.of === 'submit' && asking.unchanged ? { reason: reason.trim() } : {};
    // What waits already with all of it is not sent twice: after a handing in the second could only be refused.
    const same = (await outbox.list()).find(
      (send) =>
        draftKey(send) === draftKey(open.draft) &&
        isUnanswered(send) &&
        (send.submit || !submit) &&
        canonicalJson(send.content) === canonicalJson(content),
    );
    const id = same?.id ?? (await outbox.add(open.draft, { content, version, submit, ...because }));
    cancellable(() => void outbox.drop(id));
    try {
      await outbox.run();
    } finally {
      forget();
    }
    await editor.followSend();
    const response = answers.get(id);
    if (response) {
      store.setState({ asking: null, reason: '' });
      pane.notify(sentNotice(response, same?.submit ?? submit, pane.lang()));
      return true;
    }
    const sends = await outbox.list();
    const left = sends.find((send) => send.id === id);
    if (left?.state === 'conflict') compare(left);
    // Behind an earlier save of the quarter that does not go out, it was not even tried.
    const key = draftKey(open.draft);
    const problem = left?.problem ?? sends.find((send) => send.problem && draftKey(send) === key)?.problem;
    if (left && left.state !== 'conflict' && problem) pane.notify(noticeOfProblem(problem));
    // It was agreed to and goes by itself: what is asked again would be sent again.
    if (left?.state === 'waiting') store.setState({ asking: null, reason: '' });
    // It takes a reason, which the pane could not tell without a line.
    if (asking?.of === 'submit' && problem?.code === 'unchanged')
      store.setState({ asking: { ...asking, unchanged: true } });
    return false;
  }

  function compare(send?: Send): void {
    const open = opened();
    if (open === null) return;
    const theirs = send?.problem?.current ?? open.stored;
    if (!theirs) return;
    const base = send?.problem?.base ?? open.draft.base;
    const conflict = openConflict(base, open.draft.content, theirs, send?.submit ?? false, open.frame.forms);
    store.setState({ conflict });
    pane.turnTo('send');
    pane.notify(null);
  }

  async function merge(): Promise<boolean> {
    await live.refresh();
    const { conflict: shown } = store.getState();
    const open = opened();
    if (shown === null || open === null) return false;
    // What was typed since the two versions were shown takes part; it may have to be decided, too.
    const base = shown.base;
    const conflict = {
      ...openConflict(base, open.draft.content, shown.theirs, shown.submit, open.frame.forms),
      choices: shown.choices,
    };
    store.setState({ conflict });
    if (!isDecided(conflict)) return false;
    const { theirs } = conflict;
    const content = decided(conflict);
    await drafts.keep(open.draft, open.draft.content.tables, 'merged');
    // The workbook first: while it held the old figures they would be read back over the merged ones.
    await quarter.put(content.tables);
    editor.edit((now) => ({ ...content, tables: now.tables }));
    await editor.settled();
    const [other] = cellChanges(content.tables, opened()?.draft.content.tables ?? []);
    if (other !== undefined) {
      const lang = pane.lang();
      const text = paneConflictWords[lang].notAsChosen(placeText(other, open.frame.forms, lang));
      pane.notify({ intent: 'error', text });
      return false;
    }
    await drafts.stored(open.draft, theirs);
    await editor.followSend();
    for (const send of await outbox.list()) {
      const { unit, period, person } = open.draft;
      const same = send.unit === unit && send.period === period && send.person === person;
      if (same && send.state === 'conflict') await outbox.drop(send.id);
    }
    store.setState({ conflict: null });
    quarter.stored(open.draft, theirs);
    await quarter.showCopies();
    return true;
  }

  /** That it is stored, and what the checks say of what came out of two versions. */
  function tellRechecked(): void {
    const open = opened();
    if (!open?.stored) return;
    const lang = pane.lang();
    const { error, query } = summarise(open).open;
    const count = (value: number) => formatCount(value, lang);
    const checked = paneConflictWords[lang].rechecked(count(error), count(query));
    const text = `${paneSendWords[lang].saved(count(open.stored.version))} ${checked}`;
    pane.notify({ intent: error + query > 0 ? 'warning' : 'success', text });
  }

  return {
    store,
    list,
    save,
    compare,
    ...acts,

    because: (reason) => store.setState({ reason }),

    async retry(send) {
      const words = paneSendWords[pane.lang()];
      const cancel = () => void outbox.drop(send.id);
      await pane.run({ text: words.saving, cancel }, () => outbox.retry(send.id));
    },

    drop: (send) => outbox.drop(send.id),

    choose(id, side) {
      const { conflict } = store.getState();
      if (conflict) store.setState({ conflict: choose(conflict, id, side) });
    },

    chooseAll(side) {
      const { conflict } = store.getState();
      if (conflict) store.setState({ conflict: chooseAll(conflict, side) });
    },

    async finishMerge() {
      const submit = store.getState().conflict?.submit ?? false;
      await pane.run({ text: paneConflictWords[pane.lang()].finishing }, async (report) => {
        if (!(await merge()) || !(await sendOpen(false, (cancel) => report({ cancel })))) return;
        tellRechecked();
        // What was agreed to before is not what there is now: it is asked again.
        if (submit) await acts.showSubmit();
      });
    },

    leaveMerge: () => store.setState({ conflict: null }),
  };
}

/** That the server has it, under which number. */
function sentNotice({ version, late }: SubmissionResponse, submit: boolean, lang: Lang): Notice {
  const words = paneSendWords[lang];
  const number = formatCount(version, lang);
  const text = submit ? words.submitted(number) : words.saved(number);
  return { intent: 'success', text: late && submit ? `${text} ${words.late}` : text };
}
