import { columnLetters, quoteSheet } from '../../cells/address';
import { columnCount, isValid, rowCount } from '../../cells/area';
import { ERRORS, arrayOf, isGrid, type Grid } from '../operand';
import { argument, define, type Arguments, type FunctionTable } from './function-table';

/** ROW and COLUMN: of the formula's own cell, or of a reference's cells. */
function ordinal(own: (args: Arguments) => number, of: (grid: Required<Grid>) => Grid) {
  return define({ least: 0, most: 1, cells: argument(0) }, (args) =>
    args.count === 0 ? own(args) + 1 : of(args.reference(0)),
  );
}

const counting = (from: number, length: number): number[] =>
  Array.from({ length }, (_, index) => from + index + 1);

/** `$C$2` or `R2C3`, each part absolute or relative: https://support.microsoft.com/office/d0c26c0d-3991-446b-8de4-ab46431d4f89 */
function address(args: Arguments): string {
  const [row, column, kind] = [args.integer(0), args.integer(1), args.integer(2, 1)];
  const [fixedRow, fixedColumn] = [kind === 1 || kind === 2, kind === 1 || kind === 3];
  const place = args.boolean(3, true)
    ? `${fixedColumn ? '$' : ''}${columnLetters(column - 1)}${fixedRow ? '$' : ''}${row}`
    : `R${fixedRow ? row : `[${row}]`}C${fixedColumn ? column : `[${column}]`}`;
  return args.count > 4 ? `${quoteSheet(args.text(4))}!${place}` : place;
}

export const REFERENCES: FunctionTable = {
  ROW: ordinal(
    ({ scope }) => scope.row,
    ({ place: { area }, cells }) =>
      arrayOf(counting(area.top, Math.max(1, cells.length)).map((row) => [row])),
  ),
  COLUMN: ordinal(
    ({ scope }) => scope.column,
    ({ place: { area }, cells }) => arrayOf([counting(area.left, cells[0]?.length ?? 1)]),
  ),
  ROWS: define({ least: 1, cells: argument(0) }, (args) => args.grid(0).rows),
  COLUMNS: define({ least: 1, cells: argument(0) }, (args) => args.grid(0).columns),
  ADDRESS: define({ least: 2, most: 5 }, (args) =>
    args.integer(0) < 1 || args.integer(1) < 1 ? ERRORS.value : address(args),
  ),
  OFFSET: define({ least: 3, most: 5, cells: argument(0) }, (args) => {
    const { sheet, area } = args.reference(0).place;
    const [top, left] = [area.top + args.integer(1), area.left + args.integer(2)];
    const [rows, columns] = [args.integer(3, rowCount(area)), args.integer(4, columnCount(area))];
    const part = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
    return (isValid(part) && args.scope.cells(sheet, part)) || ERRORS.reference;
  }),
  INDIRECT: define({ least: 1, most: 2 }, (args) => {
    const place = args.boolean(1, true) ? args.scope.placeOf(args.text(0)) : undefined;
    return (place && args.scope.cells(place.sheet, place.area)) ?? ERRORS.reference;
  }),
  ISREF: define({ least: 1, cells: argument(0) }, ({ operands: [operand = null] }) =>
    isGrid(operand) ? operand.place !== undefined : false,
  ),
  ISFORMULA: define({ least: 1, cells: argument(0) }, (args) => formulaOf(args) !== undefined),
  FORMULATEXT: define({ least: 1, cells: argument(0) }, (args) => {
    const formula = formulaOf(args);
    return formula === undefined ? ERRORS.notAvailable : `=${formula}`;
  }),
};

function formulaOf(args: Arguments): string | undefined {
  const { sheet, area } = args.reference(0).place;
  return args.scope.formulaIn(sheet, area.top, area.left);
}
