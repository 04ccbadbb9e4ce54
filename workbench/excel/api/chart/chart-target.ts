import type { Sheet } from '../../model/sheet';
import type { ChartState } from '../../model/sheet-state';
import { found } from '../places';

/** A chart of a sheet, by its id. */
export interface ChartTarget {
  sheet: Sheet;
  id: string;
}

export function chartOf({ sheet, id }: ChartTarget): ChartState {
  sheet.assertAlive();
  return found(
    sheet.state.charts.find((chart) => chart.id === id),
    'chart',
  );
}

/** Objects of a protected sheet stay as they are unless it allows more. */
export function changeChart(target: ChartTarget, part: Partial<ChartState>): void {
  const chart = chartOf(target);
  target.sheet.assertAllowed('allowEditObjects');
  target.sheet.edit((state) => {
    state.charts = state.charts.map((other) => (other === chart ? { ...chart, ...part } : other));
  });
}
