import type { JointRest } from '../forms/joint-figures';
import type { CompiledRelation, LinearForm, LinearTerm } from './compile';
import type { JointTerms, TermFigures } from './finding';
import type { Comparison } from './notation';
import { jointOf, onlyValue, rangeOf, type Side } from './range';

/** Where the terms of a sum find their values; NaN stands for what is blank or not there. */
export interface Values {
  /** Counts of the current table, the row's from place `at` on. */
  row: Float64Array;
  at: number;
  /** Counts of the table of the quarter before, the same row's from `previousAt` on; -1: it has no such row. */
  previous: Float64Array;
  previousAt: number;
  other: (form: string, column: string) => number;
  /** What joint figures leave for the blanks of a row, by its place in `row` or `previous`. */
  rests: ReadonlyMap<number, readonly JointRest[]>;
  previousRests: ReadonlyMap<number, readonly JointRest[]>;
  /** The same of another form's unit total. */
  otherRests: (form: string) => readonly JointRest[];
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

/** What joint figures tell of the blank terms of sums. */
export function jointTermsOf(sides: readonly LinearForm[], values: Values): JointTerms[] {
  const found: JointTerms[] = [];
  for (const { terms } of sides) {
    for (const term of terms) {
      const { source, form, column } = term;
      const held = restsOf(term, values).find(({ columns }) => columns.includes(column));
      if (held === undefined || found.some((other) => jointOf(term, [other]))) continue;
      found.push({ source, form, columns: held.columns, sum: held.rest });
    }
  }
  return found;
}

/** The same for a finding's facts. */
export function jointFacts(sides: readonly LinearForm[], values: Values): { joint?: JointTerms[] } {
  const joint = jointTermsOf(sides, values);
  return joint.length === 0 ? {} : { joint };
}

/** A sum with its figures, as it is added to others or, with the sign -1, taken from them. */
export function sideOf(linear: LinearForm, values: Values, sign: Side['sign'] = 1): Side {
  return { sign, linear, figures: figuresOf(linear, values) };
}

/** The exact sum of a linear form, joint figures included; null where it is not known. */
export function exactValue(linear: LinearForm, values: Values): bigint | null {
  return onlyValue(rangeOf([sideOf(linear, values)], jointTermsOf([linear], values)));
}

function restsOf({ source, form }: LinearTerm, values: Values): readonly JointRest[] {
  switch (source) {
    case 'row':
      return values.rests.get(values.at) ?? [];
    case 'previous':
      return values.previousRests.get(values.previousAt) ?? [];
    case 'other':
      return values.otherRests(form);
  }
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** All sums of a relation, those of its condition last. */
export function sidesOf(relation: Exclude<CompiledRelation, { kind: 'total' }>): LinearForm[] {
  if (relation.kind === 'ratio') return [relation.numerator, relation.denominator];
  const { left, right, when } = relation;
  return [left, right, ...(when ? [when.left, when.right] : [])];
}

/** Whether `left comparison right` holds, given left - right. */
export function holds(difference: number, comparison: Comparison): boolean {
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
