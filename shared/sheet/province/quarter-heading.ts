import { periodName } from '../../period/period-text';
import type { Period } from '../../period/period';
import { capitalised } from '../../language/capitalised';
import type { Lang } from '../../language/language';

/**
 * A quarter as the heading of a narrow column, on two lines.
 * @example quarterHeading({ year: 2024, quarter: 2 }, 'vi') // 'Quý\nII/2024'
 */
export function quarterHeading(period: Period, lang: Lang): string {
  return capitalised(periodName(period, lang).replace(' ', '\n'));
}
