import { locate } from '../../../shared/locate/locate';
import { disagreement } from './agreement';
import { inputOf, sampleCase } from './cases';

/** A share of the cases that `npm run locate-cases` goes through. */
const CASES = 500;

test('smallest sets and implied ranges are those of trying everything', () => {
  let undecided = 0;
  for (let seed = 0; seed < CASES; seed += 1) {
    const found = disagreement(sampleCase(seed));
    if (found === 'undecided') undecided += 1;
    else expect([seed, found]).toEqual([seed, undefined]);
  }
  // What trying everything cannot decide either: products of ratios with large figures.
  expect(undecided).toBeLessThan(CASES / 40);
});

test('rows in another order, the same answer', () => {
  const tools = { deadline: () => false };
  for (let seed = 0; seed < 120; seed += 1) {
    const input = inputOf(sampleCase(seed));
    const tables = input.tables.map((table) => ({ ...table, rows: [...table.rows].reverse() }));
    expect([seed, locate({ ...input, tables }, tools)]).toEqual([seed, locate(input, tools)]);
  }
});
