import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { xmlParts } from '../../../../workbench/excel/node/files/package-parts';
import { readCharts } from '../../../../workbench/excel/node/files/read-charts';
import { snapshotToXlsx } from '../../../../workbench/excel/node/files/write-file';
import { xlsxToSnapshot } from '../../../../workbench/excel/node/files/read-file';
import { paintWorkbook } from '../../../../functions/documents/workbook/workbook';
import type { ChartState } from '../../../../workbench/excel/model/sheet-state';
import { Workbook } from '../../../../workbench/excel/model/workbook';
import { takeSnapshot } from '../../../../workbench/excel/snapshot';
import { provinceWorkbook } from '../../../../shared/sheet/province/province-workbook';
import { makeProvince } from '../../../tools/province';
import { workbookInput } from '../../province-sheets/workbook-input';

const LINES: ChartState = {
  id: 'a',
  kind: 'LineMarkers',
  series: [
    {
      name: 'Tỉnh & huyện',
      values: "'Biểu đồ (''26)'!$B$2:$D$2",
      categories: "'Biểu đồ (''26)'!$B$1:$D$1",
      properties: { 'format/line/color': '#1F3864' },
    },
    {
      name: 'Xã',
      values: "'Biểu đồ (''26)'!$B$3:$D$3",
      categories: "'Biểu đồ (''26)'!$B$1:$D$1",
      properties: { 'format/line/color': '#2F8F83' },
    },
  ],
  position: { top: 4, left: 0, bottom: 15, right: 6 },
  properties: {
    name: 'KHOP_CHART_1',
    'title/text': 'Điểm <qua> các quý',
    'axes/valueAxis/minimum': 70,
    'axes/valueAxis/maximum': 90,
    'axes/valueAxis/numberFormat': '0',
  },
};
const BARS: ChartState = {
  ...LINES,
  id: 'b',
  kind: 'BarClustered',
  series: [
    {
      name: 'Điểm',
      values: "'Biểu đồ (''26)'!$B$2:$B$3",
      categories: "'Biểu đồ (''26)'!$A$2:$A$3",
      properties: { 'format/fill/color': '#C0562A' },
    },
  ],
  properties: { name: 'KHOP_CHART_2', 'title/text': 'Thanh', 'axes/valueAxis/minimum': 0 },
};

function book(charts: ChartState[]): Workbook {
  const workbook = new Workbook({ name: 'Sổ.xlsx' });
  const { active: sheet } = workbook;
  workbook.renameSheet(sheet, "Biểu đồ ('26)");
  sheet.write({ top: 0, left: 0, bottom: 2, right: 3 }, (row, column) =>
    column === 0 ? 'Dòng' : row + column,
  );
  sheet.edit((state) => {
    state.charts = charts;
    // Notes, links and bars have parts beside those of charts.
    state.comments = [{ id: 'x', row: 1, column: 1, content: 'Kiểm lại', author: '' }];
    state.links.set(sheet.keyOf(1, 0), { documentReference: 'A1' });
    state.conditionalFormats = [
      {
        id: 'y',
        kind: 'DataBar',
        areas: [{ top: 1, left: 1, bottom: 2, right: 1 }],
        properties: {
          'dataBar/lowerBoundRule': { type: 'Number', formula: '0' },
          'dataBar/upperBoundRule': { type: 'Number', formula: '9' },
        },
      },
    ];
  });
  return workbook;
}

describe('charts in the workbench’s file', () => {
  test('come back as they were', async () => {
    const { file, leftOut } = await snapshotToXlsx(takeSnapshot(book([LINES, BARS])));
    expect(leftOut).toBe(0);
    const { snapshot, leftOut: unread } = await xlsxToSnapshot(file, 'Sổ.xlsx');
    expect(unread).toBe(0);
    const [sheet] = snapshot.sheets;
    expect(sheet?.comments).toHaveLength(1);
    expect(sheet?.conditionalFormats).toHaveLength(1);
    const [lines, bars] = sheet?.charts ?? [];
    expect(lines).toMatchObject({ ...LINES, id: expect.any(String) as string });
    expect(bars).toMatchObject({
      kind: 'BarClustered',
      properties: { name: 'KHOP_CHART_2', 'title/text': 'Thanh', 'axes/categoryAxis/reversePlotOrder': true },
      series: BARS.series,
    });
  });

  test('one placed in points lies over the cells that it covered', async () => {
    const free = { ...LINES, position: null, properties: { left: 60, top: 20, width: 100, height: 50 } };
    const { file } = await snapshotToXlsx(takeSnapshot(book([free])));
    const { snapshot } = await xlsxToSnapshot(file, 'Sổ.xlsx');
    expect(snapshot.sheets[0]?.charts[0]?.position).toEqual({ top: 1, left: 1, bottom: 4, right: 3 });
  });

  test('one without cells stays behind, and is counted', async () => {
    const broken = { ...LINES, series: LINES.series.map((series) => ({ ...series, values: '#REF!' })) };
    const { file, leftOut } = await snapshotToXlsx(takeSnapshot(book([broken, BARS])));
    expect(leftOut).toBe(1);
    const { snapshot } = await xlsxToSnapshot(file, 'Sổ.xlsx');
    expect(snapshot.sheets[0]?.charts).toHaveLength(1);
  });

  test('a kind that is not drawn is counted, the others are read', async () => {
    const { file } = await snapshotToXlsx(takeSnapshot(book([LINES, BARS])));
    const parts = unzipSync(file);
    const path = 'xl/charts/chart1.xml';
    parts[path] = strToU8(strFromU8(parts[path] as Uint8Array).replace(/c:lineChart/g, 'c:radarChart'));
    const { bySheet, leftOut } = await readCharts(xmlParts(zipSync(parts)));
    expect(leftOut).toBe(1);
    expect([...bySheet.values()].flat().map(({ kind }) => kind)).toEqual(['BarClustered']);
  });
});

test('the province’s charts are read from the server’s file', async () => {
  const model = provinceWorkbook(workbookInput(makeProvince({ units: 26, rows: 2, seed: 5 })), 'vi');
  const { snapshot, leftOut } = await xlsxToSnapshot(await paintWorkbook(model), 'tong-hop.xlsx');
  expect(leftOut).toBe(0);
  const sheet = model.sheets.find(({ role }) => role === 'charts');
  const read = snapshot.sheets.find(({ name }) => name === sheet?.name);
  expect(read?.charts.map(({ properties }) => [properties['title/text'], properties['description']])).toEqual(
    sheet?.charts.map(({ title, description }) => [title, description]),
  );
  expect(read?.charts.map(({ series }) => series.length)).toEqual(
    sheet?.charts.map(({ series }) => series.length),
  );
});
