import { isError, type CellError, type CellValue } from '../cells/value';
import { valueAt, type FunctionTable, type LazyOperand, type WorksheetFunction } from './function-table';
import { ERRORS, isGrid, single, toBoolean } from './operand';

function booleans(args: readonly LazyOperand[]): boolean[] | CellError {
  const found: boolean[] = [];
  for (const argument of args) {
    const operand = argument();
    if (isGrid(operand)) {
      for (const value of operand.cells.flat()) {
        if (isError(value)) return value;
        if (typeof value === 'boolean' || typeof value === 'number') found.push(Boolean(value));
      }
    } else {
      const value = toBoolean(operand);
      if (typeof value !== 'boolean') return value;
      found.push(value);
    }
  }
  return found.length === 0 ? ERRORS.value : found;
}

function overBooleans(compute: (values: boolean[]) => boolean): WorksheetFunction {
  return (args) => {
    const values = booleans(args);
    return Array.isArray(values) ? compute(values) : values;
  };
}

function test(check: (value: CellValue) => boolean): WorksheetFunction {
  return (args) => check(valueAt(args, 0));
}

export const LOGIC: FunctionTable = {
  IF: (args) => {
    const condition = toBoolean(valueAt(args, 0));
    if (typeof condition !== 'boolean') return condition;
    const chosen = args[condition ? 1 : 2];
    // Without a third argument a false condition gives FALSE.
    return chosen ? (single(chosen()) ?? 0) : condition;
  },
  IFERROR: (args) => {
    const value = valueAt(args, 0);
    return isError(value) ? valueAt(args, 1) : value;
  },
  IFNA: (args) => {
    const value = valueAt(args, 0);
    return isError(value) && value.error === '#N/A' ? valueAt(args, 1) : value;
  },
  AND: overBooleans((values) => values.every(Boolean)),
  OR: overBooleans((values) => values.some(Boolean)),
  NOT: (args) => {
    const value = toBoolean(valueAt(args, 0));
    return typeof value === 'boolean' ? !value : value;
  },
  TRUE: () => true,
  FALSE: () => false,
  NA: () => ERRORS.notAvailable,
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISERROR: test(isError),
  ISNA: test((value) => isError(value) && value.error === '#N/A'),
};
