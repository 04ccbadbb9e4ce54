import type { Table } from '../../../../shared/forms/table';
import { drawnTables } from '../../../../shared/forms/joint-text';
import { cellChanges } from '../../../../shared/submission/changes';
import type { CellWrite } from '../../../excel/port';

/**
 * The cells to write so that a workbook with the tables `from` holds `to`; undefined when rows or tables have to
 * come or go, which takes drawing the forms again.
 */
export function writesBetween(from: readonly Table[], to: readonly Table[]): CellWrite[] | undefined {
  const rowsOf = (tables: readonly Table[]) =>
    new Set(tables.flatMap(({ form, rows }) => rows.map((row) => `${form}\n${row.key}`)));
  const before = rowsOf(from);
  const after = rowsOf(to);
  if (before.size !== after.size || [...after].some((row) => !before.has(row))) return undefined;
  return cellChanges(drawnTables(from), drawnTables(to)).map(({ form, row, column, to: value }) => ({
    form,
    row,
    column,
    value,
  }));
}
