import { periodKey } from '../../../shared/period/period';
import { runExport } from '../../../functions/services/exports/exports';
import { frameOf } from '../../../functions/services/quarter';
import type { Services } from '../../../functions/services/services';
import { StorageError } from '../../../functions/store/errors';
import { faultAt, type Faults, type Mishap } from '../../tools/faulty-ports';
import { memoryBlobs, memoryTables } from '../../tools/memory-ports';
import { makeProvince } from '../../tools/province';
import { storeProvince } from '../../tools/stored-province';
import { fingerprints, servicesOf, storesOf, type Ports } from '../../integration/exports/support';

// Every call of an export meets with mishaps here, so the storage is in memory and files are drawn as plain text: that
// the painters give the same bytes for the same models is tested with the painters.
const asText = (model: unknown) => Promise.resolve(new TextEncoder().encode(JSON.stringify(model)));
jest.mock('../../../functions/documents/workbook/workbook', () => ({
  paintWorkbook: (model: unknown) => asText(model),
}));
jest.mock('../../../functions/documents/report/report', () => ({
  paintReport: (model: unknown) => asText(model),
}));

const NOW = '2026-03-18T11:00:00.000Z';
const PROVINCE = 'data';
const province = makeProvince({ units: 2, rows: 1, quarters: 1 });
const period = periodKey(province.last);

const blobs = memoryBlobs();
const ports: Ports = { tables: memoryTables(), blobs };
let folders = 0;

beforeAll(() => storeProvince(storesOf(ports, PROVINCE, 'unused'), province));

const run = async (services: Services) =>
  await runExport(services, await frameOf(services, province.last), { trigger: 'schedule' });
const servicesFor = (folder: string, faults?: Faults) => {
  const through = faults ? { tables: faults.tables(ports.tables), blobs: faults.blobs(ports.blobs) } : ports;
  return servicesOf(storesOf(through, PROVINCE, folder), NOW);
};

test.each([
  ['killed before any of its calls', 'killed'],
  ['of which any one answer is lost', 'answer-lost'],
] satisfies [string, Mishap][])(
  'an export %s and started again leaves one set of files, the same bytes',
  async (_name, mishap) => {
    const whole = await run(servicesFor(`whole-${mishap}`));
    expect(whole?.outcome).toBe('written');
    const expected = fingerprints(blobs.below(`whole-${mishap}`));
    expect(Object.keys(expected)).toHaveLength(6);
    const counted = faultAt(Infinity, mishap);
    await run(servicesFor(`counted-${mishap}`, counted));
    const calls = counted.calls();
    expect(calls).toBeGreaterThan(30);

    const again = new Set<string | undefined>();
    let failed = 0;
    for (let call = 1; call <= calls; call += 1) {
      const folder = `e${++folders}`;
      const first = await run(servicesFor(folder, faultAt(call, mishap))).catch((error: unknown) => error);
      const left = await servicesFor(folder).exports.readCurrent(period);
      // The last call gives the lease back, and kept parts may be out of reach: neither costs a run anything.
      if (first instanceof StorageError) failed += 1;
      else expect([first, left]).toMatchObject([{ outcome: 'written' }, { inputs: whole?.inputs }]);
      if (left) expect(fingerprints(blobs.below(folder))).toEqual(expected);
      // Who was killed, or never learnt that the lease is his, leaves it to its end; all others give it back.
      blobs.endLeases();
      const second = await run(servicesFor(folder));
      expect(second?.outcome).toBe(left ? 'unchanged' : 'written');
      expect(fingerprints(blobs.below(folder))).toEqual(expected);
      expect(await servicesFor(folder).exports.runs(period)).toContainEqual(second);
      expect(second?.inputs).toBe(whole?.inputs);
      again.add(second?.outcome);
    }
    expect(again).toEqual(new Set(['written', 'unchanged']));
    // What keeps a part, and the rows behind it, is a courtesy: an export does not fail by it.
    expect(calls - failed).toBe(mishap === 'killed' ? 1 : 4);
  },
);
