import { isError, type CellValue } from '../../cells/value';
import { ERRORS, isGrid, toGrid, type Grid } from '../operand';
import { largest, mean, smallest, sum } from './aggregate';
import { criterion } from './criteria';
import {
  argument,
  define,
  fail,
  valid,
  type Arguments,
  type FunctionTable,
  type WorksheetFunction,
} from './function-table';

/** The cells of a range of the shape of another, from its upper left corner on, as SUMIF takes its third argument. */
function shapedLike(args: Arguments, index: number, { rows, columns }: Grid): Grid {
  const { place, ...grid } = args.grid(index);
  if (grid.rows === rows && grid.columns === columns) return grid;
  if (!place) return fail(ERRORS.value);
  const { top, left } = place.area;
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  return toGrid(args.scope.cells(place.sheet, area) ?? ERRORS.reference);
}

interface Condition {
  cells: Grid;
  test: (value: CellValue) => boolean;
}

/** Range and criterion, one after the other. */
function conditions(args: Arguments, from: number, end = args.count): Condition[] {
  const found: Condition[] = [];
  for (let index = from; index < end; index += 2) {
    if (index + 1 >= end) fail(ERRORS.value);
    found.push({ cells: args.grid(index), test: criterion(args.any(index + 1), args.scope.locale) });
  }
  return found;
}

/** The values whose partners meet all conditions. */
function meeting(values: Grid, tests: readonly Condition[]): CellValue[] {
  if (tests.some(({ cells }) => cells.rows !== values.rows || cells.columns !== values.columns))
    fail(ERRORS.value);
  const held = Math.max(values.cells.length, ...tests.map(({ cells }) => cells.cells.length));
  const wide = Math.max(
    ...[values, ...tests.map(({ cells }) => cells)].map(({ cells }) => cells[0]?.length ?? 0),
  );
  const found: CellValue[] = [];
  for (let row = 0; row < held; row += 1) {
    for (let column = 0; column < wide; column += 1) {
      if (tests.every(({ cells, test }) => test(cells.cells[row]?.[column] ?? null)))
        found.push(values.cells[row]?.[column] ?? null);
    }
  }
  return found;
}

function numbersIn(values: readonly CellValue[]): number[] {
  return values.map(valid).filter((value) => typeof value === 'number');
}

/** SUMIF(range, criterion, range to sum). */
function byOne(compute: (numbers: number[]) => CellValue): WorksheetFunction {
  return define({ least: 2, most: 3, cells: argument(0, 2) }, (args) => {
    const cells = args.grid(0);
    const values = args.count > 2 ? shapedLike(args, 2, cells) : cells;
    return compute(numbersIn(meeting(values, conditions(args, 0, 2))));
  });
}

/** SUMIFS(range to sum, range, criterion, range, criterion …). */
function byMany(compute: (numbers: number[]) => CellValue): WorksheetFunction {
  return define({ least: 3, most: 255, cells: (index) => index === 0 || index % 2 === 1 }, (args) =>
    compute(numbersIn(meeting(args.grid(0), conditions(args, 1)))),
  );
}

function counted(args: Arguments): number {
  // Excel gives #REF! where the range was deleted; the emulator counts nothing there.
  const [range = null] = args.operands;
  if (!isGrid(range) && isError(range)) return 0;
  const tests = conditions(args, 0);
  const { rows, columns, cells } = args.grid(0);
  // Of areas to the end of the sheet the empty cells beyond the used range count, too.
  const beyond = rows * columns - cells.length * (cells[0]?.length ?? 0);
  return meeting(args.grid(0), tests).length + (tests.every(({ test }) => test(null)) ? beyond : 0);
}

export const CONDITIONALS: FunctionTable = {
  SUMIF: byOne(sum),
  AVERAGEIF: byOne(mean),
  SUMIFS: byMany(sum),
  AVERAGEIFS: byMany(mean),
  MAXIFS: byMany(largest),
  MINIFS: byMany(smallest),
  COUNTIF: define({ least: 2, cells: argument(0) }, counted),
  COUNTIFS: define({ least: 2, most: 254, cells: (index) => index % 2 === 0 }, counted),
};
