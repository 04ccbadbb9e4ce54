import type { Row } from '../../../shared/forms/table';
import { locate } from '../../../shared/locate/locate';
import { disagreement } from './agreement';
import { addedUpCase, inputOf, sampleCase } from './cases';
import { Seeded } from '../../tools/seeded';
import type { CellOrigin, Correction } from '../../../shared/locate/correction';
import { cellWeights } from '../../../shared/locate/weights';

/** A share of the cases that `npm run locate-cases` goes through. */
const CASES = 60;

test.each([
  ['as it is drawn', sampleCase],
  ['with a total row that was added up from its rows, slips and all', addedUpCase],
])('smallest sets and implied ranges are those of trying everything, %s', (_, draw) => {
  let undecided = 0;
  for (let seed = 0; seed < CASES; seed += 1) {
    const found = disagreement(draw(seed));
    if (found === 'undecided') undecided += 1;
    else expect([seed, found]).toEqual([seed, undefined]);
  }
  // What trying everything cannot decide either: products of ratios with large figures.
  expect(undecided).toBeLessThan(CASES / 40);
});

test('rows in another order, the same answer', () => {
  const tools = { deadline: () => false };
  for (let seed = 0; seed < 50; seed += 1) {
    const input = inputOf(sampleCase(seed));
    const tables = input.tables.map((table) => ({ ...table, rows: [...table.rows].reverse() }));
    expect([seed, locate({ ...input, tables }, tools)]).toEqual([seed, locate(input, tools)]);
  }
});

test('whatever figures come from: the same corrections, as sure of none that others rival, the likeliest first', () => {
  const tools = { deadline: () => false };
  let ordered = 0;
  for (let seed = 0; seed < 120; seed += 1) {
    const input = inputOf(sampleCase(seed));
    const origins = originsFor(input.tables[0]?.rows ?? [], new Seeded(seed));
    const plain = locate(input, tools).clusters;
    const told = locate({ ...input, origins }, tools).clusters;
    const weightOf = cellWeights(origins);
    expect(told.map(({ status, size, more }) => ({ status, size, more }))).toEqual(
      plain.map(({ status, size, more }) => ({ status, size, more })),
    );
    told.forEach(({ corrections, more, size }, at) => {
      const smallest = (all: readonly Correction[] = []) => all.filter(({ errors }) => errors === size);
      const own = smallest(corrections);
      if (more === 0) expect(named(own)).toEqual(named(smallest(plain[at]?.corrections)));
      if (own.length > 1) expect(own.map(({ confidence }) => confidence)).not.toContain('certain');
      // Each figure an error of its own, as no swap and no shift is.
      if (own.some(({ cells }) => cells.length !== size)) return;
      const weights = own.map(({ cells }) => cells.reduce((sum, cell) => sum + weightOf(cell), 0));
      expect([seed, weights]).toEqual([seed, [...weights].sort((a, b) => a - b)]);
      if (new Set(weights).size > 1) ordered += 1;
    });
  }
  expect(ordered).toBeGreaterThan(8);
});

function originsFor(rows: readonly Row[], random: Seeded): CellOrigin[] {
  return rows.flatMap(({ key: row, cells }) =>
    Object.keys(cells).flatMap((column) => {
      const origin = random.of(['accepted', 'carried', 'typed', undefined] as const);
      return origin === undefined ? [] : [{ form: 'T99', row, column, origin }];
    }),
  );
}

function named(corrections: readonly Correction[]): string[] {
  return corrections.map(({ cells }) => JSON.stringify(cells)).sort();
}
