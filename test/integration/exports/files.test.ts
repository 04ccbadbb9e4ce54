import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { provinceQuarter } from '../../../shared/contract/province-quarter';
import { periodKey } from '../../../shared/period/period';
import { startApi, type TestApi } from '../../tools/api';
import { startTablesAndBlobs } from '../../tools/run/storage';
import { libreOffice } from '../../tools/libreoffice';
import { makeProvince } from '../../tools/province';
import { storeProvince } from '../../tools/stored-province';

const province = makeProvince({ units: 10, rows: 4, mixed: true, missing: 10, slips: 20, seed: 9 });
const period = periodKey(province.last);
const supervisor = { as: 'supervisor' };
const office = libreOffice();

let api: TestApi;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'khop-export-'));
  api = await startApi('2026-03-20T03:00:00Z', undefined, startTablesAndBlobs);
  await storeProvince(api.services, province);
});
afterAll(async () => {
  await api.stop();
  office?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const file = async (name: string) => await api.call('getExportFile', { period, file: name }, supervisor);

test('exports over HTTP: none yet, asked for, listed, unchanged, read file by file', async () => {
  expect((await api.call('getExports', { period }, supervisor)).json).toEqual({
    period,
    current: null,
    runs: [],
  });
  expect((await file('tong-hop.csv')).json).toMatchObject({ status: 404, code: 'export-not-found' });

  const first = await api.call('runExport', { period }, supervisor);
  expect(first.json).toMatchObject({ run: { trigger: 'request', by: 'oid-supervisor', outcome: 'written' } });
  const again = await api.call('runExport', { period }, { as: 'admin' });
  expect(again.json).toMatchObject({ run: { by: 'oid-admin', outcome: 'unchanged' } });
  expect(again.json.current).toEqual(first.json.current);
  const listed = (await api.call('getExports', { period }, supervisor)).json as {
    runs: { outcome: string }[];
  };
  expect(listed.runs.map(({ outcome }) => outcome).sort()).toEqual(['unchanged', 'written']);

  const csv = await file('tong-hop.csv');
  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const manifest = (await file('manifest.json')).json;
  expect(manifest).toEqual(first.json.current);
  const exported = await file('tong-hop.json');
  expect(exported.headers['content-type']).toBe('application/vnd.khop.province-quarter+json');
  const { json } = exported;
  expect(provinceQuarter.parse(json)).toEqual(json);
  const totals = (await api.call('getTotals', { period }, { ...supervisor, query: { include: 'accepted' } }))
    .json;
  expect(json.totals).toEqual(totals.totals);
  expect(json.index).toEqual(totals.index);

  expect((await file('../current.json')).json).toMatchObject({ status: 422, code: 'invalid-input' });
});

test('who asks while an export goes on is told to wait', async () => {
  const lease = await api.services.exports.acquire(period);
  const answer = await api.call('runExport', { period }, supervisor);
  expect(answer.json).toMatchObject({ status: 409, code: 'export-running' });
  expect(answer.headers['retry-after']).toBe('60');
  if (lease) await api.services.exports.release(lease);
});

(office ? test : test.skip)('workbook and report open in LibreOffice', async () => {
  await api.call('runExport', { period }, supervisor);
  for (const name of ['tong-hop.xlsx', 'bao-cao.docx']) {
    const place = path.join(folder, name);
    writeFileSync(place, (await file(name)).bytes);
    const pdf = (await office?.convert(place, 'pdf')) ?? '';
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  }
});
