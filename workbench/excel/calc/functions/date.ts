import type { CellValue } from '../../cells/value';
import { LAST_DAY, dayOf, daysInMonth, serialOf, type CalendarDay } from '../../number-format/serial-date';
import { ERRORS } from '../operand';
import { argument, define, fail, type Arguments, type FunctionTable } from './function-table';

function dayAt(args: Arguments, index: number): number {
  const serial = Math.floor(args.number(index));
  return serial < 0 || serial > LAST_DAY ? fail(ERRORS.number) : serial;
}

function onCalendar(serial: number): CellValue {
  return serial < 0 || serial > LAST_DAY ? ERRORS.number : serial;
}

function partOfDay(pick: (day: CalendarDay) => number) {
  return define({ least: 1 }, (args) => pick(dayOf(dayAt(args, 0))));
}

/** Part of a time in seconds, to the nearest second. */
function partOfTime(pick: (seconds: number) => number) {
  return define({ least: 1 }, (args) => {
    const time = args.number(0);
    return time < 0 ? ERRORS.number : pick(Math.round((time - Math.floor(time)) * 86_400) % 86_400);
  });
}

/** The same day some months later; the last day of a month that has no such day. */
function monthsLater(serial: number, months: number): number {
  const { year, month, day } = dayOf(serial);
  const first = dayOf(serialOf({ year, month: month + months, day: 1 }));
  return serialOf({ ...first, day: Math.min(day, daysInMonth(first.year, first.month)) });
}

/** 1 to 7 from Sunday on; day 1, 1 January 1900, is one. */
const weekday = (serial: number): number => ((((serial - 1) % 7) + 7) % 7) + 1;

/** Days since the last one of a kind of week's first day: 1 Sunday, 2 Monday … */
const daysInto = (serial: number, first: number): number => (weekday(serial) - first + 7) % 7;

/** The first day of weeks by WEEKDAY's and WEEKNUM's types from 11 on: https://support.microsoft.com/office/60e44483-2ed1-439f-8bd0-e404c190949a */
function firstOfWeek(type: number): number {
  if (type === 1) return 1;
  if (type === 2) return 2;
  return type >= 11 && type <= 17 ? ((type - 10) % 7) + 1 : fail(ERRORS.number);
}

function isoWeek(serial: number): number {
  const thursday = serial - daysInto(serial, 2) + 3;
  const { year } = dayOf(thursday);
  return Math.floor((thursday - serialOf({ year, month: 1, day: 1 })) / 7) + 1;
}

/** Weekdays that are free, 1 Sunday to 7 Saturday, by number or by seven signs from Monday on. */
function freeDays(args: Arguments, index: number): Set<number> {
  const given = index < args.count ? args.value(index) : null;
  if (typeof given === 'string' && !/^[01]{7}$/.test(given)) return fail(ERRORS.value);
  if (typeof given === 'string')
    return new Set([...given].flatMap((sign, day) => (sign === '1' ? [((day + 1) % 7) + 1] : [])));
  const type = given === null ? 1 : args.integer(index);
  // 1 is Saturday and Sunday, 2 Sunday and Monday …; 11 only Sunday, 12 only Monday …
  if (type >= 1 && type <= 7) return new Set([((type + 5) % 7) + 1, ((type + 6) % 7) + 1]);
  return type >= 11 && type <= 17 ? new Set([type - 10]) : fail(ERRORS.number);
}

interface WorkingWeek {
  free: Set<number>;
  holidays: Set<number>;
}

const isWorking = (serial: number, { free, holidays }: WorkingWeek): boolean =>
  !free.has(weekday(serial)) && !holidays.has(serial);

function holidaysOf(args: Arguments, index: number): Set<number> {
  return new Set(index < args.count ? args.numbers(index).map(Math.floor) : []);
}

function workingDays(from: number, to: number, week: WorkingWeek): number {
  let count = 0;
  for (let day = Math.min(from, to); day <= Math.max(from, to); day += 1)
    if (isWorking(day, week)) count += 1;
  return from <= to ? count : 0 - count;
}

function workingDayAfter(from: number, count: number, week: WorkingWeek): CellValue {
  if (week.free.size === 7) return ERRORS.value;
  let day = from;
  for (let left = Math.abs(count); left > 0 && day >= 0 && day <= LAST_DAY;) {
    day += Math.sign(count);
    if (isWorking(day, week)) left -= 1;
  }
  return onCalendar(day);
}

const workingWeek = (args: Arguments, weekend: number | null, holidays: number): WorkingWeek => ({
  free: weekend === null ? new Set([1, 7]) : freeDays(args, weekend),
  holidays: holidaysOf(args, holidays),
});

/** Whole months between two days. */
function monthsBetween(from: number, to: number): number {
  const [a, b] = [dayOf(from), dayOf(to)];
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
}

/** https://support.microsoft.com/office/25dba1a4-2812-480b-84dd-8b32a451b35c */
function dateDifference(from: number, to: number, unit: string): CellValue {
  if (from > to) return ERRORS.number;
  const months = monthsBetween(from, to);
  switch (unit.toUpperCase()) {
    case 'Y':
      return Math.floor(months / 12);
    case 'M':
      return months;
    case 'D':
      return to - from;
    case 'YM':
      return months % 12;
    case 'YD':
      return to - monthsLater(from, Math.floor(months / 12) * 12);
    case 'MD':
      return to - monthsLater(from, months);
    default:
      return ERRORS.number;
  }
}

const isLastOfFebruary = ({ year, month, day }: CalendarDay): boolean =>
  month === 2 && day === daysInMonth(year, 2);

/** Days in a year of 12 months of 30 days, by the American rule or the European one. */
function days360(from: number, to: number, european: boolean): number {
  const [a, b] = [dayOf(from), dayOf(to)];
  let [first, last] = [Math.min(a.day, 30), b.day];
  if (european) last = Math.min(last, 30);
  else {
    if (isLastOfFebruary(a)) first = 30;
    if (last === 31 && first >= 30) last = 30;
  }
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + last - first;
}

const daysInYear = (year: number): number => 337 + daysInMonth(year, 2);

/** The length of a year that YEARFRAC counts with: of the one between two days, or of all they touch on average. */
function lengthOfYear(from: number, to: number): number {
  const [a, b] = [dayOf(from), dayOf(to)];
  if (a.year === b.year) return daysInYear(a.year);
  if (to <= monthsLater(from, 12)) {
    const leap = [a.year, b.year].find((year) => daysInMonth(year, 2) === 29);
    const day = leap === undefined ? -1 : serialOf({ year: leap, month: 2, day: 29 });
    return from <= day && day <= to ? 366 : 365;
  }
  const years = b.year - a.year + 1;
  return (
    (serialOf({ year: b.year + 1, month: 1, day: 1 }) - serialOf({ year: a.year, month: 1, day: 1 })) / years
  );
}

function yearFraction(one: number, two: number, basis: number): CellValue {
  const [from, to] = [Math.min(one, two), Math.max(one, two)];
  switch (basis) {
    case 0:
      return days360(from, to, false) / 360;
    case 1:
      return (to - from) / lengthOfYear(from, to);
    case 2:
      return (to - from) / 360;
    case 3:
      return (to - from) / 365;
    case 4:
      return days360(from, to, true) / 360;
    default:
      return ERRORS.number;
  }
}

export const DATES: FunctionTable = {
  TODAY: define({ least: 0 }, ({ scope }) => Math.floor(scope.now())),
  NOW: define({ least: 0 }, ({ scope }) => scope.now()),
  DATE: define({ least: 3 }, (args) => {
    const [year, month, day] = [args.integer(0), args.integer(1), args.integer(2)];
    if (year < 0 || year > 9999) return ERRORS.number;
    return onCalendar(serialOf({ year: year < 1900 ? year + 1900 : year, month, day }));
  }),
  TIME: define({ least: 3 }, (args) => {
    const seconds = args.integer(0) * 3600 + args.integer(1) * 60 + args.integer(2);
    return seconds < 0 ? ERRORS.number : (seconds % 86_400) / 86_400;
  }),
  DATEVALUE: define({ least: 1 }, (args) =>
    typeof args.value(0) === 'string' ? dayAt(args, 0) : ERRORS.value,
  ),
  TIMEVALUE: define({ least: 1 }, (args) =>
    typeof args.value(0) === 'string' ? args.number(0) % 1 : ERRORS.value,
  ),
  YEAR: partOfDay(({ year }) => year),
  MONTH: partOfDay(({ month }) => month),
  DAY: partOfDay(({ day }) => day),
  HOUR: partOfTime((seconds) => Math.floor(seconds / 3600)),
  MINUTE: partOfTime((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: partOfTime((seconds) => seconds % 60),
  EDATE: define({ least: 2 }, (args) => onCalendar(monthsLater(dayAt(args, 0), args.integer(1)))),
  EOMONTH: define({ least: 2 }, (args) => {
    const { year, month } = dayOf(dayAt(args, 0));
    return onCalendar(serialOf({ year, month: month + args.integer(1) + 1, day: 0 }));
  }),
  WEEKDAY: define({ least: 1, most: 2 }, (args) => {
    const type = args.integer(1, 1);
    if (type === 3) return daysInto(dayAt(args, 0), 2);
    return daysInto(dayAt(args, 0), firstOfWeek(type)) + 1;
  }),
  WEEKNUM: define({ least: 1, most: 2 }, (args) => {
    const serial = dayAt(args, 0);
    const type = args.integer(1, 1);
    if (type === 21) return isoWeek(serial);
    const first = serialOf({ year: dayOf(serial).year, month: 1, day: 1 });
    return Math.floor((serial - first + daysInto(first, firstOfWeek(type))) / 7) + 1;
  }),
  ISOWEEKNUM: define({ least: 1 }, (args) => isoWeek(dayAt(args, 0))),
  NETWORKDAYS: define({ least: 2, most: 3, cells: argument(2) }, (args) =>
    workingDays(dayAt(args, 0), dayAt(args, 1), workingWeek(args, null, 2)),
  ),
  'NETWORKDAYS.INTL': define({ least: 2, most: 4, cells: argument(3) }, (args) =>
    workingDays(dayAt(args, 0), dayAt(args, 1), workingWeek(args, 2, 3)),
  ),
  WORKDAY: define({ least: 2, most: 3, cells: argument(2) }, (args) =>
    workingDayAfter(dayAt(args, 0), args.integer(1), workingWeek(args, null, 2)),
  ),
  'WORKDAY.INTL': define({ least: 2, most: 4, cells: argument(3) }, (args) =>
    workingDayAfter(dayAt(args, 0), args.integer(1), workingWeek(args, 2, 3)),
  ),
  DATEDIF: define({ least: 3 }, (args) => dateDifference(dayAt(args, 0), dayAt(args, 1), args.text(2))),
  DAYS: define({ least: 2 }, (args) => dayAt(args, 0) - dayAt(args, 1)),
  DAYS360: define({ least: 2, most: 3 }, (args) => days360(dayAt(args, 0), dayAt(args, 1), args.boolean(2))),
  YEARFRAC: define({ least: 2, most: 3 }, (args) =>
    yearFraction(dayAt(args, 0), dayAt(args, 1), args.integer(2)),
  ),
};
