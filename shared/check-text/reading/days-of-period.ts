import { isIsoDate, type IsoDate } from '../../period/date';
import { firstDay, type Period } from '../../period/period';
import type { DateReference } from './references';

const two = (value: number): string => String(value).padStart(2, '0');

/** Of a date with its year; undefined for a day that does not exist. */
export function isoOf({ day, month, year }: DateReference): IsoDate | undefined {
  if (year === undefined) return undefined;
  const iso = `${year}-${two(month)}-${two(day)}`;
  return isIsoDate(iso) ? iso : undefined;
}

/** Of a day without its year, in the quarter's. */
export function dayIn(date: DateReference, { year, quarter }: Period): IsoDate | undefined {
  const isBefore = quarter === 1 && date.month === 12;
  return isoOf({ ...date, year: date.year ?? (isBefore ? year - 1 : year) });
}

/** Figures of several quarters begin with the year, by either calendar. */
export function isFirstOfYear(day: IsoDate | undefined, { year }: Period): boolean {
  return day === `${year}-01-01` || day === firstDay({ year, quarter: 1 });
}
