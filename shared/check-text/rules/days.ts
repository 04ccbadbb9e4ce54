import { isoOf } from '../reading/days-of-period';
import type { DateReference } from '../reading/references';

const two = (value: number): string => String(value).padStart(2, '0');

/** As papers write it, whether it exists or not: 31/6/2024. */
export function writtenDay({ day, month, year }: DateReference): string {
  return `${two(day)}/${month < 3 ? two(month) : month}${year === undefined ? '' : `/${year}`}`;
}

/** Whether there is such a day in some year. */
export function isDay(date: DateReference): boolean {
  return isoOf({ ...date, year: date.year ?? LEAP_YEAR }) !== undefined;
}

const LEAP_YEAR = 2024;
