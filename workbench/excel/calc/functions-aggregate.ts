import { isError, type CellValue } from '../cells/value';
import { criterion } from './criteria';
import {
  countedNumbers,
  valueAt,
  type FunctionTable,
  type LazyOperand,
  type WorksheetFunction,
} from './function-table';
import { ERRORS, isGrid, toNumber } from './operand';

function aggregate(compute: (numbers: number[]) => CellValue): WorksheetFunction {
  return (args) => {
    const numbers = countedNumbers(args);
    return Array.isArray(numbers) ? compute(numbers) : numbers;
  };
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

function* given(args: readonly LazyOperand[]): Generator<{ value: CellValue; inRange: boolean }> {
  for (const argument of args) {
    const operand = argument();
    if (!isGrid(operand)) yield { value: operand, inRange: false };
    else for (const value of operand.cells.flat()) yield { value, inRange: true };
  }
}

function countWhere(test: (value: CellValue, inRange: boolean) => boolean): WorksheetFunction {
  return (args) => {
    let count = 0;
    for (const { value, inRange } of given(args)) if (test(value, inRange)) count += 1;
    return count;
  };
}

/** Cells of the first argument that meet the second, with their partners in the third where there is one. */
function* meeting(args: readonly LazyOperand[]): Generator<CellValue> {
  const range = args[0]?.();
  const partner = args[2]?.() ?? range;
  if (range === undefined || partner === undefined || !isGrid(range) || !isGrid(partner)) return;
  const test = criterion(valueAt(args, 1));
  for (const [row, cells] of range.cells.entries()) {
    for (const [column, value] of cells.entries()) {
      if (test(value)) yield partner.cells[row]?.[column] ?? null;
    }
  }
}

export const AGGREGATES: FunctionTable = {
  SUM: aggregate(sum),
  PRODUCT: aggregate((numbers) => numbers.reduce((product, number) => product * number, 1)),
  MAX: aggregate((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0)),
  MIN: aggregate((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0)),
  AVERAGE: aggregate((numbers) => (numbers.length === 0 ? ERRORS.divide : sum(numbers) / numbers.length)),
  COUNT: countWhere((value, inRange) =>
    inRange ? typeof value === 'number' : value !== null && !isError(toNumber(value)),
  ),
  COUNTA: countWhere((value) => value !== null),
  COUNTBLANK: (args) => {
    const range = args[0]?.();
    if (range === undefined || !isGrid(range)) return ERRORS.value;
    const filled = range.cells.flat().filter((value) => value !== null && value !== '').length;
    return range.rows * range.columns - filled;
  },
  COUNTIF: (args) => [...meeting(args.slice(0, 2))].length,
  SUMIF: (args) => {
    let total = 0;
    for (const value of meeting(args)) {
      if (isError(value)) return value;
      if (typeof value === 'number') total += value;
    }
    return total;
  },
  SUMPRODUCT: (args) => {
    const grids = args.map((argument) => argument()).filter(isGrid);
    const [first] = grids;
    if (!first || grids.length !== args.length) return ERRORS.value;
    if (grids.some((grid) => grid.rows !== first.rows || grid.columns !== first.columns)) return ERRORS.value;
    let total = 0;
    for (const [row, cells] of first.cells.entries()) {
      for (const column of cells.keys()) {
        const factors = grids.map((grid) => grid.cells[row]?.[column] ?? null);
        const error = factors.find(isError);
        if (error) return error;
        total += factors.reduce<number>(
          (product, factor) => product * (typeof factor === 'number' ? factor : 0),
          1,
        );
      }
    }
    return total;
  },
};
