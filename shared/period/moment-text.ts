import type { Lang } from '../language/language';
import { vietnamDay } from './date';
import { dayText } from './period-text';
import { periodText } from './words';

/**
 * An instant (ISO 8601) as a clock and a calendar in Việt Nam (UTC+7) show it, for lists and columns.
 * @example momentText('2024-06-17T03:05:00Z', 'vi') // '10:05, 17/6/2024'
 */
export function momentText(instant: string, lang: Lang): string {
  return periodText[lang].moment(...clock(instant), dayText(vietnamDay(instant), lang));
}

/**
 * The same inside a sentence.
 * @example momentInSentence('2024-06-17T03:05:00Z', 'vi') // '10 giờ 05 phút, ngày 17/6/2024'
 */
export function momentInSentence(instant: string, lang: Lang): string {
  return periodText[lang].momentInSentence(...clock(instant), dayText(vietnamDay(instant), lang));
}

function clock(instant: string): [hour: string, minute: string] {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return [local.slice(11, 13), local.slice(14, 16)];
}
