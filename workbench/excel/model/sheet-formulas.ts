import type { Sheet } from './sheet';
import type { ChartState, DefinedName } from './sheet-state';

type Rewrite = (formula: string) => string;

/** Rewrites every formula of a sheet: of its cells, names and charts. */
export function rewriteSheet(sheet: Sheet, rewrite: Rewrite): void {
  const changed: [number, string][] = [];
  sheet.eachFormula((formula, row, column) => {
    const next = rewrite(formula);
    if (next !== formula) changed.push([sheet.keyOf(row, column), next]);
  });
  const names = rewriteNames(sheet.state.names, rewrite);
  const charts = rewriteCharts(sheet.state.charts, rewrite);
  if (changed.length === 0 && names === sheet.state.names && charts === sheet.state.charts) return;
  sheet.edit((state) => {
    for (const [key, formula] of changed) {
      const cell = state.cells.get(key);
      if (cell) state.cells.set(key, { ...cell, formula });
    }
    Object.assign(state, { names, charts });
  });
}

/** Names with their formulas rewritten; the same list where none changed. */
export function rewriteNames(names: readonly DefinedName[], rewrite: Rewrite): readonly DefinedName[] {
  const next = names.map((name) => ({ ...name, formula: rewrite(name.formula) }));
  return next.every((name, index) => name.formula === names[index]?.formula) ? names : next;
}

/** Charts with every reference rewritten; the same list where none changed. */
function rewriteCharts(charts: readonly ChartState[], rewrite: Rewrite): readonly ChartState[] {
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
