import { countColumns, type FormDocument } from '../../../../shared/forms/document';
import { drawnTables } from '../../../../shared/forms/joint-text';
import { TOTAL_ROW, type Table } from '../../../../shared/forms/table';
import { formComputing } from '../../../../shared/sheet/form/computed-cells';
import { heldTables } from '../../../../shared/sheet/form/held-tables';
import { cellChanges } from '../../../../shared/submission/changes';
import type { CellWrite } from '../../../excel/port';

/**
 * The cells to write so that sheets with the tables `from` hold what they would if `to` were drawn; undefined when rows,
 * tables or columns have to come or go, which takes drawing them.
 */
export function writesBetween(
  from: readonly Table[],
  to: readonly Table[],
  forms: readonly FormDocument[],
): CellWrite[] | undefined {
  const writes: CellWrite[] = [];
  for (const code of new Set([...from, ...to].map(({ form }) => form))) {
    const [before, after] = [from, to].map((tables) => tables.find((table) => table.form === code));
    if (!before?.rows.length && !after?.rows.length) continue;
    if (before === undefined || after === undefined) return undefined;
    const form = forms.find((one) => one.code === code);
    if (!hasRowsOf(before, after) || !hasRowsOf(after, before) || drawsMore(before, after, form))
      return undefined;
    if (cellChanges([before], [after]).length === 0) continue;
    const [was, is] = drawnTables([before, ...heldTables([after], forms)]) as [Table, Table];
    for (const { row, column, to: value } of cellChanges([was], [is]))
      writes.push({ form: code, row, column, value });
    if (form !== undefined) writes.push(...staying(form, was, is));
  }
  return writes;
}

/** The total row stands on the sheet whether or not it is stated. */
function hasRowsOf(table: Table, other: Table): boolean {
  const keys = new Set(table.rows.map(({ key }) => key));
  return other.rows.every(({ key }) => key === TOTAL_ROW || keys.has(key));
}

/** Printed rates have columns only where the unit states one. */
function drawsMore(before: Table, after: Table, form: FormDocument | undefined): boolean {
  const states = ({ rows }: Table, key: string) => rows.some(({ cells }) => (cells[key] ?? null) !== null);
  const rates = form?.columns.filter(({ kind }) => kind === 'ratio') ?? [];
  return rates.some(({ key }) => states(after, key) && !states(before, key));
}

/** Figures that stay though their formula would follow the others. */
function staying(form: FormDocument, was: Table, is: Table): CellWrite[] {
  const computing = formComputing(form);
  const old = new Map(was.rows.map((row) => [row.key, row]));
  return is.rows.flatMap((row) => {
    const before = old.get(row.key) ?? { ...row, cells: {} };
    return countColumns(form).flatMap(({ key: column }) => {
      const value = row.cells[column] ?? null;
      if ((before.cells[column] ?? null) !== value) return [];
      const from = computing.stated(was.rows, before, column);
      const follows = from === undefined || computing.value(is.rows, row, { column, from }) === value;
      return follows ? [] : { form: form.code, row: row.key, column, value };
    });
  });
}
