import { periodKey, type Period } from '../../../shared/period/period';
import { trendFrom, trendOf } from '../../../shared/totals/history/trend';
import {
  historyFigures,
  lastPeriods,
  type HistoricFigures,
} from '../../../shared/totals/history/unit-history';
import { hungYen } from '../../../shared/units/hung-yen';
import { createUnitIndex } from '../../../shared/units/tree';
import type { Unit } from '../../../shared/units/unit';
import { makeProvince } from '../../tools/province';

const province = makeProvince({ units: 12, rows: 3, seed: 2 });
const frame = { units: province.units, forms: province.forms };
const lookup = (unit: string, period: Period): HistoricFigures | undefined =>
  province.submission(unit, period);
const find = (code: string): Unit => {
  const unit = province.units.find(code);
  if (!unit) throw new Error(code);
  return unit;
};
const merged = province.tree.units.find(
  ({ kind, predecessors }) => kind === 'commune' && predecessors.length > 1,
);

test('a merged commune’s quarters before 1/7/2025 are the sum of its predecessors’', () => {
  const unit = find(merged?.code ?? '');
  const history = historyFigures(unit, province.periods, lookup, frame);
  const [first] = history;
  const codes = unit.predecessors.map((predecessor) => predecessor.unit);
  expect(first?.sources.map((source) => source.unit)).toEqual(codes);
  expect(first?.complete).toBe(true);
  const plain = codes.reduce((sum, code) => {
    const tables = lookup(code, province.periods[0] as Period)?.tables ?? [];
    return sum + Number(tables[0]?.rows.find(({ key }) => key === 'total')?.cells['3']);
  }, 0);
  expect(first?.tables[0]?.rows.find(({ key }) => key === 'total')?.cells['3']).toBe(plain);
  expect(first?.sources.every(({ found }) => found)).toBe(true);
  const after = history.at(-1);
  expect(after?.sources).toEqual([{ unit: unit.code, found: true }]);
});

test('a department that took another in keeps its own figures and adds the other’s', () => {
  const [before, after] = historyFigures(
    find('s2'),
    [
      { year: 2024, quarter: 4 },
      { year: 2025, quarter: 1 },
    ],
    lookup,
    frame,
  );
  expect(before?.sources.map(({ unit }) => unit)).toEqual(['s2', 's2-cu']);
  // The cut-off of quarter I/2025 is 14/3/2025, after the merger of 1/3/2025.
  expect(after?.sources.map(({ unit }) => unit)).toEqual(['s2']);
});

test('a predecessor without figures leaves the sum incomplete and named', () => {
  const [entry] = historyFigures(
    find('s2'),
    [{ year: 2024, quarter: 4 }],
    (unit, period) => (unit === 's2-cu' ? undefined : lookup(unit, period)),
    frame,
  );
  expect(entry?.complete).toBe(false);
  expect(entry?.sources.filter(({ found }) => !found)).toEqual([{ unit: 's2-cu', found: false }]);
});

test('figures of different days are not comparable', () => {
  const [entry] = historyFigures(
    find('s2'),
    [{ year: 2024, quarter: 4 }],
    (unit, period) => {
      const found = lookup(unit, period);
      return found && { tables: found.tables, calendar: unit === 's2' ? 'calendar' : 'reporting' };
    },
    frame,
  );
  expect(entry?.sources.every(({ found }) => found)).toBe(true);
  expect(entry?.complete).toBe(false);
});

test('a unit that did not exist and has no predecessors has no history then', () => {
  const hungYenIndex = createUnitIndex(hungYen);
  const commune = hungYenIndex.find('11953') as Unit;
  const [entry] = historyFigures(commune, [{ year: 2024, quarter: 2 }], () => undefined, {
    ...frame,
    units: hungYenIndex,
  });
  expect(entry).toMatchObject({ tables: [], sources: [], complete: false });
});

test('a trend shows eight quarters, which ones are sums, and the change from quarter to quarter', () => {
  const unit = find(merged?.code ?? '');
  const trend = trendFrom(unit, historyFigures(unit, lastPeriods(province.last, 8), lookup, frame));
  expect(trend.map(({ period }) => periodKey(period))).toEqual(province.periods.map(periodKey));
  expect(trend.map(({ summed }) => summed)).toEqual([true, true, true, true, true, false, false, false]);
  expect(trend.every(({ points, complete }) => points !== null && points > 0 && complete)).toBe(true);
});

test('a change is from the nearest earlier quarter with a score, in exact hundredths', () => {
  const period = province.last;
  const at = (points: number | null) => ({ period, points, complete: true, summed: false, units: ['a'] });
  expect(trendOf([at(null), at(80.1), at(null), at(80.35), at(80.3)]).map(({ change }) => change)).toEqual([
    null,
    null,
    null,
    0.25,
    -0.05,
  ]);
});
