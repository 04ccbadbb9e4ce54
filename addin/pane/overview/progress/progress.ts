import { createStore } from 'zustand/vanilla';
import { formatCount } from '../../../../shared/language/number';
import { reminderFor } from '../../../../shared/overview/reminder';
import type { FeatureDeps } from '../../common/deps';
import type { ReadStore } from '../../common/store';
import type { SessionState } from '../../sign-in/session';
import { onPeriod, type Overview } from '../overview';
import { paneProgressWords } from './words';

export interface ProgressState {
  /** A reminder that could not be copied, to be copied by hand. */
  reminder: string | null;
}

export const NO_REMINDER: ProgressState = { reminder: null };

/** Reminding the units that have not sent their figures. */
export interface Progress {
  store: ReadStore<ProgressState>;
  /** Copies a reminder to each of the units that has not sent its figures. */
  remind(units: readonly string[]): Promise<void>;
  closeReminder(): void;
}

/** Between the reminders to several units. */
const BETWEEN = `\n\n${'-'.repeat(40)}\n\n`;

interface ProgressDeps extends Pick<FeatureDeps, 'pane' | 'copyText' | 'uploadPage'> {
  session: ReadStore<SessionState>;
  overview: Overview;
}

export function createProgress({ pane, session, overview, copyText, uploadPage }: ProgressDeps): Progress {
  const store = createStore<ProgressState>(() => NO_REMINDER);
  onPeriod(overview, () => store.setState(NO_REMINDER));

  return {
    store,

    async remind(units) {
      const lang = pane.lang();
      const matrix = overview.store.getState().read.value?.answer.matrix;
      if (!matrix) return;
      const sender = session.getState().me?.name ?? '';
      const wanted = new Set(units);
      const rows = matrix.rows.filter(({ unit }) => wanted.has(unit));
      const texts = rows.flatMap((row) => {
        const reminder = reminderFor(row, matrix, sender, lang, uploadPage);
        return reminder ? [`${reminder.subject}\n\n${reminder.body}`] : [];
      });
      if (texts.length === 0) return;
      const text = texts.join(BETWEEN);
      const words = paneProgressWords[lang];
      const copied = await copyText(text);
      store.setState({ reminder: copied ? null : text });
      const [first] = rows;
      const done =
        first && rows.length === 1
          ? words.remindOne(first.name)
          : words.reminded(formatCount(texts.length, lang));
      pane.notify(copied ? { intent: 'success', text: done } : { intent: 'warning', text: words.copyFailed });
    },

    closeReminder: () => store.setState(NO_REMINDER),
  };
}
