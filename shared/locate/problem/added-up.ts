import { Sum } from './clause';
import {
  constraintOver,
  constraintsByVariable,
  type Constraint,
  type Linear,
  type Problem,
  type TotalRow,
  type Variable,
} from './problem';

/** A problem in which total rows are no figures of their own: they are what their rows make. */
export interface AddedUp {
  /** Its figures and constraints stand in the places that they have in the problem it comes from. */
  problem: Problem;
  /** By figure of such a total row: the figures that it is the sum of. */
  parts: ReadonlyMap<number, readonly number[]>;
  /** By a row's constraint: the total row's, which says no more than those of the rows do. */
  echoes: ReadonlyMap<number, number>;
}

const NOTHING: Linear = { terms: [], low: null, high: null };

/**
 * A total row that agrees with its rows in every column may have been added up from them, slips and all: then it bears
 * nothing out, and what is wrong in a row is one error and not two. Undefined where there is no such total row.
 */
export function addedUp(problem: Problem): AddedUp | undefined {
  const totals = problem.totals.filter((total) => agrees(problem, total));
  if (totals.length === 0) return undefined;
  const parts = new Map(totals.flatMap(({ sums }) => [...sums]));
  const echoes = new Map<number, number>();
  const constraints = problem.constraints.map((constraint, index) => {
    if (!constraint.variables.some((variable) => parts.has(variable))) return constraint;
    const own = sameInRows(problem, constraint, parts);
    own?.forEach((row) => echoes.set(row, index));
    const alternatives = own === undefined ? spreadOut(constraint, parts) : [NOTHING];
    return constraintOver(problem.variables, alternatives, constraint.release, constraint.relation);
  });
  const of = constraintsByVariable(problem.variables, constraints);
  const places = new Set(totals.map(({ row }) => row));
  const rows = problem.rows.map((row, place) => (places.has(place) ? [] : row));
  return { problem: { ...problem, constraints, of, rows, totals: [] }, parts, echoes };
}

/** Whether every stated figure of a total row is the sum of its rows, all of them filled in, and none is vouched for. */
function agrees({ variables }: Problem, { sums }: TotalRow): boolean {
  let stated = 0;
  for (const [figure, parts] of sums) {
    const total = variables[figure] as Variable;
    if (total.cost === Infinity) return false;
    if (total.stated === null) continue;
    let rest = total.value;
    for (const part of parts) {
      const { value } = variables[part] as Variable;
      rest = rest === null || value === null ? null : rest - value;
    }
    if (rest !== 0n) return false;
    stated += 1;
  }
  return stated > 0;
}

/** The same constraint of every row, where all of them together imply the total row's. */
function sameInRows(
  problem: Problem,
  { alternatives, release }: Constraint,
  parts: AddedUp['parts'],
): number[] | undefined {
  const [only, ...more] = alternatives;
  if (only === undefined || more.length > 0 || release !== -1) return undefined;
  if ((only.low ?? 0n) !== 0n || (only.high ?? 0n) !== 0n) return undefined;
  const columns = only.terms.map(({ variable }) => parts.get(variable));
  const [first] = columns;
  if (first === undefined || columns.includes(undefined)) return undefined;
  const found = first.map((variable, row) => {
    const terms = only.terms.map(({ factor }, at) => ({ variable: columns[at]?.[row] as number, factor }));
    return problem.of[variable]?.find((index) =>
      isThat(problem.constraints[index] as Constraint, { ...only, terms }),
    );
  });
  return found.includes(undefined) ? undefined : (found as number[]);
}

function isThat({ alternatives, release }: Constraint, { terms, low, high }: Linear): boolean {
  const [only, ...more] = alternatives;
  return (
    only !== undefined &&
    more.length === 0 &&
    release === -1 &&
    only.low === low &&
    only.high === high &&
    only.terms.length === terms.length &&
    terms.every(({ variable, factor }) =>
      only.terms.some((term) => term.variable === variable && term.factor === factor),
    )
  );
}

/** With what the rows make in place of their totals. */
function spreadOut({ alternatives }: Constraint, parts: AddedUp['parts']): Linear[] {
  return alternatives.map(({ terms, low, high }) => {
    const sum = new Sum();
    for (const { variable, factor } of terms)
      for (const part of parts.get(variable) ?? [variable]) sum.add(part, factor);
    return sum.between(low, high);
  });
}
