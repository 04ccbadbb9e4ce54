import { impliedBlanks } from '../../../shared/locate/imply/imply';
import { buildProblem } from '../../../shared/locate/problem/build';
import type { Variable } from '../../../shared/locate/problem/problem';
import { Board } from '../../../shared/locate/search/board';
import { costOf, type Operation } from '../../../shared/locate/search/operations';
import { TotalRows } from '../../../shared/locate/search/total-rows';
import { BruteForce, fewestErrors, nameOf } from './brute-force';
import { inputOf, type LocateCase } from './cases';
import { Undecided } from './exact-feasibility';

const MOST_COST = 4000;

/** Where product and brute force differ on a case; `undecided`: the brute force could not tell. */
export function disagreement(sample: LocateCase): string | 'undecided' | undefined {
  try {
    return smallestSetsDiffer(sample) ?? rangesDiffer(sample);
  } catch (error) {
    if (error instanceof Undecided) return 'undecided';
    throw error;
  }
}

function smallestSetsDiffer(sample: LocateCase): string | undefined {
  const problem = buildProblem(inputOf(sample));
  const parts = new TotalRows(problem, () => false).explained().flatMap((one) => one.parts);
  const expected = fewestErrors(sample);
  const named = ({ kind, changes }: Operation): string => {
    const cells = [...changes.keys()].map((variable) => {
      const { row, column } = (problem.variables[variable] as Variable).cell;
      return `${row}.${column}`;
    });
    return kind === 'cell' ? cells.join() : `${kind} ${cells.sort().join(' ')}`;
  };
  const cost = parts.reduce((sum, { sets: [first] }) => sum + (first ? costOf(first) : Infinity), 0);
  if (expected === undefined) return cost < MOST_COST - 1 ? `found ${cost}, expected none` : undefined;
  if (cost !== expected.cost) return `cost ${cost}, expected ${expected.cost}: ${expected.sets.join(' / ')}`;
  if (parts.some(({ status }) => status !== 'proven')) return 'not proven';
  const count = parts.reduce((all, part) => all * part.count, 1);
  if (count !== expected.sets.length) return `${count} sets, expected ${expected.sets.length}`;
  const sets = parts.reduce<Operation[][]>(
    (all, part) => all.flatMap((one) => part.sets.map((own) => [...one, ...own])),
    [[]],
  );
  if (sets.length < count) return undefined;
  const found = sets.map((set) => nameOf(set.map((one) => ({ name: named(one) })))).sort();
  return found.join('\n') === expected.sets.join('\n')
    ? undefined
    : `${found.join(' / ')} instead of ${expected.sets.join(' / ')}`;
}

function rangesDiffer(sample: LocateCase): string | undefined {
  const input = inputOf(sample);
  const problem = buildProblem(input);
  const board = new Board(
    problem,
    problem.constraints.map((_, index) => index),
  );
  if (board.troubles.length > 0) return undefined;
  const expected = new BruteForce(sample).ranges();
  const found = new Map(impliedBlanks(input, board).map((one) => [`${one.row}.${one.column}`, one]));
  for (const [name, { low, high }] of expected ?? []) {
    const own = found.get(name) ?? { low: 0, high: null };
    if (BigInt(own.low) !== low || (own.high === null ? null : BigInt(own.high)) !== high)
      return `${name} from ${own.low} to ${own.high}, expected ${low} to ${high}`;
  }
  return undefined;
}
