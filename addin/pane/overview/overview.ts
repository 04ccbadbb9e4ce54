import { seenToToken } from '../../../shared/contract/seen';
import { periodKey, periodOn, shiftPeriod } from '../../../shared/period/period';
import type { IsoDate } from '../../../shared/period/date';
import { reminderFor } from '../../../shared/overview/reminder';
import { paneOverviewWords } from './words';
import type { OverviewPart } from './words';
import { formatCount } from '../../../shared/language/number';
import { policyOf } from '../../api/policy';
import { ApiProblem } from '../../api/problem';
import { asCancellable, noteExpiry } from '../shell/context';
import type { Context } from '../shell/context';
import { noticeOfProblem } from '../shell/notices';
import { createSeen } from './changes/seen';
import { patch } from './change-overview';
import { newOverview } from './state';
import type { OverviewAnswer, OverviewState } from './state';
import type { Me } from '../shell/state';

/** How the province's units stand, who has to be reminded, and what changed since the last look. */
export interface Overview {
  /** Shows a supervisor the period they last looked at; reads nothing yet. */
  begin(me: Me): Promise<void>;
  choosePeriod(period: string): Promise<void>;
  show(part: OverviewPart): void;
  /** Reads the overview, and what changed with it: one request. */
  load(): Promise<void>;
  /** The same within another task, after something was changed; false when it could not be had. */
  refresh(made: readonly { unit: string; version: number }[]): Promise<boolean>;
  /** Everything that is shown now counts as seen. */
  markSeen(): Promise<void>;
  /** Copies a reminder to each of the units that has not sent its figures. */
  remind(units: readonly string[]): Promise<void>;
  closeReminder(): void;
  /** The language has changed: what the server put into words is read again when it is shown. */
  speak(): void;
}

/** The quarter that a supervisor deals with: the one closed last. */
export function periodClosedLast(today: IsoDate): string {
  return periodKey(shiftPeriod(periodOn(today), -1));
}

export function createOverview(context: Context): Overview {
  const { store, client, answers } = context;
  const seen = createSeen(context);
  const keyOf = (...parts: string[]) => [store.get().session.me?.id ?? '', ...parts].join('|');
  const periodPlace = () => keyOf('overview-period');

  /** Asks the server; without a line gives what this machine kept, and says so. */
  async function read(period: string, signal?: AbortSignal): Promise<OverviewState['read']['value']> {
    const last = await seen.read(period);
    const kept = keyOf('getOverview', period);
    try {
      const query = last ? { query: { since: seenToToken(last) } } : {};
      const asked = { path: { period }, ...query, ...(signal ? { signal } : {}) };
      const answer = await client.call('getOverview', asked);
      await answers.put(kept, answer);
      // Whoever looks for the first time is told of what comes after.
      if (!last) await seen.write(period, answer.seen);
      return { answer, kept: false };
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const policy = policyOf(error.notice);
      const earlier = policy === 'later' || policy === 'sign-in' ? await answers.get(kept) : undefined;
      if (earlier === undefined) throw error;
      noteExpiry(context, error);
      store.set({ notice: noticeOfProblem(error.notice) });
      return { answer: earlier as OverviewAnswer, kept: true };
    }
  }

  return {
    async begin(me) {
      const remembered = await answers.get(periodPlace());
      const { overview, today, session } = store.get();
      if (session.me?.id !== me.id) return;
      const period = typeof remembered === 'string' ? remembered : periodClosedLast(today);
      store.set({ overview: newOverview(period, overview?.part ?? 'progress') });
    },

    async choosePeriod(period) {
      const { overview } = store.get();
      if (overview === null || overview.period === period) return;
      store.set({ overview: newOverview(period, overview.part), notice: null });
      await answers.put(periodPlace(), period);
    },

    show(part) {
      store.set({ notice: null });
      patch(context, { part });
    },

    async load() {
      const { overview, lang, task } = store.get();
      if (overview === null || task !== null) return;
      const { period } = overview;
      patch(context, { read: { ...overview.read, tried: true } });
      await asCancellable(context, { text: paneOverviewWords[lang].reading }, async (signal) => {
        const value = await read(period, signal);
        if (store.get().overview?.period === period) patch(context, { read: { tried: true, value } });
      });
    },

    async refresh(made) {
      const { overview } = store.get();
      if (overview === null) return false;
      await seen.follow(overview.period, made);
      try {
        const value = await read(overview.period);
        // The totals are those of the versions before: read again when they are shown.
        patch(context, { read: { tried: true, value }, totals: { ...overview.totals, tried: false } });
        return value?.kept === false;
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        noteExpiry(context, error);
        return false;
      }
    },

    async markSeen() {
      const { overview, lang } = store.get();
      const value = overview?.read.value;
      if (!overview || !value) return;
      const { answer } = value;
      await seen.write(overview.period, answer.seen);
      const changes = { since: answer.seen.at, units: [], unreadable: [] };
      const now = { ...value, answer: { ...answer, changes } };
      await answers.put(keyOf('getOverview', overview.period), now.answer);
      patch(context, { read: { tried: true, value: now } });
      store.set({ notice: { intent: 'success', text: paneOverviewWords[lang].changes.seenDone } });
    },

    async remind(units) {
      const { overview, lang, session } = store.get();
      const matrix = overview?.read.value?.answer.matrix;
      if (!matrix) return;
      const sender = session.me?.name ?? '';
      const wanted = new Set(units);
      const rows = matrix.rows.filter(({ unit }) => wanted.has(unit));
      const texts = rows.flatMap((row) => {
        const reminder = reminderFor(row, matrix, sender, lang);
        return reminder ? [`${reminder.subject}\n\n${reminder.body}`] : [];
      });
      if (texts.length === 0) return;
      const text = texts.join(BETWEEN);
      const words = paneOverviewWords[lang].progress;
      const copied = await context.copyText(text);
      patch(context, { reminder: copied ? null : text });
      const [first] = rows;
      const done =
        first && rows.length === 1
          ? words.remindOne(first.name)
          : words.reminded(formatCount(texts.length, lang));
      store.set({
        notice: copied ? { intent: 'success', text: done } : { intent: 'warning', text: words.copyFailed },
      });
    },

    closeReminder: () => patch(context, { reminder: null }),

    speak() {
      const { overview } = store.get();
      if (overview === null) return;
      const { review, totals } = overview;
      patch(context, {
        totals: { ...totals, tried: false },
        review: review && { ...review, submission: { ...review.submission, tried: false } },
      });
    },
  };
}

/** Between the reminders to several units. */
const BETWEEN = `\n\n${'-'.repeat(40)}\n\n`;
