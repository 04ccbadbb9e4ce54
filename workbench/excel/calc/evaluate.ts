import { bounding, intersect } from '../cells/area';
import { isError, type CellValue } from '../cells/value';
import { FUNCTIONS } from './functions/functions';
import type { Expression } from './parse';
import {
  ERRORS,
  arrayOf,
  compareValues,
  fifteenDigits,
  isGrid,
  lift,
  single,
  toNumber,
  toText,
  type Operand,
} from './operand';
import type { Scope } from './scope';
import { referenceArea } from './tokens';

export function evaluate(expression: Expression, scope: Scope): Operand {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'array':
      return arrayOf(expression.rows);
    case 'reference': {
      const { reference } = expression;
      return scope.cells(reference.sheet ?? scope.sheet, referenceArea(reference)) ?? ERRORS.reference;
    }
    case 'name':
      return scope.name(expression.name) ?? ERRORS.name;
    case 'references':
      return references(
        expression.operator,
        evaluate(expression.left, scope),
        evaluate(expression.right, scope),
        scope,
      );
    case 'unary':
      return lift([evaluate(expression.operand, scope)], ([value = null]) =>
        unary(expression.operator, value, scope),
      );
    case 'binary':
      return lift(
        [evaluate(expression.left, scope), evaluate(expression.right, scope)],
        ([one = null, two = null]) => binary(expression.operator, one, two, scope),
      );
    case 'call':
      return call(expression.name, expression.args, scope);
  }
}

function call(name: string, args: readonly Expression[], scope: Scope): Operand {
  if (name === 'LET') return withNames(args, scope);
  const implementation = FUNCTIONS[name];
  if (!implementation) {
    scope.unknownFunction(name);
    return ERRORS.name;
  }
  return implementation(
    args.map((argument) => () => evaluate(argument, scope)),
    scope,
  );
}

/** LET: names with their values, one after the other, then what is computed with them. */
function withNames(args: readonly Expression[], outer: Scope): Operand {
  const known = new Map<string, Operand>();
  const scope: Scope = {
    ...outer,
    name: (name) => known.get(name.toUpperCase()) ?? outer.name(name),
  };
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [name, value] = [args[index], args[index + 1]];
    if (name?.kind !== 'name' || !value) return ERRORS.value;
    known.set(name.name.toUpperCase(), evaluate(value, scope));
  }
  const result = args.at(-1);
  return result && args.length % 2 === 1 ? evaluate(result, scope) : ERRORS.value;
}

function references(operator: ':' | ' ' | ',', left: Operand, right: Operand, scope: Scope): Operand {
  if (!isGrid(left)) return isError(left) ? left : ERRORS.value;
  if (!isGrid(right)) return isError(right) ? right : ERRORS.value;
  // Several areas are only ever gone through cell by cell.
  if (operator === ',') return arrayOf([...left.cells.flat(), ...right.cells.flat()].map((value) => [value]));
  if (!left.place || left.place.sheet !== right.place?.sheet) return ERRORS.value;
  const [one, two] = [left.place.area, right.place.area];
  const area = operator === ':' ? bounding(one, two) : intersect(one, two);
  return area ? (scope.cells(left.place.sheet, area) ?? ERRORS.reference) : ERRORS.nothing;
}

function unary(operator: '-' | '+' | '%', value: CellValue, { locale }: Scope): CellValue {
  if (operator === '+') return value;
  const number = toNumber(value, locale);
  if (isError(number)) return number;
  return operator === '-' ? 0 - number : number / 100;
}

function binary(operator: string, left: CellValue, right: CellValue, { locale }: Scope): CellValue {
  if (operator === '&') {
    const one = toText(left, locale);
    const two = toText(right, locale);
    return isError(one) ? one : isError(two) ? two : one + two;
  }
  if ('=<>='.includes(operator)) return compared(operator, left, right);
  const one = toNumber(left, locale);
  const two = toNumber(right, locale);
  if (isError(one)) return one;
  if (isError(two)) return two;
  if (operator === '/') return two === 0 ? ERRORS.divide : one / two;
  if (operator === '^' && one === 0 && two <= 0) return two === 0 ? ERRORS.number : ERRORS.divide;
  const result =
    operator === '+' ? one + two : operator === '-' ? one - two : operator === '*' ? one * two : one ** two;
  if (!Number.isFinite(result)) return ERRORS.number;
  // A sum that cancels down to rounding noise is shown as 0 by Excel.
  const isSum = operator === '+' || operator === '-';
  return isSum && Math.abs(result) < Math.abs(one) * 1e-15 ? 0 : result;
}

function compared(operator: string, left: CellValue, right: CellValue): CellValue {
  const order = compareValues(left, right);
  if (isError(order)) return order;
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

/** The value a formula leaves in its cell: an empty result shows as 0. */
export function cellResult(operand: Operand): CellValue {
  const value = single(operand);
  if (value === null) return 0;
  return typeof value === 'number' ? (Object.is(value, -0) ? 0 : keepExact(value)) : value;
}

function keepExact(value: number): number {
  return Number.isSafeInteger(value) ? value : Math.abs(value) < 1e15 ? fifteenDigits(value) : value;
}
