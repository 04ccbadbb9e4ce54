import type { Marks } from '../../../addin/excel/port';
import type { Table } from '../../../shared/forms/table';
import type { CellChange } from '../../../shared/locate/correction';
import { received, referenceView, row } from '../../unit/sheet/reference-view';
import { FORMS, closeOffices, drawnOffice, settle, valueOf, type Office } from './office';

const rows = [
  row('khcn', 'Hoạt động khoa học và công nghệ', 150, 150, 0, 0, 150, 100, 50, 0, 0, 0, 0),
  row('tdc', 'Tiêu chuẩn đo lường chất lượng', 9, 7, 0, 2, 7, 5, 2, 0, 2, 2, 0),
];
const view = referenceView();
view.content.tables = [{ form: 'II.06a', rows }];

const NONE: Marks = { findings: [], explanations: [], suspects: [], unsent: [], bad: true };
const SUSPECT: CellChange = {
  form: 'II.06a',
  row: 'tdc',
  column: '9',
  from: 22,
  to: 2,
  low: 2,
  high: 2,
};
const WRONG: Marks = { ...NONE, findings: [received], suspects: [SUSPECT] };
const FIGURE = { form: 'II.06a', row: 'tdc', column: '9', value: 2 };

afterEach(() => {
  expect(closeOffices()).toEqual([]);
});

/** II.06a with formulas, a wrong figure typed and marked. */
async function wrong(): Promise<Office> {
  const office = await drawnOffice(view);
  office.userEdit(office.sheet('II.06a').name, 'I9', [[22]]);
  await settle();
  await office.port.mark(WRONG);
  office.trips();
  return office;
}

const marker = (office: Office) => valueOf(office.sheet('II.06a'), 9, 14);
const levels = (office: Office) =>
  office
    .sheet('II.06a')
    .state.conditionalFormats.map(({ properties }) => String(properties['custom/rule/formula']))
    .sort();

test('a cell to look at has a sign and lines of its own, and counts in the marker column', async () => {
  const office = await wrong();
  expect(marker(office)).toBe('✗ lệch 2 ở (3) … và 1 nội dung khác');
  const suspect = office
    .sheet('II.06a')
    .state.conditionalFormats.find(({ properties }) =>
      String(properties['custom/rule/formula']).includes('suspect'),
    );
  expect(suspect?.areas).toEqual([{ top: 8, left: 8, bottom: 8, right: 8 }]);
  expect(suspect?.properties).toMatchObject({
    'custom/format/numberFormat': '"◊ "#,##0;"◊ "-#,##0',
    'custom/format/borders/top/style': 'Dash',
  });
});

test('a figure and its marks are written in one undo step, the cell is selected, and nothing is left to mark', async () => {
  const office = await wrong();
  const steps = office.workbook.undoLog.labels.length;
  let foreseen: Table[] = [];
  const computed = await office.port.correct([FIGURE], (tables) => {
    foreseen = tables;
    return Promise.resolve(NONE);
  });
  expect(computed).toEqual([]);
  expect(office.trips()).toBe(2);
  expect(office.workbook.undoLog.labels).toHaveLength(steps + 1);
  expect(valueOf(office.sheet('II.06a'), 9, 9)).toBe(2);
  expect(marker(office)).toBeNull();
  expect(levels(office)).toEqual([]);
  expect(office.workbook.selection).toEqual([{ top: 8, left: 8, bottom: 8, right: 8 }]);
  const read = await office.port.readForms(FORMS, view.content.tables);
  expect(foreseen.find(({ form }) => form === 'II.06a')).toEqual(
    read.tables.find(({ form }) => form === 'II.06a'),
  );
  await office.port.mark(NONE);
  expect(office.workbook.undoLog.labels).toHaveLength(steps + 1);
});

test('undoing once brings back the figure with its marks, and they are not drawn again', async () => {
  const office = await wrong();
  const before = [marker(office), levels(office)];
  await office.port.correct([FIGURE], () => Promise.resolve(NONE));
  office.undo();
  expect(valueOf(office.sheet('II.06a'), 9, 9)).toBe(22);
  expect([marker(office), levels(office)]).toEqual(before);
  const steps = office.workbook.undoLog.labels.length;
  await office.port.mark(WRONG);
  expect(office.workbook.undoLog.labels).toHaveLength(steps);
  expect(office.excel.redo()).toBe('add-in');
});

test('sums of rows and computed columns are foreseen', async () => {
  const office = await wrong();
  let total: Table['rows'][number] | undefined;
  await office.port.correct([FIGURE], (tables) => {
    total = tables.find(({ form }) => form === 'II.06a')?.rows.find(({ key }) => key === 'total');
    return Promise.resolve(NONE);
  });
  expect(total?.cells).toMatchObject({ 7: 157, 9: 52 });
});

test('a formula is never overwritten: computed cells that would not follow are named, and nothing is written', async () => {
  const office = await wrong();
  const sum = { form: 'II.06a', row: 'tdc', column: '7' };
  const total = { form: 'II.06a', row: 'total', column: '9' };
  const steps = office.workbook.undoLog.labels.length;
  const figures = [FIGURE, { ...sum, value: 8 }, { ...total, value: 53 }];
  expect(await office.port.correct(figures, () => Promise.resolve(NONE))).toEqual([sum, total]);
  expect(valueOf(office.sheet('II.06a'), 9, 9)).toBe(22);
  expect(office.workbook.undoLog.labels).toHaveLength(steps);
});

test('computed cells that follow are left to their formulas', async () => {
  const office = await wrong();
  const total = { form: 'II.06a', row: 'total', column: '9', value: 52 };
  expect(await office.port.correct([total, FIGURE], () => Promise.resolve(NONE))).toEqual([]);
  const sheet = office.sheet('II.06a');
  expect(valueOf(sheet, 9, 9)).toBe(2);
  expect(sheet.cell(9, 8)).toMatchObject({ value: 52, formula: expect.stringContaining('SUM(') as string });
  expect(office.workbook.selection).toEqual([{ top: 8, left: 8, bottom: 8, right: 8 }]);
});

test('marks that stay are not written again', async () => {
  const office = await wrong();
  const steps = office.workbook.undoLog.labels.length;
  await office.port.correct([FIGURE], () => Promise.resolve(WRONG));
  expect(levels(office)).toHaveLength(3);
  await office.port.mark(WRONG);
  expect(office.workbook.undoLog.labels).toHaveLength(steps + 1);
});
