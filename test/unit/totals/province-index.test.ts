import fc from 'fast-check';
import { computeIndicators } from '../../../shared/indicators/compute';
import { indicatorSetIn, type IndicatorSet } from '../../../shared/indicators/set';
import { createConsolidation } from '../../../shared/totals/consolidate';
import { totalTable } from '../../../shared/totals/unit-figures';
import {
  createProvinceIndex,
  type GivenFigures,
  type ProvinceIndex,
} from '../../../shared/totals/province-index';
import type { ProvinceTotals, UnitSubmission } from '../../../shared/totals/province-totals';
import { wordedProvinceIndex } from '../../../shared/totals/sentence/worded-province-index';
import { makeProvince, type MadeProvince } from '../../tools/province';

function scored(
  province: MadeProvince,
  submissions: Iterable<UnitSubmission>,
  given?: GivenFigures,
): { index: ProvinceIndex; totals: ProvinceTotals; set: IndicatorSet } {
  const set = indicatorSetIn(province.last) as IndicatorSet;
  const frame = { forms: province.forms, units: province.units, period: province.last };
  const consolidation = createConsolidation(frame, { include: 'accepted' });
  const fold = createProvinceIndex(set, given);
  for (const submission of submissions) {
    const contribution = consolidation.add(submission);
    if (contribution) fold.add(contribution);
  }
  const totals = consolidation.finish();
  return { index: fold.finish(totals), totals, set };
}

test('with complete figures the province’s score is that of its consolidated totals', () => {
  const province = makeProvince({ units: 10, seed: 4 });
  const { index, totals, set } = scored(province, province.submissions(province.last));
  const tables = totals.forms.map((form) =>
    totalTable(form.form, '', {
      cells: Object.fromEntries(Object.entries(form.total).map(([key, cell]) => [key, cell.known])),
    }),
  );
  expect(index.result).toEqual(computeIndicators(set, 'province', { tables }));
  expect(index.result.undecided).toEqual(['5.7']);
});

test('a figure of the province itself can be given', () => {
  const province = makeProvince({ units: 4 });
  const { index } = scored(province, province.submissions(province.last), {
    '5.7': { numerator: 3, denominator: 4 },
  });
  expect(index.result.indicators.find(({ id }) => id === '5.7')).toMatchObject({
    points: 1.5,
    status: 'computed',
  });
});

test('a unit’s blank leaves that unit out of that indicator, in both counts, and says so', () => {
  const province = makeProvince({ units: 5, seed: 9 });
  const submissions = [...province.submissions(province.last)];
  const whole = scored(province, submissions).index;
  const [first, ...rest] = submissions;
  if (!first) throw new Error('nobody reported');
  const blanked = {
    ...first,
    tables: first.tables.map((table) =>
      table.form === 'K03'
        ? { ...table, rows: table.rows.map((row) => ({ ...row, cells: { ...row.cells, 4: null } })) }
        : table,
    ),
  };
  const { index: part, set } = scored(province, [blanked, ...rest]);
  const without = scored(province, rest).index;
  const paid = (index: ProvinceIndex) => index.result.indicators.find(({ id }) => id === '4.3');
  expect(paid(part)?.numerator).toBe(paid(without)?.numerator);
  expect(paid(part)?.denominator).toBe(paid(without)?.denominator);
  const { indicators } = wordedProvinceIndex(set, part, 'vi').result;
  expect(indicators.find(({ id }) => id === '4.3')?.note).toContain('Tính trên 4/5 đơn vị');
  expect(part.coverage.find(({ id }) => id === '4.3')).toEqual({ id: '4.3', counted: 4, reported: 5 });
  const other = (index: ProvinceIndex) => index.result.indicators.find(({ id }) => id === '2.1');
  expect(other(part)).toEqual(other(whole));
  expect(part.units.find(({ unit }) => unit === first.unit)?.undecided).toEqual(['4.3']);
});

test('a unit of which indicators lack data has neither rank nor rating, and comes after those that have', () => {
  const province = makeProvince({ units: 5, seed: 4 });
  const [first, ...rest] = [...province.submissions(province.last)];
  if (!first) throw new Error('nobody reported');
  const open = { ...first, tables: first.tables.filter(({ form }) => form !== 'K03') };
  const { index } = scored(province, [open, ...rest]);
  const members = index.units.filter(
    ({ group }) => group === index.units.find(({ unit }) => unit === first.unit)?.group,
  );
  const last = members.at(-1);
  expect(last).toMatchObject({ unit: first.unit, rank: null, band: null });
  expect(last?.most).toBeGreaterThan(last?.points ?? 0);
  expect(members.slice(0, -1).map(({ rank }) => rank)).toEqual(
    members.slice(0, -1).map((_, place) => place + 1),
  );
});

test('equal points share a rank, and the next one counts them all', () => {
  const province = makeProvince({ units: 6, seed: 3 });
  const made = [...province.submissions(province.last)];
  const communes = made.filter(({ unit }) => unit.startsWith('x'));
  const [best] = communes;
  const twins = communes.map((submission, index) =>
    index < 3 ? { ...submission, tables: best?.tables ?? [] } : submission,
  );
  const { index } = scored(province, [...made.filter(({ unit }) => !unit.startsWith('x')), ...twins]);
  for (const unit of index.units) {
    const group = index.units.filter((other) => other.group === unit.group);
    expect(unit.rank).toBe(1 + group.filter((other) => other.points > unit.points).length);
  }
  const shared = index.units.filter(({ unit }) => twins.slice(0, 3).some((twin) => twin.unit === unit));
  expect(new Set(shared.map(({ rank }) => rank)).size).toBe(1);
});

test('the order of the units does not matter', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
      const province = makeProvince({ units: 8, seed, missing: 20, slips: 20, mixed: true });
      const submissions = [...province.submissions(province.last)];
      const [there, back] = [submissions, [...submissions].reverse()].map(
        (all) => scored(province, all).index,
      );
      expect(back).toEqual(there);
    }),
    { numRuns: 15 },
  );
});

test('a line that repeats the units below it is ranked, but not in the province’s score', () => {
  const province = makeProvince({ units: 6, seed: 11, last: { year: 2025, quarter: 2 } });
  const submissions = [...province.submissions(province.last)];
  const below = submissions.filter(({ unit }) => province.units.find(unit)?.parent === 'h1');
  const sums = province.forms.map((form) => {
    const tables = below.flatMap(({ tables: own }) => own.filter((table) => table.form === form.code));
    const cells: Record<string, number> = {};
    for (const table of tables) {
      const total = table.rows.find(({ key }) => key === 'total')?.cells ?? {};
      for (const [column, value] of Object.entries(total))
        cells[column] = (cells[column] ?? 0) + Number(value);
    }
    return totalTable(form.code, 'Huyện', { cells });
  });
  const others = submissions.filter(({ unit }) => unit !== 'h1');
  const [template] = submissions;
  if (!template) throw new Error('nobody reported');
  const { index } = scored(province, [...others, { ...template, unit: 'h1', tables: sums }]);
  expect(index.result).toEqual(scored(province, others).index.result);
  expect(index.units.some(({ unit }) => unit === 'h1')).toBe(true);
});
