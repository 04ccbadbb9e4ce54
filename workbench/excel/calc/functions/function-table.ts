import { isError, type CellError, type CellValue } from '../../cells/value';
import {
  ERRORS,
  lift,
  single,
  toBoolean,
  toGrid,
  toNumber,
  toText,
  isGrid,
  type Grid,
  type Operand,
} from '../operand';
import type { Scope } from '../scope';

/** An argument that is computed only when the function asks for it, as IF needs it. */
export type LazyOperand = () => Operand;

export type WorksheetFunction = (args: readonly LazyOperand[], scope: Scope) => Operand;

export type FunctionTable = Readonly<Record<string, WorksheetFunction>>;

/** An error value that ends the computation of a function and is its result. */
class ErrorResult extends Error {
  constructor(readonly result: CellError) {
    super(result.error);
  }
}

export function fail(error: CellError): never {
  throw new ErrorResult(error);
}

/** Gives a value that is none of Excel's errors; an error becomes the function's result. */
export function valid<T extends CellValue>(value: T): Exclude<T, CellError> {
  if (isError(value)) fail(value);
  return value as Exclude<T, CellError>;
}

/** The arguments of a call, converted as a function asks for them. What cannot be converted ends the call. */
export class Arguments {
  constructor(
    readonly operands: readonly Operand[],
    readonly scope: Scope,
  ) {}

  get count(): number {
    return this.operands.length;
  }

  /** Errors are values here. */
  any(index: number): CellValue {
    return single(this.operands[index] ?? null);
  }

  value(index: number): Exclude<CellValue, CellError> {
    return valid(this.any(index));
  }

  number(index: number, fallback = 0): number {
    return index >= this.count ? fallback : valid(toNumber(this.any(index), this.scope.locale));
  }

  integer(index: number, fallback = 0): number {
    return Math.trunc(this.number(index, fallback));
  }

  text(index: number, fallback = ''): string {
    return index >= this.count ? fallback : valid(toText(this.any(index), this.scope.locale));
  }

  boolean(index: number, fallback = false): boolean {
    return index >= this.count ? fallback : valid(toBoolean(this.any(index)));
  }

  /** Cells of a reference or an array; of one value a single cell. */
  grid(index: number): Grid {
    const operand = this.operands[index] ?? null;
    return toGrid(isGrid(operand) ? operand : valid(operand));
  }

  /** Cells that have a place, as OFFSET and SUMIF need them. */
  reference(index: number): Grid & Required<Pick<Grid, 'place'>> {
    const grid = this.grid(index);
    return grid.place ? { ...grid, place: grid.place } : fail(ERRORS.value);
  }

  /** Numbers of one argument's cells; text, TRUE and FALSE and empty cells are passed over. */
  numbers(index: number): number[] {
    return numbersOf([this.operands[index] ?? null], this.scope);
  }
}

interface Shape {
  /** How many arguments may be given. */
  least: number;
  most?: number;
  /** Whether an argument is taken as cells; others are single values, and the call is repeated for arrays of them. */
  cells?: (index: number) => boolean;
}

/** A function whose arguments are all computed first. */
export function define(
  { least, most = least, cells = () => false }: Shape,
  compute: (args: Arguments) => Operand,
): WorksheetFunction {
  return (lazy, scope) => {
    if (lazy.length < least || lazy.length > most) return ERRORS.value;
    const operands = lazy.map((argument) => argument());
    const run = (given: readonly Operand[]): Operand => {
      try {
        return compute(new Arguments(given, scope));
      } catch (error) {
        if (error instanceof ErrorResult) return error.result;
        throw error;
      }
    };
    const repeated = operands.flatMap((operand, index) =>
      !cells(index) && isGrid(operand) && (operand.rows > 1 || operand.columns > 1) ? [index] : [],
    );
    if (repeated.length === 0) return run(operands);
    return lift(
      repeated.map((index) => operands[index] ?? null),
      (values) =>
        single(
          run(
            operands.map((operand, index) => {
              const at = repeated.indexOf(index);
              return at < 0 ? operand : (values[at] ?? null);
            }),
          ),
        ),
    );
  };
}

export const everyArgument = (): boolean => true;
export const argument =
  (...places: readonly number[]) =>
  (index: number): boolean =>
    places.includes(index);

/** A function of numbers alone. */
export function ofNumbers(
  least: number,
  most: number,
  compute: (...numbers: number[]) => CellValue,
): WorksheetFunction {
  return define({ least, most }, (args) => {
    const result = compute(...args.operands.map((_, index) => args.number(index)));
    return typeof result === 'number' && !Number.isFinite(result) ? ERRORS.number : result;
  });
}

/**
 * The numbers of the arguments as SUM counts them: within ranges only numbers, text and TRUE/FALSE are passed over;
 * values written as arguments are converted. https://support.microsoft.com/office/043e1c7d-7726-4e80-8f32-07b23e057f89
 */
export function numbersOf(operands: readonly Operand[], { locale }: Scope): number[] {
  const numbers: number[] = [];
  for (const operand of operands) {
    if (isGrid(operand)) {
      for (const row of operand.cells) {
        for (const value of row) if (typeof valid(value) === 'number') numbers.push(value as number);
      }
    } else numbers.push(valid(toNumber(operand, locale)));
  }
  return numbers;
}
