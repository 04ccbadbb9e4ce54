import type { Comparison } from '../../../shared/comparison/comparison';
import type { Table } from '../../../shared/forms/table';
import { indicatorSetIn } from '../../../shared/indicators/set';
import { unitValue } from '../../../shared/rules/check/unit-total';
import { periodKey } from '../../../shared/period/period';
import type { UnitQuarterRates } from '../../../functions/services/province/comparison';
import { startApi, type TestApi } from '../../tools/api';
import { makeProvince } from '../../tools/province';
import { storeProvince } from '../../tools/stored-province';

const province = makeProvince({
  units: 10,
  rows: 3,
  seed: 11,
  last: { year: 2026, quarter: 1 },
  quarters: 8,
});
const key = periodKey(province.last);
const supervisor = { as: 'supervisor' };
const made = [...province.submissions(province.last)];
const set = indicatorSetIn(province.last);
const onTime = set?.definitions.find(({ document }) => document.id === '2.1');
const countOf = (of: 'numerator' | 'denominator', tables: readonly Table[]) =>
  onTime?.[of] ? unitValue(onTime[of], { tables }) : null;

let api: TestApi;
beforeAll(async () => {
  api = await startApi('2026-03-20T03:00:00Z');
  await storeProvince(api.services, province);
});
afterAll(() => api.stop());

test('rates of units are those of the index set’s own counts, and a group’s is that of their sums', async () => {
  const { json } = await api.call('getComparison', { period: key }, supervisor);
  const comparison = json.comparison as Comparison;
  const place = comparison.indicators.indexOf('2.1');
  expect(comparison.indicators).not.toContain('5.7');
  expect(comparison.units).toHaveLength(made.length);
  const sums = { commune: { numerator: 0, denominator: 0 }, department: { numerator: 0, denominator: 0 } };
  for (const { unit, group, counts } of comparison.units) {
    const tables = made.find((one) => one.unit === unit)?.tables ?? [];
    const numerator = countOf('numerator', tables);
    const denominator = countOf('denominator', tables);
    expect(counts[place]).toEqual({ numerator, denominator });
    const sum = sums[group as keyof typeof sums];
    sum.numerator += numerator ?? NaN;
    sum.denominator += denominator ?? NaN;
  }
  for (const { group, counts } of comparison.groups) {
    expect(counts[place]).toMatchObject(sums[group as keyof typeof sums]);
  }
});

test('a span is compared by its own counts', async () => {
  const { json } = await api.call('getComparison', { period: '2025-Y' }, supervisor);
  const { units } = json.comparison as Comparison;
  expect(json.period).toBe('2025-Y');
  expect(units.length).toBeGreaterThan(0);
});

test('a unit’s eight quarters add up the units that merged into it', async () => {
  const merged = province.units.openOn('2026-03-14').find(({ predecessors }) => predecessors.length > 1);
  const path = { period: key, unit: merged?.code ?? '' };
  const { json } = await api.call('getUnitQuarters', path, supervisor);
  const quarters = json.quarters as UnitQuarterRates[];
  expect(quarters.map(({ period }) => periodKey(period))).toEqual(province.periods.map(periodKey));
  expect(quarters.map(({ summed }) => summed)).toContain(true);
  expect(quarters.at(-1)).toMatchObject({ summed: false, complete: true });
  expect(quarters.at(-1)?.counts).toHaveLength((json.indicators as string[]).length);
});
