import { addDays, type IsoDate } from './date';

/** A reporting quarter. */
export interface Period {
  year: number;
  quarter: 1 | 2 | 3 | 4;
}

/** The first two, three or all four quarters of a year, added up: 6 tháng đầu năm, 9 tháng, năm. */
export interface Span {
  year: number;
  quarters: 2 | 3 | 4;
}

/** What figures are told for: one quarter, or several added up. */
export type PeriodOrSpan = Period | Span;

export function isSpan(period: PeriodOrSpan): period is Span {
  return 'quarters' in period;
}

/** The quarters of a period, oldest first. */
export function quartersOf(period: PeriodOrSpan): Period[] {
  if (!isSpan(period)) return [period];
  return QUARTERS.slice(0, period.quarters).map((quarter) => ({ year: period.year, quarter }));
}

/** The quarter on whose last day a period closes. */
export function lastQuarter(period: PeriodOrSpan): Period {
  return isSpan(period) ? { year: period.year, quarter: period.quarters } : period;
}

/** The span that closes with the quarter; none with the first. */
export function spanClosedBy({ year, quarter }: Period): Span | undefined {
  return quarter === 1 ? undefined : { year, quarters: quarter };
}

const QUARTERS = [1, 2, 3, 4] as const;

/**
 * Which days a quarter covers. `reporting`: from day 15 of the month before the quarter to day 14 of its last
 * month (Nghị định 09/2019/NĐ-CP, Điều 12). `calendar`: the quarter's own three months, as the national portal
 * and the one-stop systems count. The same unit has two different, legitimate totals.
 */
export type Calendar = 'reporting' | 'calendar';

const PATTERN = /^(20\d{2})-Q([1-4])$/;

/**
 * Reads `2024-Q2`; undefined for anything else.
 * @example parsePeriod('2024-Q2') // { year: 2024, quarter: 2 }
 */
export function parsePeriod(text: string): Period | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  return { year: Number(match[1]), quarter: Number(match[2]) as Period['quarter'] };
}

/** How the key of a span ends, by its quarters. */
const SPAN_KEYS: Record<Span['quarters'], string> = { 2: 'H1', 3: '9M', 4: 'Y' };
const SPAN_PATTERN = /^(20\d{2})-(H1|9M|Y)$/;

/**
 * Reads the key of a quarter or a span; undefined for anything else.
 * @example parsePeriodOrSpan('2024-9M') // { year: 2024, quarters: 3 }
 */
export function parsePeriodOrSpan(text: string): PeriodOrSpan | undefined {
  const match = SPAN_PATTERN.exec(text);
  if (!match) return parsePeriod(text);
  const quarters = ([2, 3, 4] as const).find((count) => SPAN_KEYS[count] === match[2]);
  return quarters && { year: Number(match[1]), quarters };
}

/** @example periodKey({ year: 2024, quarter: 2 }) // '2024-Q2' */
export function periodKey(period: PeriodOrSpan): string {
  return `${period.year}-${isSpan(period) ? SPAN_KEYS[period.quarters] : `Q${period.quarter}`}`;
}

/** The period `quarters` later (earlier when negative). */
export function shiftPeriod(period: Period, quarters: number): Period {
  const index = period.year * 4 + (period.quarter - 1) + quarters;
  return { year: Math.floor(index / 4), quarter: ((index % 4) + 1) as Period['quarter'] };
}

/**
 * First and last day of a period.
 * @example periodDays({ year: 2024, quarter: 2 }, 'reporting') // { from: '2024-03-15', to: '2024-06-14' }
 */
export function periodDays(period: PeriodOrSpan, calendar: Calendar): { from: IsoDate; to: IsoDate } {
  if (!isSpan(period)) return quarterDays(period, calendar);
  const { from } = quarterDays({ year: period.year, quarter: 1 }, calendar);
  return { from, to: quarterDays(lastQuarter(period), calendar).to };
}

function quarterDays(period: Period, calendar: Calendar): { from: IsoDate; to: IsoDate } {
  const firstMonth = (period.quarter - 1) * 3 + 1;
  const month = (year: number, number: number) => `${year}-${String(number).padStart(2, '0')}`;
  if (calendar === 'reporting') {
    const from = firstMonth === 1 ? month(period.year - 1, 12) : month(period.year, firstMonth - 1);
    return { from: `${from}-15`, to: `${month(period.year, firstMonth + 2)}-14` };
  }
  const next = shiftPeriod(period, 1);
  const nextFirst = `${month(next.year, (next.quarter - 1) * 3 + 1)}-01`;
  return { from: `${month(period.year, firstMonth)}-01`, to: addDays(nextFirst, -1) };
}

/**
 * The day figures are closed (thời gian chốt số liệu). Forms and units count for a period when they are in
 * force on this day, whichever calendar a unit reports by.
 */
export function cutOff(period: PeriodOrSpan): IsoDate {
  return periodDays(period, 'reporting').to;
}

/** The quarter whose reporting days hold the day. */
export function periodOn(date: IsoDate): Period {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const period: Period = { year, quarter: Math.ceil(month / 3) as Period['quarter'] };
  return date > cutOff(period) ? shiftPeriod(period, 1) : period;
}

/** The first day on which figures of the period can arise, by whichever calendar begins earlier. */
export function firstDay(period: PeriodOrSpan): IsoDate {
  return periodDays(period, 'reporting').from;
}
