import type { CellRef, Implied, LocateInput } from '../correction';
import { buildProblem } from '../problem/build';
import type { Constraint, Variable } from '../problem/problem';
import { factsOf } from '../relation-facts';
import { Board } from '../search/board';
import { LocalSystem, type Open } from '../search/local-system';

/** Bounds and the chain that proves them. */
export type Conclusion = Omit<Implied, keyof CellRef>;

/** Longer chains are told whole. */
const SHORTENED = 40;

/**
 * Every blank of which the filled cells say something, with the relations that say it, none of which can be spared; once
 * the time is over, those that are known by then.
 */
export function impliedBlanks(
  input: LocateInput,
  board: Board,
  deadline: () => boolean = () => false,
): Implied[] {
  const { problem } = board;
  const found: { variable: number; implied: Implied }[] = [];
  for (const group of board.undecided()) {
    if (deadline()) break;
    const bounds = new LocalSystem(problem, new Map(), group).bounds();
    for (const { variable, low, high, constraints } of bounds ?? []) {
      const { kind, cell } = problem.variables[variable] as Variable;
      if (kind !== 'count' || (low === 0n && high === null)) continue;
      const named = new Set(constraints);
      const own = group.filter(({ index }) => named.has(index));
      const chain = shortest(own, (some) => {
        const bound = new LocalSystem(problem, new Map(), some)
          .bounds()
          ?.find((one) => one.variable === variable);
        return bound?.low === low && bound.high === high;
      });
      found.push({ variable, implied: { ...cell, ...concluded(input, board, { low, high }, chain) } });
    }
  }
  return found.sort((a, b) => a.variable - b.variable).map(({ implied }) => implied);
}

/**
 * What follows for a sum of cells such as `(8) + (9)`, although its blanks may be open one by one; undefined where a cell is not in the
 * tables.
 */
export function impliedSum(input: LocateInput, cells: readonly CellRef[]): Conclusion | undefined {
  const problem = buildProblem(input);
  const board = new Board(
    problem,
    problem.constraints.map((_, index) => index),
  ).only([]);
  const factors = new Map<number, bigint>();
  let known = 0n;
  for (const cell of cells) {
    const at = problem.variables.findIndex(({ kind, cell: own }) => kind === 'count' && isSame(own, cell));
    const variable = problem.variables[at];
    if (variable === undefined) return undefined;
    if (variable.value === null) factors.set(at, (factors.get(at) ?? 0n) + 1n);
    else known += variable.value;
  }
  const range = board.range(new Map(), factors);
  if (!range.tight) return undefined;
  const low = (range.low ?? 0n) + known;
  const high = range.high === null ? null : range.high + known;
  const groups = board.undecided().filter((group) => group.some((open) => touches(open, factors)));
  const chain = shortest(groups.flat(), (some) => {
    const bound = new LocalSystem(problem, new Map(), some, [...factors.keys()]).range(factors);
    return bound.low === range.low && bound.high === range.high;
  });
  return concluded(input, board, { low, high }, chain);
}

/** Leaves out what the conclusion does not need, relations of the unit before those of a row. */
function shortest(chain: readonly Open[], proves: (some: readonly Open[]) => boolean): readonly Open[] {
  if (chain.length > SHORTENED) return chain;
  let kept = chain;
  for (const one of [...chain].reverse()) {
    const without = kept.filter((other) => other !== one);
    if (proves(without)) kept = without;
  }
  return kept;
}

function concluded(
  input: LocateInput,
  { problem }: Board,
  { low, high }: { low: bigint; high: bigint | null },
  chain: readonly Open[],
): Conclusion {
  return {
    low: Number(low),
    high: high === null ? null : Number(high),
    value: low === high ? Number(low) : null,
    why: [...chain]
      .sort((a, b) => a.index - b.index)
      .map(({ index }) => factsOf(input, (problem.constraints[index] as Constraint).relation)),
  };
}

function touches({ alternatives }: Open, factors: ReadonlyMap<number, bigint>): boolean {
  return alternatives.some(({ terms }) => terms.some(({ variable }) => factors.has(variable)));
}

function isSame(a: CellRef, b: CellRef): boolean {
  return a.form === b.form && a.row === b.row && a.column === b.column;
}
