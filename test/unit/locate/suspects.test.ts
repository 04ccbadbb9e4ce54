import { suspectsOf } from '../../../shared/locate/suspects';
import { ii06a, located, row, withTotal } from './tables';

const land = [100, 60, 30, 10, 70, 20, 94, 1, 30, 15, 15];
const table = ii06a(row('land', land));

test('to look at are the cells of every smallest correction, each once, and none of larger ones', () => {
  const { clusters } = located(table);
  expect(clusters[0]?.corrections.some(({ errors }) => errors > 1)).toBe(true);
  const smallest = clusters[0]?.corrections.filter(({ errors }) => errors === 1) ?? [];
  expect(suspectsOf(clusters)).toEqual(smallest.flatMap(({ cells }) => cells));
  expect(suspectsOf([...clusters, ...clusters])).toEqual(suspectsOf(clusters));
  expect(suspectsOf(located(withTotal(row('land', land.with(6, 49)))).clusters)).toEqual([]);
});
