import { apiErrors } from '../engine/api-error';
import { cellCount, cellsOf, intersect, rowsOf, type Area } from '../cells/area';
import type { Sheet } from './sheet';

/**
 * Merges an area, or each of its rows; only the value of the upper left cell stays.
 * https://support.microsoft.com/office/5cbd15d5-9375-4540-907f-c673a93fcedf
 */
export function mergeCells(sheet: Sheet, area: Area, across = false): void {
  sheet.assertWritable(area);
  if (sheet.state.tables.some((table) => intersect(table.area, area))) {
    throw apiErrors.invalidOperation('cells of a table cannot be merged');
  }
  for (const merged of across ? rowsOf(area) : [area]) {
    if (cellCount(merged) === 1) continue;
    sheet.edit((state) => {
      state.merges = [...state.merges.filter((other) => !intersect(other, merged)), merged];
      for (const [row, column] of cellsOf(merged)) {
        if (row !== merged.top || column !== merged.left) state.cells.delete(sheet.keyOf(row, column));
      }
    });
    sheet.workbook.calculator.cellsChanged(sheet, merged);
  }
}

export function unmergeCells(sheet: Sheet, area: Area): void {
  sheet.assertWritable(area);
  sheet.edit((state) => {
    state.merges = state.merges.filter((merge) => !intersect(merge, area));
  });
}
