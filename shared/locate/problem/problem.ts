import type { RelationRef } from '../../rules/finding';
import type { CellValue } from '../../forms/table';
import type { CellRef } from '../correction';

/**
 * The figures of a quarter as unknowns and its relations as exact constraints between them. Every count is a whole
 * number from 0 up.
 */
export interface Problem {
  variables: readonly Variable[];
  constraints: readonly Constraint[];
  /** Constraints of each variable. */
  of: readonly (readonly number[])[];
  /** Rows of tables, each the variables of its counts in printed order. */
  rows: readonly (readonly number[])[];
  totals: readonly TotalRow[];
}

/** A stated total row that has to be the sum of its rows. */
export interface TotalRow {
  /** Its place in `rows`. */
  row: number;
  /** By its figures: those that each is the sum of, in the order of the rows. */
  sums: ReadonlyMap<number, readonly number[]>;
}

export interface Variable {
  /** `beyond`: a blank of the quarter before or of a form that is not there; nobody is asked to fill it in here. */
  kind: 'count' | 'ratio' | 'beyond';
  cell: CellRef;
  stated: CellValue;
  /** The stated count; null: not known, free and at no cost. A printed ratio has none: it only frees its relation. */
  value: bigint | null;
  /** One error in thousandths, or Infinity: never to be changed. */
  cost: number;
  /** Place in `rows`; -1 for what is beyond. */
  row: number;
}

export interface Term {
  variable: number;
  factor: bigint;
}

/** low <= sum of terms <= high; null: no bound on that side. */
export interface Linear {
  terms: readonly Term[];
  low: bigint | null;
  high: bigint | null;
}

/** One of the alternatives has to hold. A plain relation has one, a conditional one more, an unreadable ratio none. */
export interface Constraint {
  alternatives: readonly Linear[];
  /** The printed ratio that is wrong where the constraint does not hold; -1: none. */
  release: number;
  relation: RelationRef;
  /** All that take part, the printed ratio included, ascending. */
  variables: readonly number[];
  /** Its variables stand in several rows. */
  link: boolean;
}

/** A constraint, with what follows from its alternatives. */
export function constraintOver(
  variables: readonly Variable[],
  alternatives: readonly Linear[],
  release: number,
  relation: RelationRef,
): Constraint {
  const all = new Set<number>();
  for (const { terms } of alternatives) for (const { variable } of terms) all.add(variable);
  let [first, link] = [-1, false];
  for (const variable of all) {
    const { row } = variables[variable] as Variable;
    if (row === -1) continue;
    link ||= first !== -1 && row !== first;
    first = row;
  }
  if (release >= 0) all.add(release);
  return { alternatives, release, relation, variables: [...all].sort((a, b) => a - b), link };
}

/** The constraints of each variable, as `of` has them. */
export function constraintsByVariable(
  variables: readonly Variable[],
  constraints: readonly Constraint[],
): number[][] {
  const of: number[][] = variables.map(() => []);
  constraints.forEach((constraint, index) => {
    for (const variable of constraint.variables) of[variable]?.push(index);
  });
  return of;
}

export const WHOLE_ERROR = 1000;

/** Whether the value of a linear sum lies within its bounds. */
export function within(linear: Linear, sum: bigint): boolean {
  return (linear.low === null || sum >= linear.low) && (linear.high === null || sum <= linear.high);
}

/** Whether the bounds leave one value. */
export function isEquation({ alternatives }: Constraint): boolean {
  const [only] = alternatives;
  return alternatives.length === 1 && only !== undefined && only.low !== null && only.low === only.high;
}
