import type { FindingBase } from '../../../shared/rules/finding';
import { PANE_SCREENS } from './screens';
import type { PaneScreen } from './screens';
import type { Lang } from '../../../shared/language/language';
import { draftKey } from '../../api/drafts';
import type { Send } from '../../api/outbox';
import { ExcelProblem } from '../../excel/port';
import type { Context, PaneDeps } from './context';
import { noteExpiry } from './context';
import { createDocuments } from '../report/documents';
import type { Documents } from '../report/documents';
import { createDraftEditor } from '../quarter/draft-editor';
import { createDrawing } from '../quarter/draw';
import type { Drawing } from '../quarter/draw';
import { createLive } from '../check/live';
import { createOverview } from '../overview/overview';
import type { Overview } from '../overview/overview';
import { createOverviewDrawing } from '../overview/draw';
import type { OverviewDrawing } from '../overview/draw';
import { createOverviewExports } from '../overview/exports/exports';
import type { OverviewExports } from '../overview/exports/exports';
import { seesProvince } from './roles';
import { createOverviewTotals } from '../overview/totals/totals';
import type { OverviewTotals } from '../overview/totals/totals';
import { createPaste } from '../paste/paste';
import type { Pasting } from '../paste/paste';
import { NO_PASTE } from '../paste/state';
import { createQuarters } from '../quarter/quarter';
import type { Quarters } from '../quarter/quarter';
import { createReview } from '../overview/review/review';
import type { Review } from '../overview/review/review';
import { screensOf } from './roles';
import { createSending, sentNotice } from '../send/send';
import type { Sending } from '../send/send';
import { createSession } from '../sign-in/session';
import type { Session } from '../sign-in/session';
import type { PaneState } from './state';
import { createStore } from './store';
import type { Store } from './store';
import { createWalk } from '../check/walk';
import type { Walk } from '../check/walk';
import { ApiProblem } from '../../api/problem';

/** Everything that screens can do, and the state they show. */
export interface Pane {
  store: Store<PaneState>;
  session: Session;
  quarters: Quarters;
  drawing: Drawing;
  paste: Pasting;
  sending: Sending;
  documents: Documents;
  walk: Walk;
  overview: Overview;
  overviewDrawing: OverviewDrawing;
  totals: OverviewTotals;
  exports: OverviewExports;
  review: Review;
  explain(finding: FindingBase, text: string): void;
  write(key: string, text: string): void;
  show(screen: PaneScreen): void;
  speak(lang: Lang): void;
  dismiss(): void;
  /** The line came or went. */
  online(online: boolean): void;
  /** Another window of this machine changed the draft with the key. */
  otherWindow(key: string): void;
}

export interface PaneStart {
  lang: Lang;
  /** Today in Việt Nam. */
  today: string;
  online: boolean;
  lasting: boolean;
  screen: string | null;
}

export function createPane(deps: PaneDeps, start: PaneStart): Pane {
  const store = createStore<PaneState>({
    lang: start.lang,
    today: start.today,
    screen: PANE_SCREENS.find((screen) => screen === start.screen) ?? 'quarter',
    online: start.online,
    lasting: start.lasting,
    session: { phase: 'starting', choices: [], me: null, expired: false, offline: false },
    quarter: null,
    overview: null,
    task: null,
    notice: null,
    sends: [],
    conflict: null,
    paste: NO_PASTE,
    question: null,
    finding: null,
    filter: 'open',
    marks: true,
  });
  const context: Context = { ...deps, store };
  const { outbox, port, preferences } = deps;
  const editor = createDraftEditor(context);
  const live = createLive(context, editor);
  const quarters = createQuarters(context, live);
  const drawing = createDrawing(context, editor, live);
  const sending = createSending(context, editor, live, drawing);
  const paste = createPaste(context, editor, drawing);
  const overview = createOverview(context);
  let entered: string | null = null;

  const session = createSession(context, async (me) => {
    await showSends();
    void paste.sendMemory();
    const again = entered === me.id;
    entered = me.id;
    const screens = screensOf(me);
    const screen = screens.find((name) => name === store.get().screen) ?? screens[0] ?? 'quarter';
    store.set({ screen, ...(again ? {} : { quarter: null, overview: null }) });
    if (seesProvince(me) && store.get().overview === null) await overview.begin(me);
    if (again) return quarters.look();
    return quarters.resume();
  });

  async function showSends(): Promise<void> {
    const me = store.get().session.me?.id;
    const sends = (await outbox.list()).filter(({ person }) => person === me);
    store.set({ sends });
  }

  outbox.subscribe(() => void showSends());
  outbox.onProblem((problem) => noteExpiry(context, new ApiProblem(problem)));
  outbox.onDone((send, stored) => {
    const { quarter } = store.get();
    if (quarter === null || draftKey(quarter.draft) !== draftKey(send)) return;
    store.set({ quarter: { ...quarter, stored } });
    // One that waited has gone out by itself; what said that it could not is over.
    if (store.get().task === null) store.set({ notice: sentNotice(stored, send.submit, store.get().lang) });
    void rememberVersion(send, stored.version);
  });

  /** The version in the workbook says on another machine what its figures come from; here the draft knows it too. */
  async function rememberVersion({ unit, period }: Send, version: number): Promise<void> {
    await editor.followSend();
    if (store.get().quarter?.workbook.holds !== 'ours') return;
    await port.writeMemory({ unit, period, version }).catch((error: unknown) => {
      if (!(error instanceof ExcelProblem)) throw error;
    });
  }

  return {
    store,
    session,
    quarters,
    drawing,
    paste,
    sending,
    documents: createDocuments(context, sending),
    walk: createWalk(context, live),
    overview,
    overviewDrawing: createOverviewDrawing(context),
    totals: createOverviewTotals(context),
    exports: createOverviewExports(context),
    review: createReview(context, overview),

    explain({ code, form, row }, text) {
      editor.edit((content) => {
        const others = content.explanations.filter(
          (one) => one.code !== code || one.form !== form || one.row !== row,
        );
        return { ...content, explanations: text === '' ? others : [...others, { code, form, row, text }] };
      });
    },

    write(key, text) {
      editor.edit((content) => {
        const { [key]: _old, ...others } = content.texts;
        return { ...content, texts: text === '' ? others : { ...others, [key]: text } };
      });
    },

    show(screen) {
      store.set({ screen, notice: null });
      // Whoever asks for the check wants what stands in the workbook now.
      if (screen === 'check') void live.refresh();
    },

    speak(lang) {
      preferences.write('language', lang);
      store.set({ lang });
      overview.speak();
    },

    dismiss: () => store.set({ notice: null }),

    online(online) {
      store.set({ online });
      if (!online) return;
      const { phase, offline } = store.get().session;
      // Whoever worked on without a line is signed in as soon as that needs no asking.
      if (phase === 'signed-in' && offline) void session.start();
      else {
        void outbox.run();
        void paste.sendMemory();
      }
    },

    otherWindow(key) {
      const { quarter } = store.get();
      if (quarter === null || draftKey(quarter.draft) !== key) return;
      store.set({ quarter: { ...quarter, otherWindow: true } });
      void editor.followWindow();
      void quarters.look();
    },
  };
}
