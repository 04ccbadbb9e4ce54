import { provinceWorkbook } from '../../../shared/sheet/province/province-workbook';
import { makeProvince } from '../../tools/province';
import { workbookInput } from '../../unit/province-sheets/workbook-input';
import { closeOffices, openOffice } from './office';

afterEach(() => {
  expect(closeOffices()).toEqual([]);
});

test('a province of 120 units is drawn in two round trips, within what Excel takes in one', async () => {
  const made = makeProvince({
    units: 120,
    rows: 3,
    seed: 5,
    slips: 12,
    missing: 12,
    mixed: true,
    quarters: 8,
  });
  const model = provinceWorkbook(workbookInput(made), 'vi');
  const office = await openOffice({ timeoutMs: 60_000 });
  await office.port.paint(model);
  expect(office.trips()).toBe(2);
  expect(office.syncs.largest).toBeLessThan(5_000_000);
  const charts = office.workbook.sheets.map(({ state }) => state.charts.length);
  expect(charts.filter((count) => count > 0)).toEqual([2, 1, 1]);
  await office.port.paint(model);
  expect(office.trips()).toBe(2);
  expect(office.workbook.sheets.map(({ state }) => state.charts.length)).toEqual(charts);
}, 120_000);
