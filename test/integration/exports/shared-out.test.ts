import { runExport } from '../../../functions/services/exports/exports';
import { PART_UNITS } from '../../../functions/services/parts/part-limits';
import { frameOf } from '../../../functions/services/quarter';
import { vietnamDay } from '../../../shared/period/date';
import { periodKey, periodOn, shiftPeriod } from '../../../shared/period/period';
import { startTablesAndBlobs, type RunningTables } from '../../tools/run/storage';
import { makeProvince } from '../../tools/province';
import { storeProvince } from '../../tools/stored-province';
import { buildFunctionsHost } from '../../tools/run/product';
import { LocalProcess, scratchFolder } from '../local/child';
import { blobsBelow, fingerprints, portsOf, servicesOf, storesOf } from './support';

// The functions run here in processes of their own, by the real clock: so the province reports the quarter before today's.
const last = shiftPeriod(periodOn(vietnamDay(new Date().toISOString())), -1);
const period = periodKey(last);
const PROVINCE = 'large';

const { folder, remove } = scratchFolder();
let storage: RunningTables;
const hosts: LocalProcess[] = [];

beforeAll(async () => {
  await buildFunctionsHost(folder);
  storage = await startTablesAndBlobs();
});
afterAll(async () => {
  for (const host of hosts) await host.stop();
  await storage.stop();
  remove();
});

const startFunctions = (): LocalProcess => {
  const host = new LocalProcess(folder, [], {
    KHOP_STORAGE: storage.connectionString,
    KHOP_PROVINCE: PROVINCE,
  });
  hosts.push(host);
  return host;
};

test('600 units shared out over the queue and two workers give the bytes of one run', async () => {
  const ports = portsOf(storage.connectionString);
  const province = makeProvince({ units: 600, rows: 1, quarters: 1, last, slips: 5, mixed: true });
  await storeProvince(storesOf(ports, PROVINCE, PROVINCE), province);
  const alone = servicesOf(storesOf(ports, PROVINCE, 'alone'), () => new Date().toISOString());
  const single = await runExport(alone, await frameOf(alone, last), { trigger: 'schedule' });
  expect(single?.outcome).toBe('written');

  const workers = [startFunctions(), startFunctions()];
  const [url] = await Promise.all(workers.map((worker) => worker.ready()));
  expect((await fetch(`${url ?? ''}/admin/functions/exportTotals`, { method: 'POST' })).status).toBe(202);
  await Promise.race(workers.map((worker) => worker.said('"outcome":"written"')));

  const { exports } = storesOf(ports, PROVINCE, PROVINCE);
  const runs = await exports.runs(period);
  expect(runs.map(({ outcome }) => outcome)).toEqual(['written', 'started']);
  const said = workers.map(({ output }) => output).join('\n');
  expect(said.match(/"event":"export-part".*"outcome":"done"/g)).toHaveLength(600 / PART_UNITS);
  const filesOf = async (name: string) =>
    fingerprints(await blobsBelow(storage.connectionString, `${name}/${period}`));
  const files = await filesOf(PROVINCE);
  expect(Object.keys(files)).toHaveLength(6);
  expect(files).toEqual(await filesOf('alone'));
});
