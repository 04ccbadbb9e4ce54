import type { LinearForm } from './compile';
import type { Comparison } from './notation';

/** A row's counts by place; NaN where a cell is blank. */
export type Vector = Float64Array;

/** Where the terms of a sum find their values; `previous` and `other` give NaN for what is not known. */
export interface Values {
  row: Vector;
  previous: Vector | undefined;
  other: (form: string, column: string) => number;
}

/** Below this, a sum of as many terms as a form has columns stays an exact integer. */
export const EXACT_LIMIT = 2 ** 46;

/** The sum of a linear form; NaN when a part of it is blank. */
export function evaluate(linear: LinearForm, values: Values): number {
  let sum = linear.constant;
  for (const term of linear.terms) {
    const value =
      term.source === 'row'
        ? (values.row[term.index] as number)
        : term.source === 'previous'
          ? (values.previous?.[term.index] ?? NaN)
          : values.other(term.form, term.column);
    sum += term.sign === 1 ? value : -value;
  }
  return sum;
}

/** As evaluate, in exact integers of any size; undefined when a part is blank. */
export function evaluateExactly(linear: LinearForm, values: Values): bigint | undefined {
  let sum = BigInt(linear.constant);
  for (const term of linear.terms) {
    const value = evaluate({ ...linear, terms: [{ ...term, sign: 1 }], constant: 0 }, values);
    if (Number.isNaN(value)) return undefined;
    sum += BigInt(value) * BigInt(term.sign);
  }
  return sum;
}

/** Whether `left comparison right` holds, given left - right. */
export function holds(difference: number | bigint, comparison: Comparison): boolean {
  switch (comparison) {
    case '=':
      return !(difference < 0) && !(difference > 0);
    case '<>':
      return difference < 0 || difference > 0;
    case '<=':
      return difference <= 0;
    case '>=':
      return difference >= 0;
    case '<':
      return difference < 0;
    case '>':
      return difference > 0;
  }
}

/**
 * Whether blanks leave the comparison open. A blank count is some whole number from 0 up, so the difference of
 * both sides has a least and a greatest value; where no value in between can satisfy the comparison it fails.
 */
export function failsWhateverBlanksAre(
  left: LinearForm,
  comparison: Comparison,
  right: LinearForm,
  values: Values,
): boolean {
  const coefficients = new Map<string, { factor: number; value: number }>();
  let known = left.constant - right.constant;
  for (const [linear, side] of [[left, 1] as const, [right, -1] as const]) {
    for (const term of linear.terms) {
      const key = `${term.source} ${term.form} ${term.column}`;
      const value = evaluate({ ...linear, terms: [{ ...term, sign: 1 }], constant: 0 }, values);
      const entry = coefficients.get(key) ?? { factor: 0, value };
      entry.factor += side * term.sign;
      coefficients.set(key, entry);
    }
  }
  let least = 0;
  let greatest = 0;
  for (const { factor, value } of coefficients.values()) {
    if (!Number.isNaN(value)) known += factor * value;
    else if (factor > 0) greatest = Infinity;
    else if (factor < 0) least = -Infinity;
  }
  least += known;
  greatest += known;
  switch (comparison) {
    case '=':
      return least > 0 || greatest < 0;
    case '<>':
      return least === 0 && greatest === 0;
    case '<=':
      return least > 0;
    case '>=':
      return greatest < 0;
    case '<':
      return least >= 0;
    case '>':
      return greatest <= 0;
  }
}
