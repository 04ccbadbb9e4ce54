import { ownWorkbook } from '../../../shared/intake/own/own-workbook';
import { entryWorkbook } from '../../../shared/sheet/entry-workbook';
import { referenceView } from '../../unit/sheet/reference-view';
import { FORMS, closeOffices, openOffice, shift, type Office } from './office';

const view = referenceView();
const { tables } = view.content;

afterEach(() => {
  expect(closeOffices()).toEqual([]);
});

async function drawn(): Promise<Office> {
  const office = await openOffice();
  await office.port.paint(entryWorkbook(view, 'vi'));
  office.trips();
  return office;
}

const form = (read: { tables: { form: string }[] }, code: string) =>
  read.tables.find((table) => table.form === code);

test('what was drawn comes back whole, in one round trip', async () => {
  const office = await drawn();
  const read = await office.port.readForms(FORMS, tables);
  expect(office.trips()).toBe(1);
  for (const table of tables) {
    const cells = (row: (typeof table.rows)[number]) =>
      Object.fromEntries(Object.entries(row.cells).filter(([, value]) => value !== null));
    expect(form(read, table.form)).toEqual({
      ...table,
      rows: table.rows.map((row) => ({ ...row, cells: cells(row) })),
    });
  }
  expect(read.problems).toEqual([]);
});

test('sheets renamed, rows inserted above and inside, columns inserted and hidden change nothing but the new row', async () => {
  const office = await drawn();
  const before = await office.port.readForms(FORMS, tables);
  const sheet = office.sheet('II.06a');
  office.excel.act('rename', (workbook) => {
    workbook.renameSheet(sheet, 'Số liệu quý II');
  });
  shift(office, sheet, 'rows', 'insert', 1, 2);
  shift(office, sheet, 'columns', 'insert', 5);
  office.excel.act('hide', () => {
    sheet.edit((state) => state.columns.set(6, { hidden: true }));
  });
  expect(await office.port.readForms(FORMS, tables)).toEqual(before);
  shift(office, sheet, 'rows', 'insert', 11);
  office.userEdit('Số liệu quý II', 'B11', [['Sở hữu trí tuệ']]);
  office.userEdit('Số liệu quý II', 'D11', [[3]]);
  const rows = (await office.port.readForms(FORMS, tables)).tables[0]?.rows ?? [];
  expect(rows.map(({ key }) => key)).toEqual(['khcn', 'so-huu-tri-tue', 'tdc', 'total']);
});

test('sheets that lost their hidden names are known by what they print, and read again once they are adopted', async () => {
  const office = await drawn();
  const before = await office.port.readForms(FORMS, tables);
  office.excel.act('another program', (workbook) => (workbook.names as unknown[]).splice(0));
  expect((await office.port.readForms(FORMS, tables)).tables).toEqual([]);
  const found = ownWorkbook(await office.port.readPrinted(), FORMS, [view.unit]);
  expect(found).toMatchObject({ unit: view.unit.name, period: view.period });
  expect(found?.sheets.map(({ form: code }) => code)).toEqual(FORMS.map(({ code }) => code));
  await office.port.adopt(found?.sheets ?? []);
  expect(await office.port.readForms(FORMS, tables)).toEqual(before);
});

test('a deleted sheet is missing, the others are read', async () => {
  const office = await drawn();
  office.excel.act('delete', (workbook) => {
    workbook.deleteSheet(office.sheet('K02'));
  });
  const read = await office.port.readForms(FORMS);
  expect(read.problems).toEqual([{ form: 'K02', kind: 'missing' }]);
  expect(read.tables.map((table) => table.form)).toEqual(['II.06a', 'K01', 'K03', 'K04', 'K05', 'K06']);
});

test('an empty workbook misses them all', async () => {
  const office = await openOffice();
  expect((await office.port.readForms(FORMS)).problems.map(({ kind }) => kind)).toEqual(
    FORMS.map(() => 'missing'),
  );
});

test('with every row of the body deleted the sheet is found by its own name, in a second round trip', async () => {
  const office = await drawn();
  shift(office, office.sheet('II.06a'), 'rows', 'delete', 8, 9);
  office.trips();
  const read = await office.port.readForms(FORMS);
  expect(office.trips()).toBe(2);
  expect(read.problems).toEqual([]);
  expect(form(read, 'II.06a')).toMatchObject({ rows: [{ key: 'total', cells: { 10: 0 } }] });
});

test('a form without its numbering row is broken and gives no table', async () => {
  const office = await drawn();
  shift(office, office.sheet('K03'), 'rows', 'delete', 4, 7);
  const read = await office.port.readForms(FORMS);
  expect(read.problems).toEqual([{ form: 'K03', kind: 'broken' }]);
  expect(form(read, 'K03')).toBeUndefined();
});

test('words among counts are quoted, numbers typed as text too', async () => {
  const office = await drawn();
  const sheet = office.sheet('II.06a');
  office.userEdit(sheet.name, 'D8', [['chưa có']]);
  office.userEdit(sheet.name, 'E9', [["'12"]]);
  const { problems } = await office.port.readForms(FORMS, tables);
  expect(problems.map(({ row, column, text }) => [row, column, text])).toEqual([
    ['khcn', '4', 'chưa có'],
    ['tdc', '5', '12'],
  ]);
});

test('a copy of the sheet is not taken for it', async () => {
  const office = await drawn();
  const before = await office.port.readForms(FORMS, tables);
  const sheet = office.sheet('II.06a');
  office.excel.act('copy', (workbook) => {
    const copy = workbook.addSheet('II.06a (2)');
    copy.edit((state) => {
      state.cells = new Map(sheet.state.cells);
      state.names = workbook.names.map((name) => ({
        ...name,
        formula: name.formula.replace(sheet.name, copy.name),
      }));
    });
  });
  office.userEdit('II.06a (2)', 'D8', [[999]]);
  expect(await office.port.readForms(FORMS, tables)).toEqual(before);
});

test('reading does not touch the clerk’s undo', async () => {
  const office = await drawn();
  office.userEdit(office.sheet('II.06a').name, 'D9', [[5]]);
  const before = office.workbook.undoLog.labels.length;
  await office.port.readForms(FORMS);
  expect(office.workbook.undoLog.labels).toHaveLength(before);
});

test('while a cell is being edited reading is refused in words, and works afterwards', async () => {
  const office = await drawn();
  office.faults.beginCellEdit();
  await expect(office.port.readForms(FORMS)).rejects.toMatchObject({ code: 'cell-editing', partial: false });
  office.faults.endCellEdit();
  expect((await office.port.readForms(FORMS)).problems).toEqual([]);
});
