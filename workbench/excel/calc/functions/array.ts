import type { CellValue } from '../../cells/value';
import { ERRORS, arrayOf, compareValues, type Grid } from '../operand';
import { argument, define, type FunctionTable } from './function-table';

function transposed(cells: readonly CellValue[][]): CellValue[][] {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? null));
}

/** Empty cells come last either way. */
function inOrder(a: CellValue, b: CellValue, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = compareValues(a, b);
  return typeof order === 'number' ? order * sign : 0;
}

/** Works on the rows of a grid, or with `byColumns` on its columns. */
function overRows(grid: Grid, byColumns: boolean, work: (rows: CellValue[][]) => CellValue[][]): Grid {
  return arrayOf(byColumns ? transposed(work(transposed(grid.cells))) : work(grid.cells));
}

const keyOf = (row: readonly CellValue[]): string =>
  JSON.stringify(row.map((value) => (typeof value === 'string' ? value.toLowerCase() : value)));

export const ARRAYS: FunctionTable = {
  TRANSPOSE: define({ least: 1, cells: argument(0) }, (args) => arrayOf(transposed(args.grid(0).cells))),
  SEQUENCE: define({ least: 1, most: 4 }, (args) => {
    const [rows, columns] = [args.integer(0), args.integer(1, 1)];
    const [start, step] = [args.number(2, 1), args.number(3, 1)];
    if (rows < 1 || columns < 1) return ERRORS.calculation;
    return arrayOf(
      Array.from({ length: rows }, (_r, row) =>
        Array.from({ length: columns }, (_c, column) => start + step * (row * columns + column)),
      ),
    );
  }),
  SORT: define({ least: 1, most: 4, cells: argument(0) }, (args) => {
    const [key, sign] = [args.integer(1, 1) - 1, args.integer(2, 1)];
    return overRows(args.grid(0), args.boolean(3), (rows) =>
      [...rows].sort((a, b) => inOrder(a[key] ?? null, b[key] ?? null, sign)),
    );
  }),
  UNIQUE: define({ least: 1, most: 3, cells: argument(0) }, (args) => {
    const once = args.boolean(2);
    return overRows(args.grid(0), args.boolean(1), (rows) => {
      const keys = rows.map(keyOf);
      return rows.filter((_, index) => {
        const key = keys[index] ?? '';
        return keys.indexOf(key) === index && (!once || keys.lastIndexOf(key) === index);
      });
    });
  }),
  FILTER: define({ least: 2, most: 3, cells: argument(0, 1) }, (args) => {
    const grid = args.grid(0);
    const test = args.grid(1);
    const byColumns = test.rows === 1 && test.columns === grid.columns && grid.rows !== 1;
    const kept = overRows(grid, byColumns, (rows) => {
      const flags = byColumns ? (test.cells[0] ?? []) : test.cells.map(([flag = null]) => flag);
      return rows.filter((_, index) => Boolean(flags[index] ?? false));
    });
    return kept.rows > 0 ? kept : (args.operands[2] ?? ERRORS.calculation);
  }),
};
