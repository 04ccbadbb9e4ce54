import { createStore } from 'zustand/vanilla';
import type { CommentBody } from '../../../shared/contract/comments';
import type { WordedComment } from '../../../shared/submission/comments';
import { ApiProblem } from '../../api/problem';
import { ExcelProblem } from '../../excel/port';
import type { Comments } from '../comments/comments';
import type { FeatureDeps } from '../common/deps';
import { remembered, type Asking } from '../common/remembered';
import type { ReadStore } from '../common/store';
import type { Quarter } from '../quarter/quarter';
import type { QuarterFrame } from '../quarter/quarter-frame';
import type { SessionState } from '../sign-in/session';
import { NO_CELL, type CellState } from './state';

/** The cell that is selected in a form, what it is laid beside, and what is said of it. */
export interface Cell {
  store: ReadStore<CellState>;
  /** Shows it or folds it away, from now on. */
  fold(folded: boolean): void;
  /** Reads the comments anew. */
  refresh(): Promise<void>;
  /** False where it could not be said. */
  say(body: CommentBody): Promise<boolean>;
}

interface CellDeps extends Asking, Pick<FeatureDeps, 'port' | 'schedule' | 'preferences'> {
  session: ReadStore<SessionState>;
  quarter: Quarter;
  comments: Comments;
}

/** Whoever goes through cells with the arrow keys is not followed step by step. */
const SETTLE_MS = 150;
const RETRY_MS = 1_500;
const FOLDED = 'folded';

export function createCell(deps: CellDeps): Cell {
  const { pane, port, schedule, preferences, session, quarter, comments } = deps;
  const store = createStore<CellState>(() => ({
    ...NO_CELL,
    folded: preferences.read('cell') === FOLDED,
    off: false,
  }));
  const opened = () => quarter.store.getState().open;
  /** The frame of the quarter that the state is of, and of the one whose selection is watched. */
  let shown: QuarterFrame | null = null;
  let watched: QuarterFrame | null = null;
  /** Grows with every change of what is watched: what still runs for the old one is dropped. */
  let turn = 0;
  let stopWatching: (() => Promise<void>) | undefined;
  let stopTimer: (() => void) | undefined;
  /** What was read last, and is not read again. */
  let read = '';

  function follow(): void {
    const open = opened();
    const frame = open?.frame ?? null;
    if (frame !== shown) {
      shown = frame;
      read = '';
      store.setState(NO_CELL);
    }
    const wanted = !store.getState().folded && open?.workbook.holds === 'ours' ? open.frame : null;
    if (wanted === watched) return;
    watched = wanted;
    turn += 1;
    stopTimer?.();
    void stopWatching?.().catch(() => undefined);
    stopWatching = undefined;
    if (wanted) void watch(turn);
  }

  async function watch(mine: number): Promise<void> {
    try {
      const stop = await port.watchSelection((cell) => {
        if (mine !== turn) return;
        stopTimer?.();
        stopTimer = schedule(() => {
          store.setState({ selected: cell });
          if (cell) void load();
        }, SETTLE_MS);
      });
      if (mine === turn) stopWatching = stop;
      else await stop();
    } catch (error) {
      if (!(error instanceof ExcelProblem)) throw error;
      // A host that is busy is asked again.
      if (error.code !== 'cell-editing' && error.code !== 'timed-out') store.setState({ off: true });
      else if (mine === turn) stopTimer = schedule(() => void watch(mine), RETRY_MS);
    }
  }

  /** One read of a quarter, and another one when a version has been saved or the line has come back. */
  async function load(): Promise<void> {
    const open = opened();
    const { me } = session.getState();
    if (open === null || me === null) return;
    const { period, unit } = open.draft;
    const what = [period, unit, open.stored?.version, pane.store.getState().online].join(' ');
    if (what === read) return;
    read = what;
    const { frame } = open;
    try {
      const beside = await remembered(deps, me.id, 'getCells', { path: { period, unit } });
      if (shown === frame) store.setState({ beside, missing: false });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (shown !== frame) return;
      read = '';
      store.setState({ missing: true });
    }
  }

  function take(frame: QuarterFrame, said: WordedComment[] | undefined): boolean {
    const { beside } = store.getState();
    if (said !== undefined && beside !== null && shown === frame) {
      store.setState({ beside: { ...beside, comments: said } });
    }
    return said !== undefined;
  }

  quarter.store.subscribe(follow);

  return {
    store,

    fold(folded) {
      preferences.write('cell', folded ? FOLDED : null);
      store.setState({ folded });
      follow();
    },

    async refresh() {
      const open = opened();
      if (open !== null) take(open.frame, await comments.read(open.draft));
    },

    async say(body) {
      const open = opened();
      return open !== null && take(open.frame, await comments.say(open.draft, body));
    },
  };
}
