import { isOpen } from '../../indicators/score-text';
import { BOUND_SIGN, type Bound } from '../../totals/bound';
import type { TrendPoint } from '../../totals/history/trend';
import type { UnitScore } from '../../totals/province-index';

/** Points gained or lost since the quarter before; "~" where that was of other units. */
export function changeFormat(point: TrendPoint | undefined): string {
  return point?.sameUnits === false ? '"~ "+0.00;"~ "-0.00;"~ "0.00' : '+0.00;-0.00;0.00';
}

/** Points with the sign of their bound. */
export function pointsFormat(bound: Bound): string {
  return bound === 'whole' ? '0.00' : `"${BOUND_SIGN[bound]}"0.00`;
}

/** Of a unit's score: figures that are not accepted yet may be lowered. */
export function boundOfScore(score: Pick<UnitScore, 'points' | 'most' | 'status'>): Bound {
  if (!isOpen(score)) return 'whole';
  return score.status === 'accepted' ? 'least' : 'open';
}

/** A quarter's points: "~" before incomplete ones, "*" after those of units that have merged since. */
export function trendFormat({ complete, summed }: TrendPoint): string {
  return `${complete ? '' : '"~ "'}0.00${summed ? '"*"' : ''}`;
}
