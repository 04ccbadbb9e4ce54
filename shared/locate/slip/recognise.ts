import { TOTAL_ROW } from '../../forms/table';
import { isEquation, type Constraint, type Problem, type Variable } from '../problem/problem';
import { slipOfDigits } from './digits';
import { SURPRISE, type SlipKind } from './slip-kind';

/** What a wrong figure may be a copy of, beyond this quarter's own figures. */
export type Earlier = (form: string, row: string, column: string) => bigint | null;

/** The kind of slip that makes `to` into what is stated in a cell: of several, the one that says most. */
export function slipOf(problem: Problem, cell: number, to: bigint, earlier: Earlier): SlipKind {
  const variable = problem.variables[cell] as Variable;
  const from = variable.value;
  if (from === null) return 'unknown';
  const kinds: SlipKind[] = [];
  const digits = slipOfDigits(from, to);
  if (digits !== undefined) kinds.push(digits);
  const { form, row, column } = variable.cell;
  // A nought or a one is somewhere always.
  if (from > 9n) {
    if (earlier(form, row, column) === from) kinds.push('last-quarter');
    const cells = problem.rows[variable.row] ?? [];
    const at = cells.indexOf(cell);
    const near = [cells[at - 1], cells[at + 1]];
    if (near.some((other) => other !== undefined && valueOf(problem, other) === from))
      kinds.push('neighbour-column');
    const above = sameColumn(problem, cell).filter(
      (other) => problem.variables[other]?.cell.row !== TOTAL_ROW,
    );
    if (above.length > 0 && row !== TOTAL_ROW && above.some((other) => valueOf(problem, other) === from))
      kinds.push('neighbour-row');
  }
  kinds.push(...slipsOfSum(problem, cell, to - from));
  return kinds.reduce<SlipKind>((best, kind) => (SURPRISE[kind] < SURPRISE[best] ? kind : best), 'unknown');
}

/** A sum that lacks a part, has one twice, or was not added up again. */
function slipsOfSum(problem: Problem, cell: number, difference: bigint): SlipKind[] {
  const kinds = new Set<SlipKind>();
  for (const index of problem.of[cell] ?? []) {
    const constraint = problem.constraints[index] as Constraint;
    const [only] = constraint.alternatives;
    if (constraint.release !== -1 || only === undefined || !isEquation(constraint)) continue;
    const own = only.terms.find(({ variable }) => variable === cell);
    const parts = only.terms.filter((term) => term !== own);
    if (own === undefined || parts.length < 2 || parts.some(({ factor }) => factor !== -own.factor)) continue;
    kinds.add('total-not-updated');
    for (const { variable } of parts) {
      const part = valueOf(problem, variable);
      if (part === null || part <= 9n) continue;
      if (part === difference) kinds.add('part-left-out');
      if (part === -difference) kinds.add('part-twice');
    }
  }
  return [...kinds];
}

function sameColumn(problem: Problem, cell: number): number[] {
  const variable = problem.variables[cell] as Variable;
  const at = (problem.rows[variable.row] ?? []).indexOf(cell);
  return problem.rows.flatMap((row) => {
    const other = row[at];
    return other !== undefined && other !== cell && problem.variables[other]?.cell.form === variable.cell.form
      ? [other]
      : [];
  });
}

function valueOf(problem: Problem, cell: number): bigint | null {
  return problem.variables[cell]?.value ?? null;
}
