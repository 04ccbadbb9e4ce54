import { addDays, weekday, type IsoDate } from './date';
import type { HolidayTable } from './holidays';

/** True for Monday to Friday that is no holiday, and for a Saturday worked in exchange. */
export function isWorkingDay(date: IsoDate, table: HolidayTable): boolean {
  if (table.workingSaturdays.some((saturday) => saturday.date === date)) return true;
  const day = weekday(date);
  return day !== 0 && day !== 6 && !table.holidays.some((holiday) => holiday.date === date);
}

/**
 * The `count`-th working day after `date`, which itself does not count; `date` for 0.
 * @example addWorkingDays('2024-06-14', 2, publicHolidays) // '2024-06-18': a Friday, so Monday and Tuesday
 */
export function addWorkingDays(date: IsoDate, count: number, table: HolidayTable): IsoDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, table)) left -= 1;
  }
  return day;
}
