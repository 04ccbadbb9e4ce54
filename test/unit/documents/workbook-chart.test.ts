import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { paintWorkbook } from '../../../functions/documents/workbook/workbook';
import { chartXml } from '../../../functions/documents/workbook/chart';
import { cellLookup } from '../../../functions/documents/workbook/chart-data';
import { chartsDrawing } from '../../../functions/documents/workbook/chart-drawing';
import type { ChartModel } from '../../../shared/sheet/model';
import { gridsOf } from '../../tools/read-upload';
import { chart, chartSheet, UNITS, workbookOf } from './chart-sheet';
import { all, names, only, parseXml, type Element } from './xml-tree';

function drawn(model: ChartModel): Element {
  const sheet = chartSheet([model]);
  return parseXml(chartXml(model, sheet.name, cellLookup(sheet)));
}

const value = (element: Element, name: string) => only(element, name).attributes['val'];
const points = (element: Element) =>
  Object.fromEntries(all(element, 'c:pt').map((point) => [point.attributes['idx'], only(point, 'c:v').text]));

describe('figures', () => {
  test('categories and values refer to the cells and carry what stands in them', () => {
    const [first] = all(drawn(chart()), 'c:ser');
    if (!first) throw new Error('no series');
    const [categories, values] = [only(first, 'c:cat'), only(first, 'c:val')];
    expect(only(categories, 'c:f').text).toBe("'Biểu ''K01'' & nháp'!$A$2:$A$6");
    expect(Object.values(points(categories))).toEqual(UNITS);
    expect(only(values, 'c:f').text).toBe("'Biểu ''K01'' & nháp'!$B$2:$B$6");
    expect(only(values, 'c:formatCode').text).toBe('#,##0.0');
  });

  test('a blank is a gap, 0 is a point', () => {
    const root = drawn(chart({ kind: 'line' }));
    const [first, second] = all(root, 'c:val');
    expect(points(first as Element)).toEqual({ 0: '12', 1: '30.5', 3: '0', 4: '44' });
    expect(points(second as Element)).toEqual({ 0: '20', 1: '18', 2: '9', 3: '-6' });
    expect(all(root, 'c:ptCount').map(({ attributes }) => attributes['val'])).toEqual(['5', '5', '5', '5']);
    expect(value(root, 'c:dispBlanksAs')).toBe('gap');
  });

  test('a row of figures is read from left to right', () => {
    const row = { top: 2, left: 2, bottom: 2, right: 3 };
    const [first] = all(
      drawn(chart({ series: [{ name: 'x', values: row, color: '#000000' }], categories: row })),
      'c:val',
    );
    expect(points(first as Element)).toEqual({ 0: '12', 1: '20' });
  });

  test('a text among the figures is no point, and a range beside the cells is empty', () => {
    const values = { top: 6, left: 1, bottom: 8, right: 1 };
    const [first] = all(drawn(chart({ series: [{ name: 'x', values, color: '#000000' }] })), 'c:val');
    expect(points(first as Element)).toEqual({});
  });
});

describe('look', () => {
  test('of lying bars the first is at the top and the figures below the last one', () => {
    const root = drawn(chart());
    expect(value(root, 'c:barDir')).toBe('bar');
    const [categories, values] = [only(root, 'c:catAx'), only(root, 'c:valAx')];
    expect(value(categories, 'c:orientation')).toBe('maxMin');
    expect(value(values, 'c:crosses')).toBe('max');
    expect([value(categories, 'c:axPos'), value(values, 'c:axPos')]).toEqual(['l', 'b']);
  });

  test('of columns the first is on the left', () => {
    const root = drawn(chart({ kind: 'column' }));
    expect(value(root, 'c:barDir')).toBe('col');
    expect(value(only(root, 'c:catAx'), 'c:orientation')).toBe('minMax');
    expect(value(only(root, 'c:valAx'), 'c:crosses')).toBe('autoZero');
  });

  test('the axis has the ends and the format that it is given, else those of Excel and of the cells', () => {
    const given = only(drawn(chart({ axis: { min: 60, max: 100, format: '0"%"' } })), 'c:valAx');
    // The schema has the upper end first.
    expect(names(only(given, 'c:scaling'))).toEqual(['c:orientation', 'c:max', 'c:min']);
    expect([value(given, 'c:min'), value(given, 'c:max')]).toEqual(['60', '100']);
    expect(only(given, 'c:numFmt').attributes).toEqual({ formatCode: '0"%"', sourceLinked: '0' });
    const free = only(drawn(chart()), 'c:valAx');
    expect(names(only(free, 'c:scaling'))).toEqual(['c:orientation']);
    expect(only(free, 'c:numFmt').attributes['sourceLinked']).toBe('1');
  });

  test('an axis may end at 0', () => {
    expect(value(drawn(chart({ axis: { min: 0 } })), 'c:min')).toBe('0');
  });

  test('a legend tells several series apart', () => {
    const [first] = chart().series;
    if (!first) throw new Error('no series');
    expect(all(drawn(chart()), 'c:legend')).toHaveLength(1);
    expect(all(drawn(chart({ series: [first] })), 'c:legend')).toHaveLength(0);
  });

  test('few bars have their figures beside them, crossing lines have not', () => {
    const [first, second] = chart().series;
    if (!first || !second) throw new Error('no series');
    expect(all(drawn(chart()), 'c:dLbls')).toHaveLength(2);
    expect(all(drawn(chart({ kind: 'line' })), 'c:dLbls')).toHaveLength(0);
    const line = drawn(chart({ kind: 'line', series: [first] }));
    expect(value(line, 'c:dLblPos')).toBe('t');
    const four = [first, second, first, second];
    expect(all(drawn(chart({ series: four })), 'c:dLbls')).toHaveLength(0);
  });

  test('title, colours and letters are those of the sheet, without corners, gradients and smoothing', () => {
    const root = drawn(chart({ kind: 'line' }));
    expect(only(only(root, 'c:title'), 'a:t').text).toBe('Điểm & hạng <quý I>');
    expect(all(root, 'c:tx').flatMap((name) => all(name, 'c:v').map(({ text }) => text))).toEqual([
      'Quý I & II',
      'Quý III',
    ]);
    const lines = all(root, 'c:ser').map(({ children }) =>
      all(children.find(({ name }) => name === 'c:spPr') as Element, 'a:srgbClr').map(
        ({ attributes }) => attributes['val'],
      ),
    );
    expect(lines).toEqual([['2F80C9'], ['C0562A']]);
    expect(new Set(all(root, 'a:latin').map(({ attributes }) => attributes['typeface']))).toEqual(
      new Set(['Times New Roman']),
    );
    expect(value(root, 'c:roundedCorners')).toBe('0');
    expect(all(root, 'c:smooth').map(({ attributes }) => attributes['val'])).toEqual(['0', '0']);
    expect(all(root, 'a:gradFill')).toEqual([]);
  });

  // CT_BarSer, CT_LineSer, CT_CatAx and CT_ValAx of ECMA-376-1, 21.2.2: Excel refuses another order.
  test('parts of a chart come in the order of the schema', () => {
    const few = chart().series.slice(0, 1);
    const inOrder = (element: Element, order: string[]) => {
      expect(names(element)).toEqual(order.map((name) => `c:${name}`));
    };
    const bar = drawn(chart({ series: few, axis: { format: '0' } }));
    inOrder(bar, ['date1904', 'roundedCorners', 'chart', 'spPr', 'txPr']);
    inOrder(only(bar, 'c:chart'), ['title', 'autoTitleDeleted', 'plotArea', 'plotVisOnly', 'dispBlanksAs']);
    inOrder(only(bar, 'c:plotArea'), ['layout', 'barChart', 'catAx', 'valAx', 'spPr']);
    inOrder(only(bar, 'c:barChart'), [
      ...['barDir', 'grouping', 'varyColors', 'ser', 'gapWidth', 'axId', 'axId'],
    ]);
    inOrder(only(bar, 'c:ser'), ['idx', 'order', 'tx', 'spPr', 'invertIfNegative', 'dLbls', 'cat', 'val']);
    inOrder(only(bar, 'c:dLbls'), [
      ...['numFmt', 'spPr', 'dLblPos', 'showLegendKey', 'showVal', 'showCatName', 'showSerName'],
      ...['showPercent', 'showBubbleSize'],
    ]);
    inOrder(only(bar, 'c:catAx'), [
      ...['axId', 'scaling', 'delete', 'axPos', 'numFmt', 'majorTickMark', 'minorTickMark', 'tickLblPos'],
      ...['spPr', 'crossAx', 'crosses', 'auto', 'lblAlgn', 'lblOffset', 'noMultiLvlLbl'],
    ]);
    inOrder(only(bar, 'c:valAx'), [
      ...['axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'numFmt', 'majorTickMark', 'minorTickMark'],
      ...['tickLblPos', 'spPr', 'crossAx', 'crosses', 'crossBetween'],
    ]);
    const line = drawn(chart({ kind: 'line', series: few }));
    inOrder(only(line, 'c:lineChart'), ['grouping', 'varyColors', 'ser', 'marker', 'axId', 'axId']);
    inOrder(only(line, 'c:ser'), ['idx', 'order', 'tx', 'spPr', 'marker', 'dLbls', 'cat', 'val', 'smooth']);
  });
});

describe('on the sheet', () => {
  test('a chart covers its cells and is told to those who do not see it', () => {
    const frame = parseXml(chartsDrawing([chart()]));
    const corner = (name: string) => only(frame, name).children.map(({ text }) => Number(text));
    // From 0: columns 0 to 4 and rows 7 to 20 are A8:D20.
    expect(corner('xdr:from')).toEqual([0, 0, 7, 0]);
    expect(corner('xdr:to')).toEqual([4, 0, 20, 0]);
    expect(only(frame, 'xdr:cNvPr').attributes['descr']).toBe('Sở Tư pháp 44 điểm; xã "Đức Hợp" 0 điểm.');
  });

  test('charts of all sheets, and the notes beside them, lie where the relationships say', async () => {
    const second = chartSheet([chart({ title: 'ba' })], { name: 'Hai' });
    const file = await paintWorkbook(workbookOf(chartSheet([chart(), chart({ title: 'hai' })]), second));
    const parts = unzipSync(file);
    const part = (path: string) => parseXml(strFromU8(parts[path] ?? new Uint8Array()));
    const titles = ['xl/drawings/drawing1.xml', 'xl/drawings/drawing2.xml'].map((path) => {
      const targets = targetsOf(parts, path);
      return all(part(path), 'c:chart').map(({ attributes }) => {
        const target = targets[attributes['r:id'] ?? '']?.replace('../', 'xl/') ?? '';
        return only(only(part(target), 'c:title'), 'a:t').text;
      });
    });
    expect(titles).toEqual([['Điểm & hạng <quý I>', 'hai'], ['ba']]);
    const sheet = part('xl/worksheets/sheet1.xml');
    const related = targetsOf(parts, 'xl/worksheets/sheet1.xml');
    const target = (name: string) => related[only(sheet, name).attributes['r:id'] ?? ''];
    expect(target('drawing')).toBe('../drawings/drawing1.xml');
    expect(target('legacyDrawing')).toBe('../drawings/vmlDrawing1.vml');
    expect(names(sheet).slice(-2)).toEqual(['drawing', 'legacyDrawing']);
  });

  test('other readers, and our own, take the file', async () => {
    const file = await paintWorkbook(workbookOf(chartSheet([chart(), chart({ kind: 'line' })])));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(
      file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer,
    );
    expect(book.worksheets[0]?.getCell('A2').value).toBe('Sở Y tế');
    expect(JSON.stringify(book.worksheets[0]?.getCell('A1').note)).toContain('Lưu ý khi đọc.');
    const [grid] = await gridsOf(file);
    expect(grid?.rows.slice(1).map((row) => row[0]?.value)).toEqual(UNITS);
  });
});

function targetsOf(parts: Record<string, Uint8Array>, path: string): Record<string, string> {
  const related = path.replace(/([^/]+)$/, '_rels/$1.rels');
  const list = all(parseXml(strFromU8(parts[related] ?? new Uint8Array())), 'Relationship');
  return Object.fromEntries(list.map(({ attributes }) => [attributes['Id'], attributes['Target']]));
}
