import fc from 'fast-check';
import { chartData } from '../../../../workbench/page/grid/charts/chart-data';
import { marksOf, scaleOf } from '../../../../workbench/page/grid/charts/chart-scale';
import { chartSvg } from '../../../../workbench/page/grid/charts/chart-svg';
import { fitted, wrapped } from '../../../../workbench/page/grid/charts/chart-text';
import type { ChartState } from '../../../../workbench/excel';
import { workbookOf } from './workbook-of';

/** Half of the size for each letter. */
const measure = (text: string, size: number) => text.length * size * 0.5;
const paper = { width: 400, height: 220, measure, tone: (color: string) => color };

function chart(kind: ChartState['kind'], more: Partial<ChartState> = {}): ChartState {
  return {
    id: 'a',
    kind,
    series: [
      {
        name: 'Điểm',
        values: 'Sheet1!$B$1:$B$3',
        categories: 'Sheet1!$A$1:$A$3',
        properties: { 'format/fill/color': '#C0562A' },
      },
    ],
    position: null,
    properties: { 'title/text': 'A < B & "C"' },
    ...more,
  };
}

const ROWS = [
  ['Sở A', 80.5],
  ['Sở B', null],
  ['Sở C', 40],
];

describe('the axis', () => {
  test.each([
    [[3, 55], { min: 0 }, { min: 0, max: 60, step: 10 }],
    [[80, 90], { min: 70, max: 90 }, { min: 70, max: 90, step: 5 }],
    [[], {}, { min: 0, max: 1, step: 0.2 }],
    [[-3, 4], {}, { min: -4, max: 4, step: 2 }],
    [[5], { min: 0, max: 5 }, { min: 0, max: 5, step: 1 }],
  ])('over %j with ends %j is %j', (values, ends, scale) => {
    expect(scaleOf(values, ends)).toEqual(scale);
  });

  test('holds every value, with a handful of marks', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -1e8, max: 1e8 }).map((hundredths) => hundredths / 100),
          { minLength: 1, maxLength: 9 },
        ),
        (values) => {
          const scale = scaleOf(values, {});
          expect(scale.min).toBeLessThanOrEqual(Math.min(...values));
          expect(scale.max).toBeGreaterThanOrEqual(Math.max(...values) * (1 - 1e-9));
          const marks = marksOf(scale);
          expect(marks.length).toBeGreaterThanOrEqual(2);
          expect(marks.length).toBeLessThanOrEqual(10);
        },
      ),
    );
  });
});

describe('texts', () => {
  test('are cut where they do not fit', () => {
    expect(fitted('Sở Nông nghiệp', 40, 10, measure)).toBe('Sở Nông…');
    expect(fitted('Sở A', 40, 10, measure)).toBe('Sở A');
  });

  test('wrap at spaces and at their own breaks; the last line says that something is missing', () => {
    expect(wrapped('Quý\nII/2024', 60, 3, 10, measure)).toEqual(['Quý', 'II/2024']);
    expect(wrapped('một hai ba bốn năm', 35, 2, 10, measure)).toEqual(['một hai', 'ba bốn…']);
  });
});

describe('what is drawn', () => {
  test('comes from the cells as they are now; a blank is a gap', () => {
    const { workbook, sheet } = workbookOf(ROWS);
    expect(chartData(sheet, chart('BarClustered'))).toMatchObject({
      categories: ['Sở A', 'Sở B', 'Sở C'],
      series: [{ name: 'Điểm', color: '#C0562A', values: [80.5, null, 40], labels: ['', '', ''] }],
      scale: { min: 0, max: 100, step: 20 },
    });
    workbook.act('user', 'typed', () => {
      sheet.write({ top: 1, left: 1, bottom: 1, right: 1 }, () => 7);
    });
    expect(chartData(sheet, chart('BarClustered')).series[0]?.values).toEqual([80.5, 7, 40]);
  });

  test('labels and marks are written as the region writes numbers', () => {
    const { sheet } = workbookOf(ROWS);
    const [series] = chart('BarClustered').series;
    const labelled = {
      ...series,
      properties: { hasDataLabels: true, 'dataLabels/numberFormat': '0.0' },
    } as ChartState['series'][number];
    const data = chartData(
      sheet,
      chart('BarClustered', {
        series: [labelled],
        properties: { 'axes/valueAxis/numberFormat': '0.0', 'axes/valueAxis/maximum': 100 },
      }),
    );
    expect(data.series[0]?.labels).toEqual(['80,5', '', '40,0']);
    expect(data.marks).toEqual(['0,0', '20,0', '40,0', '60,0', '80,0', '100,0']);
  });

  test('without cells there is nothing to draw, and nothing breaks', () => {
    const { sheet } = workbookOf([]);
    const broken = chart('LineMarkers', {
      series: [{ name: 'Điểm', values: '#REF!', categories: '', properties: {} }],
    });
    expect(chartSvg(chartData(sheet, broken), paper)).toContain('<svg');
    expect(chartSvg(chartData(sheet, chart('ColumnClustered', { series: [] })), paper)).toContain('<svg');
  });

  test('a line breaks at the gap', () => {
    const { sheet } = workbookOf([...ROWS, ['Sở D', 50]]);
    const long = chart('LineMarkers', {
      series: [{ name: 'Điểm', values: 'Sheet1!$B$1:$B$4', categories: 'Sheet1!$A$1:$A$4', properties: {} }],
    });
    const svg = chartSvg(chartData(sheet, long), paper);
    const path = / d="([^"]*)"/.exec(svg)?.[1] ?? '';
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.match(/L/g)).toHaveLength(1);
    expect(svg.match(/<circle/g)).toHaveLength(3);
  });

  test('lying bars begin at the bottom, or on top where the axis is reversed', () => {
    const { sheet } = workbookOf(ROWS);
    const heightOf = (properties: ChartState['properties'], name: string) => {
      const svg = chartSvg(chartData(sheet, chart('BarClustered', { properties })), paper);
      return Number(new RegExp(`y="([\\d.]+)"[^>]*>${name}<`).exec(svg)?.[1]);
    };
    expect(heightOf({}, 'Sở A')).toBeGreaterThan(heightOf({}, 'Sở C'));
    const reversed = { 'axes/categoryAxis/reversePlotOrder': true };
    expect(heightOf(reversed, 'Sở A')).toBeLessThan(heightOf(reversed, 'Sở C'));
  });

  test.each(['BarClustered', 'ColumnClustered', 'LineMarkers'] as const)(
    'nothing of a %s chart leaves its paper, and texts stay texts',
    (kind) => {
      const { sheet } = workbookOf([['<script>', 80.5], ...ROWS.slice(1)]);
      const svg = chartSvg(chartData(sheet, chart(kind)), paper);
      expect(svg).toContain('A &lt; B &amp; "C"');
      expect(svg).toContain('&lt;script&gt;');
      expect(svg).not.toContain('<script>');
      const numbers = (name: string) =>
        [...svg.matchAll(new RegExp(` ${name}="(-?[\\d.]+)"`, 'g'))].map(([, value]) => Number(value));
      for (const x of [...numbers('x'), ...numbers('cx'), ...numbers('x2')]) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(paper.width);
      }
      for (const y of [...numbers('y'), ...numbers('cy'), ...numbers('y2')]) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(paper.height);
      }
    },
  );
});
