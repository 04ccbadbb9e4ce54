import type { FormDocument } from '../../forms/document';
import { TOTAL_ROW, type CellValue, type Row, type Table } from '../../forms/table';
import { derivedColumns } from './derived-columns';
import { derivedValue, sumValue } from './form-grid';

/** How a sheet computes a cell: from the other columns of its row, or as the sum of the rows above the total. */
export type ComputedFrom = 'row' | 'rows';

/** A cell that is left to its formula. */
export interface ComputedCell {
  form: string;
  row: string;
  column: string;
  from: ComputedFrom;
}

/** Tells typed figures of a form from those that its sheet computes; what happens to agree counts as computed. */
export interface FormComputing {
  /** How the formula comes to just what the row states, a blank included; undefined where somebody typed it. */
  stated(rows: readonly Row[], row: Row, column: string): ComputedFrom | undefined;
  /** What the formula gives; null: blank. */
  value(rows: readonly Row[], row: Row, cell: Pick<ComputedCell, 'column' | 'from'>): CellValue;
}

export function formComputing(form: FormDocument): FormComputing {
  const derived = new Map(derivedColumns(form).map((one) => [one.column, one]));
  const counts = new Set(form.columns.filter(({ kind }) => kind === 'count').map(({ key }) => key));
  const sums = (row: Row, column: string) =>
    form.rows === 'fields' && row.key === TOTAL_ROW && counts.has(column);

  const value: FormComputing['value'] = (rows, row, { column, from }) => {
    if (from === 'rows') {
      const details = rows.filter(({ key }) => key !== TOTAL_ROW);
      return sumValue(details, column);
    }
    const relation = derived.get(column);
    return relation === undefined ? null : derivedValue(relation, row);
  };

  return {
    value,
    stated(rows, row, column) {
      const is = row.cells[column] ?? null;
      if (sums(row, column) && value(rows, row, { column, from: 'rows' }) === is) return 'rows';
      if (derived.has(column) && value(rows, row, { column, from: 'row' }) === is) return 'row';
      return undefined;
    },
  };
}

/** The tables with these cells computed anew from the others. */
export function computedAnew(
  tables: readonly Table[],
  cells: readonly ComputedCell[],
  forms: readonly FormDocument[],
): Table[] {
  return tables.map((table) => {
    const form = forms.find(({ code }) => code === table.form);
    const own = cells.filter((cell) => cell.form === table.form);
    if (form === undefined || own.length === 0) return table;
    const computing = formComputing(form);
    let { rows } = table;
    // A total adds up rows that are computed themselves, and a column may follow from others that do: so often at most.
    for (let round = 0; round <= form.columns.length; round += 1) {
      const next = rows.map((row) => withComputed(row, rows, own, computing));
      if (next.every((row, index) => row === rows[index])) break;
      rows = next;
    }
    return { ...table, rows };
  });
}

function withComputed(
  row: Row,
  rows: readonly Row[],
  cells: readonly ComputedCell[],
  computing: FormComputing,
): Row {
  const cellsNow = { ...row.cells };
  let changed = false;
  for (const cell of cells) {
    if (cell.row !== row.key) continue;
    const value = computing.value(rows, row, cell);
    if ((row.cells[cell.column] ?? null) === value) continue;
    changed = true;
    cellsNow[cell.column] = value;
  }
  return changed ? { ...row, cells: cellsNow } : row;
}
