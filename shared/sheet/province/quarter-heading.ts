import { periodName } from '../../period/period-text';
import type { Period } from '../../period/period';
import { capitalised } from '../../language/capitalised';
import type { Lang } from '../../language/language';
import { scopeText } from '../../totals/sentence/scope-text';
import type { FiguresInput } from './province-input';

/**
 * Whose figures a sheet shows, of which quarter, and what counts of how many units.
 * @example scopedHeading(input, 'vi') // 'Tỉnh Hưng Yên, quý II/2024: số liệu đã duyệt của 95/104 đơn vị'
 */
export function scopedHeading(
  { profile, period, totals }: Pick<FiguresInput, 'profile' | 'period' | 'totals'>,
  lang: Lang,
): string {
  return `${profile.name}, ${periodName(period, lang)}: ${scopeText(totals, lang)}`;
}

/**
 * A quarter as the heading of a narrow column, on two lines.
 * @example quarterHeading({ year: 2024, quarter: 2 }, 'vi') // 'Quý\nII/2024'
 */
export function quarterHeading(period: Period, lang: Lang): string {
  return capitalised(periodName(period, lang).replace(' ', '\n'));
}
