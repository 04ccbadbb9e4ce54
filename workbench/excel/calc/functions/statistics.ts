import type { CellValue } from '../../cells/value';
import { ERRORS } from '../operand';
import { sum } from './aggregate';
import {
  argument,
  define,
  everyArgument,
  numbersOf,
  type FunctionTable,
  type WorksheetFunction,
} from './function-table';

function ofSample(least: number, compute: (numbers: number[]) => CellValue): WorksheetFunction {
  return define({ least: 1, most: 255, cells: everyArgument }, ({ operands, scope }) => {
    const numbers = numbersOf(operands, scope);
    return numbers.length < least ? ERRORS.divide : compute(numbers);
  });
}

/** Sum of squared distances from the mean. */
function deviation(numbers: readonly number[]): number {
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((number) => (number - mean) ** 2));
}

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

/** The value a share of the way through sorted numbers, between two neighbours in proportion. */
function percentile(numbers: readonly number[], share: number): CellValue {
  if (numbers.length === 0 || share < 0 || share > 1) return ERRORS.number;
  const sorted = ascending(numbers);
  const at = share * (sorted.length - 1);
  const [low = 0, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

function mode(numbers: readonly number[]): CellValue {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? ERRORS.notAvailable : ([...counts].find(([, count]) => count === most)?.[0] ?? null);
}

/** LARGE and SMALL. */
function inOrder(pick: (sorted: number[], position: number) => number | undefined): WorksheetFunction {
  return define({ least: 2, cells: argument(0) }, (args) => {
    const position = Math.ceil(args.number(1));
    return position < 1 ? ERRORS.number : (pick(ascending(args.numbers(0)), position) ?? ERRORS.number);
  });
}

function rank(place: (before: number, equal: number) => number): WorksheetFunction {
  return define({ least: 2, most: 3, cells: argument(1) }, (args) => {
    const number = args.number(0);
    const numbers = args.numbers(1);
    const equal = numbers.filter((other) => other === number).length;
    const before = numbers.filter((other) => (args.number(2) === 0 ? other > number : other < number)).length;
    return equal === 0 ? ERRORS.notAvailable : place(before, equal);
  });
}

const variance = ofSample(2, (numbers) => deviation(numbers) / (numbers.length - 1));
const varianceOfAll = ofSample(1, (numbers) => deviation(numbers) / numbers.length);
const spread = ofSample(2, (numbers) => Math.sqrt(deviation(numbers) / (numbers.length - 1)));
const spreadOfAll = ofSample(1, (numbers) => Math.sqrt(deviation(numbers) / numbers.length));
const commonest = define({ least: 1, most: 255, cells: everyArgument }, ({ operands, scope }) =>
  mode(numbersOf(operands, scope)),
);
const percentiles = define({ least: 2, cells: argument(0) }, (args) =>
  percentile(args.numbers(0), args.number(1)),
);
const quartiles = define({ least: 2, cells: argument(0) }, (args) =>
  percentile(args.numbers(0), args.integer(1) / 4),
);
const ranks = rank((before) => before + 1);

/** Names with a point came with Excel 2010; the older ones mean the same. */
export const STATISTICS: FunctionTable = {
  MEDIAN: define({ least: 1, most: 255, cells: everyArgument }, ({ operands, scope }) =>
    percentile(numbersOf(operands, scope), 0.5),
  ),
  MODE: commonest,
  'MODE.SNGL': commonest,
  LARGE: inOrder((sorted, position) => sorted[sorted.length - position]),
  SMALL: inOrder((sorted, position) => sorted[position - 1]),
  RANK: ranks,
  'RANK.EQ': ranks,
  'RANK.AVG': rank((before, equal) => before + (equal + 1) / 2),
  VAR: variance,
  'VAR.S': variance,
  VARP: varianceOfAll,
  'VAR.P': varianceOfAll,
  STDEV: spread,
  'STDEV.S': spread,
  STDEVP: spreadOfAll,
  'STDEV.P': spreadOfAll,
  PERCENTILE: percentiles,
  'PERCENTILE.INC': percentiles,
  QUARTILE: quartiles,
  'QUARTILE.INC': quartiles,
};
