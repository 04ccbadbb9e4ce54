import type { Bilingual } from '../language/language';

interface PeriodText {
  /** @param roman the quarter in Roman numerals */
  quarter: (quarter: number, roman: string, year: number) => string;
  /** By the number of its quarters. */
  span: Record<2 | 3 | 4, (year: number) => string>;
  /** @param day as a number, month 1 to 12 */
  day: (year: number, month: number, day: number) => string;
  days: (from: string, to: string) => string;
  /** In lists and columns. */
  moment: (hour: string, minute: string, day: string) => string;
  momentInSentence: (hour: string, minute: string, day: string) => string;
}

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const padded = (value: number) => String(value).padStart(2, '0');

export const periodText: Bilingual<PeriodText> = {
  vi: {
    quarter: (_quarter, roman, year) => `quý ${roman}/${year}`,
    span: {
      2: (year) => `6 tháng đầu năm ${year}`,
      3: (year) => `9 tháng đầu năm ${year}`,
      4: (year) => `năm ${year}`,
    },
    // Nghị định 30/2020/NĐ-CP: a leading 0 for days below 10 and for months 1 and 2, for no other month.
    day: (year, month, day) => `${padded(day)}/${month < 3 ? padded(month) : month}/${year}`,
    days: (from, to) => `Từ ngày ${from} đến ngày ${to}`,
    moment: (hour, minute, day) => `${hour}:${minute}, ${day}`,
    momentInSentence: (hour, minute, day) => `${hour} giờ ${minute} phút, ngày ${day}`,
  },
  en: {
    quarter: (quarter, _roman, year) => `Q${quarter} ${year}`,
    span: {
      2: (year) => `first half of ${year}`,
      3: (year) => `first nine months of ${year}`,
      4: (year) => `year ${year}`,
    },
    day: (year, month, day) => `${day} ${ENGLISH_MONTHS[month - 1]} ${year}`,
    days: (from, to) => `From ${from} to ${to}`,
    moment: (hour, minute, day) => `${hour}:${minute}, ${day}`,
    momentInSentence: (hour, minute, day) => `${hour}:${minute} on ${day}`,
  },
};
