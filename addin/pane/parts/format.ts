import { vietnamDay } from '../../../shared/period/date';
import { dayText } from '../../../shared/period/period-text';
import type { Lang } from '../../../shared/language/language';
import { formatDecimal } from '../../../shared/language/number';

/**
 * An instant as the clock in Việt Nam shows it.
 * @example timeText('2024-06-17T03:05:00Z', 'vi') // '10:05 17/6/2024'
 */
export function timeText(instant: string, lang: Lang): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${local.slice(11, 16)} ${dayText(vietnamDay(instant), lang)}`;
}

/** Points, at most two decimals: 19,75. */
export function pointsText(points: number, lang: Lang): string {
  return formatDecimal(String(Math.round(points * 100) / 100), lang);
}

/** A ratio of 0…1 as a percentage with two decimals, without the sign: 98,74. */
export function percentText(ratio: number, lang: Lang): string {
  return formatDecimal((Math.round(ratio * 10_000) / 100).toFixed(2), lang);
}
