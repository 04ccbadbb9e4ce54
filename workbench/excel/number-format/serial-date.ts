const DAY = 86_400_000;
/** Days from 30 December 1899 to 1 January 1970. */
const EPOCH = 25_569;
/** 31 December 9999. */
export const LAST_DAY = 2_958_465;
/**
 * Day 60 is a 29 February 1900 that never was:
 * https://learn.microsoft.com/office/troubleshoot/excel/wrongly-assumes-1900-is-leap-year
 */
const LEAP_DAY = 60;

export interface CalendarDay {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

/** Serial number of a day in the 1900 date system. Months and days may lie beyond their year and month. */
export function serialOf({ year, month, day }: CalendarDay): number {
  const first = Date.UTC(year, month - 1, 1) / DAY + EPOCH;
  return (first <= LEAP_DAY ? first - 1 : first) + day - 1;
}

/** The day of a serial number; its fraction, the time, is left out. */
export function dayOf(serial: number): CalendarDay {
  const whole = Math.floor(serial);
  if (whole === LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date((whole + (whole < LEAP_DAY ? 1 : 0) - EPOCH) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Serial number of a moment as the clock on the wall shows it. */
export function serialOfMoment(moment: Date): number {
  const local = moment.getTime() - moment.getTimezoneOffset() * 60_000;
  return local / DAY + EPOCH;
}
