import { isError, type CellValue } from '../../cells/value';
import { ERRORS, isGrid, toNumber, type Operand } from '../operand';
import {
  define,
  everyArgument,
  numbersOf,
  valid,
  type FunctionTable,
  type WorksheetFunction,
} from './function-table';

const MANY = 255;

function aggregate(compute: (numbers: number[]) => CellValue): WorksheetFunction {
  return define({ least: 1, most: MANY, cells: everyArgument }, ({ operands, scope }) =>
    compute(numbersOf(operands, scope)),
  );
}

/** MAXA and its like: texts in cells count as 0, TRUE as 1. */
function aggregateAll(compute: (numbers: number[]) => CellValue): WorksheetFunction {
  return define({ least: 1, most: MANY, cells: everyArgument }, ({ operands, scope }) =>
    compute(
      operands.flatMap((operand) =>
        isGrid(operand)
          ? operand.cells
              .flat()
              .filter((value) => value !== null)
              .map((value) => (typeof valid(value) === 'string' ? 0 : Number(value)))
          : numbersOf([operand], scope),
      ),
    ),
  );
}

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
export const product = (numbers: readonly number[]): number =>
  numbers.reduce((result, number) => result * number, 1);
export const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0);
export const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0);
export const mean = (numbers: readonly number[]): CellValue =>
  numbers.length === 0 ? ERRORS.divide : sum(numbers) / numbers.length;

function* given(operands: readonly Operand[]): Generator<{ value: CellValue; inCells: boolean }> {
  for (const operand of operands) {
    if (!isGrid(operand)) yield { value: operand, inCells: false };
    else for (const value of operand.cells.flat()) yield { value, inCells: true };
  }
}

function countWhere(
  test: (value: CellValue, inCells: boolean, number: () => boolean) => boolean,
): WorksheetFunction {
  return define({ least: 1, most: MANY, cells: everyArgument }, ({ operands, scope }) => {
    let count = 0;
    for (const { value, inCells } of given(operands)) {
      if (test(value, inCells, () => !isError(toNumber(value, scope.locale)))) count += 1;
    }
    return count;
  });
}

export const AGGREGATES: FunctionTable = {
  SUM: aggregate(sum),
  PRODUCT: aggregate((numbers) => (numbers.length === 0 ? 0 : product(numbers))),
  SUMSQ: aggregate((numbers) => sum(numbers.map((number) => number ** 2))),
  MAX: aggregate(largest),
  MIN: aggregate(smallest),
  AVERAGE: aggregate(mean),
  MAXA: aggregateAll(largest),
  MINA: aggregateAll(smallest),
  AVERAGEA: aggregateAll(mean),
  COUNT: countWhere((value, inCells, isNumber) =>
    inCells ? typeof value === 'number' : value !== null && isNumber(),
  ),
  COUNTA: countWhere((value) => value !== null),
  COUNTBLANK: define({ least: 1, cells: everyArgument }, (args) => {
    const { rows, columns, cells } = args.grid(0);
    return rows * columns - cells.flat().filter((value) => value !== null && value !== '').length;
  }),
  SUMPRODUCT: define({ least: 1, most: MANY, cells: everyArgument }, (args) => {
    const grids = args.operands.map((_, index) => args.grid(index));
    const [first] = grids;
    if (grids.some(({ rows, columns }) => rows !== first?.rows || columns !== first.columns))
      return ERRORS.value;
    let total = 0;
    for (const [row, cells] of first?.cells.entries() ?? []) {
      for (const column of cells.keys()) {
        const factors = grids.map((grid) => valid(grid.cells[row]?.[column] ?? null));
        total += product(factors.map((factor) => (typeof factor === 'number' ? factor : 0)));
      }
    }
    return total;
  }),
};
