import type { CompiledRelation, LinearForm, LinearTerm } from './compile';
import type { TermFigures } from './finding';
import type { Comparison } from './notation';

/** Where the terms of a sum find their values; NaN stands for what is blank or not there. */
export interface Values {
  /** Counts of the current table, the row's from place `at` on. */
  row: Float64Array;
  at: number;
  /** Counts of the table of the quarter before, the same row's from `previousAt` on; -1: it has no such row. */
  previous: Float64Array;
  previousAt: number;
  other: (form: string, column: string) => number;
}

/** Below this, a sum of as many terms as a form has columns stays an exact integer. */
export const EXACT_LIMIT = 2 ** 46;

/** The sum of a linear form; NaN when a part of it is blank. */
export function evaluate(linear: LinearForm, values: Values): number {
  let sum = linear.constant;
  const { places, terms } = linear;
  if (places !== undefined) {
    const { row, at } = values;
    for (let i = 0; i < places.length; i += 1) {
      const value = row[at + (places[i] as number)] as number;
      sum += (terms[i] as LinearTerm).sign === 1 ? value : -value;
    }
    return sum;
  }
  for (const term of terms) sum += term.sign * valueOf(term, values);
  return sum;
}

/** A term's value without its sign. */
export function valueOf(term: LinearTerm, values: Values): number {
  switch (term.source) {
    case 'row':
      return values.row[values.at + term.index] as number;
    case 'previous':
      return values.previousAt < 0 ? NaN : (values.previous[values.previousAt + term.index] as number);
    case 'other':
      return values.other(term.form, term.column);
  }
}

/** The values of a sum's terms without their signs. */
export function figuresOf(linear: LinearForm, values: Values): TermFigures {
  return linear.terms.map((term) => numberOrNull(valueOf(term, values)));
}

export function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** All sums of a relation, those of its condition last. */
export function sidesOf(relation: Exclude<CompiledRelation, { kind: 'total' }>): LinearForm[] {
  if (relation.kind === 'ratio') return [relation.numerator, relation.denominator];
  const { left, right, when } = relation;
  return [left, right, ...(when ? [when.left, when.right] : [])];
}

/** As evaluate, in exact integers of any size; nothing may be blank. */
export function evaluateExactly(linear: LinearForm, values: Values): bigint {
  let sum = BigInt(linear.constant);
  for (const term of linear.terms) sum += BigInt(valueOf(term, values)) * BigInt(term.sign);
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
  for (const [linear, side] of [[left, 1] as const, [right, -1] as const]) {
    for (const term of linear.terms) {
      const key = `${term.source} ${term.form} ${term.column}`;
      const entry = coefficients.get(key) ?? { factor: 0, value: valueOf(term, values) };
      entry.factor += side * term.sign;
      coefficients.set(key, entry);
    }
  }
  let least = left.constant - right.constant;
  let greatest = least;
  for (const { factor, value } of coefficients.values()) {
    const known = Number.isNaN(value) ? 0 : factor * value;
    least += known;
    greatest += known;
    if (Number.isNaN(value) && factor > 0) greatest = Infinity;
    if (Number.isNaN(value) && factor < 0) least = -Infinity;
  }
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
