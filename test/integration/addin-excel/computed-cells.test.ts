import type { Edit } from '../../../addin/excel/port';
import { entryWorkbook } from '../../../shared/sheet/entry-workbook';
import type { SubmissionView } from '../../../shared/submission/submission';
import { referenceView, row } from '../../unit/sheet/reference-view';
import type { Typed } from '../../../workbench/excel';
import { FORMS, closeOffices, openOffice, settle, shift, valueOf, type Office } from './office';

const reference = referenceView();
const view: SubmissionView = {
  ...reference,
  content: {
    ...reference.content,
    tables: [
      {
        form: 'II.06a',
        rows: [
          row('dat-dai', 'Đất đai', 159, 157, 0, 2, 157, 0, 157, 0, 2, 2, 0),
          row('ho-tich', 'Hộ tịch', 10, 8, 0, 2, 9, 4, 5, 0, 1, 1, 0),
        ],
      },
    ],
  },
};
/** Column (3) of the first row, and of the total. */
const CELL = 'C8';
const TOTAL = 'C10';

afterEach(() => {
  expect(closeOffices()).toEqual([]);
});

async function drawn(): Promise<Office> {
  const office = await openOffice();
  await office.port.paint(entryWorkbook(view, 'vi'));
  await office.port.watch(FORMS, (_edit: Edit) => undefined);
  await office.port.readForms(FORMS, view.content.tables);
  office.trips();
  return office;
}

async function edit(office: Office, address: string, values: Typed[][]): Promise<void> {
  office.userEdit(office.sheet('II.06a').name, address, values);
  await settle();
}

const formulaAt = (office: Office, rowOnScreen: number, column = 3) =>
  office.sheet('II.06a').cell(rowOnScreen - 1, column - 1)?.formula;

const read = async (office: Office) => {
  const { tables } = await office.port.readForms(FORMS, view.content.tables);
  return tables.find(({ form }) => form === 'II.06a')?.rows ?? [];
};

test('a figure typed over a computed one is what the unit states', async () => {
  const office = await drawn();
  await edit(office, CELL, [[161]]);
  expect((await read(office))[0]?.cells['3']).toBe(161);
  expect(formulaAt(office, 8)).toBeUndefined();
});

test('emptied, it is computed again, in two round trips', async () => {
  const office = await drawn();
  await edit(office, CELL, [[161]]);
  await read(office);
  office.trips();
  await edit(office, CELL, [['']]);
  expect((await read(office))[0]?.cells['3']).toBe(159);
  expect(office.trips()).toBe(2);
  expect(formulaAt(office, 8)).toBe('IF(COUNT(D8:F8)=3,D8+E8+F8,"")');
});

test('a total that was typed over is the sum again when it is emptied', async () => {
  const office = await drawn();
  await edit(office, TOTAL, [[999]]);
  expect((await read(office)).at(-1)?.cells['3']).toBe(999);
  await edit(office, TOTAL, [['']]);
  expect((await read(office)).at(-1)?.cells['3']).toBe(169);
  expect(formulaAt(office, 10)).toBe(
    'IF(AND(COUNT(C8:C9)>0,COUNT(C8:C9)=COUNTIF(B8:B9,"?*")),SUM(C8:C9),"")',
  );
});

test('emptied once more right after, it stays blank: undoing gets past us, and a blank can be stated', async () => {
  const office = await drawn();
  await edit(office, CELL, [['']]);
  expect((await read(office))[0]?.cells['3']).toBe(159);
  await edit(office, CELL, [['']]);
  expect((await read(office))[0]?.cells['3']).toBeUndefined();
  await edit(office, 'D8', [[150]]);
  expect((await read(office))[0]?.cells['3']).toBeUndefined();
});

test('a blank that was drawn as stated stays blank when other cells are edited', async () => {
  const office = await openOffice();
  const [first, ...others] = view.content.tables[0]?.rows ?? [];
  const stated = { ...row('dat-dai', 'Đất đai'), cells: { ...first?.cells, 3: null } };
  const content = { ...view.content, tables: [{ form: 'II.06a', rows: [stated, ...others] }] };
  await office.port.paint(entryWorkbook({ ...view, content }, 'vi'));
  await office.port.watch(FORMS, () => undefined);
  await office.port.readForms(FORMS, content.tables);
  await edit(office, 'D8', [[150]]);
  expect((await read(office))[0]?.cells['3']).toBeUndefined();
});

test('a row that the clerk inserts gets the formulas of its columns', async () => {
  const office = await drawn();
  const sheet = office.sheet('II.06a');
  shift(office, sheet, 'rows', 'insert', 9);
  await settle();
  await read(office);
  expect([formulaAt(office, 9), formulaAt(office, 9, 4)]).toEqual([
    'IF(COUNT(D9:F9)=3,D9+E9+F9,"")',
    undefined,
  ]);
  await edit(office, 'B9', [['Đầu tư', '', 5, 0, 1]]);
  expect((await read(office))[1]?.cells['3']).toBe(6);
});

test('until the clerk asks, nothing is written and what waits is told, however rows move meanwhile', async () => {
  const office = await drawn();
  const sheet = office.sheet('II.06a');
  const look = () => office.port.readForms(FORMS, view.content.tables, false);
  await edit(office, 'G9', [['']]);
  expect((await look()).lacking).toBe(true);
  shift(office, sheet, 'rows', 'insert', 9);
  await settle();
  const steps = office.workbook.undoLog.labels.length;
  expect((await look()).lacking).toBe(true);
  expect(office.workbook.undoLog.labels).toHaveLength(steps);
  shift(office, sheet, 'rows', 'delete', 8);
  await settle();
  await read(office);
  expect([formulaAt(office, 8), formulaAt(office, 9, 7)]).toEqual([
    'IF(COUNT(D8:F8)=3,D8+E8+F8,"")',
    'IF(COUNT(H9:J9)=3,H9+I9+J9,"")',
  ]);
  expect((await look()).lacking).toBe(false);
});

test('formulas lie where the clerk has moved the columns to', async () => {
  const office = await drawn();
  shift(office, office.sheet('II.06a'), 'columns', 'insert', 4);
  await settle();
  await read(office);
  await edit(office, CELL, [['']]);
  await read(office);
  expect(formulaAt(office, 8)).toBe('IF(COUNT(E8:G8)=3,E8+F8+G8,"")');
});

test('a cell that the clerk locked keeps its blank, and the forms are read all the same', async () => {
  const office = await drawn();
  const sheet = office.sheet('II.06a');
  await edit(office, CELL, [['']]);
  office.excel.act('lock', () => {
    sheet.format({ top: 7, left: 2, bottom: 7, right: 2 }, (style) => ({ ...style, locked: true }));
  });
  expect((await read(office))[0]?.cells['3']).toBeUndefined();
  expect(valueOf(sheet, 8, 4)).toBe(157);
});

test('what a colleague empties is left to the colleague’s own pane', async () => {
  const office = await drawn();
  office.userEdit(office.sheet('II.06a').name, CELL, [['']], 'remote');
  await settle();
  expect((await read(office))[0]?.cells['3']).toBeUndefined();
});
