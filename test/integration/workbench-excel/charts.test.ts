import { startNodeExcel, type NodeExcel } from '../../../workbench/excel/node/office';
import { shiftCells } from '../../../workbench/excel/model/structure';
import { WHOLE_SHEET } from '../../../workbench/excel/cells/area';

let node: NodeExcel;

beforeEach(async () => {
  node = await startNodeExcel();
  node.userEdit('Sheet1', 'A1', [
    ['', '2025', '2026'],
    ['Sở A', 80, 90],
    ['Sở B', null, 70],
  ]);
});

afterEach(() => {
  node.dispose();
});

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');

async function refused(batch: (context: Excel.RequestContext) => unknown): Promise<string> {
  try {
    await node.Excel.run(async (context) => {
      batch(context);
      await context.sync();
    });
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
  throw new Error('nothing was refused');
}

test('a range becomes series with names and categories, by columns, by rows, or by its shape', async () => {
  const seen = await node.Excel.run(async (context) => {
    const { charts } = sheetOf(context);
    const range = sheetOf(context).getRange('A1:C3');
    const made = (['Columns', 'Rows'] as const).map((by) => charts.add('ColumnClustered', range, by));
    made.push(charts.add('Line', sheetOf(context).getRange('B2:B3'), 'Auto'));
    for (const { series } of made) series.load('items/name');
    charts.load('count');
    await context.sync();
    const values = made[0]?.series.getItemAt(1).getDimensionValues('Values');
    const names = made[0]?.series.getItemAt(0).getDimensionValues('Categories');
    const gap = made[0]?.series.getItemAt(0).getDimensionValues('Values');
    await context.sync();
    return {
      count: charts.count,
      names: made.map(({ series }) => series.items.map(({ name }) => name)),
      values: [values?.value, names?.value, gap?.value],
    };
  });
  expect(seen).toEqual({
    count: 3,
    names: [['2025', '2026'], ['Sở A', 'Sở B'], ['Series1']],
    values: [
      [90, 70],
      ['Sở A', 'Sở B'],
      [80, ''],
    ],
  });
  expect(node.gaps()).toEqual([]);
});

test('series take other cells, are added and deleted; axes, fills and lines are kept', async () => {
  const seen = await node.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const chart = sheet.charts.add('BarClustered', sheet.getRange('B2:B3'), 'Columns');
    const second = chart.series.add('Năm 2026');
    second.setValues(sheet.getRange('C2:C3'));
    second.setXAxisValues(sheet.getRange('A2:A3'));
    second.format.fill.setSolidColor('#2F8F83');
    chart.series.getItemAt(0).delete();
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.format.line.clear();
    chart.axes.valueAxis.majorGridlines.format.line.color = '#D9D9D9';
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.load('name,axes/valueAxis/minimum,axes/categoryAxis/reversePlotOrder');
    chart.series.load('items/name,items/gapWidth');
    const values = chart.series.getItemAt(0).getDimensionValues('Values');
    await context.sync();
    return [
      chart.axes.valueAxis.minimum,
      chart.axes.categoryAxis.reversePlotOrder,
      chart.series.items.map(({ name, gapWidth }) => [name, gapWidth]),
      values.value,
    ];
  });
  expect(seen).toEqual([0, true, [['Năm 2026', 219]], [90, 70]]);
  expect(node.gaps()).toEqual([]);
});

test('a chart over cells has their place in points, grows with them, and lets go when it is moved', async () => {
  const seen = await node.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const chart = sheet.charts.add('Line', sheet.getRange('B2:B3'), 'Columns');
    chart.setPosition('B2', 'C4');
    sheet.getRange('B:C').format.columnWidth = 60;
    sheet.getRange('2:4').format.rowHeight = 20;
    chart.load('left,top,width,height');
    await context.sync();
    const over = [chart.width, chart.height];
    chart.top = 7;
    sheet.getRange('2:4').format.rowHeight = 30;
    chart.load('top,width,height');
    await context.sync();
    const moved = [chart.top, chart.width, chart.height];
    chart.setPosition('A1');
    chart.load('left,top,width,height');
    await context.sync();
    return { over, moved, alone: [chart.left, chart.top, chart.width, chart.height] };
  });
  expect(seen).toEqual({ over: [120, 60], moved: [7, 120, 60], alone: [0, 0, 120, 60] });
});

test('references and place follow inserted rows and a new name; deleted cells leave a broken reference', async () => {
  await node.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.charts.add('Line', sheet.getRange('B2:B3'), 'Columns').setPosition('E2', 'H9');
    await context.sync();
  });
  const { active: sheet } = node.workbook;
  const state = () => {
    const [chart] = sheet.state.charts;
    return [chart?.series[0]?.values, chart?.position?.top];
  };
  const rows = (top: number, bottom: number) => ({ ...WHOLE_SHEET, top, bottom });
  node.excel.act('insert', () => {
    shiftCells(sheet, { kind: 'insert', area: rows(0, 1), axis: 'rows' });
  });
  expect(state()).toEqual(['Sheet1!$B$4:$B$5', 3]);
  node.excel.act('rename', (workbook) => {
    workbook.renameSheet(sheet, 'Số liệu');
  });
  expect(state()).toEqual(["'Số liệu'!$B$4:$B$5", 3]);
  node.excel.act('delete', () => {
    shiftCells(sheet, { kind: 'delete', area: rows(3, 4), axis: 'rows' });
  });
  expect(state()).toEqual(['#REF!', 3]);
});

test('a protected sheet lets nobody add, change or delete a chart', async () => {
  await node.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.charts.add('Line', sheet.getRange('B2:B3')).name = 'Điểm';
    sheet.protection.protect({ allowFormatCells: true });
    await context.sync();
  });
  const codes = [
    await refused((context) => sheetOf(context).charts.add('Line', sheetOf(context).getRange('B2:B3'))),
    await refused((context) => (sheetOf(context).charts.getItem('Điểm').title.text = 'Khác')),
    await refused((context) => {
      sheetOf(context).charts.getItem('Điểm').delete();
    }),
  ];
  expect(codes).toEqual(['AccessDenied', 'AccessDenied', 'AccessDenied']);
});

test('kinds and members that are not drawn are gaps, and a chart that is not there is not found', async () => {
  expect(
    await refused((context) => sheetOf(context).charts.add('Pie', sheetOf(context).getRange('B2:B3'))),
  ).toBe('GeneralException');
  expect(
    await refused((context) => {
      const sheet = sheetOf(context);
      sheet.charts.add('Line', sheet.getRange('B2:B3')).axes.valueAxis.scaleType = 'Logarithmic';
    }),
  ).toBe('GeneralException');
  expect(node.gaps()).toHaveLength(2);
  expect(await refused((context) => sheetOf(context).charts.getItem('Không có').load('name'))).toBe(
    'ItemNotFound',
  );
  expect(
    await refused((context) => {
      const sheet = sheetOf(context);
      sheet.charts.add('Line', sheet.getRange('B2:B3')).format.fill.setSolidColor('không phải màu');
    }),
  ).toBe('InvalidArgument');
});

test('one undo takes the chart back', async () => {
  await node.Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.charts.add('Line', sheet.getRange('B2:B3')).title.text = 'Điểm';
    await context.sync();
  });
  expect(node.workbook.active.state.charts).toHaveLength(1);
  node.workbook.undo();
  expect(node.workbook.active.state.charts).toEqual([]);
});
