import type { Problem, Variable } from '../problem/problem';
import type { LocateStatus } from '../correction';
import type { Trouble } from './board';
import { nameOf } from './exact';
import type { Operation } from './operations';

/** Constraints in trouble and the sets of errors that explain them, apart from all others. */
export interface Part {
  status: LocateStatus;
  troubles: readonly Trouble[];
  /** Equally cheap sets, as far as they are listed. */
  sets: Operation[][];
  /** All equally cheap sets; -1: not counted. */
  count: number;
}

/**
 * Parts in pieces that can be judged one by one: rows whose errors are chosen whatever those of the others are, and
 * errors that every set has. Pieces that mend one constraint together stay together.
 */
export function divided(problem: Problem, parts: readonly Part[]): Part[] {
  return joined(parts.flatMap((part) => pieces(problem, part)));
}

function pieces(problem: Problem, part: Part): Part[] {
  const { sets, count, status, troubles } = part;
  if (sets.length === 0 || count !== sets.length) return [part];
  return (byRow(problem, sets) ?? withoutCommon(sets)).map((own) => ({
    status,
    troubles: touched(problem, troubles, own.flat()),
    sets: own,
    count: own.length,
  }));
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

function joined(parts: readonly Part[]): Part[] {
  const groups: Part[] = [];
  for (const part of parts) {
    let own = part;
    for (const other of [...groups]) {
      if (!other.troubles.some((trouble) => own.troubles.includes(trouble))) continue;
      groups.splice(groups.indexOf(other), 1);
      own = {
        status: [other.status, own.status].includes('feasible') ? 'feasible' : own.status,
        troubles: [...new Set([...other.troubles, ...own.troubles])],
        sets: other.sets.flatMap((a) => own.sets.map((b) => [...a, ...b])),
        count: other.count === -1 || own.count === -1 ? -1 : other.count * own.count,
      };
    }
    groups.push(own);
  }
  return groups;
}

/** Troubles that some errors have a figure in. */
export function touched(
  problem: Problem,
  troubles: readonly Trouble[],
  operations: readonly Operation[],
): Trouble[] {
  const constraints = new Set<number>();
  for (const { changes } of operations)
    for (const cell of changes.keys()) for (const index of problem.of[cell] ?? []) constraints.add(index);
  return troubles.filter((trouble) => trouble.some((index) => constraints.has(index)));
}

function rowOf(problem: Problem, { changes }: Operation): number {
  const [cell] = changes.keys();
  return (problem.variables[cell as number] as Variable).row;
}

function keyOf(set: readonly Operation[]): string {
  return set.map(nameOf).sort().join(' ');
}
