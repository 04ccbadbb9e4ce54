import { isError, type CellValue } from '../cells/value';
import { valueAt, type FunctionTable, type WorksheetFunction } from './function-table';
import { ERRORS, isGrid, toNumber, toText } from './operand';

/** A function of a text and numbers after it. */
function ofText(compute: (text: string, numbers: number[]) => CellValue): WorksheetFunction {
  return (args) => {
    const text = toText(valueAt(args, 0));
    if (isError(text)) return text;
    const numbers: number[] = [];
    for (let index = 1; index < args.length; index += 1) {
      const number = toNumber(valueAt(args, index));
      if (isError(number)) return number;
      numbers.push(number);
    }
    return numbers.some((number) => number < 0) ? ERRORS.value : compute(text, numbers);
  };
}

const joined: WorksheetFunction = (args) => {
  let result = '';
  for (const argument of args) {
    const operand = argument();
    for (const value of isGrid(operand) ? operand.cells.flat() : [operand]) {
      const text = toText(value);
      if (isError(text)) return text;
      result += text;
    }
  }
  return result;
};

export const TEXTS: FunctionTable = {
  LEN: ofText((text) => text.length),
  LEFT: ofText((text, [count = 1]) => text.slice(0, count)),
  RIGHT: ofText((text, [count = 1]) => (count === 0 ? '' : text.slice(-count))),
  MID: ofText((text, [start = 1, count = 0]) =>
    start < 1 ? ERRORS.value : text.slice(start - 1, start - 1 + count),
  ),
  TRIM: ofText((text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  REPT: ofText((text, [count = 0]) => text.repeat(count)),
  VALUE: (args) => toNumber(valueAt(args, 0) ?? 0),
  N: (args) => {
    const value = valueAt(args, 0);
    return isError(value) ? value : typeof value === 'string' ? 0 : Number(value ?? 0);
  },
  T: (args) => {
    const value = valueAt(args, 0);
    return isError(value) || typeof value === 'string' ? value : '';
  },
  EXACT: (args) => toText(valueAt(args, 0)) === toText(valueAt(args, 1)),
  CONCATENATE: joined,
  CONCAT: joined,
  TEXT: (args, scope) => {
    const format = toText(valueAt(args, 1));
    return isError(format) ? format : scope.format(valueAt(args, 0), format);
  },
  SUBSTITUTE: (args) => {
    const [text, from, to] = [0, 1, 2].map((index) => toText(valueAt(args, index)));
    for (const part of [text, from, to]) if (typeof part === 'object') return part;
    return from === '' ? String(text) : String(text).split(String(from)).join(String(to));
  },
};
