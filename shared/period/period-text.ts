import type { Lang } from '../language/language';
import { periodText } from './words';
import type { IsoDate } from './date';
import { isSpan, periodDays, type Calendar, type PeriodOrSpan } from './period';

const ROMAN: readonly [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/**
 * A whole number from 1 to 399 in Roman numerals: quarters, parts of a report, appendices.
 * @example romanNumeral(4) // 'IV'
 */
export function romanNumeral(value: number): string {
  let rest = value;
  let numeral = '';
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      numeral += sign;
      rest -= size;
    }
  }
  return numeral;
}

/**
 * @example periodName({ year: 2024, quarter: 2 }, 'vi') // 'quý II/2024'
 * @example periodName({ year: 2024, quarters: 2 }, 'vi') // '6 tháng đầu năm 2024'
 */
export function periodName(period: PeriodOrSpan, lang: Lang): string {
  if (isSpan(period)) return periodText[lang].span[period.quarters](period.year);
  return periodText[lang].quarter(period.quarter, romanNumeral(period.quarter), period.year);
}

/**
 * A day as papers write it (Nghị định 30/2020/NĐ-CP for Vietnamese).
 * @example dayText('2024-06-05', 'vi') // '05/6/2024'
 */
export function dayText(date: IsoDate, lang: Lang): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return periodText[lang].day(year, month, day);
}

/**
 * The days a period covers, as the heading of a form prints them.
 * @example periodDaysText({ year: 2024, quarter: 2 }, 'reporting', 'vi') // 'Từ ngày 15/3/2024 đến ngày 14/6/2024'
 */
export function periodDaysText(period: PeriodOrSpan, calendar: Calendar, lang: Lang): string {
  const { from, to } = periodDays(period, calendar);
  return periodText[lang].days(dayText(from, lang), dayText(to, lang));
}
