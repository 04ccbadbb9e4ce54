import type { Comparison, ComparedUnit } from '../../../comparison/comparison';
import { compareRates } from '../../../comparison/rate';
import type { IndicatorInput } from '../../../indicators/compute';
import type { IndicatorDefinition } from '../../../indicators/set';
import { pick, type Lang } from '../../../language/language';
import { formatCount } from '../../../language/number';
import type { PeriodOrSpan } from '../../../period/period';
import { periodName } from '../../../period/period-text';
import { provinceTotalsWords } from '../../../totals/words';
import type { UnitGroup } from '../../../totals/province-totals';
import { printExpression, type Expression } from '../../../rules/notation';
import type { ProvinceProfile } from '../../../units/unit';

/** One rate of a comparison to be drawn; plain data. */
export interface ComparisonInput {
  profile: ProvinceProfile;
  period: PeriodOrSpan;
  comparison: Comparison;
  /** The definition of the rate, one of the comparison's. */
  indicator: IndicatorDefinition;
}

/** A unit with the counts of the rate that is drawn. */
export interface RatedUnit extends Pick<ComparedUnit, 'unit' | 'name' | 'status'> {
  input: IndicatorInput;
}

/** A group's units by the rate, best first; those without one last. */
export function unitsByRate(
  { comparison, indicator }: Pick<ComparisonInput, 'comparison' | 'indicator'>,
  group: UnitGroup,
): RatedUnit[] {
  const place = placeOf({ comparison, indicator });
  return comparison.units
    .filter((unit) => unit.group === group)
    .map(({ unit, name, status, counts }) => ({
      unit,
      name,
      status,
      input: counts[place] ?? { numerator: null, denominator: null },
    }))
    .sort((a, b) => compareRates(a.input, b.input));
}

/** Where a comparison keeps the counts of the rate. */
export function placeOf({
  comparison,
  indicator,
}: Pick<ComparisonInput, 'comparison' | 'indicator'>): number {
  return comparison.indicators.indexOf(indicator.document.id);
}

/**
 * How a rate is computed, in the printed notation; '' where nothing of a unit's gives it.
 * @example formulaOf(indicator) // '(II.06a (8) + II.06a (9)) / II.06a (7)'
 */
export function formulaOf({ numerator, denominator }: IndicatorDefinition): string {
  if (numerator === null || denominator === null) return '';
  return [numerator, denominator].map(bracketed).join(' / ');
}

function bracketed(expression: Expression): string {
  const printed = printExpression(expression);
  return expression.terms.length > 1 ? `(${printed})` : printed;
}

/**
 * Whose rates a sheet shows, of which period, and what counts of how many units.
 * @example comparedHeading(input, 'vi') // 'Tỉnh Hưng Yên, quý II/2024: số liệu đã duyệt của 95/104 đơn vị'
 */
export function comparedHeading({ profile, period, comparison }: ComparisonInput, lang: Lang): string {
  return `${profile.name}, ${periodName(period, lang)}: ${comparedScope(comparison, lang)}`;
}

export function comparedScope({ units, expected, include }: Comparison, lang: Lang): string {
  const { scope } = provinceTotalsWords[lang];
  return scope(formatCount(units.length, lang), formatCount(expected, lang), include);
}

/** @example rateName(indicator, 'vi') // '2.1 Tỷ lệ hồ sơ xử lý đúng hạn' */
export function rateName({ document }: IndicatorDefinition, lang: Lang): string {
  return `${document.id} ${pick(document.name, lang)}`;
}
