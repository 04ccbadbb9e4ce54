import { referenceContent } from '../../../functions/local/seed/reference';
import type { Table } from '../../../shared/forms/table';
import { conclusions } from '../../../shared/locate/imply/conclusions';
import type { FigureSource } from '../../../shared/rules/forced-sum';
import { inputOf, sampleCase } from './cases';
import { BruteForce } from './brute-force';
import { Undecided } from './exact-feasibility';
import { ii06a, row, rules } from './tables';

const named = ({ source, column }: FigureSource) => (source === 'row' ? column : `${source} ${column}`);
const forced = (tables: Table[], previous?: Table[]) =>
  conclusions({ rules, tables, previous }).forced.map(
    ({ row: key, columns, value, from }) =>
      `${key} ${columns.join('+')} = ${value} from ${from.map(named).join()}`,
  );
const chains = (tables: Table[]) =>
  conclusions({ rules, tables }).contradictions.map((steps) =>
    steps.map(({ code }) => code.replace('II.06a.', '')),
  );

describe('a sum of blanks', () => {
  test('is known although its blanks are not, and a blank is a sum of one', () => {
    const blanks = row('land', [100, 60, 30, 10, 70, null, null, 1, null, 20, null]);
    expect(forced([ii06a(blanks)])).toEqual([
      'land 8+9 = 69 from 7,10',
      'land 11 = 30 from 3,7',
      'land 13 = 10 from 12,3,7',
    ]);
    expect(forced(referenceContent.tables)).toContain('total 8+9 = 157 from 7,10');
  });

  test('follows over other rows and from the quarter before', () => {
    const rows = [
      row('a', [100, 60, 30, 10, 70, 20, 49, 1, 30, 20, 10]),
      row('b', [50, null, null, null, 40, null, 20, null, 10, 10, 0]),
      row('total', [150, 90, null, null, 110, 40, 69, null, 40, 30, 10]),
    ];
    const previous = [ii06a({ key: 'b', label: 'b', cells: { 11: 5 } })];
    expect(forced([ii06a(...rows)], previous)).toEqual([
      'b 4 = 30 from rows 4',
      'b 5 = 15 from 3,previous 11,rows 4',
      'b 6 = 5 from previous 11',
      'total 5 = 45 from 3,4,previous 11,rows 6',
      'total 6 = 15 from previous 11,rows 6',
      'b 8 = 20 from 7,9,rows 8',
      'b 10 = 0 from 7,8,9,rows 10',
      'total 10 = 1 from 7,8,9',
    ]);
  });

  test('that is stated as a joint figure is told once, by those who wrote it', () => {
    const joint = {
      ...row('land', [100, 60, 30, 10, 70, null, null, 1, 30, 20, 10]),
      together: [{ columns: ['8', '9'], value: 69 }],
    };
    expect(forced([ii06a(joint)])).toEqual([]);
  });

  test('does not follow from a printed ratio, nor from relations that contradict each other', () => {
    const ratio = row('land', [100, 60, 30, 10, 70, null, null, null, 30, 20, 10], { p1: '98,57' });
    expect(forced([ii06a(ratio)])).toEqual(['land 8+9+10 = 70 from 7']);
    expect(forced([ii06a(row('land', [100, 60, 30, 10, 70, 20, 49, 1, null, 20, 15]))])).toEqual([]);
  });
});

describe('relations that cannot hold together', () => {
  test('are told, as few of them as do', () => {
    expect(chains([ii06a(row('land', [100, 60, 30, 10, 70, 20, 49, 1, null, 20, 15]))])).toEqual([
      ['pending', 'flow'],
    ]);
    expect(chains([ii06a(row('land', [100, 60, 30, 10, 70, 20, 49, 1, null, 20, 10]))])).toEqual([]);
  });

  test('are found over a printed ratio, too', () => {
    const ratio = row('land', [100, 60, 30, 10, 70, null, null, 10, 30, 20, 10], { p1: '98,57' });
    expect(chains([ii06a(ratio)])).toEqual([['resolved', 'p1']]);
  });

  test('are not where a relation is broken by itself', () => {
    expect(chains([ii06a(row('land', [100, 60, 30, 11, 70, 20, 49, 1, null, 20, 10]))])).toEqual([]);
  });
});

test('what follows is what trying everything leaves', () => {
  let [sums, contradictions] = [0, 0];
  for (let seed = 0; seed < 400; seed += 1) {
    const sample = sampleCase(seed);
    const input = inputOf(sample);
    const found = conclusions(input);
    contradictions += found.contradictions.length;
    try {
      const ranges = new BruteForce(sample).ranges();
      if (found.contradictions.length > 0) expect([seed, ranges]).toEqual([seed, undefined]);
      if (ranges === undefined) continue;
      for (const { row: key, columns, value } of found.forced) {
        sums += 1;
        const [only, ...more] = columns.map((column) => ranges.get(`${key}.${column}`));
        // Where there are several, none is above the sum.
        if (more.length === 0)
          expect([seed, only]).toEqual([seed, { low: BigInt(value), high: BigInt(value) }]);
        else for (const one of [only, ...more]) expect(Number(one?.high ?? -1)).toBeLessThanOrEqual(value);
      }
    } catch (error) {
      if (!(error instanceof Undecided)) throw error;
    }
  }
  expect(sums).toBeGreaterThan(20);
  expect(contradictions).toBeGreaterThan(5);
});
