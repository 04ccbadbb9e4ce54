import { TOTAL_ROW, type Row, type Table } from '../../forms/table';
import type { CompiledForm } from '../compile';
import { EXACT_LIMIT } from '../linear';
import { unitTotal } from './unit-total';

/**
 * A table's counts in one flat array, row after row, a place for each count column; NaN where a cell is blank or,
 * in tables that forms/validate would refuse, no whole number.
 * Relations run over it without touching the cells' objects again.
 */
export interface TableValues {
  rows: readonly Row[];
  width: number;
  values: Float64Array;
  /** Some row has a blank. */
  blanks: boolean;
  /** Some value is so large that sums might leave the exact integers of a double. */
  large: boolean;
}

export function tableValues(form: CompiledForm, table: Table): TableValues {
  const { keys } = form;
  const width = keys.length;
  const values = new Float64Array(table.rows.length * width);
  let blanks = false;
  let large = false;
  let at = 0;
  for (const row of table.rows) {
    const { cells } = row;
    for (let i = 0; i < width; i += 1) {
      const value = cells[keys[i] as string];
      if (typeof value === 'number' && Number.isInteger(value)) {
        values[at] = value;
        if (value > EXACT_LIMIT) large = true;
      } else {
        values[at] = NaN;
        blanks = true;
      }
      at += 1;
    }
  }
  return { rows: table.rows, width, values, blanks, large };
}

/** Stands for the unit total where no row states it. */
export const UNSTATED_TOTAL: Row = { key: TOTAL_ROW, label: '', cells: {} };

/** The unit total, stated or summed, as a table of one row. */
export function unitValues(form: CompiledForm, table: Table): TableValues {
  const row = table.rows.find(({ key }) => key === TOTAL_ROW) ?? UNSTATED_TOTAL;
  const cells = Object.fromEntries(form.keys.map((key) => [key, unitTotal(table, key)]));
  return { ...tableValues(form, { form: table.form, rows: [{ ...row, cells }] }), rows: [row] };
}
