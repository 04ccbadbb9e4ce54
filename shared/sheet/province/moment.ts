import { vietnamDay } from '../../period/date';
import { dayText } from '../../period/period-text';
import type { Lang } from '../../language/language';

/**
 * An instant (ISO 8601) as a clock and a calendar in Việt Nam (UTC+7) show it.
 * @example momentText('2024-06-17T03:05:00Z', 'vi') // '10:05 17/6/2024'
 */
export function momentText(instant: string, lang: Lang): string {
  const clock = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(11, 16);
  return `${clock} ${dayText(vietnamDay(instant), lang)}`;
}
