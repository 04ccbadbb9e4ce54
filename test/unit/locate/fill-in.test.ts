import { filledIn } from '../../../shared/locate/fill-in';
import { locate, locateErrors } from '../../../shared/locate/locate';
import type { MilpSolver } from '../../../shared/locate/search/milp';
import { suspectsOf } from '../../../shared/locate/suspects';
import loadHighs from 'highs';
import { highsSolver } from '../../../shared/locate/search/highs';
import { ii06a, located, row, rules, withTotal } from './tables';

const land = [100, 60, 30, 10, 70, 20, 94, 1, 30, 15, 15];
const table = ii06a(row('land', land));
const over = { deadline: () => true };

test('what the search had no time for, the solver answers, without a search of its own', async () => {
  const input = { rules, tables: [table] };
  const found = locate(input, over);
  expect(found.status).toBe('none');
  const highs = highsSolver(await loadHighs(), 2);
  let models = 0;
  const solver: MilpSolver = {
    solve: (model) => {
      models += 1;
      return highs.solve(model);
    },
  };
  const all = filledIn(found, locateErrors(input, { ...over, solver }));
  expect(models).toBe(1);
  expect(all).toMatchObject({ status: 'feasible', implied: found.implied });
  expect(all.clusters).toHaveLength(1);
  expect(all.clusters[0]?.corrections[0]?.cells).toHaveLength(1);
});

test('what the search has found stays, and so does what the solver cannot say', () => {
  const found = located(table);
  expect(filledIn(found, locate({ rules, tables: [table] }, over).clusters)).toEqual(found);
  const none = locate({ rules, tables: [table] }, over);
  expect(filledIn(none, none.clusters)).toEqual(none);
});

test('to look at are the cells of every smallest correction, each once, and none of larger ones', () => {
  const { clusters } = located(table);
  expect(clusters[0]?.corrections.some(({ errors }) => errors > 1)).toBe(true);
  const smallest = clusters[0]?.corrections.filter(({ errors }) => errors === 1) ?? [];
  expect(suspectsOf(clusters)).toEqual(smallest.flatMap(({ cells }) => cells));
  expect(suspectsOf([...clusters, ...clusters])).toEqual(suspectsOf(clusters));
  expect(suspectsOf(located(withTotal(row('land', land.with(6, 49)))).clusters)).toEqual([]);
});
