import type { Sheet } from '../../../workbench/excel';
import { stepBytes, sheetSteps } from '../../../addin/excel/draw/sheet-steps';
import { SheetBuilder } from '../../../shared/sheet/sheet-builder';
import { COUNT, TEXT } from '../../../shared/sheet/styles';
import type { ChartModel, WorkbookModel } from '../../../shared/sheet/model';
import { closeOffices, openOffice, unprotect, type Office } from './office';

afterEach(() => {
  expect(closeOffices()).toEqual([]);
});

const NAMES = ['Sở A', 'Sở B', 'Sở C'];
const bars: ChartModel = {
  kind: 'bar',
  title: 'Điểm các sở',
  description: 'Biểu đồ thanh.',
  place: { top: 1, left: 4, bottom: 12, right: 9 },
  categories: { top: 2, left: 1, bottom: 4, right: 1 },
  series: [{ name: 'Điểm', values: { top: 2, left: 2, bottom: 4, right: 2 }, color: '#C0562A' }],
  axis: { min: 0, max: 100, format: '0.0' },
};
const lines: ChartModel = {
  kind: 'line',
  title: 'Qua các năm',
  description: 'Biểu đồ đường.',
  place: { top: 14, left: 1, bottom: 26, right: 9 },
  categories: { top: 1, left: 2, bottom: 1, right: 3 },
  series: [
    { name: 'Sở A', values: { top: 2, left: 2, bottom: 2, right: 3 }, color: '#1F3864' },
    { name: 'Sở B', values: { top: 3, left: 2, bottom: 3, right: 3 }, color: '#2F8F83' },
  ],
  axis: {},
};
const columns: ChartModel = { ...bars, kind: 'column', title: 'Cột', axis: { min: 0 } };

function book(charts: readonly ChartModel[]): WorkbookModel {
  const builder = new SheetBuilder('Biểu đồ', 'charts', [20, 10, 10], { orientation: 'landscape' });
  ['', '2025', '2026'].forEach((text, index) => {
    builder.put(1, index + 1, text, TEXT);
  });
  NAMES.forEach((name, index) => {
    builder.put(index + 2, 1, name, TEXT);
    builder.put(index + 2, 2, index === 1 ? null : 80 + index, COUNT);
    builder.put(index + 2, 3, 90 + index, COUNT);
  });
  builder.sheet.charts.push(...charts);
  return { title: 'Sổ', author: 'Tỉnh', sheets: [builder.sheet] };
}

function drawn(office: Office): Sheet {
  const sheet = office.workbook.findSheet('Biểu đồ');
  if (!sheet) throw new Error('not drawn');
  return sheet;
}

test('charts are drawn in the same request as the cells they refer to', async () => {
  const office = await openOffice();
  await office.port.paint(book([bars, lines, columns]));
  expect(office.trips()).toBe(2);
  const { charts, protection } = drawn(office).state;
  expect(protection).not.toBeNull();
  expect(
    charts.map(({ kind, series, position }) => ({
      kind,
      position,
      series: series.map(({ name, values, categories }) => [name, values, categories]),
    })),
  ).toEqual([
    {
      kind: 'BarClustered',
      position: { top: 0, left: 3, bottom: 11, right: 8 },
      series: [['Điểm', "'Biểu đồ'!$B$2:$B$4", "'Biểu đồ'!$A$2:$A$4"]],
    },
    {
      kind: 'LineMarkers',
      position: { top: 13, left: 0, bottom: 25, right: 8 },
      series: [
        ['Sở A', "'Biểu đồ'!$B$2:$C$2", "'Biểu đồ'!$B$1:$C$1"],
        ['Sở B', "'Biểu đồ'!$B$3:$C$3", "'Biểu đồ'!$B$1:$C$1"],
      ],
    },
    expect.objectContaining({ kind: 'ColumnClustered' }),
  ]);
});

test('lying bars begin at the top, axes end where they should, few points are labelled, a blank is a gap', async () => {
  const office = await openOffice();
  await office.port.paint(book([bars, lines]));
  const [first, second] = drawn(office).state.charts;
  expect(first?.properties).toMatchObject({
    'title/text': 'Điểm các sở',
    'legend/visible': false,
    displayBlanksAs: 'NotPlotted',
    'axes/valueAxis/minimum': 0,
    'axes/valueAxis/maximum': 100,
    'axes/valueAxis/numberFormat': '0.0',
    'axes/categoryAxis/reversePlotOrder': true,
    'axes/categoryAxis/position': 'Maximum',
  });
  expect(first?.series[0]?.properties).toMatchObject({
    'format/fill/color': '#C0562A',
    hasDataLabels: true,
    'dataLabels/numberFormat': '0.0',
  });
  expect(second?.properties).toMatchObject({ 'legend/visible': true });
  expect(second?.properties).not.toHaveProperty('axes/categoryAxis/reversePlotOrder');
  expect(second?.series[1]?.properties).toMatchObject({
    'format/line/color': '#2F8F83',
    markerStyle: 'Circle',
  });
  expect(second?.series[1]?.properties).not.toHaveProperty('hasDataLabels');
});

test('drawing again replaces our charts, and a chart of the clerk stays', async () => {
  const office = await openOffice();
  await office.port.paint(book([bars, lines]));
  const sheet = drawn(office);
  office.excel.act('mine', () => {
    unprotect(sheet);
    sheet.edit((state) => {
      state.charts = [
        ...state.charts,
        { id: 'mine', kind: 'Line', series: [], position: null, properties: { name: 'Của tôi' } },
      ];
    });
  });
  office.trips();
  await office.port.paint(book([columns]));
  expect(office.trips()).toBe(2);
  expect(drawn(office).state.charts.map(({ properties }) => properties['name'])).toEqual([
    'Của tôi',
    'KHOP_CHART_1',
  ]);
});

test('a chart deleted while the sheet was looked at does not stop the drawing', async () => {
  const office = await openOffice();
  await office.port.paint(book([bars]));
  const hold = office.faults.holdNext();
  const drawing = office.port.paint(book([bars]));
  await hold.arrived;
  hold.release();
  const drawAgain = office.faults.holdNext();
  await drawAgain.arrived;
  office.excel.act('gone', () => {
    drawn(office).edit((state) => {
      state.charts = [];
    });
  });
  drawAgain.release();
  await drawing;
  expect(drawn(office).state.charts).toHaveLength(1);
});

test('a chart takes no more of a request than is reckoned for it', async () => {
  const requestOf = async (model: WorkbookModel) => {
    const office = await openOffice();
    await office.port.paint(model);
    return office.syncs.largest;
  };
  const charts = [bars, lines, columns];
  const without = await requestOf(book([]));
  const taken = (await requestOf(book(charts))) - without;
  const steps = book(charts).sheets.flatMap(sheetSteps);
  const reckoned = steps
    .filter(({ kind }) => kind === 'chart')
    .reduce((sum, step) => sum + stepBytes(step), 0);
  expect(taken).toBeLessThan(reckoned);
  expect(taken).toBeGreaterThan(reckoned / 3);
});
