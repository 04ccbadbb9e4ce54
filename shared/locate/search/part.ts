import type { Problem, Variable } from '../problem/problem';
import type { LocateStatus } from '../correction';
import type { Trouble } from './board';
import type { Operation } from './operations';

/** Constraints in trouble and the sets of errors that explain them, apart from all others. */
export interface Part {
  /** `open`: the search came to no end. */
  status: LocateStatus | 'open';
  troubles: readonly Trouble[];
  /** Equally cheap sets, as far as they are listed. */
  sets: Operation[][];
  /** All equally cheap sets; -1: not counted. */
  count: number;
}

/**
 * Parts in pieces that can be judged one by one: rows whose errors are chosen whatever those of the others are, and
 * errors that every set has. Pieces that have figures in one constraint stay together.
 */
export function divided(problem: Problem, parts: readonly Part[]): Part[] {
  return joined(
    problem,
    parts.flatMap((part) => pieces(problem, part)),
  );
}

function pieces(problem: Problem, part: Part): Part[] {
  const { sets, count, status, troubles } = part;
  if (sets.length === 0 || (count !== sets.length && sets.length > 1)) return [part];
  return (byRow(problem, sets) ?? withoutCommon(sets)).map((own) => ({
    status,
    troubles: touched(problem, troubles, own.flat()),
    sets: own,
    count: count === -1 ? -1 : own.length,
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
  const named = sets.map((set) => new Set(set.map(({ name }) => name)));
  const common = first.filter((operation) => named.every((names) => names.has(operation.name)));
  const names = new Set(common.map(({ name }) => name));
  const rest = sets.map((set) => set.filter((operation) => !names.has(operation.name)));
  return [...common.map((operation) => [[operation]]), ...(rest[0]?.length === 0 ? [] : [rest])];
}

function joined(problem: Problem, parts: readonly Part[]): Part[] {
  let groups: { part: Part; constraints: ReadonlySet<number> }[] = [];
  for (const part of parts) {
    let own = {
      part,
      constraints: new Set([...part.troubles.flat(), ...constraintsOf(problem, part.sets.flat())]),
    };
    const shares = (other: ReadonlySet<number>) => [...own.constraints].some((index) => other.has(index));
    for (const other of groups.filter(({ constraints }) => shares(constraints))) {
      groups = groups.filter((group) => group !== other);
      own = {
        part: both(other.part, own.part),
        constraints: new Set([...other.constraints, ...own.constraints]),
      };
    }
    groups.push(own);
  }
  return groups.map((group) => group.part);
}

/** What is least certain first. */
const BY_CERTAINTY: readonly Part['status'][] = ['open', 'none', 'feasible', 'proven'];

function both(one: Part, two: Part): Part {
  return {
    status: BY_CERTAINTY.find((status) => [one.status, two.status].includes(status)) ?? 'proven',
    troubles: [...new Set([...one.troubles, ...two.troubles])],
    sets: one.sets.flatMap((a) => two.sets.map((b) => [...a, ...b])),
    count: one.count === -1 || two.count === -1 ? -1 : one.count * two.count,
  };
}

/** Troubles that some errors have a figure in. */
export function touched(
  problem: Problem,
  troubles: readonly Trouble[],
  operations: readonly Operation[],
): Trouble[] {
  const constraints = constraintsOf(problem, operations);
  return troubles.filter((trouble) => trouble.some((index) => constraints.has(index)));
}

function constraintsOf(problem: Problem, operations: readonly Operation[]): Set<number> {
  const constraints = new Set<number>();
  for (const { changes } of operations)
    for (const cell of changes.keys()) for (const index of problem.of[cell] ?? []) constraints.add(index);
  return constraints;
}

function rowOf(problem: Problem, { changes }: Operation): number {
  const [cell] = changes.keys();
  return (problem.variables[cell as number] as Variable).row;
}

function keyOf(set: readonly Operation[]): string {
  return set
    .map(({ name }) => name)
    .sort()
    .join(' ');
}
