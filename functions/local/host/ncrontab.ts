import { Cron } from 'croner';

/** `*`, `n`, `n-m`, each with an optional `/step`, in a list; months and weekdays also by their three English letters. */
const NUMBERS = /^(?:\*|\d{1,2}(?:-\d{1,2})?)(?:\/\d{1,2})?(?:,(?:\*|\d{1,2}(?:-\d{1,2})?)(?:\/\d{1,2})?)*$/;
const NAMES = /^[A-Z]{3}(?:-[A-Z]{3})?(?:,[A-Z]{3}(?:-[A-Z]{3})?)*$/i;
const WEEKDAY_SEVEN = /(?:^|[,-])0?7(?:$|[,/-])/;

export interface Schedule {
  /** The first instant after `from`; undefined when there is none. */
  next(from: Date): Date | undefined;
}

/** True for what croner would take but NCRONTAB does not: other numbers of fields, L, W, #, ?, and 7 for Sunday. */
function isForeign(fields: string[]): boolean {
  const wellFormed = fields.every((field, index) => NUMBERS.test(field) || (index >= 4 && NAMES.test(field)));
  return fields.length !== 6 || !wellFormed || WEEKDAY_SEVEN.test(fields[5] ?? '');
}

/**
 * The schedule of a timer trigger: NCRONTAB with six fields, seconds first, in UTC; a day must fit the day of the month AND the
 * day of the week. Throws for an expression that Azure would refuse or read differently, time spans among them.
 * @example parseNcrontab('0 30 23 * * 1-5').next(new Date('2026-11-20T23:45:00Z')) // 2026-11-23T23:30:00Z
 */
export function parseNcrontab(expression: string): Schedule {
  const fields = expression.trim().split(/\s+/);
  if (isForeign(fields)) throw new Error(`"${expression}" is no NCRONTAB schedule with six fields.`);
  const cron = new Cron(fields.join(' '), { paused: true, timezone: 'UTC', domAndDow: true, mode: '6-part' });
  return { next: (from) => cron.nextRun(from) ?? undefined };
}
