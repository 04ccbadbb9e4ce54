import type { ChartState } from './sheet-state';

/** Charts with every reference rewritten; the same list where none changed. */
export function rewriteCharts(
  charts: readonly ChartState[],
  rewrite: (formula: string) => string,
): readonly ChartState[] {
  const next = charts.map((chart) => {
    const series = chart.series.map((one) => ({
      ...one,
      values: rewrite(one.values),
      categories: rewrite(one.categories),
    }));
    const same = series.every(
      ({ values, categories }, index) =>
        values === chart.series[index]?.values && categories === chart.series[index].categories,
    );
    return same ? chart : { ...chart, series };
  });
  return next.every((chart, index) => chart === charts[index]) ? charts : next;
}
