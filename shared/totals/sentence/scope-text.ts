import type { Lang } from '../../language/language';
import { formatCount } from '../../language/number';
import type { ProvinceTotals } from '../province-totals';
import { provinceTotalsWords } from '../words';

/**
 * What counts and of how many units, as every face of a province's figures says it.
 * @example scopeText(totals, 'vi') // 'số liệu đã duyệt của 95/104 đơn vị'
 */
export function scopeText({ units, include }: Pick<ProvinceTotals, 'units' | 'include'>, lang: Lang): string {
  const counted = formatCount(countedUnits(units), lang);
  return provinceTotalsWords[lang].scope(counted, formatCount(units.expected, lang), include);
}

/** Units whose figures are in the totals. */
export function countedUnits({ accepted, submitted, amending }: ProvinceTotals['units']): number {
  return accepted + submitted + amending;
}
