import { createStore } from 'zustand/vanilla';
import type { Lang } from '../../../shared/language/language';
import type { Client } from '../../api/client';
import type { Drafts } from '../../api/drafts';
import type { Mappings } from '../../api/mappings';
import type { Outbox } from '../../api/outbox';
import type { Preferences } from '../../api/preferences';
import type { Records } from '../../api/records';
import type { Schedule } from '../../api/schedule';
import type { SignIn } from '../../api/sign-in';
import type { ExcelPort } from '../../excel/port';
import { createCheck } from '../check/check';
import type { Check } from '../check/check';
import { createMarks } from '../check/marks';
import { FIRST_CHECK } from '../check/state';
import type { CheckState } from '../check/state';
import { createCommon } from '../common/common';
import { PANE_SCREENS } from '../common/screens';
import type { PaneActions } from '../common/state';
import { createExports } from '../overview/exports/exports';
import type { Exports } from '../overview/exports/exports';
import { createOverview } from '../overview/overview';
import type { Overview } from '../overview/overview';
import { createProgress } from '../overview/progress/progress';
import type { Progress } from '../overview/progress/progress';
import { createReview } from '../overview/review/review';
import type { Review } from '../overview/review/review';
import { createTotals } from '../overview/totals/totals';
import type { Totals } from '../overview/totals/totals';
import { createPaste } from '../paste/paste';
import type { Pasting } from '../paste/paste';
import { createQuarter } from '../quarter/quarter';
import type { Quarter } from '../quarter/quarter';
import { createDocuments } from '../report/documents';
import type { Documents } from '../report/documents';
import { createSending } from '../send/send';
import type { Sending } from '../send/send';
import { screensOf, seesProvince } from '../sign-in/roles';
import { createSession } from '../sign-in/session';
import type { Session } from '../sign-in/session';
import type { Me } from '../sign-in/state';

/** What the pane stands on. Tests bring their own workbook, server, clock and storage. */
export interface PaneDeps {
  port: ExcelPort;
  client: Client;
  signIn: SignIn;
  drafts: Drafts;
  outbox: Outbox;
  mappings: Mappings;
  /** Answers of the API by their question. */
  answers: Records<unknown>;
  preferences: Preferences;
  schedule: Schedule;
  /** Hands a file to the person. */
  saveFile: (file: Blob, name: string) => void;
  /** Puts text on the clipboard; false where the browser does not let it. */
  copyText: (text: string) => Promise<boolean>;
  newId: () => string;
}

export interface PaneStart {
  lang: Lang;
  /** Today in Việt Nam. */
  today: string;
  online: boolean;
  lasting: boolean;
  screen: string | null;
}

/** The pane's own state and the features, each with its state and what it does. */
export interface Pane extends PaneActions {
  session: Session;
  quarter: Quarter;
  check: Check;
  paste: Pasting;
  send: Sending;
  report: Documents;
  overview: Overview;
  progress: Progress;
  totals: Totals;
  exports: Exports;
  review: Review;
  /** F8 and Shift+F8: the next finding, or the one before. */
  step(by: 1 | -1): boolean;
  /** The line came or went. */
  online(online: boolean): void;
}

export function createPane(deps: PaneDeps, start: PaneStart): Pane {
  const { outbox, port, preferences } = deps;
  const screen = PANE_SCREENS.find((name) => name === start.screen) ?? 'quarter';
  const pane = createCommon({ ...start, screen });
  const checkStore = createStore<CheckState>(() => FIRST_CHECK);
  let last: string | null = null;

  const session = createSession({ ...deps, pane, entered, left });
  const common = { ...deps, pane, session: session.store };
  const quarter = createQuarter({ ...common, marks: createMarks({ check: checkStore, port }) });
  const check = createCheck(checkStore, quarter);
  const send = createSending({ ...common, quarter });
  const paste = createPaste({ ...common, quarter });
  const overview = createOverview(common);
  const totals = createTotals({ ...common, overview });
  const review = createReview({ ...common, overview, totals });

  async function entered(me: Me): Promise<void> {
    await send.list();
    void paste.sendMemory();
    const again = last === me.id;
    last = me.id;
    const screens = screensOf(me);
    pane.turnTo(screens.find((name) => name === pane.store.getState().screen) ?? screens[0] ?? 'quarter');
    if (!again) {
      quarter.close();
      overview.close();
    }
    if (seesProvince(me) && overview.store.getState().period === null) await overview.begin(me);
    await (again ? quarter.look() : quarter.resume());
  }

  function left(): void {
    quarter.close();
    overview.close();
    pane.notify(null);
    pane.turnTo('quarter');
  }

  return {
    store: pane.store,
    session,
    quarter,
    check,
    paste,
    send,
    report: createDocuments({ ...common, quarter, sending: send }),
    overview,
    progress: createProgress({ ...common, overview }),
    totals,
    exports: createExports({ ...common, overview }),
    review,

    show(name) {
      pane.turnTo(name);
      pane.notify(null);
      // Whoever asks for the check wants what stands in the workbook now.
      if (name === 'check') void quarter.live.refresh();
    },

    speak(lang) {
      preferences.write('language', lang);
      pane.speak(lang);
      totals.outdated();
      review.speak();
    },

    dismiss: () => pane.notify(null),

    step(by) {
      if (pane.store.getState().screen === 'overview' && review.store.getState().open) {
        void review.step(by);
        return true;
      }
      if (quarter.store.getState().open === null) return false;
      pane.turnTo('check');
      void check.step(by);
      return true;
    },

    online(online) {
      pane.online(online);
      if (!online) return;
      const { phase, offline } = session.store.getState();
      // Whoever worked on without a line is signed in as soon as that needs no asking.
      if (phase === 'signed-in' && offline) void session.start();
      else {
        void outbox.run();
        void paste.sendMemory();
      }
    },
  };
}
