import type { Marks } from '../../../addin/excel/port';
import type { WordedFinding } from '../../../shared/rules/finding';
import { entryWorkbook } from '../../../shared/sheet/entry-workbook';
import { received, referenceView } from '../../unit/sheet/reference-view';
import { FORMS, closeOffices, drawnOffice, picture, shift, unprotect, valueOf, type Office } from './office';

const only = (findings: Marks['findings']): Marks => ({
  findings,
  explanations: [],
  suspects: [],
  unsent: [],
  bad: true,
});
const view = referenceView();
const integration = view.findings.filter(({ form }) => form === 'K01');

afterEach(() => {
  expect(closeOffices()).toEqual([]);
});

const drawn = () => drawnOffice(view);

const marks = (office: Office, code: string) =>
  office
    .sheet(code)
    .state.conditionalFormats.filter(({ properties }) =>
      String(properties['custom/rule/formula']).startsWith('=ISTEXT("KHOP'),
    );

test('marks are words, signs and conditional formats, in two round trips', async () => {
  const office = await drawn();
  await office.port.mark(only([received]));
  expect(office.trips()).toBe(2);
  expect(marks(office, 'II.06a').map(({ areas }) => areas)).toEqual([
    [{ top: 8, left: 13, bottom: 8, right: 13 }],
    [{ top: 8, left: 2, bottom: 8, right: 5 }],
  ]);
  expect(marks(office, 'II.06a')[1]?.properties['custom/format/numberFormat']).toBe('"✗ "#,##0;"✗ "-#,##0');
  expect(valueOf(office.sheet('II.06a'), 9, 14)).toBe('✗ lệch 2 ở (3)');
});

test('the clerk’s own formats and rules are as before when marks are gone', async () => {
  const office = await drawn();
  const sheet = office.sheet('II.06a');
  office.excel.act('colour', () => {
    sheet.format({ top: 8, left: 2, bottom: 8, right: 3 }, (style) => ({
      ...style,
      fill: '#00FF00',
      italic: true,
    }));
    sheet.edit((state) => {
      const own = { id: 'own', kind: 'Custom', areas: [{ top: 8, left: 2, bottom: 8, right: 2 }] };
      state.conditionalFormats = [{ ...own, properties: { 'custom/rule/formula': '=C9>10' } }];
    });
  });
  const before = picture(sheet);
  await office.port.mark(only([received]));
  expect(picture(sheet)).not.toEqual(before);
  await office.port.mark(only([received, { ...received, severity: 'query', cells: ['3', '7'] }]));
  await office.port.mark(only([]));
  expect(picture(sheet)).toEqual(before);
});

test('marks change with the findings, sheet by sheet', async () => {
  const office = await drawn();
  await office.port.mark(only([received, ...integration]));
  expect(marks(office, 'K01').length).toBeGreaterThan(0);
  await office.port.mark(only(integration));
  expect(marks(office, 'II.06a')).toEqual([]);
  expect(valueOf(office.sheet('II.06a'), 9, 14)).toBeNull();
});

test('equal findings write nothing', async () => {
  const office = await drawn();
  await office.port.mark(only([received]));
  const before = office.workbook.undoLog.labels.length;
  office.trips();
  await office.port.mark(only([received]));
  expect(office.trips()).toBe(1);
  expect(office.workbook.undoLog.labels).toHaveLength(before);
});

test('marks that were undone come back when they are asked for', async () => {
  const office = await drawn();
  await office.port.mark(only([received]));
  office.undo();
  await office.port.mark(only([received]));
  expect(marks(office, 'II.06a')).toHaveLength(2);
});

test('whether sheets are marked as wanted is told without writing, after undoing and by another pane', async () => {
  const office = await drawn();
  expect(await office.port.isMarked(only([]))).toBe(true);
  expect(await office.port.isMarked(only([received]))).toBe(false);
  await office.port.mark(only([received]));
  await office.port.mark(only([{ ...received, cells: ['3', '7'], row: 'khcn' }]));
  office.undo();
  const steps = office.workbook.undoLog.labels.length;
  const { createOfficePort } = await import('../../../addin/excel/office-port');
  const other = createOfficePort({ excel: office.Excel });
  await other.readForms(FORMS, view.content.tables);
  for (const port of [office.port, other]) {
    expect(await port.isMarked(only([received]))).toBe(true);
    expect(await port.isMarked(only([]))).toBe(false);
  }
  expect(office.workbook.undoLog.labels).toHaveLength(steps);
});

test('marks that only change their cells are drawn back and forth', async () => {
  const office = await drawn();
  const areas = () => marks(office, 'II.06a').flatMap((one) => one.areas.map(({ left }) => left));
  await office.port.mark(only([received]));
  const before = areas();
  const moved = { ...received, cells: [...received.cells].reverse().slice(0, 2) };
  await office.port.mark(only([moved]));
  await office.port.mark(only([received]));
  expect(areas()).toEqual(before);
});

test('marking is one undo step and never lifts the protection', async () => {
  const office = await drawn();
  const sheet = office.sheet('II.06a');
  const before = picture(sheet);
  const protection = sheet.state.protection;
  await office.port.mark(only([received]));
  expect(sheet.state.protection).toBe(protection);
  office.undo();
  expect(picture(sheet)).toEqual(before);
});

test('marks lie where the clerk has moved the row and the column to', async () => {
  const office = await drawn();
  const sheet = office.sheet('II.06a');
  shift(office, sheet, 'rows', 'insert', 8);
  shift(office, sheet, 'columns', 'insert', 4);
  await office.port.mark(only([received]));
  expect(marks(office, 'II.06a')[1]?.areas).toEqual([
    { top: 9, left: 2, bottom: 9, right: 2 },
    { top: 9, left: 4, bottom: 9, right: 6 },
  ]);
});

test('marks of another pane are known and taken away', async () => {
  const office = await drawn();
  await office.port.mark(only([received]));
  const { createOfficePort } = await import('../../../addin/excel/office-port');
  const other = createOfficePort({ excel: office.Excel });
  await other.readForms(FORMS, view.content.tables);
  await other.mark(only([]));
  expect(marks(office, 'II.06a')).toEqual([]);
});

test('drawing takes marks away, and the same findings are marked again after it', async () => {
  const office = await drawn();
  await office.port.mark(only([received]));
  await office.port.paint(entryWorkbook(view, 'vi'));
  expect(marks(office, 'II.06a')).toEqual([]);
  await office.port.mark(only([received]));
  expect(marks(office, 'II.06a')).toHaveLength(2);
});

test('a sheet whose protection forbids formats is a problem before anything is written', async () => {
  const office = await drawn();
  office.excel.act('protect', () => {
    office.sheet('K01').edit((state) => {
      if (!state.protection) return;
      state.protection = {
        ...state.protection,
        options: { ...state.protection.options, allowFormatCells: false },
      };
    });
  });
  const before = picture(office.sheet('II.06a'));
  await expect(office.port.mark(only([received, ...integration]))).rejects.toMatchObject({
    code: 'protected',
    partial: false,
  });
  expect(picture(office.sheet('II.06a'))).toEqual(before);
});

test('what somebody pasted into the marker column stays, is told, and gives way once it is taken out', async () => {
  const office = await drawn();
  const sheet = office.sheet('II.06a');
  await office.port.mark(only([received]));
  office.userEdit(sheet.name, 'N8', [['đã gọi hỏi']]);
  office.userEdit(sheet.name, 'N9', [[17]]);
  const { problems } = await office.port.readForms(FORMS, view.content.tables);
  expect(problems).toEqual([
    { form: 'II.06a', kind: 'note', row: 'khcn', cell: 'N8', text: 'đã gọi hỏi' },
    { form: 'II.06a', kind: 'note', row: 'tdc', cell: 'N9', text: '17' },
  ]);
  await office.port.mark(only([received, { ...received, row: 'khcn' }, { ...received, row: 'total' }]));
  expect([8, 9, 10].map((row) => valueOf(sheet, row, 14))).toEqual(['đã gọi hỏi', '17', '✗ lệch 2 ở (3)']);
  office.userEdit(sheet.name, 'N9', [['']]);
  await office.port.mark(only([received]));
  expect([8, 9, 10].map((row) => valueOf(sheet, row, 14))).toEqual(['đã gọi hỏi', '✗ lệch 2 ở (3)', null]);
});

test('an unprotected sheet is marked too, a deleted one is passed over', async () => {
  const office = await drawn();
  office.excel.act('edits', (workbook) => {
    unprotect(office.sheet('II.06a'));
    workbook.deleteSheet(office.sheet('K01'));
  });
  await office.port.mark(only([received, ...integration]));
  expect(marks(office, 'II.06a')).toHaveLength(2);
});

test('every level of the reference report is drawn', async () => {
  const office = await drawn();
  await office.port.mark(only(view.findings satisfies WordedFinding[]));
  const colours = new Set(
    marks(office, 'K01').map(({ properties }) => properties['custom/format/fill/color']),
  );
  expect(colours).toEqual(new Set(['#FDE7E9', '#FFF2CC']));
});
