import { isError, type CellValue } from '../cells/value';
import { FUNCTIONS } from './functions';
import type { Expression } from './parse';
import { ERRORS, compareValues, fifteenDigits, single, toNumber, toText, type Operand } from './operand';
import type { Scope } from './scope';
import { referenceArea } from './tokens';

export function evaluate(expression: Expression, scope: Scope): Operand {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'reference':
      return scope.cells(expression.reference.sheet, referenceArea(expression.reference)) ?? ERRORS.reference;
    case 'name':
      return scope.name(expression.name) ?? ERRORS.name;
    case 'unary':
      return unary(expression.operator, single(evaluate(expression.operand, scope)));
    case 'binary':
      return binary(
        expression.operator,
        single(evaluate(expression.left, scope)),
        single(evaluate(expression.right, scope)),
      );
    case 'call': {
      const implementation = FUNCTIONS[expression.name];
      if (!implementation) {
        scope.unknownFunction(expression.name);
        return ERRORS.name;
      }
      return implementation(
        expression.args.map((argument) => () => evaluate(argument, scope)),
        scope,
      );
    }
  }
}

function unary(operator: '-' | '+' | '%', value: CellValue): CellValue {
  if (operator === '+') return value;
  const number = toNumber(value);
  if (isError(number)) return number;
  return operator === '-' ? 0 - number : number / 100;
}

function binary(operator: string, left: CellValue, right: CellValue): CellValue {
  if (operator === '&') {
    const one = toText(left);
    const two = toText(right);
    return isError(one) ? one : isError(two) ? two : one + two;
  }
  if ('=<>='.includes(operator)) return compared(operator, left, right);
  const one = toNumber(left);
  const two = toNumber(right);
  if (isError(one)) return one;
  if (isError(two)) return two;
  if (operator === '/') return two === 0 ? ERRORS.divide : one / two;
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
