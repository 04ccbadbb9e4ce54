import type { CellValue } from '../../cells/value';
import { ERRORS, fifteenDigits } from '../operand';
import { define, ofNumbers, type FunctionTable } from './function-table';

/** Rounds on the 15 digits that Excel shows, at a decimal place; `how` is given what is left of the sign. */
export function rounded(value: number, digits: number, how: (scaled: number) => number): CellValue {
  const places = Math.trunc(digits);
  const scale = 10 ** Math.abs(places);
  const scaled = how(fifteenDigits(places < 0 ? Math.abs(value) / scale : Math.abs(value) * scale));
  const result = Math.sign(value) * (places < 0 ? scaled * scale : scaled / scale);
  return Number.isFinite(result) ? fifteenDigits(result) : ERRORS.number;
}

/** Half away from zero. */
export const halfUp = (scaled: number): number => Math.floor(scaled + 0.5);

/** To a multiple; `how` rounds the quotient. */
function multiple(value: number, step: number, how: (quotient: number) => number): number {
  return step === 0 ? 0 : fifteenDigits(how(fifteenDigits(value / step)) * step);
}

/** CEILING.MATH and FLOOR.MATH: negative numbers go the same way along the line, with a mode away from or to zero. */
function multipleOf(up: boolean) {
  return define({ least: 1, most: 3 }, (args) => {
    const value = args.number(0);
    const toZero = args.number(2) !== 0 && value < 0;
    return multiple(value, Math.abs(args.number(1, 1)), up !== toZero ? Math.ceil : Math.floor);
  });
}

/** CEILING and FLOOR take no negative multiple for a positive number. */
const signed = (how: (quotient: number) => number) =>
  ofNumbers(2, 2, (value = 0, step = 0) =>
    value > 0 && step < 0 ? ERRORS.number : multiple(value, step, how),
  );

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

function ofCounts(compute: (a: number, b: number) => number) {
  return ofNumbers(1, 255, (...numbers) =>
    numbers.some((number) => number < 0) ? ERRORS.number : numbers.map(Math.trunc).reduce(compute),
  );
}

function factorial(count: number): number {
  let result = 1;
  for (let factor = 2; factor <= count && Number.isFinite(result); factor += 1) result *= factor;
  return result;
}

function power(base: number, exponent: number): CellValue {
  if (base === 0 && exponent === 0) return ERRORS.number;
  if (base === 0 && exponent < 0) return ERRORS.divide;
  return base ** exponent;
}

const logarithm = (value: number, base: number): CellValue => {
  if (value <= 0 || base <= 0) return ERRORS.number;
  return base === 1 ? ERRORS.divide : fifteenDigits(Math.log(value) / Math.log(base));
};

/** One and five of each power of ten. */
const ROMAN_LETTERS = 'IVXLCDM';
/** Digits as places of letters from their power's one on. */
const ROMAN_DIGITS = ['', '0', '00', '000', '01', '1', '10', '100', '1000', '02'];

function roman(number: number): string {
  const digits = [...String(Math.trunc(number))].reverse();
  return digits
    .map((digit, power) =>
      [...(ROMAN_DIGITS[Number(digit)] ?? '')]
        .map((place) => ROMAN_LETTERS[2 * power + Number(place)])
        .join(''),
    )
    .reverse()
    .join('');
}

/** A letter before a greater one is taken away. */
function arabic(text: string): number {
  const places = [...text.trim().toUpperCase()].map((letter) => ROMAN_LETTERS.indexOf(letter));
  const values = places.map((place) =>
    place < 0 ? Number.NaN : 10 ** (place >> 1) * (place % 2 === 0 ? 1 : 5),
  );
  return values.reduce(
    (total, value, at) => ((values[at + 1] ?? 0) > value ? total - value : total + value),
    0,
  );
}

export const MATH: FunctionTable = {
  ROUND: ofNumbers(2, 2, (value = 0, digits = 0) => rounded(value, digits, halfUp)),
  ROUNDUP: ofNumbers(2, 2, (value = 0, digits = 0) => rounded(value, digits, Math.ceil)),
  ROUNDDOWN: ofNumbers(2, 2, (value = 0, digits = 0) => rounded(value, digits, Math.floor)),
  TRUNC: ofNumbers(1, 2, (value = 0, digits = 0) => rounded(value, digits, Math.floor)),
  MROUND: ofNumbers(2, 2, (value = 0, step = 0) =>
    value * step < 0 ? ERRORS.number : multiple(value, step, halfUp),
  ),
  CEILING: signed(Math.ceil),
  FLOOR: signed(Math.floor),
  'CEILING.MATH': multipleOf(true),
  'FLOOR.MATH': multipleOf(false),
  EVEN: ofNumbers(1, 1, (value = 0) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2),
  ODD: ofNumbers(
    1,
    1,
    (value = 0) => (Math.sign(value) || 1) * (Math.ceil((Math.abs(value) + 1) / 2) * 2 - 1),
  ),
  INT: ofNumbers(1, 1, (value = 0) => Math.floor(fifteenDigits(value))),
  ABS: ofNumbers(1, 1, (value = 0) => Math.abs(value)),
  SIGN: ofNumbers(1, 1, (value = 0) => Math.sign(value)),
  SQRT: ofNumbers(1, 1, (value = 0) => Math.sqrt(value)),
  POWER: ofNumbers(2, 2, (base = 0, exponent = 0) => power(base, exponent)),
  EXP: ofNumbers(1, 1, (value = 0) => Math.exp(value)),
  LN: ofNumbers(1, 1, (value = 0) => logarithm(value, Math.E)),
  LOG: ofNumbers(1, 2, (value = 0, base = 10) => logarithm(value, base)),
  LOG10: ofNumbers(1, 1, (value = 0) => logarithm(value, 10)),
  MOD: ofNumbers(2, 2, (value = 0, by = 0) =>
    by === 0 ? ERRORS.divide : value - by * Math.floor(fifteenDigits(value / by)),
  ),
  QUOTIENT: ofNumbers(2, 2, (value = 0, by = 0) => (by === 0 ? ERRORS.divide : Math.trunc(value / by))),
  GCD: ofCounts(divisor),
  LCM: ofCounts((a, b) => (a === 0 || b === 0 ? 0 : (a / divisor(a, b)) * b)),
  FACT: ofNumbers(1, 1, (value = 0) => (value < 0 ? ERRORS.number : factorial(Math.trunc(value)))),
  COMBIN: ofNumbers(2, 2, (value = 0, chosen = 0) => {
    const [n, k] = [Math.trunc(value), Math.trunc(chosen)];
    if (n < 0 || k < 0 || n < k) return ERRORS.number;
    let result = 1;
    for (let index = 1; index <= k; index += 1) result = (result * (n - k + index)) / index;
    return Math.round(result);
  }),
  PI: define({ least: 0 }, () => Math.PI),
  RAND: define({ least: 0 }, () => Math.random()),
  RANDBETWEEN: ofNumbers(2, 2, (low = 0, high = 0) =>
    low > high
      ? ERRORS.number
      : Math.ceil(low) + Math.floor(Math.random() * (Math.floor(high) - Math.ceil(low) + 1)),
  ),
  BASE: define({ least: 2, most: 3 }, (args) => {
    const [value, radix] = [args.integer(0), args.integer(1)];
    if (value < 0 || radix < 2 || radix > 36) return ERRORS.number;
    return value.toString(radix).toUpperCase().padStart(args.integer(2), '0');
  }),
  DECIMAL: define({ least: 2 }, (args) => {
    const digits = args.text(0).trim().toLowerCase();
    const value = Number.parseInt(digits, args.integer(1));
    return value.toString(args.integer(1)) === (digits.replace(/^0+(?=.)/, '') || '0')
      ? value
      : ERRORS.number;
  }),
  ROMAN: define({ least: 1, most: 2 }, (args) => {
    if (args.number(1) !== 0) return ERRORS.value;
    const number = args.number(0);
    return number < 0 || number >= 4000 ? ERRORS.value : roman(number);
  }),
  ARABIC: define({ least: 1 }, (args) => {
    const number = arabic(args.text(0));
    return Number.isNaN(number) ? ERRORS.value : number;
  }),
};
