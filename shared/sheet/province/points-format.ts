import type { TrendPoint } from '../../totals/history/trend';

/** Points gained or lost since the quarter before. */
export const CHANGE_FORMAT = '+0.00;-0.00;0.00';

/** Points; a lower bound says so. */
export function pointsFormat(lowerBound: boolean): string {
  return lowerBound ? '"≥ "0.00' : '0.00';
}

/** A quarter's points: "~" before incomplete ones, "*" after those of units that have merged since. */
export function trendFormat({ complete, summed }: TrendPoint): string {
  return `${complete ? '' : '"~ "'}0.00${summed ? '"*"' : ''}`;
}
