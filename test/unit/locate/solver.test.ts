import loadHighs from 'highs';
import { buildProblem } from '../../../shared/locate/problem/build';
import { Board } from '../../../shared/locate/search/board';
import { highsSolver, lpOf } from '../../../shared/locate/search/highs';
import { locatingModel, missingInAll, solvedSet } from '../../../shared/locate/search/milp';
import { inputOf, sampleCase, type LocateCase } from './cases';
import { BruteForce } from './brute-force';
import { Undecided } from './exact-feasibility';
import { row, rules, withTotal } from './tables';

function boardOf(input: Parameters<typeof buildProblem>[0]): Board {
  const problem = buildProblem(input);
  return new Board(
    problem,
    problem.constraints.map((_, index) => index),
  );
}

const right = withTotal(
  row('a', [100, 60, 30, 10, 70, 20, 49, 1, 30, 15, 15]),
  row('b', [230, 130, 88, 12, 190, 112, 75, 3, 40, 38, 2]),
);
const wrong = {
  ...right,
  rows: right.rows.map((one) => (one.key === 'a' ? { ...one, cells: { ...one.cells, 9: 94 } } : one)),
};
const board = boardOf({ rules, tables: [wrong] });

test('a model names a switch for each figure and is written in whole numbers', () => {
  const { model, switches } = locatingModel(board, missingInAll(board));
  expect(switches.size).toBe(33);
  expect(lpOf(model)).toMatch(/^Minimize\n obj: \+ 1000 x\d+ [\s\S]*\nEnd$/);
  expect(lpOf(model)).not.toMatch(/\d[.e]\d/);
});

test('what the solver says is borne out by exact numbers and has nothing to spare', async () => {
  const solver = highsSolver(await loadHighs(), 2);
  const set = solvedSet(board, solver, missingInAll(board));
  const names = set?.map(({ changes }) => [...changes.keys()].map((at) => board.problem.variables[at]?.cell));
  expect(names).toEqual([[{ form: 'II.06a', row: 'a', column: '9' }]]);
});

test('an answer that exact numbers do not bear out is dropped', () => {
  expect(solvedSet(board, { solve: (model) => model.columns.map(() => 0) }, 100)).toBeUndefined();
  expect(solvedSet(board, { solve: () => undefined }, 100)).toBeUndefined();
});

test('what a careless answer takes too much is put back', () => {
  const all = solvedSet(board, { solve: (model) => model.columns.map(() => 1) }, 100);
  expect(all).toHaveLength(1);
});

test('HiGHS finds as few figures as trying everything, or holds no answer to be one', async () => {
  const solver = highsSolver(await loadHighs(), 2);
  const small = (sample: LocateCase) =>
    Object.values(sample.rows).every((cells) => Object.values(cells).every((value) => (value ?? 0) < 10_000));
  for (let seed = 0; seed < 30; seed += 1) {
    const sample = sampleCase(seed);
    if (!small(sample)) continue;
    let expected;
    try {
      expected = new BruteForce(sample).smallest();
    } catch (error) {
      if (error instanceof Undecided) continue;
      throw error;
    }
    const own = boardOf(inputOf(sample));
    const set = solvedSet(own, solver, 100_000);
    // Swaps and shifts are no switches of the model: it may need more figures, never fewer.
    if (set !== undefined && expected !== undefined)
      expect(set.length * 1000).toBeGreaterThanOrEqual(Math.floor(expected.cost / 1000) * 1000);
    if (expected !== undefined && expected.cost % 1000 === 0)
      expect([seed, set?.length]).toEqual([seed, expected.cost / 1000]);
  }
});
