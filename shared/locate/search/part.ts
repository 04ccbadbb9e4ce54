import type { Problem, Variable } from '../problem/problem';
import type { LocateStatus } from '../correction';
import type { Trouble } from './board';
import { nameOf } from './exact';
import { costOf, type Operation } from './operations';

/** Constraints in trouble and the sets of errors that explain them, apart from all others. */
export interface Part {
  status: LocateStatus;
  troubles: Trouble[];
  /** Equally cheap sets, as far as they are listed. */
  sets: Operation[][];
  /** All equally cheap sets; -1: not counted. */
  count: number;
}

/**
 * A part in pieces that can be judged one by one: rows whose errors are chosen whatever those of the others are, and
 * errors that every set has. Pieces that mend one constraint together stay together.
 */
export function divided(problem: Problem, part: Part): Part[] {
  const { sets, count } = part;
  if (sets.length === 0 || count !== sets.length) return [part];
  const pieces = byRow(problem, sets) ?? withoutCommon(sets);
  return joined(problem, part, pieces);
}

/** The sets as free choices row by row; undefined where the rows depend on each other. */
function byRow(problem: Problem, sets: readonly Operation[][]): Operation[][][] | undefined {
  const choices = new Map<number, Map<string, Operation[]>>();
  for (const set of sets) {
    const rows = new Map<number, Operation[]>();
    for (const operation of set) {
      const row = rowOf(problem, operation);
      rows.set(row, [...(rows.get(row) ?? []), operation]);
    }
    for (const [row, own] of rows) {
      const known = choices.get(row) ?? new Map<string, Operation[]>();
      known.set(keyOf(own), own);
      choices.set(row, known);
    }
  }
  const everywhere = sets.every(
    (set) => new Set(set.map((one) => rowOf(problem, one))).size === choices.size,
  );
  const product = [...choices.values()].reduce((all, { size }) => all * size, 1);
  return everywhere && product === sets.length
    ? [...choices.values()].map((own) => [...own.values()])
    : undefined;
}

function withoutCommon(sets: readonly Operation[][]): Operation[][][] {
  const [first = []] = sets;
  const named = sets.map((set) => new Set(set.map(nameOf)));
  const common = first.filter((operation) => named.every((names) => names.has(nameOf(operation))));
  const names = new Set(common.map(nameOf));
  const rest = sets.map((set) => set.filter((operation) => !names.has(nameOf(operation))));
  return [...common.map((operation) => [[operation]]), ...(rest[0]?.length === 0 ? [] : [rest])];
}

function joined(problem: Problem, part: Part, pieces: readonly Operation[][][]): Part[] {
  const groups: { troubles: Set<Trouble>; sets: Operation[][] }[] = [];
  for (const sets of pieces) {
    let own = { troubles: touched(problem, part.troubles, sets.flat()), sets: [...sets] };
    for (const other of [...groups]) {
      if (![...other.troubles].some((trouble) => own.troubles.has(trouble))) continue;
      groups.splice(groups.indexOf(other), 1);
      const product = other.sets.flatMap((a) => own.sets.map((b) => [...a, ...b]));
      own = { troubles: new Set([...other.troubles, ...own.troubles]), sets: product };
    }
    groups.push(own);
  }
  return groups.map(({ troubles, sets }) => ({
    status: part.status,
    troubles: part.troubles.filter((trouble) => troubles.has(trouble)),
    sets,
    count: sets.length,
  }));
}

function touched(
  problem: Problem,
  troubles: readonly Trouble[],
  operations: readonly Operation[],
): Set<Trouble> {
  const constraints = new Set<number>();
  for (const { changes } of operations)
    for (const cell of changes.keys()) for (const index of problem.of[cell] ?? []) constraints.add(index);
  return new Set(troubles.filter((trouble) => trouble.some((index) => constraints.has(index))));
}

export function rowOf(problem: Problem, { changes }: Operation): number {
  const [cell] = changes.keys();
  return (problem.variables[cell as number] as Variable).row;
}

function keyOf(set: readonly Operation[]): string {
  return set.map(nameOf).sort().join(' ');
}

/** What a smallest set of the part costs; 0 where there is none. */
export function costOfPart({ sets: [first] }: Part): number {
  return first === undefined ? 0 : costOf(first);
}
