import type { CellValue } from '../cells/value';
import { ofNumbers, type FunctionTable } from './function-table';
import { ERRORS, fifteenDigits } from './operand';

/** Rounds half away from zero at a decimal place, on the 15 digits that Excel shows. */
function rounded(value: number, digits: number, how: (scaled: number) => number): CellValue {
  const scale = 10 ** Math.trunc(digits);
  const scaled = how(fifteenDigits(Math.abs(value) * scale));
  const result = Math.sign(value) * (scale >= 1 ? scaled / scale : scaled * 10 ** -Math.trunc(digits));
  return Number.isFinite(result) ? fifteenDigits(result) : ERRORS.number;
}

export const NUMBERS: FunctionTable = {
  ROUND: ofNumbers(1, ([value = 0, digits = 0]) =>
    rounded(value, digits, (scaled) => Math.floor(scaled + 0.5)),
  ),
  ROUNDUP: ofNumbers(1, ([value = 0, digits = 0]) => rounded(value, digits, Math.ceil)),
  ROUNDDOWN: ofNumbers(1, ([value = 0, digits = 0]) => rounded(value, digits, Math.floor)),
  TRUNC: ofNumbers(1, ([value = 0, digits = 0]) => rounded(value, digits, Math.floor)),
  INT: ofNumbers(1, ([value = 0]) => Math.floor(value)),
  ABS: ofNumbers(1, ([value = 0]) => Math.abs(value)),
  SIGN: ofNumbers(1, ([value = 0]) => Math.sign(value)),
  SQRT: ofNumbers(1, ([value = 0]) => (value < 0 ? ERRORS.number : Math.sqrt(value))),
  POWER: ofNumbers(2, ([base = 0, exponent = 0]) => base ** exponent),
  MOD: ofNumbers(2, ([value = 0, divisor = 0]) =>
    divisor === 0 ? ERRORS.divide : value - divisor * Math.floor(value / divisor),
  ),
};
