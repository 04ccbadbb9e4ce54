import type { RelationRef } from '../rules/finding';
import type { Correction, Witness } from './correction';
import {
  isEquation,
  type Constraint,
  type Linear,
  type Problem,
  type Term,
  type Variable,
} from './problem/problem';
import { Board } from './search/board';
import { followed } from './following-totals';
import type { Part } from './search/part';
import type { Reading } from './search/total-rows';
import type { SlipKind } from './slip/slip-kind';

/**
 * Where one wrong cell of a row explains all: the other cells of its broken equations, each with the only value by which
 * its own equation holds, and the relations that this value would break.
 */
export function ruledOut(
  { board, addedUp }: Reading,
  part: Part,
  slip: (variable: number, to: bigint) => SlipKind,
): Correction[] {
  const { problem } = board;
  if (
    part.sets.length === 0 ||
    part.sets.some(([first, ...more]) => first?.kind !== 'cell' || more.length > 0)
  )
    return [];
  const changed = new Set(part.sets.flat().flatMap(({ changes }) => [...changes.keys()]));
  return part.troubles.flatMap(([index, ...others]) => {
    const constraint = problem.constraints[index as number] as Constraint;
    const [only] = constraint.alternatives;
    if (others.length > 0 || only === undefined || constraint.link || !isEquation(constraint)) return [];
    return only.terms.flatMap((term) => {
      const { value, cell, stated, cost } = problem.variables[term.variable] as Variable;
      const to = valueBy(problem, only, term);
      if (value === null || cost === Infinity || changed.has(term.variable) || to === undefined) return [];
      const breaks = brokenBy(problem, part, term.variable, to);
      if (breaks.length === 0) return [];
      const why: Witness[] = [
        { kind: 'mends', relation: constraint.relation, gives: true },
        ...breaks.map((relation): Witness => ({ kind: 'breaks', relation })),
      ];
      const number = Number(to);
      const change = { ...cell, from: stated, to: number, low: number, high: number };
      const { totals } = followed(board, addedUp, new Map([[term.variable, to]]), [change], [change]);
      const kind = slip(term.variable, to);
      return [{ errors: 2, cells: [change, ...totals], kind, confidence: 'possible' as const, why }];
    });
  });
}

/** What an equation makes of one of its figures; undefined where that is no count, or another one is blank. */
function valueBy(problem: Problem, { terms, low }: Linear, own: Term): bigint | undefined {
  let rest = low as bigint;
  for (const { variable, factor } of terms) {
    if (variable === own.variable) continue;
    const { value } = problem.variables[variable] as Variable;
    if (value === null) return undefined;
    rest -= factor * value;
  }
  return rest % own.factor === 0n && rest / own.factor >= 0n ? rest / own.factor : undefined;
}

/** Relations that hold as stated and would not with another figure in the cell. */
function brokenBy(problem: Problem, { troubles }: Part, variable: number, value: bigint): RelationRef[] {
  const inTrouble = new Set(troubles.flat());
  const broken = (problem.of[variable] ?? [])
    .filter((index) => !inTrouble.has(index))
    .filter((index) => new Board(problem, [index], []).try(new Map([[variable, value]])).kind !== 'holds')
    .map((index) => (problem.constraints[index] as Constraint).relation);
  return broken.filter(
    ({ code, row, column }, at) =>
      broken.findIndex((other) => other.code === code && other.row === row && other.column === column) === at,
  );
}
