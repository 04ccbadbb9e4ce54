import { countColumns, type FormDocument } from '../forms/document';
import { figureIn, togetherOf } from '../forms/joint-figures';
import { jointTotals } from '../forms/joint-sums';
import { TOTAL_ROW, type CellValue, type Row, type Table } from '../forms/table';
import { unitRow } from '../rules/check/unit-total';

/**
 * The sum of several units' tables, form by form, row by row, column by column. A row counts for the units that
 * have it, and a total row that one of them states for all; where one of them left a cell blank the sum is blank. Printed rates do not add up and are left out.
 */
export function sumTables(units: readonly (readonly Table[])[], forms: readonly FormDocument[]): Table[] {
  const sums: Table[] = [];
  for (const form of forms) {
    const tables = units.flatMap((unit) => unit.filter((table) => table.form === form.code));
    if (tables.length === 0) continue;
    const rows = new Map<string, Row[]>();
    for (const row of tables.flatMap((table) => table.rows)) {
      if (row.key !== TOTAL_ROW) rows.set(row.key, [...(rows.get(row.key) ?? []), row]);
    }
    const totals = statedTotals(tables, form);
    if (totals.length > 0) rows.set(TOTAL_ROW, totals);
    sums.push({ form: form.code, rows: [...rows.values()].map((same) => sumRows(same, form)) });
  }
  return sums;
}

/** Every unit's figures as they count, where one of the units states a total row: a sum of the stated ones only lacks the others. */
function statedTotals(tables: readonly Table[], form: FormDocument): Row[] {
  const stated = tables.flatMap(({ rows }) => rows.find(({ key }) => key === TOTAL_ROW) ?? []);
  const [first] = stated;
  if (first === undefined || stated.length === tables.length) return stated;
  const keys = countColumns(form).map(({ key }) => key);
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map((table) => ({ key: TOTAL_ROW, label: first.label, ...unitRow(table, keys) }));
}

function sumRows(rows: readonly Row[], form: FormDocument): Row {
  const [first] = rows as [Row];
  const cells: Record<string, CellValue> = {};
  const keys = countColumns(form).map(({ key }) => key);
  for (const key of keys) {
    const values = rows.map((row) => figureIn(row, key));
    if (values.every((value) => value !== null)) {
      cells[key] = values.reduce((sum, value) => sum + value, 0);
    }
  }
  return { key: first.key, label: first.label, cells, ...togetherOf(jointTotals(rows, keys)) };
}
