import type { Area } from '../../cells/area';
import type { Sheet } from '../../model/sheet';
import type { TableState } from '../../model/sheet-state';
import { found } from '../places';

export interface TableTarget {
  sheet: Sheet;
  id: string;
}

export function tableOf({ sheet, id }: TableTarget): TableState {
  sheet.assertAlive();
  return found(
    sheet.state.tables.find((table) => table.id === id),
    'table',
  );
}

export function changeTable(target: TableTarget, part: Partial<TableState>): void {
  const table = tableOf(target);
  target.sheet.edit((state) => {
    state.tables = state.tables.map((other) => (other === table ? { ...table, ...part } : other));
  });
  target.sheet.workbook.calculator.invalidate();
}

/** The rows of data: without header and totals, at least one, which a table always has. */
export function bodyArea({ area, showHeaders, showTotals }: TableState): Area {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}
