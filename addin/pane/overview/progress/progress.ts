import { createStore } from 'zustand/vanilla';
import type { ReminderBody } from '../../../../shared/contract/reminders';
import { formatCount } from '../../../../shared/language/number';
import { mailLink } from '../../../../shared/overview/mail-link';
import type { OverviewRow } from '../../../../shared/overview/matrix';
import { reminderFor, type Reminder } from '../../../../shared/overview/reminder';
import { policyOf } from '../../../api/policy';
import { ApiProblem, type ProblemNotice } from '../../../api/problem';
import type { FeatureDeps } from '../../common/deps';
import { remembered, type Asking } from '../../common/remembered';
import type { ReadStore } from '../../common/store';
import type { SessionState } from '../../sign-in/session';
import { onPeriod, type Overview } from '../overview';
import { paneProgressWords } from './words';

export interface ProgressState {
  /** A reminder that could not be copied, to be copied by hand. */
  reminder: string | null;
  /** Mail addresses of units that have one. */
  mails: Readonly<Record<string, string>>;
}

export const NO_REMINDER: ProgressState = { reminder: null, mails: {} };

/** Reminding the units that have not sent their figures: each is noted on the server before it goes out. */
export interface Progress {
  store: ReadStore<ProgressState>;
  /** Reads the units' mail addresses. */
  loadMails(): Promise<void>;
  /** Opens a letter to a unit that has an address. */
  write(unit: string): Promise<void>;
  /** Copies a reminder to each of the units that has not sent its figures. */
  remind(units: readonly string[]): Promise<void>;
  closeReminder(): void;
}

/** Between the reminders to several units. */
const BETWEEN = `\n\n${'-'.repeat(40)}\n\n`;

/** Reminders noted at the same time: a province has over a hundred units. */
const SIDE_BY_SIDE = 8;

/** What came of noting reminders. */
interface Noted {
  reminders: Reminder[];
  /** Names of the units that are not reminded, and the last reason. */
  left: string[];
  problem?: ProblemNotice;
}

interface ProgressDeps extends Asking, Pick<FeatureDeps, 'copyText' | 'openMail' | 'newId' | 'uploadPage'> {
  session: ReadStore<SessionState>;
  overview: Overview;
}

export function createProgress(deps: ProgressDeps): Progress {
  const { pane, session, overview, client, copyText, openMail, newId, uploadPage } = deps;
  const store = createStore<ProgressState>(() => NO_REMINDER);
  onPeriod(overview, () => store.setState({ reminder: null }));
  /** Of each reminder whose answer did not come: repeated, it is noted once. */
  const keys = new Map<string, string>();
  const words = () => paneProgressWords[pane.lang()];

  async function note(
    units: readonly string[],
    way: ReminderBody['way'],
    signal: AbortSignal,
    report: (change: { done: number; total: number }) => void,
  ): Promise<Noted> {
    const { period, read } = overview.store.getState();
    const matrix = read.value?.answer.matrix;
    const noted: Noted = { reminders: [], left: [] };
    if (period === null || !matrix) return noted;
    const sender = session.getState().me?.name ?? '';
    const rows = matrix.rows.filter(({ unit }) => units.includes(unit));
    let reached = true;
    let done = 0;
    const noteOne = async (row: OverviewRow): Promise<Reminder | null> => {
      const { unit, name } = row;
      const reminder = reminderFor(row, matrix, sender, pane.lang(), uploadPage);
      if (!reminder) return null;
      if (!reached || signal.aborted) {
        noted.left.push(name);
        return null;
      }
      const to = way === 'mail' ? (store.getState().mails[unit] ?? '') : '';
      const body = { way, to, subject: reminder.subject, text: reminder.body };
      const same = JSON.stringify([period, unit, body]);
      const idempotencyKey = keys.get(same) ?? newId();
      keys.set(same, idempotencyKey);
      try {
        await client.call('postReminder', { path: { period, unit }, body, idempotencyKey, signal });
        keys.delete(same);
        return reminder;
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        pane.noteExpiry(error);
        noted.left.push(name);
        noted.problem = error.notice;
        reached &&= error.notice.status !== 0 && policyOf(error.notice) !== 'sign-in';
        return null;
      } finally {
        report({ done: (done += 1), total: rows.length });
      }
    };
    for (let start = 0; start < rows.length; start += SIDE_BY_SIDE) {
      const some = await Promise.all(rows.slice(start, start + SIDE_BY_SIDE).map(noteOne));
      noted.reminders.push(...some.filter((reminder) => reminder !== null));
    }
    return noted;
  }

  /** Notes the reminders, lets them go out, and says what came of it. */
  async function remindBy(
    units: readonly string[],
    way: ReminderBody['way'],
    send: (reminders: readonly Reminder[]) => Promise<{ done: boolean; text: string }>,
  ): Promise<void> {
    if (!pane.store.getState().online) return pane.notify({ intent: 'warning', text: words().noLine });
    await pane.runCancellable({ text: words().reminding }, async (signal, report) => {
      const { reminders, left, problem } = await note(units, way, signal, report);
      const sent = reminders.length === 0 ? { done: true, text: '' } : await send(reminders);
      if (reminders.length + left.length > 0) await overview.refresh([]);
      const notLeft = left.length === 0 ? '' : words().notReminded(left.join(', '), problem?.detail ?? '');
      const text = [sent.text, notLeft].filter((part) => part !== '').join(' ');
      if (text === '') return;
      pane.notify({ intent: sent.done && left.length === 0 ? 'success' : 'warning', text });
    });
  }

  const nameOf = (unit: string) =>
    overview.store.getState().read.value?.answer.matrix.rows.find((row) => row.unit === unit)?.name ?? unit;

  return {
    store,

    async loadMails() {
      const { me } = session.getState();
      if (me === null) return;
      const tree = await remembered(deps, me.id, 'getUnits', {}).catch((error: unknown) => {
        // Without addresses reminders are copied.
        if (error instanceof ApiProblem) return null;
        throw error;
      });
      const known = tree?.units.flatMap(({ code, mail }) =>
        mail === undefined ? [] : [[code, mail] as const],
      );
      store.setState({ mails: Object.fromEntries(known ?? []) });
    },

    write: (unit) =>
      remindBy([unit], 'mail', async ([reminder]) => {
        if (!reminder) return { done: false, text: '' };
        const { address, whole } = mailLink(store.getState().mails[unit] ?? '', reminder);
        const copied = whole || (await copyText(reminder.body));
        store.setState({ reminder: copied ? null : reminder.body });
        openMail(address);
        const name = nameOf(unit);
        const text = whole ? words().mailed(name) : copied ? words().mailedPaste(name) : words().copyFailed;
        return { done: copied, text };
      }),

    remind: (units) =>
      remindBy(units, 'copy', async (reminders) => {
        const text = reminders.map(({ subject, body }) => `${subject}\n\n${body}`).join(BETWEEN);
        const copied = await copyText(text);
        store.setState({ reminder: copied ? null : text });
        if (!copied) return { done: false, text: words().copyFailed };
        const [first] = reminders;
        const one = first && reminders.length === 1;
        const count = formatCount(reminders.length, pane.lang());
        return { done: true, text: one ? words().remindOne(nameOf(first.unit)) : words().reminded(count) };
      }),

    closeReminder: () => store.setState({ reminder: null }),
  };
}
