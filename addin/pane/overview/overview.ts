import { createStore } from 'zustand/vanilla';
import { seenToToken } from '../../../shared/contract/seen';
import { periodKey, periodOn, shiftPeriod } from '../../../shared/period/period';
import type { IsoDate } from '../../../shared/period/date';
import type { Include } from '../../../shared/totals/province-totals';
import { ExcelProblem } from '../../excel/port';
import { policyOf } from '../../api/policy';
import { ApiProblem } from '../../api/problem';
import { noticeOfProblem } from '../common/notices';
import type { ReadStore } from '../common/store';
import type { Me } from '../sign-in/session';
import { createSeen } from './changes/seen';
import { paneChangesWords } from './changes/words';
import { createOverviewDrawing, type OverviewDrawing, type OverviewDrawingDeps } from './draw';
import { NOT_LOADED } from './loaded';
import { NO_OVERVIEW, type OverviewAnswer, type OverviewRead, type OverviewState } from './state';
import { paneOverviewWords, type OverviewPart } from './words';

/** How the province's units stand, and what changed since the last look. */
export interface Overview extends OverviewDrawing {
  store: ReadStore<OverviewState>;
  /** Shows a supervisor the period they last looked at; reads nothing yet. */
  begin(me: Me): Promise<void>;
  close(): void;
  choosePeriod(period: string): Promise<void>;
  /** Shows totals and comparison of the span that the quarter closes, or of the quarter. */
  chooseSpan(spanned: boolean): void;
  show(part: OverviewPart): void;
  /** Chooses what counts, from now on. */
  count(include: Include): Promise<void>;
  /** Reads the overview, and what changed with it: one request. */
  load(): Promise<void>;
  /** The same within another task, after something was changed; false when it could not be had. */
  refresh(made: readonly { unit: string; version: number }[]): Promise<boolean>;
  /** Everything that is shown now counts as seen. */
  markSeen(): Promise<void>;
}

/** The quarter that a supervisor deals with: the one closed last. */
export function periodClosedLast(today: IsoDate): string {
  return periodKey(shiftPeriod(periodOn(today), -1));
}

/** Calls the listener when another period, or none, is looked at: what was read of the one before is over. */
export function onPeriod({ store }: Pick<Overview, 'store'>, listener: () => void): void {
  store.subscribe((now, before) => {
    if (now.period !== before.period) listener();
  });
}

type OverviewDeps = Omit<OverviewDrawingDeps, 'store' | 'reread' | 'drawn'>;

export function createOverview(deps: OverviewDeps): Overview {
  const { pane, session, client, answers, port } = deps;
  const store = createStore<OverviewState>(() => NO_OVERVIEW);
  const seen = createSeen({ session, answers });
  const keyOf = (...parts: string[]) => [session.getState().me?.id ?? '', ...parts].join('|');
  const periodPlace = () => keyOf('overview-period');
  const includePlace = () => keyOf('overview-include');

  /** Asks the server; without a line gives what this machine kept, and says so. */
  async function read(period: string, signal?: AbortSignal): Promise<OverviewRead> {
    const last = await seen.read(period);
    const kept = keyOf('getOverview', period);
    try {
      const query = last ? { query: { since: seenToToken(last) } } : {};
      const asked = { path: { period }, ...query, ...(signal ? { signal } : {}) };
      const answer = await withoutOwn(period, await client.call('getOverview', asked));
      await answers.put(kept, answer);
      // Whoever looks for the first time is told of what comes after.
      if (!last) await seen.write(period, answer.seen);
      return { answer, kept: false };
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const policy = policyOf(error.notice);
      const earlier = policy === 'later' || policy === 'sign-in' ? await answers.get(kept) : undefined;
      if (earlier === undefined) throw error;
      pane.noteExpiry(error);
      pane.notify(noticeOfProblem(error.notice));
      return { answer: earlier as OverviewAnswer, kept: true };
    }
  }

  /** What stands in the workbook; while somebody types in a cell, what is known of it. */
  async function lookAtSheets(): Promise<void> {
    try {
      store.setState({ drawn: await port.readOverview() });
    } catch (error) {
      if (!(error instanceof ExcelProblem)) throw error;
    }
  }

  /** What the person did, on whatever machine, is no news to them. */
  async function withoutOwn(period: string, answer: OverviewAnswer): Promise<OverviewAnswer> {
    const me = session.getState().me?.id;
    const { changes } = answer;
    if (changes === null) return answer;
    const own = changes.units.filter(({ steps }) => steps.every(({ by }) => by === me));
    await seen.follow(
      period,
      own.map(({ unit, fromVersion, toVersion }) => ({ unit, from: fromVersion, version: toVersion })),
    );
    return { ...answer, changes: { ...changes, units: changes.units.filter((one) => !own.includes(one)) } };
  }

  async function reread(period: string, signal?: AbortSignal): Promise<OverviewRead> {
    const value = await read(period, signal);
    if (store.getState().period === period) store.setState({ read: { tried: true, value } });
    return value;
  }

  return {
    ...createOverviewDrawing({ ...deps, store, reread, drawn: (drawn) => store.setState({ drawn }) }),
    store,

    async begin(me) {
      const [remembered, counted] = await Promise.all([
        answers.get(periodPlace()),
        answers.get(includePlace()),
      ]);
      if (session.getState().me?.id !== me.id) return;
      const period =
        typeof remembered === 'string' ? remembered : periodClosedLast(pane.store.getState().today);
      const include = counted === 'submitted' ? counted : 'accepted';
      store.setState({ period, include, read: NOT_LOADED });
    },

    close: () => store.setState(NO_OVERVIEW),

    async choosePeriod(period) {
      const now = store.getState().period;
      if (now === null || now === period) return;
      store.setState({ period, spanned: false, read: NOT_LOADED });
      pane.notify(null);
      await answers.put(periodPlace(), period);
    },

    chooseSpan: (spanned) => store.setState({ spanned }),

    show(part) {
      pane.notify(null);
      store.setState({ part });
    },

    async count(include) {
      store.setState({ include });
      await answers.put(includePlace(), include);
    },

    async load() {
      const { period, read: last } = store.getState();
      if (period === null || pane.store.getState().task !== null) return;
      store.setState({ read: { ...last, tried: true } });
      await pane.runCancellable({ text: paneOverviewWords[pane.lang()].reading }, async (signal) => {
        await reread(period, signal);
        await lookAtSheets();
      });
    },

    async refresh(made) {
      const { period } = store.getState();
      if (period === null) return false;
      await seen.follow(period, made);
      try {
        return !(await reread(period)).kept;
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        pane.noteExpiry(error);
        return false;
      }
    },

    async markSeen() {
      const { period, read: last } = store.getState();
      const { value } = last;
      if (period === null || !value) return;
      const { answer } = value;
      await seen.write(period, answer.seen);
      const changes = { since: answer.seen.at, units: [], unreadable: [] };
      const now = { ...value, answer: { ...answer, changes } };
      await answers.put(keyOf('getOverview', period), now.answer);
      store.setState({ read: { tried: true, value: now } });
      pane.notify({ intent: 'success', text: paneChangesWords[pane.lang()].seenDone });
    },
  };
}
