import type { Edit } from '../../../addin/excel/port';
import { strike } from '../../../shared/intake/text-marks';
import { SheetBuilder } from '../../../shared/sheet/sheet-builder';
import { entryWorkbook } from '../../../shared/sheet/entry-workbook';
import { referenceView } from '../../unit/sheet/reference-view';
import {
  FORMS,
  bodyTop,
  closeOffices,
  drawnOffice,
  openOffice,
  settle,
  shift,
  unprotect,
  valueOf,
  type Office,
} from './office';

const view = referenceView();

afterEach(() => {
  expect(closeOffices()).toEqual([]);
});

const drawn = () => drawnOffice(view);

describe('writing figures', () => {
  test('goes into the right cells in one undo step, blanks included; formulas follow', async () => {
    const office = await drawn();
    const sheet = office.sheet('II.06a');
    const steps = office.workbook.undoLog.labels.length;
    await office.port.writeCells([
      { form: 'II.06a', row: 'tdc', column: '5', value: 1 },
      { form: 'II.06a', row: 'tdc', column: '3', value: 10 },
      { form: 'II.06a', row: 'khcn', column: '12', value: null },
      { form: 'K06', row: 'total', column: '10', value: 595 },
    ]);
    expect(office.trips()).toBe(2);
    expect(office.workbook.undoLog.labels).toHaveLength(steps + 1);
    expect([valueOf(sheet, 9, 5), valueOf(sheet, 9, 3), valueOf(sheet, 8, 12)]).toEqual([1, 10, null]);
    expect(sheet.cell(8, 2)?.formula).toBeDefined();
    expect(valueOf(office.sheet('K06'), bodyTop(office, 'K06'), 10)).toBe(595);
  });

  test('overwrites a formula only when it computes something else, and never lifts the protection', async () => {
    const office = await drawn();
    const sheet = office.sheet('II.06a');
    const { protection } = sheet.state;
    await office.port.writeCells([{ form: 'II.06a', row: 'tdc', column: '3', value: 12 }]);
    expect(office.trips()).toBe(3);
    expect(sheet.cell(8, 2)).toEqual({ value: 12 });
    expect(sheet.state.protection).toBe(protection);
  });

  test('finds rows that the clerk moved', async () => {
    const office = await drawn();
    const sheet = office.sheet('II.06a');
    shift(office, sheet, 'rows', 'insert', 3, 5);
    await office.port.writeCells([{ form: 'II.06a', row: 'tdc', column: '4', value: 8 }]);
    expect(valueOf(sheet, 12, 4)).toBe(8);
  });

  test('keeps what could be a formula a text', async () => {
    const office = await drawn();
    await office.port.writeCells([{ form: 'II.06a', row: 'tdc', column: '4', value: '=1+1' }]);
    expect(office.sheet('II.06a').cell(8, 3)).toEqual({ value: '=1+1' });
  });

  test.each([
    [{ form: 'II.06a', row: 'không có', column: '3', value: 1 }],
    [{ form: 'II.06a', row: 'tdc', column: '99', value: 1 }],
    [{ form: 'X9', row: 'tdc', column: '3', value: 1 }],
  ])('to a place that is not there writes nothing at all: %p', async (cell) => {
    const office = await drawn();
    const cells = [{ form: 'II.06a', row: 'tdc', column: '4', value: 8 }, cell];
    await expect(office.port.writeCells(cells)).rejects.toMatchObject({ code: 'not-found', partial: false });
    expect(valueOf(office.sheet('II.06a'), 9, 4)).toBe(7);
  });

  test('into a cell that the clerk locked is refused', async () => {
    const office = await drawn();
    const sheet = office.sheet('II.06a');
    office.excel.act('lock', () => {
      sheet.format({ top: 8, left: 3, bottom: 8, right: 3 }, (style) => ({ ...style, locked: true }));
    });
    const cells = [{ form: 'II.06a', row: 'tdc', column: '4', value: 8 }];
    await expect(office.port.writeCells(cells)).rejects.toMatchObject({ code: 'protected' });
  });
});

describe('going to a cell', () => {
  const selected = (office: Office) => [office.workbook.active.name, office.workbook.selection[0]] as const;

  test.each([
    [
      { row: 'tdc', column: '5' },
      { top: 8, left: 4, bottom: 8, right: 4 },
    ],
    [
      { row: 'total', column: '3' },
      { top: 9, left: 2, bottom: 9, right: 2 },
    ],
    [
      { row: 'tdc', column: null },
      { top: 8, left: 1, bottom: 8, right: 1 },
    ],
    [
      { row: null, column: '5' },
      { top: 6, left: 4, bottom: 6, right: 4 },
    ],
    [
      { row: null, column: null },
      { top: 6, left: 0, bottom: 6, right: 0 },
    ],
  ])('%p selects it', async (place, area) => {
    const office = await drawn();
    await office.port.goTo({ form: 'II.06a', ...place });
    expect(selected(office)).toEqual([office.sheet('II.06a').name, area]);
    expect(office.trips()).toBe(2);
  });

  test('brings a hidden sheet and a hidden column to light', async () => {
    const office = await drawn();
    const sheet = office.sheet('K01');
    office.excel.act('hide', (workbook) => {
      unprotect(sheet);
      sheet.edit((state) => state.columns.set(4, { size: 50, hidden: true }));
      workbook.setVisibility(sheet, 'Hidden');
    });
    await office.port.goTo({ form: 'K01', row: 'total', column: '5' });
    expect([sheet.state.visibility, sheet.state.columns.get(4)?.hidden ?? false]).toEqual(['Visible', false]);
  });

  test.each([
    [{ form: 'II.06a', row: 'không có', column: null }],
    [{ form: 'II.06a', row: 'tdc', column: '99' }],
    [{ form: 'X9', row: null, column: null }],
  ])('that is not there is told: %p', async (place) => {
    const office = await drawn();
    await expect(office.port.goTo(place)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('on a deleted sheet is told', async () => {
    const office = await drawn();
    office.excel.act('delete', (workbook) => {
      workbook.deleteSheet(office.sheet('K01'));
    });
    await expect(office.port.goTo({ form: 'K01', row: null, column: null })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('the selection', () => {
  const select = (office: Office, area: { top: number; left: number; bottom: number; right: number }) => {
    office.excel.act('select', (workbook) => {
      workbook.select(workbook.active, [area]);
    });
  };

  test('comes with values, texts and fonts', async () => {
    const office = await openOffice();
    office.userEdit('Sheet1', 'B2', [
      ['Tæng sè', 159],
      [true, ''],
    ]);
    office.excel.act('font', (workbook) => {
      workbook.active.format({ top: 1, left: 1, bottom: 1, right: 1 }, (style) => ({
        ...style,
        fontName: '.VnTime',
      }));
    });
    select(office, { top: 1, left: 1, bottom: 2, right: 2 });
    expect(await office.port.readSelection()).toEqual({
      address: 'Sheet1!B2:C3',
      top: 1,
      left: 1,
      mixed: 0,
      grid: {
        name: 'Sheet1',
        rows: [
          [{ value: 'Tæng sè', font: '.VnTime' }, { value: 159 }],
          [{ value: true }, { value: null }],
        ],
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
    });
    expect(office.trips()).toBe(2);
  });

  test('tells formulas, errors, dates, rates, merges and what is hidden', async () => {
    const office = await openOffice();
    office.userEdit('Sheet1', 'B2', [
      ['Tiếp nhận', '', ''],
      ['=1+1', '=1/0', 1234],
      [45352, 0.9881, 3],
    ]);
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B2:D2').merge();
      sheet.getRange('B4').numberFormat = [['mmm-yy']];
      sheet.getRange('C4').numberFormat = [['0.00%']];
      sheet.getRange('D3').numberFormat = [['#,##0']];
      sheet.getRange('3:3').rowHidden = true;
      sheet.getRange('C:C').columnHidden = true;
      await context.sync();
    });
    select(office, { top: 1, left: 1, bottom: 3, right: 3 });
    office.trips();
    const { grid } = await office.port.readSelection();
    expect(office.trips()).toBe(2);
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect([grid.hiddenRows, grid.hiddenColumns]).toEqual([[1], [1]]);
    expect(grid.rows[1]).toEqual([
      { value: 2, formula: true },
      { value: '#DIV/0!', formula: true, error: '#DIV/0!' },
      { value: 1234, text: '1,234', format: '#,##0' },
    ]);
    expect(grid.rows[2]).toEqual([
      { value: 45352, text: 'Mar-24', format: 'mmm-yy', isDate: true },
      { value: 0.9881, text: '98.81%', format: '0.00%' },
      { value: 3 },
    ]);
  });

  test('marks what is struck out, and gives no figure of which letters differ', async () => {
    const office = await openOffice();
    office.userEdit('Sheet1', 'B2', [
      ['Đất đai', 15, "'1517", 12, 'Sở cũ'],
      ['Hộ tịch', 9, '3', '4', 'Sở mới'],
    ]);
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B2:C2').format.font.strikethrough = true;
      await context.sync();
    });
    const sheet = office.workbook.active;
    const mixed = (column: number, key: 'strikethrough' | 'superscript') =>
      sheet.format({ top: 1, left: column, bottom: 1, right: column }, (style) => ({
        ...style,
        // As Excel answers where letters differ; the model of the sheet knows whole cells only.
        [key]: null as never,
      }));
    mixed(3, 'strikethrough');
    mixed(4, 'superscript');
    mixed(5, 'strikethrough');
    select(office, { top: 1, left: 1, bottom: 2, right: 5 });
    const selection = await office.port.readSelection();
    expect(selection.mixed).toBe(3);
    expect(selection.grid.rows[0]).toMatchObject([
      { value: strike('Đất đai') },
      { value: 15, text: strike('15') },
      { value: null, text: '1517' },
      { value: null, text: '12' },
      { value: 'Sở cũ' },
    ]);
  });

  test('of whole columns is only what is used of them', async () => {
    const office = await openOffice();
    office.userEdit('Sheet1', 'B2', [['a'], ['b']]);
    select(office, { top: 0, left: 0, bottom: 1_048_575, right: 5 });
    const { grid, top, left } = await office.port.readSelection();
    expect(grid.rows.map((row) => row.map(({ value }) => value))).toEqual([['a'], ['b']]);
    expect([top, left]).toEqual([1, 1]);
  });

  test('of empty cells is empty', async () => {
    const office = await openOffice();
    expect(await office.port.readSelection()).toMatchObject({ address: 'Sheet1!A1', grid: { rows: [] } });
  });

  test('of more than a table can be is too large', async () => {
    const office = await openOffice();
    office.userEdit('Sheet1', 'A1', [[1]]);
    office.userEdit('Sheet1', 'A60000', [[1]]);
    select(office, { top: 0, left: 0, bottom: 99_999, right: 5 });
    await expect(office.port.readSelection()).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('memory', () => {
  test('stays in the workbook', async () => {
    const office = await openOffice();
    expect(await office.port.readMemory()).toEqual({});
    await office.port.writeMemory({ unit: 'skhcn', period: '2024-Q2' });
    await office.port.writeMemory({ unit: 'skhcn', period: '2024-Q2', version: 3 });
    expect(await office.port.readMemory()).toEqual({ unit: 'skhcn', period: '2024-Q2', version: 3 });
  });

  test('of the overview goes with its sheet, and leaves that of the quarter', async () => {
    const office = await openOffice();
    const noted = {
      period: '2024-Q2',
      include: 'submitted' as const,
      seen: '2024-06-17T03:00:00.000Z,skhcn=3',
    };
    const { sheet } = new SheetBuilder('Tổng quan', 'overview', [10], { orientation: 'landscape' });
    const sheets = [sheet, { ...sheet, name: 'Khác', role: 'other', names: [] }];
    await office.port.paint({ title: '', author: '', sheets });
    expect(await office.port.readOverview()).toBeNull();
    await office.port.writeMemory({ unit: 'skhcn' });
    await office.port.noteOverview(noted);
    expect(await office.port.readOverview()).toEqual(noted);
    expect(await office.port.readMemory()).toEqual({ unit: 'skhcn' });
    office.excel.act('delete', (workbook) => {
      const drawn = workbook.sheets.find(({ name }) => name === 'Tổng quan');
      if (drawn) workbook.deleteSheet(drawn);
    });
    expect(await office.port.readOverview()).toBeNull();
  });
});

describe('watching', () => {
  async function watched() {
    const office = await drawn();
    const edits: Edit[] = [];
    const stop = await office.port.watch(FORMS, (edit) => edits.push(edit));
    const taken = async () => {
      await settle();
      return edits.splice(0);
    };
    return { office, stop, taken };
  }

  test('tells edits inside the tables, the clerk’s and a colleague’s', async () => {
    const { office, taken } = await watched();
    office.userEdit(office.sheet('II.06a').name, 'D9', [[8]]);
    expect(await taken()).toEqual([{ form: 'II.06a', remote: false, marks: false }]);
    office.userEdit(office.sheet('K01').name, `D${bodyTop(office, 'K01')}`, [[8]], 'remote');
    expect(await taken()).toEqual([{ form: 'K01', remote: true, marks: false }]);
  });

  test('tells nothing of edits elsewhere', async () => {
    const { office, taken } = await watched();
    office.userEdit('Sheet1', 'A1', [['ghi chú']]);
    office.excel.act('title', () => {
      unprotect(office.sheet('II.06a'));
    });
    office.userEdit(office.sheet('II.06a').name, 'A1', [['ghi chú']]);
    office.userEdit(office.sheet('II.06a').name, 'O9', [['ghi chú']]);
    expect(await taken()).toEqual([]);
  });

  test('tells what is written into the marker column', async () => {
    const { office, taken } = await watched();
    office.userEdit(office.sheet('II.06a').name, 'N9', [['ghi chú']]);
    expect(await taken()).toEqual([{ form: 'II.06a', remote: false, marks: true }]);
  });

  test('tells nothing of what the pane itself wrote', async () => {
    const { office, taken } = await watched();
    await office.port.writeCells([{ form: 'II.06a', row: 'tdc', column: '4', value: 8 }]);
    await office.port.paint(entryWorkbook(view, 'vi'));
    expect(await taken()).toEqual([]);
  });

  test('tells inserted rows, wherever they are, and follows the table', async () => {
    const { office, taken } = await watched();
    const sheet = office.sheet('II.06a');
    shift(office, sheet, 'rows', 'insert', 1, 40);
    expect(await taken()).toEqual([{ form: 'II.06a', remote: false, marks: true }]);
    await office.port.readForms(FORMS);
    office.userEdit(sheet.name, 'D49', [[8]]);
    expect(await taken()).toEqual([{ form: 'II.06a', remote: false, marks: false }]);
  });

  test('tells that a sheet was deleted, and watches the one drawn in its place', async () => {
    const { office, taken } = await watched();
    office.excel.act('delete', (workbook) => {
      workbook.deleteSheet(office.sheet('K02'));
    });
    expect(await taken()).toEqual([{ form: 'K02', remote: false, marks: false }]);
    await office.port.paint(entryWorkbook(view, 'vi'));
    office.userEdit(office.sheet('K02').name, `C${bodyTop(office, 'K02')}`, [[5]]);
    expect(await taken()).toEqual([{ form: 'K02', remote: false, marks: false }]);
  });

  test('started before anything is drawn, it watches what is drawn later', async () => {
    const office = await openOffice();
    const edits: Edit[] = [];
    await office.port.watch(FORMS, (edit) => edits.push(edit));
    office.userEdit('Sheet1', 'A1', [[1]]);
    await settle();
    await office.port.paint(entryWorkbook(view, 'vi'));
    office.userEdit(office.sheet('K03').name, `C${bodyTop(office, 'K03')}`, [[5]]);
    await settle();
    expect(edits).toEqual([{ form: 'K03', remote: false, marks: false }]);
  });

  test('ends when told, once and for all', async () => {
    const { office, stop, taken } = await watched();
    await stop();
    await stop();
    office.userEdit(office.sheet('II.06a').name, 'D9', [[8]]);
    expect(await taken()).toEqual([]);
  });
});
