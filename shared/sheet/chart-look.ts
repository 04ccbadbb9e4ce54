import type { ChartModel, Rect } from './model';

/** What every chart has in common, whichever painter draws it. Sizes and widths in points. */
export const CHART_LOOK = {
  ground: '#FFFFFF',
  gridLine: '#D9D9D9',
  titleSize: 12,
  textSize: 10,
  lineWidth: 2.25,
  markerSize: 6,
  /** Room between two categories, in percent of a bar's width. */
  gapWidth: 60,
} as const;

/** With more points than this, figures beside them run into each other. */
const LABELLED_POINTS = 16;

/** Whether figures stand beside the points: where these are few, and no lines cross. */
export function hasLabels({ kind, series, categories }: ChartModel): boolean {
  const few = cellsIn(categories) * series.length <= LABELLED_POINTS;
  return few && !(kind === 'line' && series.length > 1);
}

function cellsIn({ top, left, bottom, right }: Rect): number {
  return (bottom - top + 1) * (right - left + 1);
}
