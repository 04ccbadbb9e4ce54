import { createStore } from 'zustand/vanilla';
import type { Lang } from '../../../shared/language/language';
import { createCell } from '../cell/cell';
import { createCheck } from '../check/check';
import { createMarks } from '../check/marks';
import { FIRST_CHECK, type CheckState } from '../check/state';
import { createComments } from '../comments/comments';
import { createCommon } from '../common/common';
import type { PaneDeps } from '../common/deps';
import { PANE_SCREENS, type PaneScreen } from '../common/screens';
import { createLocating } from '../locate/locating';
import { NOTHING_LOCATED, type LocateState } from '../locate/state';
import { createComparison } from '../overview/comparison/comparison';
import { createExports } from '../overview/exports/exports';
import { createGiven } from '../overview/given/given';
import { createOverview } from '../overview/overview';
import { createOwed } from '../owed/owed';
import { createProgress } from '../overview/progress/progress';
import { createReview } from '../overview/review/review';
import { createTotals } from '../overview/totals/totals';
import { createPaste } from '../paste/paste';
import { createQuarter } from '../quarter/quarter';
import { createDocuments } from '../report/documents';
import { createReportCheck } from '../report/check/report-check';
import { createSending } from '../send/send';
import { screensOf, seesProvince } from '../sign-in/roles';
import { createSession, type Me } from '../sign-in/session';

interface PaneStart {
  lang: Lang;
  /** Today in Việt Nam. */
  today: string;
  online: boolean;
  lasting: boolean;
  screen: string | null;
}

export type Pane = ReturnType<typeof createPane>;

/** Makes the pane's own part and the features, each with its state and what it does. */
export function createPane(deps: PaneDeps, start: PaneStart) {
  const { outbox, port, preferences } = deps;
  const screen = PANE_SCREENS.find((name) => name === start.screen) ?? 'quarter';
  const pane = createCommon({ ...start, screen });
  const checkStore = createStore<CheckState>(() => FIRST_CHECK);
  const locateStore = createStore<LocateState>(() => NOTHING_LOCATED);
  let last: string | null = null;

  const session = createSession({ ...deps, pane, entered, left });
  const common = { ...deps, pane, session: session.store };
  const marks = createMarks({ pane, check: checkStore, locating: locateStore, port });
  const quarter = createQuarter({ ...common, marks });
  const check = createCheck(checkStore, quarter);
  const locating = createLocating({ ...common, store: locateStore, check: checkStore, quarter });
  const comments = createComments(common);
  const cell = createCell({ ...common, quarter, comments });
  const send = createSending({ ...common, quarter });
  const paste = createPaste({ ...common, quarter });
  const owed = createOwed({ ...common, quarter });
  const overview = createOverview(common);
  const totals = createTotals({ ...common, overview });
  const review = createReview({ ...common, overview, totals, comments });

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
    void owed.look();
    // The ribbon's command opens the pane on that screen.
    if (pane.store.getState().screen === 'check') await quarter.live.check();
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
    cell,
    comments,
    locating,
    owed,
    paste,
    send,
    report: createDocuments({ ...common, quarter, sending: send }),
    reportCheck: createReportCheck({ ...common, quarter }),
    overview,
    progress: createProgress({ ...common, overview }),
    totals,
    comparison: createComparison({ ...common, overview }),
    given: createGiven({ ...common, overview, saved: () => totals.outdated() }),
    exports: createExports({ ...common, overview }),
    review,

    show(name: PaneScreen) {
      pane.turnTo(name);
      pane.notify(null);
      // Whoever asks for the check wants what stands in the workbook now.
      if (name === 'check') void quarter.live.check();
      // And whoever looks at the state, the state as it is now.
      if (name === 'quarter' || name === 'send') void quarter.look();
      if (name === 'quarter') void owed.look();
    },

    speak(lang: Lang) {
      preferences.write('language', lang);
      pane.speak(lang);
      totals.outdated();
      review.outdated();
    },

    dismiss: () => pane.notify(null),

    /** F8 and Shift+F8: the next finding, or the one before; false where there is none to go to. */
    step(by: 1 | -1): boolean {
      if (pane.store.getState().screen === 'overview' && review.store.getState().open) {
        void review.step(by);
        return true;
      }
      if (quarter.store.getState().open === null) return false;
      pane.turnTo('check');
      void check.step(by);
      return true;
    },

    /** The line came or went. */
    online(online: boolean) {
      pane.online(online);
      if (!online) return;
      pane.over('line');
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
