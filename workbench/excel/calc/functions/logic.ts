import { isError, type CellValue } from '../../cells/value';
import { ERRORS, compareValues, isGrid, lift, single, toBoolean, type Operand } from '../operand';
import {
  define,
  everyArgument,
  valid,
  type FunctionTable,
  type LazyOperand,
  type WorksheetFunction,
} from './function-table';

/** Truth of the arguments; in cells text and empty ones are passed over. */
function overBooleans(compute: (values: boolean[]) => boolean): WorksheetFunction {
  return define({ least: 1, most: 255, cells: everyArgument }, ({ operands }) => {
    const found = operands.flatMap((operand) =>
      isGrid(operand)
        ? operand.cells
            .flat()
            .map(valid)
            .filter((value) => typeof value === 'boolean' || typeof value === 'number')
            .map(Boolean)
        : [valid(toBoolean(operand))],
    );
    return found.length === 0 ? ERRORS.value : compute(found);
  });
}

/** An empty cell that is chosen shows as 0, which only a cell's own result can tell from a blank. */
const chosen = (argument: LazyOperand | undefined, otherwise: CellValue): Operand =>
  argument?.() ?? (argument ? 0 : otherwise);

/** IF: only the branch that is taken is computed, unless an array of conditions takes both. */
const condition: WorksheetFunction = ([test, yes, no]) => {
  const given = test?.() ?? null;
  const decide = (value: CellValue, whenTrue: () => Operand, whenFalse: () => Operand): Operand => {
    const truth = toBoolean(value);
    return typeof truth === 'boolean' ? (truth ? whenTrue() : whenFalse()) : truth;
  };
  const [whenTrue, whenFalse] = [() => chosen(yes, true), () => chosen(no, false)];
  if (!isGrid(given) || (given.rows === 1 && given.columns === 1)) {
    return decide(single(given), whenTrue, whenFalse);
  }
  return lift([given, whenTrue(), whenFalse()], ([value = null, one = null, two = null]) =>
    single(
      decide(
        value,
        () => one,
        () => two,
      ),
    ),
  );
};

/** IFERROR and IFNA. */
function instead(isReplaced: (value: CellValue) => boolean): WorksheetFunction {
  return ([value, otherwise]) => {
    const given = value?.() ?? null;
    if (!isGrid(given)) return isReplaced(given) ? (otherwise?.() ?? null) : given;
    if (!given.cells.flat().some(isReplaced)) return given;
    return lift([given, otherwise?.() ?? null], ([one = null, two = null]) => (isReplaced(one) ? two : one));
  };
}

const isNotAvailable = (value: CellValue): boolean => isError(value) && value.error === '#N/A';

/** The result after the first condition that holds. */
const conditions: WorksheetFunction = (args) => {
  for (let index = 0; index + 1 < args.length; index += 2) {
    const truth = toBoolean(single(args[index]?.() ?? null));
    if (typeof truth !== 'boolean') return truth;
    if (truth) return args[index + 1]?.() ?? null;
  }
  return ERRORS.notAvailable;
};

/** The result after the first value that equals; the last argument where none does and one is left over. */
const switched: WorksheetFunction = ([expression, ...cases]) => {
  const value = single(expression?.() ?? null);
  if (isError(value)) return value;
  for (let index = 0; index + 1 < cases.length; index += 2) {
    if (compareValues(value, single(cases[index]?.() ?? null)) === 0) return cases[index + 1]?.() ?? null;
  }
  return cases.length % 2 === 1 ? (cases.at(-1)?.() ?? null) : ERRORS.notAvailable;
};

function test(check: (value: CellValue) => boolean): WorksheetFunction {
  return define({ least: 1 }, (args) => check(args.any(0)));
}

/** TYPE's and ERROR.TYPE's numbers: https://support.microsoft.com/office/45b4e688-4bc3-48b3-a105-ffa892995899 */
const TYPES: Readonly<Record<string, number>> = { number: 1, string: 2, boolean: 4 };
const ERROR_TYPES = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

export const LOGIC: FunctionTable = {
  IF: condition,
  IFS: conditions,
  SWITCH: switched,
  IFERROR: instead(isError),
  IFNA: instead(isNotAvailable),
  AND: overBooleans((values) => values.every(Boolean)),
  OR: overBooleans((values) => values.some(Boolean)),
  XOR: overBooleans((values) => values.filter(Boolean).length % 2 === 1),
  NOT: define({ least: 1 }, (args) => !args.boolean(0)),
  TRUE: define({ least: 0 }, () => true),
  FALSE: define({ least: 0 }, () => false),
  NA: define({ least: 0 }, () => ERRORS.notAvailable),
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISERROR: test(isError),
  ISERR: test((value) => isError(value) && !isNotAvailable(value)),
  ISNA: test(isNotAvailable),
  ISEVEN: define({ least: 1 }, (args) => args.integer(0) % 2 === 0),
  ISODD: define({ least: 1 }, (args) => args.integer(0) % 2 !== 0),
  TYPE: define({ least: 1, cells: everyArgument }, ({ operands: [operand = null] }) => {
    if (isGrid(operand) && (operand.rows > 1 || operand.columns > 1)) return 64;
    const value = single(operand);
    return isError(value) ? 16 : (TYPES[typeof (value ?? 0)] ?? 1);
  }),
  'ERROR.TYPE': define({ least: 1 }, (args) => {
    const value = args.any(0);
    const number = isError(value) ? ERROR_TYPES.indexOf(value.error) + 1 : 0;
    return number > 0 ? number : ERRORS.notAvailable;
  }),
};
