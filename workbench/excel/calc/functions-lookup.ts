import { isError } from '../cells/value';
import { valueAt, type FunctionTable, type LazyOperand } from './function-table';
import { ERRORS, compareValues, isGrid, toNumber, type Grid } from './operand';

function grid(args: readonly LazyOperand[], index: number): Grid | undefined {
  const operand = args[index]?.();
  return operand !== undefined && isGrid(operand) ? operand : undefined;
}

export const LOOKUPS: FunctionTable = {
  ROWS: (args) => grid(args, 0)?.rows ?? 1,
  COLUMNS: (args) => grid(args, 0)?.columns ?? 1,
  ROW: (args, scope) => (grid(args, 0)?.top ?? scope.row) + 1,
  COLUMN: (args, scope) => (grid(args, 0)?.left ?? scope.column) + 1,
  INDEX: (args) => {
    const table = grid(args, 0);
    const row = toNumber(valueAt(args, 1));
    const column = toNumber(valueAt(args, 2));
    if (isError(row)) return row;
    if (isError(column)) return column;
    if (!table) return ERRORS.value;
    const [r, c] = table.rows === 1 && args.length < 3 ? [1, row] : [row || 1, column || 1];
    if (r < 1 || c < 1 || r > table.rows || c > table.columns) return ERRORS.reference;
    return table.cells[r - 1]?.[c - 1] ?? null;
  },
  /** Only the exact match, which is what forms need. */
  MATCH: (args) => {
    const table = grid(args, 1);
    if (!table || valueAt(args, 2) !== 0) return ERRORS.notAvailable;
    const place = table.cells.flat().findIndex((value) => compareValues(value, valueAt(args, 0)) === 0);
    return place < 0 ? ERRORS.notAvailable : place + 1;
  },
  VLOOKUP: (args) => {
    const table = grid(args, 1);
    const column = toNumber(valueAt(args, 2));
    if (isError(column)) return column;
    if (!table || (valueAt(args, 3) ?? true)) return ERRORS.notAvailable;
    const found = table.cells.find((cells) => compareValues(cells[0] ?? null, valueAt(args, 0)) === 0);
    if (!found) return ERRORS.notAvailable;
    return column < 1 || column > table.columns ? ERRORS.reference : (found[column - 1] ?? null);
  },
};
