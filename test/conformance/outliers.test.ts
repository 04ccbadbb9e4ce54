import { countColumns } from '../../shared/forms/document';
import { TOTAL_ROW, type Table } from '../../shared/forms/table';
import { findOutliers, type OutlierBasis } from '../../shared/totals/history/outliers';
import { countOfUnit, createPeers, type PeerQuarter } from '../../shared/totals/history/peers';
import { historyFigures, lastPeriods } from '../../shared/totals/history/unit-history';
import { isReporting } from '../../shared/totals/province-totals';
import { makeProvince } from '../tools/province';

/**
 * How much is caught and how often it is a false alarm, measured in seeded provinces: each figure of a commune from 5 on is
 * made ten times as large, one after the other, with so many quarters on record. Raise the bar when the method gets better.
 */
const BARS: Record<OutlierBasis, { quarters: number; caught: number; falseAlarms: number }> = {
  history: { quarters: 6, caught: 0.999, falseAlarms: 0.01 },
  'last-quarter': { quarters: 2, caught: 0.99, falseAlarms: 0.005 },
  peers: { quarters: 1, caught: 0.97, falseAlarms: 0.002 },
};
const LEAST_FIGURE = 5;

function measure(basis: OutlierBasis, seed: number) {
  const province = makeProvince({ units: 40, rows: 3, seed });
  const { units, forms, last } = province;
  const periods = lastPeriods(last, BARS[basis].quarters);
  const frame = { units, forms };
  const made = [...province.submissions(last)];
  const historyOf = (code: string) => {
    const unit = units.find(code);
    return unit ? historyFigures(unit, periods, province.submission, frame).slice(0, -1) : [];
  };
  const quarters = made.flatMap(({ unit: code, tables }): PeerQuarter[] => {
    const unit = units.find(code);
    const before = historyOf(code).at(-1);
    return unit && isReporting(unit)
      ? [{ unit: code, group: unit.kind, tables, before: before?.complete ? before.tables : [] }]
      : [];
  });
  const peers = createPeers(quarters, forms);
  const counts = { tried: 0, caught: 0, figures: 0, alarms: 0, unexamined: 0 };
  for (const quarter of quarters.filter(({ group }) => group === 'commune')) {
    const who = { code: quarter.unit, name: quarter.unit };
    const history = historyOf(quarter.unit);
    const found = findOutliers(who, quarter.tables, history, forms, peers);
    counts.figures += found.judged;
    counts.alarms += found.outliers.length;
    counts.unexamined += found.unexamined;
    for (const form of forms) {
      for (const { key } of countColumns(form)) {
        const value = countOfUnit(quarter.tables, form.code, key);
        if (value === null || value < LEAST_FIGURE) continue;
        counts.tried += 1;
        const wrong = withTotal(quarter.tables, form.code, key, value * 10);
        const { outliers } = findOutliers(who, wrong, history, [form], peers);
        if (outliers.some((one) => one.column === key && one.direction === 'high')) {
          counts.caught += 1;
        }
      }
    }
  }
  return counts;
}

function withTotal(tables: readonly Table[], form: string, column: string, value: number): Table[] {
  return tables.map((table) =>
    table.form !== form
      ? table
      : {
          form,
          rows: table.rows.map((row) =>
            row.key === TOTAL_ROW ? { ...row, cells: { ...row.cells, [column]: value } } : row,
          ),
        },
  );
}

test.each(Object.keys(BARS) as OutlierBasis[])(
  'a commune’s figure times ten is caught by %s, with few false alarms, and nothing is left unexamined',
  (basis) => {
    const sums = { tried: 0, caught: 0, figures: 0, alarms: 0, unexamined: 0 };
    for (const seed of [1, 2, 3]) {
      const counts = measure(basis, seed);
      for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += counts[key];
    }
    expect(sums.tried).toBeGreaterThan(1000);
    expect(sums.caught / sums.tried).toBeGreaterThanOrEqual(BARS[basis].caught);
    expect(sums.alarms / sums.figures).toBeLessThanOrEqual(BARS[basis].falseAlarms);
    expect(sums.unexamined).toBe(0);
  },
);

test('of a group with too few units a first quarter is not examined, and said to be', () => {
  const { last, forms, units, ...province } = makeProvince({ units: 4 });
  const quarters = [...province.submissions(last)].flatMap(({ unit: code, tables }): PeerQuarter[] => {
    const unit = units.find(code);
    return unit && isReporting(unit) ? [{ unit: code, group: unit.kind, tables, before: [] }] : [];
  });
  const [first] = quarters;
  const peers = createPeers(quarters, forms);
  const report = findOutliers({ code: first?.unit ?? '', name: '' }, first?.tables ?? [], [], forms, peers);
  expect(report).toMatchObject({ judged: 0, outliers: [] });
  expect(report.unexamined).toBeGreaterThan(50);
});
