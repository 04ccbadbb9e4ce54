import { isError, type CellError, type CellValue } from '../cells/value';
import { ERRORS, isGrid, single, toNumber, type Operand } from './operand';
import type { Scope } from './scope';

/** An argument that is computed only when the function asks for it, as IF needs it. */
export type LazyOperand = () => Operand;

export type WorksheetFunction = (args: readonly LazyOperand[], scope: Scope) => Operand;

export type FunctionTable = Readonly<Record<string, WorksheetFunction>>;

export function valueAt(args: readonly LazyOperand[], index: number): CellValue {
  const argument = args[index];
  return argument ? single(argument()) : null;
}

/** A function of numbers alone; an error in an argument is the result. */
export function ofNumbers(least: number, compute: (numbers: number[]) => CellValue): WorksheetFunction {
  return (args) => {
    if (args.length < least) return ERRORS.value;
    const numbers: number[] = [];
    for (const argument of args) {
      const number = toNumber(single(argument()));
      if (isError(number)) return number;
      numbers.push(number);
    }
    return compute(numbers);
  };
}

/**
 * The numbers of the arguments as SUM counts them: within ranges only numbers, text and TRUE/FALSE are passed over;
 * values written as arguments are converted. https://support.microsoft.com/office/043e1c7d-7726-4e80-8f32-07b23e057f89
 */
export function countedNumbers(args: readonly LazyOperand[]): number[] | CellError {
  const numbers: number[] = [];
  for (const argument of args) {
    const operand = argument();
    if (isGrid(operand)) {
      for (const value of operand.cells.flat()) {
        if (isError(value)) return value;
        if (typeof value === 'number') numbers.push(value);
      }
    } else {
      const number = toNumber(operand);
      if (isError(number)) return number;
      numbers.push(number);
    }
  }
  return numbers;
}
