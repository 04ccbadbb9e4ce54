import type { CellRef, Implied, LocateInput } from '../correction';
import type { Constraint, Variable } from '../problem/problem';
import { RelationFacts } from '../relation-facts';
import { type Board } from '../search/board';
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
  const facts = new RelationFacts(input);
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
      found.push({ variable, implied: { ...cell, ...concluded(facts, board, { low, high }, chain) } });
    }
  }
  return found.sort((a, b) => a.variable - b.variable).map(({ implied }) => implied);
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
  facts: RelationFacts,
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
      .map(({ index }) => facts.of((problem.constraints[index] as Constraint).relation)),
  };
}
