import { countColumns, type FormDocument } from '../../shared/forms/document';
import type { CellValue, Row, Table } from '../../shared/forms/table';

/** Cells of a row that keeps every relation of its form, growing with n. */
const BALANCED: Record<string, (n: number) => Record<string, CellValue>> = {
  'II.06a': (n) => ({
    3: 6 * n,
    4: 3 * n,
    5: 2 * n,
    6: n,
    7: 4 * n,
    8: 2 * n,
    9: n,
    10: n,
    11: 2 * n,
    12: n,
    13: n,
  }),
  K01: (n) => ({
    ...{ 3: 6 * n, 4: 4 * n, 5: 2 * n, 6: 6 * n, 7: 3 * n, 8: 2 * n, 9: n, 10: 3 * n, 11: 2 * n, 12: n },
    ...{ 13: 6 * n, 14: 6 * n, 15: 3 * n, 16: 2 * n, 17: n, 18: 4 * n, 19: 5 * n, 20: 2 * n },
  }),
  K02: (n) => ({ 3: 6 * n, 4: 5 * n, 5: n, 6: 4 * n, 7: 3 * n, 8: n, 9: 2 * n, 10: 6 * n, 11: 3 * n, 12: n }),
  K03: (n) => ({ 3: 3 * n, 4: 2 * n, 5: n }),
  K04: (n) => ({ 3: 2 * n, 4: n, 5: 3 * n, 6: 2 * n, 7: n, 8: n, 9: n, 10: 0, 11: 4 * n, 12: 3 * n }),
  K05: (n) => ({ 3: 3 * n, 4: 2 * n, 5: 3 * n, 6: n, 7: 6 * n, 8: 5 * n }),
  K06: (n) => ({ 3: 3 * n, 4: 2 * n, 5: n, 6: 5 * n, 7: 3 * n, 8: 2 * n, 9: n, 10: n }),
};

/** A table of `rowCount` rows and their total in which every relation of the form holds. */
export function balancedTable(form: FormDocument, rowCount: number, unit: number): Table {
  const rows: Row[] = Array.from({ length: rowCount }, (_, index) => ({
    key: `r${index}`,
    label: `Lĩnh vực ${index}`,
    cells: BALANCED[form.code]?.(1 + ((unit + index) % 7)) ?? {},
  }));
  const total: Record<string, CellValue> = {};
  for (const { key } of countColumns(form)) {
    total[key] = rows.reduce((sum, row) => sum + Number(row.cells[key]), 0);
  }
  return { form: form.code, rows: [...rows, { key: 'total', label: 'Tổng cộng', cells: total }] };
}
