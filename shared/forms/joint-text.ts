import { sumText } from './column-text';
import { countColumns, type FormDocument } from './document';
import { restOf } from './joint-figures';
import type { JointFigure, Row, Table } from './table';

/** `(8) + (9) = 57`, however it is spaced and grouped. */
const JOINT = /^\s*\(\d{1,2}\)(?:\s*\+\s*\(\d{1,2}\))+\s*=\s*(\d[\d\s.,]*)$/;

/**
 * What stands for a joint figure in a cell: it says of which columns it is the sum, so that it is read back from
 * wherever the clerk sorts, copies or moves the row.
 * @example jointText({ columns: ['8', '9'], value: 57 }) // '(8) + (9) = 57'
 */
export function jointText({ columns, value }: JointFigure): string {
  return `${sumText(columns)} = ${value}`;
}

/** Reads what jointText writes of counts of the form; undefined for any other text. */
export function readJointText(text: string, form: FormDocument): JointFigure | undefined {
  const value = JOINT.exec(text)?.[1];
  if (value === undefined) return undefined;
  const columns = [...text.matchAll(/\((\d+)\)/g)].map(([, key]) => key as string);
  const counts = countColumns(form).filter(({ key }) => columns.includes(key));
  return counts.length === columns.length ? { columns, value: Number(value.replace(/\D/g, '')) } : undefined;
}

/** The row's cells as they are drawn: a joint figure in the first of its columns that is blank. */
export function drawnCells(row: Row): Row['cells'] {
  if (row.together === undefined) return row.cells;
  const cells = { ...row.cells };
  for (const joint of row.together) {
    const [first] = restOf(row, joint).columns;
    if (first !== undefined) cells[first] = jointText(joint);
  }
  return cells;
}

/** The tables with their rows' cells as they are drawn. */
export function drawnTables(tables: readonly Table[]): Table[] {
  return tables.map(({ form, rows }) => ({
    form,
    rows: rows.map((row) => ({ key: row.key, label: row.label, cells: drawnCells(row) })),
  }));
}
