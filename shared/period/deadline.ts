import { vietnamDay, type IsoDate } from './date';
import type { HolidayTable } from './holidays';
import { cutOff, type Period } from './period';
import { addWorkingDays } from './working-days';

/**
 * The last day on which a unit sends a period's report in time: the `workingDays`-th working day after the cut-off
 * (at least 1 by Nghị định 09/2019/NĐ-CP, Điều 8.5; each province sets its own number).
 * @example deadline({ year: 2024, quarter: 2 }, 2, publicHolidays) // '2024-06-18'
 */
export function deadline(period: Period, workingDays: number, holidays: HolidayTable): IsoDate {
  return addWorkingDays(cutOff(period), workingDays, holidays);
}

/**
 * The last day on which a unit sends again what a reviewer gave back: as many working days after that as units have after
 * the cut-off, and never before the period's own deadline.
 * @param sentBackAt instant, ISO 8601; undefined where it is not on record
 * @example resendDeadline('2024-06-18', '2024-06-21T03:00:00Z', 2, publicHolidays) // '2024-06-25': Friday to Tuesday
 */
export function resendDeadline(
  lastDay: IsoDate,
  sentBackAt: string | undefined,
  workingDays: number,
  holidays: HolidayTable,
): IsoDate {
  if (sentBackAt === undefined) return lastDay;
  const day = addWorkingDays(vietnamDay(sentBackAt), workingDays, holidays);
  return day > lastDay ? day : lastDay;
}

/** True when `submittedAt` (an instant, ISO 8601) lies after the last day, by the calendar of Việt Nam (UTC+7). */
export function isLate(submittedAt: string, lastDay: IsoDate): boolean {
  return vietnamDay(submittedAt) > lastDay;
}
