import type { CellRef } from '../../../shared/locate/correction';
import { referenceView } from '../../unit/sheet/reference-view';
import { bodyTop, closeOffices, drawnOffice, FORMS, openOffice, settle, shift, type Office } from './office';

const view = referenceView();

afterEach(() => {
  expect(closeOffices()).toEqual([]);
});

/** A clerk selects cells of a form's sheet, or of another one. */
async function select(office: Office, code: string, row: number, column: number, to = column): Promise<void> {
  const sheet = office.sheet(code);
  office.excel.act('select', (workbook) => {
    workbook.select(sheet, [{ top: row - 1, left: column - 1, bottom: row - 1, right: to - 1 }]);
  });
  await settle();
}

async function watched(): Promise<{ office: Office; told: (CellRef | null)[]; stop: () => Promise<void> }> {
  const office = await drawnOffice(view);
  const told: (CellRef | null)[] = [];
  const stop = await office.port.watchSelection((cell) => told.push(cell));
  expect(office.trips()).toBe(1);
  told.splice(0);
  return { office, told, stop };
}

test('the figure that is selected is told by its form, row and column, with no round trip on its sheet', async () => {
  const { office, told } = await watched();
  await select(office, 'II.06a', 8, 9);
  office.trips();
  told.splice(0);
  await select(office, 'II.06a', 9, 5);
  await select(office, 'II.06a', 9, 6, 8);
  expect(told).toEqual([
    { form: 'II.06a', row: 'tdc', column: '5' },
    { form: 'II.06a', row: 'tdc', column: '6' },
  ]);
  expect(office.trips()).toBe(0);
});

test('labels, headings and rows below the table are no figures; a sheet that comes to the front costs one round trip', async () => {
  const { office, told } = await watched();
  await select(office, 'II.06a', 8, 2);
  await select(office, 'II.06a', 5, 9);
  await select(office, 'II.06a', 400, 9);
  expect(new Set(told)).toEqual(new Set([null]));
  office.trips();
  await select(office, 'K06', bodyTop(office, 'K06'), 10);
  expect(office.trips()).toBe(1);
  expect(told.at(-1)).toMatchObject({ form: 'K06', column: '10' });
});

test('rows that moved are told anew when the forms are read again', async () => {
  const { office, told } = await watched();
  await select(office, 'II.06a', 9, 5);
  shift(office, office.sheet('II.06a'), 'rows', 'insert', 3, 5);
  await office.port.readForms(FORMS, view.content.tables);
  expect(told.at(-1)).toBeNull();
  await select(office, 'II.06a', 12, 5);
  expect(told.at(-1)).toEqual({ form: 'II.06a', row: 'tdc', column: '5' });
});

test('nothing is told once it has ended', async () => {
  const { office, told, stop } = await watched();
  await stop();
  await stop();
  await select(office, 'II.06a', 9, 5);
  await office.port.readForms(FORMS, view.content.tables);
  expect(told).toEqual([]);
});

test('a workbook without forms has none selected', async () => {
  const office = await openOffice();
  const told: (CellRef | null)[] = [];
  await office.port.watchSelection((cell) => told.push(cell));
  expect(told).toEqual([null]);
});
