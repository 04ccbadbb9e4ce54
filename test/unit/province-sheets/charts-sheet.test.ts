import { CHART_LOOK, hasLabels } from '../../../shared/sheet/chart-look';
import type { ChartModel, Rect, SheetModel } from '../../../shared/sheet/model';
import { chartsSheet, groupChartSheet } from '../../../shared/sheet/province/charts/charts-sheet';
import type { ProvinceWorkbookInput } from '../../../shared/sheet/province/province-input';
import { provinceWorkbook } from '../../../shared/sheet/province/province-workbook';
import {
  GROUP_COLORS,
  PROVINCE_COLOR,
  STATE_COLORS,
} from '../../../shared/sheet/province/charts/chart-colors';
import { makeProvince } from '../../tools/province';
import { contrast } from './contrast';
import { workbookInput } from './workbook-input';

const input = workbookInput(
  makeProvince({ units: 60, rows: 2, seed: 5, slips: 12, missing: 8, mixed: true }),
  { changes: false },
);
const sheet = chartsSheet(input, 'Biểu đồ', 'vi');

function groupSheet(group: 'department' | 'commune'): SheetModel {
  const model = groupChartSheet(input, group, 'Biểu đồ nhóm', 'vi');
  if (!model) throw new Error(group);
  return model;
}

const cellsOf = (model: SheetModel, { top, left, bottom, right }: Rect) =>
  model.cells
    .filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right)
    .map(({ value }) => value);
const length = ({ top, left, bottom, right }: Rect) => (bottom - top + 1) * (right - left + 1);
const chart = (kind: ChartModel['kind'], model = sheet): ChartModel => {
  const found = model.charts.find((candidate) => candidate.kind === kind);
  if (!found) throw new Error(kind);
  return found;
};

/** Points that a sheet takes on paper. */
function height({ rowHeights, print }: SheetModel): number {
  let points = 0;
  for (let row = 1; row <= (print.area?.bottom ?? 0); row += 1) points += rowHeights[row] ?? Number.NaN;
  return points;
}

describe.each([
  ['a province of 60 units', { units: 60, rows: 2, seed: 5, missing: 8, mixed: true }, 'vi'],
  [
    'one before the mergers, with districts',
    { units: 40, rows: 2, seed: 2, last: { year: 2025, quarter: 2 } },
    'vi',
  ],
  ['a small one in English', { units: 10, rows: 2 }, 'en'],
] as const)('%s', (_name, options, lang) => {
  const { sheets } = provinceWorkbook(workbookInput(makeProvince(options), { changes: false }), lang);
  const charted = sheets.filter(({ charts }) => charts.length > 0);

  test('has a sheet of charts and one for each group of several units', () => {
    expect(charted.length).toBeGreaterThanOrEqual(2);
    expect(charted.every(({ role }) => role.startsWith('charts'))).toBe(true);
  });

  test.each(charted.map((model) => [model.name, model] as const))(
    '“%s” is one page; its charts cover no cells and lie inside the print area',
    (_sheet, model) => {
      const { area } = model.print;
      // A4 across between the margins is 516 points high and 770 wide; what prints it differs a little.
      expect(height(model)).toBeLessThanOrEqual(500);
      expect(model.columnWidths.reduce((sum, width) => sum + width * 5.25 + 3.75, 0)).toBeLessThan(760);
      for (const { place } of model.charts) {
        expect(cellsOf(model, place)).toEqual([]);
        expect(place.bottom).toBeLessThanOrEqual(area?.bottom ?? 0);
        expect(place.right).toBeLessThanOrEqual(area?.right ?? 0);
        expect(place.bottom - place.top).toBeGreaterThanOrEqual(8);
      }
      const pairs = model.charts.flatMap(({ place }, index) =>
        model.charts.slice(index + 1).map((other) => [place, other.place] as const),
      );
      for (const [a, b] of pairs) {
        expect(a.bottom < b.top || b.bottom < a.top || a.right < b.left || b.right < a.left).toBe(true);
      }
    },
  );

  test.each(charted.map((model) => [model.name, model] as const))(
    'every figure and name charted on “%s” stands in a cell of it',
    (_sheet, model) => {
      for (const { categories, series } of model.charts) {
        expect(cellsOf(model, categories)).toHaveLength(length(categories));
        for (const { values } of series) {
          expect(length(values)).toBe(length(categories));
          expect(cellsOf(model, values)).toHaveLength(length(values));
        }
      }
    },
  );
});

test('the columns are the units of each group by state, as the overview counts them', () => {
  const { series, categories } = chart('column');
  const { counts } = input.matrix;
  expect(cellsOf(sheet, categories)).toHaveLength(counts.length);
  const drawn = series.map(({ values }) => cellsOf(sheet, values));
  expect(drawn[0]).toEqual(counts.map(({ units }) => units.accepted));
  expect(drawn.flat().reduce<number>((sum, value) => sum + Number(value), 0)).toBe(input.matrix.rows.length);
});

test('the lines are eight quarters of the province and of each group’s median; a quarter without points is a gap', () => {
  const gapped: ProvinceWorkbookInput = {
    ...input,
    trends: {
      ...input.trends,
      province: input.trends.province.map((point, index) =>
        index === 2 ? { ...point, points: null } : point,
      ),
    },
  };
  const model = chartsSheet(gapped, 'Biểu đồ', 'vi');
  const { categories, series, axis } = chart('line', model);
  expect(cellsOf(model, categories)).toEqual([
    ...['Quý\nII/2024', 'Quý\nIII/2024', 'Quý\nIV/2024', 'Quý\nI/2025'],
    ...['Quý\nII/2025', 'Quý\nIII/2025', 'Quý\nIV/2025', 'Quý\nI/2026'],
  ]);
  expect(series.map(({ name }) => name)).toEqual([
    'Toàn tỉnh',
    'Trung vị sở, ban, ngành',
    'Trung vị xã, phường, đặc khu',
  ]);
  const [province = [], departments = []] = series.map(({ values }) => cellsOf(model, values));
  expect(province[2]).toBeNull();
  expect(province[7]).toBe(gapped.trends.province[7]?.points);
  const last = (input.index?.units ?? [])
    .filter(({ group }) => group === 'department')
    .map(({ unit }) => input.trends.units[unit]?.[7]?.points ?? Number.NaN)
    .sort((a, b) => a - b);
  const middle = ((last[(last.length - 1) >> 1] ?? 0) + (last[last.length >> 1] ?? 0)) / 2;
  expect(departments[7]).toBeCloseTo(middle, 2);
  const known = [...province, ...departments].filter((value) => typeof value === 'number');
  expect(axis.min).toBeLessThanOrEqual(Math.min(...known));
  expect(axis.max).toBeGreaterThanOrEqual(Math.max(...known));
});

test('of many units the first and the last are drawn with a gap between, never more bars than are read', () => {
  const model = groupSheet('commune');
  const bars = chart('bar', model);
  const names = cellsOf(model, bars.categories);
  const ranked = (input.index?.units ?? [])
    .filter(({ group }) => group === 'commune')
    .map(({ name }) => name);
  expect(ranked.length).toBeGreaterThan(21);
  expect(names).toEqual([...ranked.slice(0, 10), '…', ...ranked.slice(-10)]);
  expect(cellsOf(model, bars.series[0]?.values as Rect)[10]).toBeNull();
  expect(bars.axis.min).toBe(0);
});

test('one unit alone is not compared', () => {
  const one = workbookInput(makeProvince({ units: 2, rows: 2 }), { changes: false });
  expect(groupChartSheet(one, 'department', 'Biểu đồ', 'vi')).toBeUndefined();
});

test('each chart says in words what it shows', () => {
  const [states, trend] = sheet.charts.map(({ description }) => description);
  const { description: departments } = chart('bar', groupSheet('department'));
  expect(states).toMatch(/^Biểu đồ cột.*Sở, ban, ngành: Đã duyệt \d+/);
  expect(trend).toMatch(/quý I\/2026 \d+,\d\d\.$/);
  expect(departments).toMatch(/Cao nhất: Sở Số \d+ \d+,\d\d; thấp nhất: Sở Số \d+ \d+,\d\d\.$/);
});

test('where no index set was in force only the states are charted', () => {
  const none = input.trends.province.map((point) => ({ ...point, points: null, change: null }));
  const bare = { ...input, index: null, trends: { province: none, units: {} } };
  const model = chartsSheet(bare, 'Biểu đồ', 'vi');
  expect(model.charts.map(({ kind }) => kind)).toEqual(['column']);
  expect(chartsSheet({ ...bare, trends: { province: [], units: {} } }, 'Biểu đồ', 'vi').charts).toHaveLength(
    1,
  );
});

test('the ranking leads to the charts', () => {
  const model = provinceWorkbook(input, 'vi');
  const ranking = model.sheets.find(({ role }) => role === 'ranking');
  const charts = model.sheets.find(({ role }) => role === 'charts');
  expect(ranking?.cells.find(({ link }) => link)?.link?.sheet).toBe(charts?.name);
});

test('figures stand beside few points, and never beside lines that cross', () => {
  const bars = chart('bar', groupSheet('department'));
  expect(hasLabels({ ...bars, categories: { top: 1, left: 1, bottom: 16, right: 1 } })).toBe(true);
  expect(hasLabels({ ...bars, categories: { top: 1, left: 1, bottom: 17, right: 1 } })).toBe(false);
  expect(hasLabels(chart('line'))).toBe(false);
  expect(hasLabels({ ...chart('line'), series: chart('line').series.slice(0, 1) })).toBe(true);
});

test.each(Object.entries({ ...STATE_COLORS, ...GROUP_COLORS, province: PROVINCE_COLOR }))(
  '%s stands out from the ground by at least 3 : 1',
  (_what, color) => {
    expect(contrast(color, CHART_LOOK.ground)).toBeGreaterThanOrEqual(3);
  },
);
