import { addDays, type IsoDate } from '../period/date';
import type { HolidayTable } from '../period/holidays';
import { isWorkingDay } from '../period/working-days';

/**
 * Working days from `from`, which does not count, to `to`, which does; negative where `to` is earlier. A day off after
 * the last working day counts as none.
 * @example workingDaysAfter('2024-06-14', '2024-06-18', publicHolidays) // 2: Friday to Tuesday
 */
export function workingDaysAfter(from: IsoDate, to: IsoDate, table: HolidayTable): number {
  if (to < from) return -workingDaysAfter(to, from, table);
  let days = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, table)) days += 1;
  }
  return days;
}
