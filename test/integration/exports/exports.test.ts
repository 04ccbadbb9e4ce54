import { createHash } from 'node:crypto';
import { periodKey, shiftPeriod } from '../../../shared/period/period';
import type { ExportManifest } from '../../../shared/contract/exports';
import { listExports, runExport } from '../../../functions/services/exports/exports';
import { lastDue, runDueExports } from '../../../functions/services/exports/due-exports';
import { frameOf } from '../../../functions/services/quarter';
import type { Services } from '../../../functions/services/services';
import type { Stores } from '../../../functions/store/types';
import { exportWhenDue } from '../../../functions/timers/export';
import { createUnitIndex } from '../../../shared/units/tree';
import { startTablesAndBlobs, type RunningTables } from '../../tools/run/storage';
import { makeProvince } from '../../tools/province';
import { storeProvince, storeSubmission } from '../../tools/stored-province';
import { tableClient } from '../store/support';
import { blobsBelow, fingerprints, letLeaseEnd, portsOf, servicesOf, storesOf, type Ports } from './support';

const DUE = '2026-03-18T11:00:00.000Z';
const FILES = ['bao-cao.docx', 'manifest.json', 'tong-hop.csv', 'tong-hop.json', 'tong-hop.xlsx'];

let service: RunningTables;
let ports: Ports;
let provinces = 0;

beforeAll(async () => {
  service = await startTablesAndBlobs();
  ports = portsOf(service.connectionString);
});
afterAll(() => service.stop());

/** A province of its own with its stored quarters, and a clock. */
async function stored(options: Parameters<typeof makeProvince>[0] = {}) {
  const code = `p${++provinces}`;
  const province = makeProvince({ units: 4, rows: 2, quarters: 2, ...options });
  const stores: Stores = storesOf(ports, code, code);
  await storeProvince(stores, province);
  const clock = { now: DUE };
  const services = servicesOf(stores, () => clock.now);
  const period = periodKey(province.last);
  return {
    code,
    province,
    stores,
    clock,
    services,
    period,
    run: async () =>
      await runExport(services, await frameOf(services, province.last), { trigger: 'schedule' }),
    files: () => blobsBelow(service.connectionString, `${code}/${period}`),
    manifest: async () => (await listExports(services, period)).current as ExportManifest,
  };
}

const sha256 = (bytes: Uint8Array | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');

describe('an export', () => {
  test('writes every file under the hash of its inputs, a manifest of them and a pointer', async () => {
    const { run, files, manifest, province, services, period } = await stored({ mixed: true });
    const done = await run();
    expect(done).toMatchObject({ trigger: 'schedule', outcome: 'written', damaged: 0, startedAt: DUE });
    const found = await files();
    expect([...found.keys()].sort()).toEqual(
      [...FILES.map((name) => `${done?.inputs ?? ''}/${name}`), 'current.json'].sort(),
    );
    const told = await manifest();
    for (const { name, sha256: hash, bytes } of told.files) {
      const file = found.get(`${told.inputs}/${name}`);
      expect([name, sha256(file), file?.length]).toEqual([name, hash, bytes]);
    }
    const made = [...province.submissions(province.last)];
    expect(told.submissions.map(({ unit, status }) => [unit, status])).toEqual(
      made.map(({ unit, status }) => [unit, status]).sort(),
    );
    expect(await services.exports.runs(period)).toEqual([done]);
  });

  test('of unchanged figures writes nothing but a row that says so, on whatever day', async () => {
    const { run, files, clock, services, period } = await stored();
    const first = await run();
    const before = fingerprints(await files());
    clock.now = '2026-03-24T11:00:00.000Z';
    expect(await run()).toMatchObject({ outcome: 'unchanged', inputs: first?.inputs });
    expect(fingerprints(await files())).toEqual(before);
    expect((await services.exports.runs(period)).map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'written',
    ]);
  });

  test('is made anew once a figure, an earlier quarter, the units or the passing of the deadline changed', async () => {
    const { run, files, clock, stores, province } = await stored();
    clock.now = '2026-03-17T11:00:00.000Z';
    const sets = new Set([(await run())?.inputs]);
    const again = async () => {
      const done = await run();
      expect(done?.outcome).toBe('written');
      sets.add(done?.inputs);
    };
    clock.now = DUE;
    await again();
    const [one] = province.submissions(province.last);
    if (one) await storeSubmission(stores, province.last, one);
    await again();
    const earlier = shiftPeriod(province.last, -1);
    const [old] = province.submissions(earlier);
    if (old) await storeSubmission(stores, earlier, old);
    await again();
    const units = await stores.documents.readUnits();
    await stores.documents.writeUnits(
      { ...province.tree, profile: { ...province.tree.profile, place: 'Khác' } },
      units?.storageTag ?? null,
    );
    clock.now = '2026-03-18T12:00:00.000Z';
    await again();
    expect(sets.size).toBe(5);
    // Earlier sets stay: somebody may be reading them.
    expect((await files()).size).toBe(5 * FILES.length + 1);
  });

  test('mends a set of which a file is damaged or gone', async () => {
    const { run, files, code, period } = await stored();
    const first = await run();
    const before = fingerprints(await files());
    await ports.blobs.write(`${code}/${period}/${first?.inputs ?? ''}/tong-hop.csv`, {
      bytes: new Uint8Array([1]),
      type: 'text/csv',
    });
    expect((await run())?.outcome).toBe('written');
    expect(fingerprints(await files())).toEqual(before);
  });

  test('names a unit whose stored row is damaged, leaves it out, and takes it in again once it is mended', async () => {
    const { run, manifest, files, code, period, province } = await stored();
    const [unit = '', other = ''] = [...province.submissions(province.last)].map(({ unit: one }) => one);
    const client = tableClient(service.connectionString, 'quarters');
    const key = { partitionKey: `${code}|${period}`, rowKey: `now|${unit}` };
    const row = await client.getEntity<{ payloadSha256: string }>(key.partitionKey, key.rowKey);
    await client.updateEntity({ ...key, payloadSha256: '0'.repeat(64) }, 'Merge');

    expect(await run()).toMatchObject({ outcome: 'written', damaged: 1 });
    const told = await manifest();
    expect(told.damaged).toEqual([unit]);
    expect(told.submissions.map((one) => one.unit)).toContain(other);
    expect(told.submissions.map((one) => one.unit)).not.toContain(unit);
    const json = (await files()).get(`${told.inputs}/tong-hop.json`)?.toString() ?? '';
    expect(json).toContain(province.units.find(unit)?.name);
    expect(await run()).toMatchObject({ outcome: 'unchanged', damaged: 1 });

    await client.updateEntity({ ...key, payloadSha256: row.payloadSha256 }, 'Merge');
    expect(await run()).toMatchObject({ outcome: 'written', damaged: 0 });
    expect((await manifest()).damaged).toEqual([]);
  });

  test('of a period for which nobody has stored anything writes no file', async () => {
    const { run, files } = await stored({ missing: 100 });
    expect(await run()).toMatchObject({ outcome: 'empty' });
    expect([...(await files()).keys()]).toEqual(['current.json']);
  });

  test('does not write a set of which the figures moved while they were read', async () => {
    const { province, stores, clock, period } = await stored();
    const [one] = province.submissions(province.last);
    let moves = 0;
    const restless: Stores = {
      ...stores,
      submissions: {
        ...stores.submissions,
        async *scan(of) {
          if (of === period && one && moves < 1) {
            moves += 1;
            await storeSubmission(stores, province.last, one);
          }
          yield* stores.submissions.scan(of);
        },
      },
    };
    const services = servicesOf(restless, () => clock.now);
    const done = await runExport(services, await frameOf(services, province.last), { trigger: 'schedule' });
    expect(moves).toBe(1);
    const { current } = await listExports(services, period);
    expect(current?.inputs).toBe(done?.inputs);
    expect(current?.submissions.find(({ unit }) => unit === one?.unit)?.version).toBe(2);
  });
});

describe('one owner', () => {
  test('two exports fired at once leave one set, and who comes second is told', async () => {
    const { run, files, services, period } = await stored();
    const both = await Promise.all([run(), run()]);
    const outcomes = both.map((done) => done?.outcome ?? 'running').sort();
    expect(outcomes).toEqual(['running', 'written']);
    expect((await files()).size).toBe(FILES.length + 1);
    expect(await services.exports.runs(period)).toHaveLength(1);
  });

  test('who was so slow that somebody else has taken over writes no pointer', async () => {
    const { code, period, stores, clock, province, files } = await stored();
    const others = storesOf(ports, code, code);
    let taken: unknown;
    const slow: Stores = {
      ...stores,
      exports: {
        ...stores.exports,
        async writeFile(of, inputs, name, file) {
          await stores.exports.writeFile(of, inputs, name, file);
          if (name !== 'manifest.json') return;
          await letLeaseEnd(service.connectionString, code, period);
          taken = await others.exports.acquire(period);
        },
      },
    };
    const services: Services = servicesOf(slow, () => clock.now);
    const frame = await frameOf(services, province.last);
    await expect(runExport(services, frame, { trigger: 'schedule' })).rejects.toThrow('412');
    expect(taken).toBeDefined();
    expect((await files()).get('current.json')?.length).toBe(0);
    expect((await stores.exports.runs(period))[0]?.outcome).toBe('failed');
  });
});

describe('the schedule', () => {
  const units = createUnitIndex(makeProvince({ units: 2 }).tree);
  const due = (now: string) => lastDue({ period: { year: 2026, quarter: 1 }, units }, now);

  test.each([
    ['on a working day at 18:00 in Việt Nam', '2026-03-16T11:00:00.000Z', '2026-03-16T11:00:00.000Z'],
    ['not a second earlier', '2026-03-16T10:59:59.999Z', '2026-03-13T11:00:00.000Z'],
    ['not at the weekend', '2026-03-15T15:00:00.000Z', '2026-03-13T11:00:00.000Z'],
    ['not on a holiday, nor in the week of Tết', '2026-02-20T15:00:00.000Z', '2026-02-13T11:00:00.000Z'],
    ['after midnight there, still of the day before', '2026-03-16T18:00:00.000Z', '2026-03-16T11:00:00.000Z'],
  ])('is due %s', (_name, now, expected) => {
    expect(due(now)).toBe(expected);
  });

  test('is due on the day after the deadline, though that be a Saturday', () => {
    // 14/6/2023 is a Wednesday, so two working days later is a Friday.
    const period = { year: 2023, quarter: 2 } as const;
    expect(lastDue({ period, units }, '2023-06-17T12:00:00.000Z')).toBe('2023-06-17T11:00:00.000Z');
    expect(lastDue({ period, units }, '2023-06-18T12:00:00.000Z')).toBe('2023-06-17T11:00:00.000Z');
  });

  test('is not due before the period began', () => {
    expect(due('2025-12-14T12:00:00.000Z')).toBeUndefined();
    expect(due('2025-12-15T10:00:00.000Z')).toBeUndefined();
  });

  test('makes one run of many looks, and catches up a missed day however late', async () => {
    const { services, clock, period } = await stored();
    const next = '2026-Q2';
    expect(await runDueExports(services)).toEqual([
      { period, outcome: 'written' },
      { period: next, outcome: 'empty' },
    ]);
    for (const hour of ['12', '13', '23']) {
      clock.now = `2026-03-18T${hour}:00:00.000Z`;
      expect((await runDueExports(services)).map(({ outcome }) => outcome)).toEqual([
        'up-to-date',
        'up-to-date',
      ]);
    }
    // The host slept from Wednesday to Saturday: Thursday and Friday are one run.
    clock.now = '2026-03-21T04:00:00.000Z';
    expect((await runDueExports(services))[0]).toEqual({ period, outcome: 'unchanged' });
    expect((await runDueExports(services))[0]).toEqual({ period, outcome: 'up-to-date' });
    expect(await services.exports.runs(period)).toHaveLength(2);
  });

  test('tries a failed run again at the next look, and fails loudly without losing the other period', async () => {
    const { stores, clock, period, services } = await stored();
    const broken: Stores = {
      ...stores,
      exports: { ...stores.exports, writeCurrent: () => Promise.reject(new Error('no pen')) },
    };
    const log: string[] = [];
    const context = {
      invocationId: 'i-1',
      info: (line: string) => log.push(line),
      error: (line: string) => log.push(line),
      extraOutputs: { get: () => undefined, set: () => undefined },
    };
    const timer = { isPastDue: true };
    const failing = exportWhenDue(
      servicesOf(broken, () => clock.now),
      timer,
      context,
    );
    await expect(failing).rejects.toThrow(`export failed: ${period}`);
    expect(log.map((line) => (JSON.parse(line) as { outcome: string }).outcome)).toEqual(['failed', 'empty']);
    clock.now = '2026-03-18T12:00:00.000Z';
    await exportWhenDue(services, timer, context);
    expect((await services.exports.runs(period)).map(({ outcome }) => outcome)).toEqual([
      'written',
      'failed',
    ]);
  });

  test('leaves a period to whoever is exporting it', async () => {
    const { services, period } = await stored();
    const lease = await services.exports.acquire(period);
    expect((await runDueExports(services))[0]).toEqual({ period, outcome: 'running' });
    if (lease) await services.exports.release(lease);
  });
});
