import type { Area } from '../../cells/area';
import type { TableState } from '../../model/sheet-state';
import { sheetList, type SheetItem } from '../sheet-list';

export const tables = sheetList('tables', 'table');

/** Changes a table; formulas name it and its parts. */
export function changeTable(target: SheetItem, part: Partial<TableState>): void {
  tables.change(target, part);
  target.sheet.workbook.calculator.invalidate();
}

/** The rows of data: without header and totals, at least one, which a table always has. */
export function bodyArea({ area, showHeaders, showTotals }: TableState): Area {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}
