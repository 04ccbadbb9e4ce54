import { entryWorkbook } from '../../../shared/sheet/entry-workbook';
import { reviewPlace, reviewWorkbook } from '../../../shared/sheet/review-workbook';
import { referenceView } from '../../unit/sheet/reference-view';
import { FORMS, closeOffices, openOffice, valueOf } from './office';

const view = referenceView();

afterEach(() => {
  expect(closeOffices()).toEqual([]);
});

test('sheets that are looked at stand beside the forms that are filled in, and leave them as they are', async () => {
  const office = await openOffice();
  await office.port.paint(entryWorkbook(view, 'vi'));
  await office.port.readForms(FORMS, view.content.tables);
  await office.port.writeCells([{ form: 'K01', row: 'total', column: '19', value: 77 }]);
  const forms = office.workbook.sheets.length;
  await office.port.paint(reviewWorkbook(view, 'vi'));
  expect(office.workbook.sheets.length).toBeGreaterThan(forms + FORMS.length);
  const { tables, problems } = await office.port.readForms(FORMS, view.content.tables);
  expect(problems).toEqual([]);
  expect(tables.find(({ form }) => form === 'K01')?.rows.at(-1)?.cells['19']).toBe(77);
  await office.port.paint(reviewWorkbook(view, 'vi'));
  expect(office.workbook.sheets.length).toBeGreaterThan(forms + FORMS.length);
});

test('a finding’s cell is shown in two round trips, whatever the sheet is called by then', async () => {
  const office = await openOffice();
  await office.port.paint(reviewWorkbook(view, 'vi'));
  const place = reviewPlace(view, { form: 'K01', row: 'total', column: '10' });
  if (!place) throw new Error('no place');
  const sheet = office.workbook.sheets.find(({ name }) => name.startsWith('Xem K01'));
  if (!sheet) throw new Error('no sheet');
  office.excel.act('rename', (workbook) => {
    workbook.renameSheet(sheet, 'Đang xem');
    sheet.state.visibility = 'Hidden';
  });
  office.trips();
  await office.port.show(place);
  expect(office.trips()).toBe(2);
  expect(office.workbook.active).toBe(sheet);
  expect(sheet.state.visibility).toBe('Visible');
  expect(valueOf(sheet, place.row, place.column)).toBe(49);
  expect(sheet.state.protection).not.toBeNull();
});

test('a sheet that is not there is said to be missing', async () => {
  const office = await openOffice();
  await expect(office.port.show({ role: 'review:cover', row: 1, column: 1 })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a form that the quarter does not have has no place', () => {
  expect(reviewPlace(view, { form: 'X', row: null, column: null })).toBeUndefined();
});
