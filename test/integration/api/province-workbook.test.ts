import { provinceWorkbook } from '../../../shared/sheet/province/province-workbook';
import type { ProvinceWorkbookInput } from '../../../shared/sheet/province/province-input';
import { readExportData } from '../../../functions/services/exports/export-data';
import { openPeriod } from '../../../functions/services/quarter';
import { periodKey } from '../../../shared/period/period';
import { startApi, type TestApi } from '../../tools/api';
import { makeProvince } from '../../tools/province';
import { storeProvince } from '../../tools/stored-province';

const province = makeProvince({ units: 9, rows: 3, seed: 11, mixed: true, missing: 10, slips: 100 });
const period = periodKey(province.last);

let api: TestApi;
beforeAll(async () => {
  api = await startApi('2026-03-20T03:00:00Z');
  await storeProvince(api.services, province);
});
afterAll(() => api.stop());

type Figures = Pick<ProvinceWorkbookInput, 'matrix' | 'totals' | 'index' | 'trends' | 'outliers'>;

test('a workbook drawn from the answer is the exported one', async () => {
  const { status, json } = await api.call('getProvinceWorkbook', { period }, { as: 'supervisor' });
  expect(status).toBe(200);
  const { matrix, totals, index, trends, outliers } = json as unknown as Figures;
  const { workbook } = await readExportData(
    api.services,
    await openPeriod(api.services, period, 'vi'),
    'accepted',
  );
  const drawn = provinceWorkbook({ ...workbook, matrix, totals, index, trends, outliers }, 'vi');
  expect(JSON.parse(JSON.stringify(drawn))).toEqual(
    JSON.parse(JSON.stringify(provinceWorkbook(workbook, 'vi'))),
  );
  expect(Object.keys(trends.units).length).toBeGreaterThan(0);
});

test('its words are those of the exported file, whatever language is asked for', async () => {
  const asked = { as: 'supervisor', headers: { 'accept-language': 'en' } };
  const { json } = await api.call('getProvinceWorkbook', { period }, asked);
  const vietnamese = await api.call('getProvinceWorkbook', { period }, { as: 'supervisor' });
  expect(json).toEqual(vietnamese.json);
});

test('it is for supervisors and administrators, and for periods that have begun', async () => {
  const call = (as: string | null, of = period) => api.call('getProvinceWorkbook', { period: of }, { as });
  expect((await call('admin')).status).toBe(200);
  expect((await call('clerk.s1')).json).toMatchObject({ status: 403, code: 'forbidden' });
  expect((await call(null)).status).toBe(401);
  expect((await call('supervisor', '2027-Q1')).json).toMatchObject({
    errors: [{ code: 'period-not-begun' }],
  });
});
