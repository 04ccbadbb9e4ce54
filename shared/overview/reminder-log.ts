/** A reminder as it went out: who reminded, by what way, in which words; entries are added and never changed. */
export interface ReminderEntry {
  number: number;
  /** Directory id and name of the person, as the account has it. */
  by: string;
  name: string;
  /** Instant, ISO 8601. */
  at: string;
  /** `mail`: opened as a letter in the person's mail program; `copy`: copied, to be sent by other means. */
  way: 'mail' | 'copy';
  /** Address of the letter; '' of a copy. */
  to: string;
  subject: string;
  text: string;
}

/** How often a unit was reminded, and the last time. */
export interface ReminderCount {
  count: number;
  at: string;
  name: string;
}

/** Null where nobody reminded it. */
export function countReminders(log: readonly ReminderEntry[]): ReminderCount | null {
  const last = log.at(-1);
  return last ? { count: log.length, at: last.at, name: last.name } : null;
}
