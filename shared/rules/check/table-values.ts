import { figureIn, openRests, type JointRest } from '../../forms/joint-figures';
import { TOTAL_ROW, type Row, type Table } from '../../forms/table';
import type { CompiledForm } from '../compile';
import { EXACT_LIMIT } from '../linear';
import { unitRow } from './unit-total';

/**
 * A table's counts in one flat array, row after row, a place for each count column; NaN where a cell is blank and no
 * joint figure tells it or, in tables that forms/validate would refuse, no whole number.
 * Relations run over it without touching the cells' objects again.
 */
export interface TableValues {
  rows: readonly Row[];
  width: number;
  values: Float64Array;
  /** What joint figures leave for the blanks of a row, by its place in `values`. */
  rests: ReadonlyMap<number, readonly JointRest[]>;
  /** Some row has a blank. */
  blanks: boolean;
  /** Some value is so large that sums might leave the exact integers of a double. */
  large: boolean;
}

export const NO_RESTS: TableValues['rests'] = new Map();

export function tableValues(form: CompiledForm, table: Table): TableValues {
  const { keys } = form;
  const width = keys.length;
  const values = new Float64Array(table.rows.length * width);
  let blanks = false;
  let large = false;
  let at = 0;
  let rests: Map<number, readonly JointRest[]> | undefined;
  for (const row of table.rows) {
    const { cells } = row;
    if (row.together !== undefined) (rests ??= new Map()).set(at, openRests(row));
    for (let i = 0; i < width; i += 1) {
      const value = cells[keys[i] as string];
      if (typeof value === 'number' && Number.isInteger(value)) {
        values[at] = value;
        if (value > EXACT_LIMIT) large = true;
      } else {
        values[at] = row.together === undefined ? NaN : (figureIn(row, keys[i] as string) ?? NaN);
        blanks = true;
      }
      at += 1;
    }
  }
  return { rows: table.rows, width, values, rests: rests ?? NO_RESTS, blanks, large };
}

/** Stands for the unit total where no row states it. */
export const UNSTATED_TOTAL: Row = { key: TOTAL_ROW, label: '', cells: {} };

/** The unit total, stated or summed, as a table of one row. */
export function unitValues(form: CompiledForm, table: Table): TableValues {
  const row = table.rows.find(({ key }) => key === TOTAL_ROW) ?? UNSTATED_TOTAL;
  const unit = { ...row, ...unitRow(table, form.keys) };
  return { ...tableValues(form, { form: table.form, rows: [unit] }), rows: [row] };
}
