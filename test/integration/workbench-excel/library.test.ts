import { VIETNAMESE } from '../../../workbench/excel';
import { startNodeExcel, type NodeExcel } from '../../../workbench/excel/node/office';

let node: NodeExcel;

beforeEach(async () => {
  node = await startNodeExcel();
});

afterEach(() => {
  node.dispose();
  expect(node.gaps()).toEqual([]);
});

/** What the library made of an error. */
async function failure(batch: (context: Excel.RequestContext) => Promise<unknown>) {
  try {
    await node.Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    return { code, at: debugInfo.errorLocation, statement: (debugInfo as { statement?: string }).statement };
  }
  throw new Error('nothing failed');
}

describe('the real library reads and writes an emulated workbook', () => {
  test('values, formulas, formats, a table, and null objects, in one round trip', async () => {
    const seen = await node.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Data');
      const range = sheet.getRange('A1:C3');
      range.values = [
        ['Item', 'Qty', 'Price'],
        ['Pen', 3, 1.5],
        ['Ink', 2, '=B2*2'],
      ];
      range.getRow(0).format.fill.color = '#FFCC00';
      range.getRow(0).format.font.bold = true;
      sheet.getRange('C2:C3').numberFormat = [['0.00'], ['0.00']];
      const table = sheet.tables.add('A1:C3', true);
      table.name = 'Sales';
      table.rows.add(undefined, [['Cap', 9, 4]]);
      const all = table.getRange().load('values,address,numberFormat,formulas,text,valueTypes');
      const { format } = sheet.getRange('A1').load('format/fill/color,format/font/bold,format/font/name');
      const sheets = context.workbook.worksheets.load('items/name');
      const none = sheets.getItemOrNullObject('Nope');
      const count = sheets.getCount();
      await context.sync();
      const { values, address, numberFormat, formulas, text, valueTypes } = all;
      return {
        values,
        address,
        numberFormat,
        formulas,
        text,
        valueTypes,
        look: [format.fill.color, format.font.bold, format.font.name],
        names: sheets.items.map(({ name }) => name),
        none: none.isNullObject,
        count: count.value,
      };
    });
    expect(seen).toEqual({
      values: [
        ['Item', 'Qty', 'Price'],
        ['Pen', 3, 1.5],
        ['Ink', 2, 6],
        ['Cap', 9, 4],
      ],
      address: 'Data!A1:C4',
      numberFormat: [
        ['General', 'General', 'General'],
        ['General', 'General', '0.00'],
        ['General', 'General', '0.00'],
        ['General', 'General', '0.00'],
      ],
      formulas: [
        ['Item', 'Qty', 'Price'],
        ['Pen', 3, 1.5],
        ['Ink', 2, '=B2*2'],
        ['Cap', 9, 4],
      ],
      text: [
        ['Item', 'Qty', 'Price'],
        ['Pen', '3', '1.50'],
        ['Ink', '2', '6.00'],
        ['Cap', '9', '4.00'],
      ],
      valueTypes: [
        ['String', 'String', 'String'],
        ['String', 'Double', 'Double'],
        ['String', 'Double', 'Double'],
        ['String', 'Double', 'Double'],
      ],
      look: ['#FFCC00', true, 'Calibri'],
      names: ['Sheet1', 'Data'],
      none: true,
      count: 2,
    });
    expect(node.syncs.count).toBe(1);
  });

  test('objects live on over several round trips of one run, and while they are tracked beyond it', async () => {
    const kept = await node.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      await context.sync();
      const range = sheet.getRange('B2');
      range.values = [[7]];
      context.trackedObjects.add(range);
      await context.sync();
      return range;
    });
    await node.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('1:1').insert('Down');
      await context.sync();
    });
    const seen = await node.Excel.run(kept, async (context) => {
      kept.load('values,address');
      await context.sync();
      return [kept.address, kept.values];
    });
    expect(seen).toEqual(['Sheet1!B3', [[7]]]);
  });

  test('a proxy that was not tracked is gone after its run', async () => {
    const stale = await node.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      await context.sync();
      return range;
    });
    expect(() => stale.load('values')).toThrow(expect.objectContaining({ code: 'InvalidObjectPath' }));
  });

  test('what is done to a null object does nothing', async () => {
    const seen = await node.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nope');
      const range = sheet.getRange('A1');
      range.values = [[1]];
      range.load('values');
      sheet.delete();
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(seen).toEqual([true, true]);
  });

  test('a write over 1500 cells, which the library cuts into pieces', async () => {
    const last = await node.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRangeByIndexes(10, 0, 2000, 5).values = Array.from({ length: 2000 }, (_, row) => [
        row,
        row,
        row,
        row,
        'x',
      ]);
      const range = sheet.getRangeByIndexes(2009, 0, 1, 5).load('values');
      await context.sync();
      return range.values;
    });
    expect(last).toEqual([[1999, 1999, 1999, 1999, 'x']]);
  });

  test('set, load with an object and toJSON', async () => {
    const seen = await node.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem('Sheet1');
      sheet.set({ name: 'Renamed', tabColor: '#112233', showGridlines: false });
      sheet.getRange('A1').format.fill.set({ color: '#00FF00' });
      worksheets.load({ name: true, tabColor: true, showGridlines: true });
      await context.sync();
      return worksheets.toJSON();
    });
    expect(seen).toMatchObject({ items: [{ name: 'Renamed', tabColor: '#112233', showGridlines: false }] });
  });

  test('loadRecursive over one class', async () => {
    const name = await node.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      // The library has it, its types do not.
      const { loadRecursive } = context as unknown as {
        loadRecursive(object: object, options: Record<string, string>, depth: number): void;
      };
      loadRecursive.call(context, sheet, { Worksheet: 'name' }, 1);
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe('Sheet1');
  });
});

describe('errors come with the code, the place and the statement', () => {
  test('a sheet that is not there', async () => {
    const found = await failure(async ({ workbook }) => workbook.worksheets.getItem('Missing').load('name'));
    expect(found).toMatchObject({ code: 'ItemNotFound', at: 'WorksheetCollection.getItem' });
    expect(found.statement).toContain('getItem');
  });

  test('an array of another size', async () => {
    const found = await failure(async ({ workbook }) => {
      workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = [[1]];
    });
    expect(found).toMatchObject({ code: 'InvalidArgument', at: 'Range.values' });
  });

  test('a second sheet of the same name, whatever its case', async () => {
    const found = await failure(async ({ workbook }) => workbook.worksheets.add('SHEET1'));
    expect(found.code).toBe('ItemAlreadyExists');
  });

  test('a property that was not loaded', async () => {
    const found = await failure(async ({ workbook }) => workbook.worksheets.getItem('Sheet1').name);
    expect(found.code).toBe('PropertyNotLoaded');
  });

  test('a property that does not exist', async () => {
    const found = await failure(async ({ workbook }) => workbook.worksheets.getItem('Sheet1').load('nmae'));
    expect(found.code).toBe('InvalidArgument');
  });

  test('an object of another conversation', async () => {
    const found = await failure(async ({ workbook }) => {
      const other = new node.Excel.RequestContext().workbook.worksheets.getItem('Sheet1').getRange('B2');
      workbook.worksheets.getItem('Sheet1').getRange('A1').getBoundingRect(other);
    });
    expect(found.code).toBe('InvalidRequestContext');
  });

  test('what came before the failing action stays done, what follows is not', async () => {
    await failure(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['before']];
      workbook.worksheets.getItem('Missing').delete();
      sheet.getRange('A2').values = [['after']];
    });
    expect([node.workbook.active.value(0, 0), node.workbook.active.value(1, 0)]).toEqual(['before', null]);
  });
});

describe('a protected sheet', () => {
  test('takes writes into unlocked cells only', async () => {
    await node.Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true }, 'pw');
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('A:A').format.columnWidth = 100;
    });
    expect(
      (
        await failure(async ({ workbook }) => {
          workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
        })
      ).code,
    ).toBe('AccessDenied');
    expect(
      (
        await failure(async ({ workbook }) => {
          workbook.worksheets.getItem('Sheet1').getRange('B2').format.fill.color = 'red';
        })
      ).code,
    ).toBe('AccessDenied');
    expect(
      (
        await failure(async ({ workbook }) => {
          workbook.worksheets.getItem('Sheet1').getRange('1:1').insert('Down');
        })
      ).code,
    ).toBe('AccessDenied');
    expect(
      (
        await failure(async ({ workbook }) => {
          workbook.worksheets.getItem('Sheet1').protection.unprotect('wrong');
        })
      ).code,
    ).toBe('InvalidArgument');
    await node.Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem('Sheet1').protection.unprotect('pw');
    });
    expect(node.workbook.active.state.protection).toBeNull();
  });
});

test('names follow inserted rows', async () => {
  const seen = await node.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    context.workbook.names.add('KHOP_II_06a', sheet.getRange('A5:C9'));
    sheet.getRange('2:3').insert('Down');
    const name = context.workbook.names.getItem('KHOP_II_06a').load('value,formula,type,scope');
    const range = name.getRangeOrNullObject().load('address');
    const gone = context.workbook.names.getItemOrNullObject('NOPE').getRangeOrNullObject();
    await context.sync();
    return [name.value, name.formula, name.type, name.scope, range.address, gone.isNullObject];
  });
  expect(seen).toEqual([
    'Sheet1!$A$7:$C$11',
    '=Sheet1!$A$7:$C$11',
    'Range',
    'Workbook',
    'Sheet1!A7:C11',
    true,
  ]);
});

test('merges, areas, hidden rows, links, borders, cell by cell properties', async () => {
  const seen = await node.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C1').merge();
    sheet.getRange('A1').values = [['Biểu']];
    const merged = sheet.getRange('B1').getMergedAreasOrNullObject().load('address,areaCount');
    const none = sheet.getRange('A5').getMergedAreasOrNullObject();
    sheet.getRanges('A3,C3:C4').format.fill.color = '#EEEEEE';
    const filled = sheet.getRange('C4').load('format/fill/color');
    sheet.getRange('5:6').rowHidden = true;
    const hidden = sheet.getRange('A4:A6').load('rowHidden');
    sheet.getRange('A3').hyperlink = { documentReference: 'Sheet1!C3', textToDisplay: 'Xem', screenTip: '' };
    const link = sheet.getRange('A3').load('hyperlink,values');
    const edge = sheet.getRange('B8:C9').format.borders.getItem('EdgeBottom');
    edge.style = 'Continuous';
    edge.color = '#FF0000';
    const shared = sheet.getRange('B10').format.borders.getItem('EdgeTop').load('style,color');
    sheet
      .getRange('E1:F1')
      .setCellProperties([
        [{ format: { font: { bold: true } } }, { format: { fill: { color: '#00FF00' } } }],
      ]);
    const properties = sheet.getRange('E1:F1').getCellProperties({
      address: true,
      format: { fill: { color: true }, font: { bold: true } },
    });
    await context.sync();
    return {
      merged: [merged.address, merged.areaCount],
      none: none.isNullObject,
      filled: filled.format.fill.color,
      hidden: hidden.rowHidden,
      link: [link.hyperlink.documentReference, link.values],
      shared: [shared.style, shared.color],
      properties: properties.value,
    };
  });
  expect(seen).toEqual({
    merged: ['Sheet1!A1:C1', 1],
    none: true,
    filled: '#EEEEEE',
    hidden: null,
    link: ['Sheet1!C3', [['Xem']]],
    shared: ['Continuous', '#FF0000'],
    properties: [
      [
        { address: 'Sheet1!E1', format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
        { address: 'Sheet1!F1', format: { fill: { color: '#00FF00' }, font: { bold: false } } },
      ],
    ],
  });
});

test('validation, data bars, page set-up, panes, comments, settings, custom XML, charts', async () => {
  const seen = await node.Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('B2:B9');
    range.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
    range.dataValidation.errorAlert = { title: 'Sai', message: 'Số nguyên', style: 'Stop', showAlert: true };
    range.load('dataValidation/type,dataValidation/rule,dataValidation/errorAlert');
    const bar = range.conditionalFormats.add('DataBar').dataBar;
    bar.upperBoundRule = { type: 'Number', formula: '=20' };
    bar.positiveFormat.fillColor = '#0F6CBD';
    const formats = sheet.getRange('B5').conditionalFormats.load('items/type');
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintArea('A1:F20');
    sheet.pageLayout.setPrintTitleRows('$3:$5');
    const area = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
    const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B5'));
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    workbook.comments.add('Sheet1!C3', 'Kiểm lại');
    const comment = workbook.comments.getItemByCell('Sheet1!C3').load('content');
    workbook.settings.add('khop', { unit: 'skhcn' });
    const setting = workbook.settings.getItemOrNullObject('khop').load('value');
    workbook.customXmlParts.add('<khop xmlns="urn:khop"><a/></khop>');
    const xml = workbook.customXmlParts.getByNamespace('urn:khop').getOnlyItemOrNullObject().getXml();
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Auto');
    chart.title.text = 'Tỷ lệ';
    chart.setPosition('D2', 'H10');
    chart.load('name,chartType,title/text');
    await context.sync();
    return {
      validation: [range.dataValidation.type, range.dataValidation.rule, range.dataValidation.errorAlert],
      formats: formats.items.map(({ type }) => type),
      page: [area.address, rows.address],
      frozen: frozen.address,
      comment: comment.content,
      setting: setting.value as unknown,
      xml: xml.value,
      chart: [chart.name, chart.chartType, chart.title.text],
    };
  });
  expect(seen).toEqual({
    validation: [
      'WholeNumber',
      { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } },
      { title: 'Sai', message: 'Số nguyên', style: 'Stop', showAlert: true },
    ],
    formats: ['DataBar'],
    page: ['Sheet1!A1:F20', 'Sheet1!3:5'],
    frozen: 'Sheet1!A1:B5',
    comment: 'Kiểm lại',
    setting: { unit: 'skhcn' },
    xml: '<khop xmlns="urn:khop"><a/></khop>',
    chart: ['Chart 1', 'ColumnClustered', 'Tỷ lệ'],
  });
});

test('a filter hides rows, is seen with its criteria, and shows them again', async () => {
  const seen = await node.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B4').values = [
      ['Sở', 'Số'],
      ['b', 2],
      ['a', 3],
      ['', 4],
    ];
    const { autoFilter } = sheet;
    const none = autoFilter.getRangeOrNullObject();
    autoFilter.apply('A1:B4', 0, { filterOn: 'Values', values: ['a', ''] });
    autoFilter.load('enabled,isDataFiltered,criteria');
    const range = autoFilter.getRange().load('address');
    const hidden = sheet.getRange('A2:A4').load('rowHidden');
    const first = sheet.getRange('A2').load('rowHidden');
    await context.sync();
    autoFilter.clearColumnCriteria(0);
    const cleared = sheet.getRange('A2:A4').load('rowHidden');
    await context.sync();
    autoFilter.remove();
    const gone = autoFilter.getRangeOrNullObject();
    await context.sync();
    return [
      none.isNullObject,
      [autoFilter.enabled, autoFilter.isDataFiltered, autoFilter.criteria],
      range.address,
      [hidden.rowHidden, first.rowHidden, cleared.rowHidden],
      gone.isNullObject,
    ];
  });
  expect(seen).toEqual([
    true,
    [true, true, [{ filterOn: 'Values', values: ['a', ''] }]],
    'Sheet1!A1:B4',
    [null, true, false],
    true,
  ]);
});

test('find, sort, copy, insert and delete of cells', async () => {
  const seen = await node.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B4').values = [
      ['Sở', 'Số'],
      ['b', 2],
      ['a', 3],
      ['c', '=B2+B3'],
    ];
    const found = sheet.getRange('A:B').findOrNullObject('c', { completeMatch: true }).load('address');
    const missing = sheet.getRange('A:B').findOrNullObject('zz', {});
    sheet.getRange('A1:B3').sort.apply([{ key: 0, ascending: true }], false, true);
    const sorted = sheet.getRange('A1:B4').load('values');
    sheet.getRange('D1').copyFrom('B4');
    sheet.getRange('A2:B2').insert('Down');
    const after = sheet.getRange('B5').load('formulas');
    sheet.getRange('A2:B2').delete('Up');
    const back = sheet.getRange('B4').load('formulas,values');
    await context.sync();
    return [found.address, missing.isNullObject, sorted.values, after.formulas, back.formulas, back.values];
  });
  expect(seen).toEqual([
    'Sheet1!A4',
    true,
    [
      ['Sở', 'Số'],
      ['a', 3],
      ['b', 2],
      ['c', 5],
    ],
    [['=B3+B4']],
    [['=B2+B3']],
    [[5]],
  ]);
});

test('formulas are English whatever the region, and local ones are the region’s own', async () => {
  const vietnamese = await startNodeExcel({ locale: VIETNAMESE });
  const seen = await vietnamese.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').formulas = [['=ROUND(1.25,1)']];
    sheet.getRange('A2').formulasLocal = [['=ROUND(2,25;1)']];
    const range = sheet.getRange('A1:A2').load('values,formulas,formulasLocal');
    await context.sync();
    const { values, formulas, formulasLocal } = range;
    return { values, formulas, formulasLocal };
  });
  vietnamese.dispose();
  expect(seen).toEqual({
    values: [[1.3], [2.3]],
    formulas: [['=ROUND(1.25,1)'], ['=ROUND(2.25,1)']],
    formulasLocal: [['=ROUND(1,25;1)'], ['=ROUND(2,25;1)']],
  });
  expect(vietnamese.gaps()).toEqual([]);
});
