import type { TableState } from '../../model/sheet-state';
import { sheetList, type SheetItem } from '../sheet-list';

export const tables = sheetList('tables', 'table');

/** Changes a table; formulas name it and its parts. */
export function changeTable(target: SheetItem, part: Partial<TableState>): void {
  tables.change(target, part);
  target.sheet.workbook.calculator.invalidate();
}
