import { gunzipSync, gzipSync } from 'node:zlib';
import { BlobServiceClient } from '@azure/storage-blob';
import { restore } from '../../../functions/local/restore/run';
import { contentHash } from '../../../functions/services/submissions/submissions';
import { nightsIn, readManifest } from '../../../functions/snapshots/manifest';
import { restoreSnapshot } from '../../../functions/snapshots/restore';
import { snapshotIfDue, snapshotsFromSettings, type Snapshots } from '../../../functions/snapshots/snapshots';
import { takeSnapshot } from '../../../functions/snapshots/take';
import { verifyRestored } from '../../../functions/snapshots/verify';
import {
  snapshotBlobsFromSettings,
  tablesFromSettings,
  wholeTablesFromSettings,
} from '../../../functions/store/azure/clients';
import type { WholeTables } from '../../../functions/store/azure/whole-table';
import { storesFromSettings } from '../../../functions/store/stores';
import { TABLE_NAMES } from '../../../functions/store/tables';
import type { Stores } from '../../../functions/store/types';
import { startTables, startTablesAndBlobs, type RunningTables } from '../../tools/run/storage';
import { storeProvince } from '../../tools/stored-province';
import { makeProvince } from '../../tools/province';
import { save, state } from '../../tools/store-samples';
import { tableClient, written } from '../store/support';

const PROVINCE = '33';
const NIGHT = '2026-11-30';
const TAKEN_AT = `${NIGHT}T18:30:00.000Z`;
const PERIOD = '2024-Q2';

let service: RunningTables;
let stores: Stores;
let tables: WholeTables;
const targets: RunningTables[] = [];
const settings = () => ({ KHOP_STORAGE: service.connectionString });
const blobs = () => snapshotBlobsFromSettings(settings());
const container = () =>
  BlobServiceClient.fromConnectionString(service.connectionString).getContainerClient('snapshots');

/** Stores under which each version's content has its true hash, as the services write them. */
function hashing({ documents, submissions }: Stores): Pick<Stores, 'submissions' | 'documents'> {
  return {
    documents,
    submissions: {
      ...submissions,
      write: (change) =>
        submissions.write({
          ...change,
          next: { ...change.next, contentHash: contentHash(change.next.content) },
        }),
    },
  };
}

beforeAll(async () => {
  service = await startTablesAndBlobs();
  stores = storesFromSettings(settings(), PROVINCE);
  tables = wholeTablesFromSettings(settings(), 7);
  const truthful = hashing(stores);
  await storeProvince(truthful, makeProvince({ units: 4, quarters: 2, rows: 3, mixed: true }));
  // Three versions with indicators, whose whole numbers are doubles and text has line ends.
  let tag: string | null = null;
  for (let version = 1; version <= 3; version++) {
    tag = await written(truthful.submissions, save('skhcn', version, tag));
  }
  await stores.exports.openJob(PERIOD, TAKEN_AT, 120);
  await stores.documents.writeForm('K01', '2018-01-01', { code: 'K01' });
  await stores.mappings.read('skhcn');
});
afterAll(async () => {
  for (const target of targets) await target.stop();
  await service.stop();
});

async function emptyTarget(): Promise<{ connectionString: string; whole: WholeTables }> {
  const target = await startTables();
  targets.push(target);
  return {
    connectionString: target.connectionString,
    whole: wholeTablesFromSettings({ KHOP_STORAGE: target.connectionString }),
  };
}

/** Every entity as the service gives it: keys, values and types. */
async function allEntities(connectionString: string): Promise<string[]> {
  const entities: string[] = [];
  for (const name of TABLE_NAMES) {
    const client = tableClient(connectionString, name);
    for await (const { etag: _etag, timestamp: _stamp, ...entity } of client.listEntities({
      disableTypeConversion: true,
    })) {
      entities.push(`${name} ${JSON.stringify(entity, Object.keys(entity).sort().concat('type', 'value'))}`);
    }
  }
  return entities;
}

async function blobNames(): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of container().listBlobsFlat()) names.push(name);
  return names.filter((name) => !name.startsWith('nights/'));
}

describe('a night', () => {
  test('is written once: a second run writes nothing, and a change only its own partition', async () => {
    const first = await takeSnapshot({ tables, blobs: blobs() }, NIGHT, TAKEN_AT);
    expect(first.written).toBe(first.partitions);
    const before = await blobNames();
    expect(before).toHaveLength(first.partitions);
    const again = await takeSnapshot({ tables, blobs: blobs() }, '2026-11-29', TAKEN_AT);
    expect(again).toEqual({ ...first, written: 0 });
    expect(await blobNames()).toEqual(before);

    const stored = await stores.submissions.read(PERIOD, 'skhcn');
    const next = state(4);
    await written(hashing(stores).submissions, save('skhcn', 4, stored?.storageTag ?? null, { next }));
    const changed = await takeSnapshot({ tables, blobs: blobs() }, '2026-11-28', TAKEN_AT);
    expect(changed).toEqual({ ...first, rows: first.rows + 1, written: 1 });
    const added = (await blobNames()).filter((name) => !before.includes(name));
    expect(added).toEqual([expect.stringMatching(/^2026-11\/quarters\/33\/2024-Q2\/[0-9a-f]{64}\.gz$/)]);
  });

  test('restores every entity byte for byte, with every log whole', async () => {
    await takeSnapshot({ tables, blobs: blobs() }, '2026-12-01', TAKEN_AT);
    const { connectionString, whole } = await emptyTarget();
    const lines: string[] = [];
    const asked = { from: service.connectionString, to: connectionString, snapshot: 'latest' };
    expect(await restore(asked, (line) => lines.push(line))).toBe(true);
    expect(await allEntities(connectionString)).toEqual(await allEntities(service.connectionString));
    expect(lines.at(-1)).toContain('All is as it was taken, and every log is whole.');
    const manifest = await readManifest(blobs(), '2026-12-01');
    expect(lines.join('\n')).toContain('Restored snapshot 2026-12-01');
    const target = tablesFromSettings({ KHOP_STORAGE: connectionString });
    if (!manifest) throw new Error('no manifest');
    const verified = await verifyRestored(whole, target, manifest);
    expect(verified.differences).toEqual([]);
    expect(verified.versions).toBeGreaterThan(verified.logs);

    // A second time there are figures already.
    expect(await restore(asked, (line) => lines.push(line))).toBe(false);
    expect(lines.at(-1)).toContain('There are figures in table quarters already');

    // What was changed since is named.
    const rows = tableClient(connectionString, 'quarters');
    const keys = { partitionKey: `${PROVINCE}|${PERIOD}`, rowKey: 'log|skhcn|000002' };
    await rows.updateEntity({ ...keys, by: 'person-9' }, 'Merge');
    await rows.updateEntity({ ...keys, rowKey: 'now|skhcn', contentHash: 'other' }, 'Merge');
    await rows.updateEntity({ ...keys, rowKey: 'log|skhcn|000003', payloadSha256: 'torn' }, 'Merge');
    const torn = await verifyRestored(whole, target, manifest);
    expect(torn.differences).toEqual([
      { kind: 'rows', table: 'quarters', partition: `${PROVINCE}|${PERIOD}` },
      { kind: 'unreadable', period: PERIOD, unit: 'skhcn', reason: 'log|skhcn|000003: payload is damaged' },
    ]);
    await rows.deleteEntity(keys.partitionKey, 'log|skhcn|000003');
    const { differences } = await verifyRestored(whole, target, manifest);
    expect(differences.slice(1)).toEqual([
      { kind: 'chain', period: PERIOD, unit: 'skhcn', version: 2, problem: 'hash' },
      { kind: 'content', period: PERIOD, unit: 'skhcn', version: 4 },
    ]);
  });

  test('that is not there is refused with those that are', async () => {
    const { whole } = await emptyTarget();
    const outcome = await restoreSnapshot(blobs(), whole, '2020-01-01');
    expect(outcome).toEqual({ kind: 'no-snapshot', nights: await nightsIn(blobs()) });
  });

  test('with a damaged, missing or exchanged blob is refused by its name, and nothing is written', async () => {
    const night = '2026-10-15';
    await takeSnapshot({ tables, blobs: blobs() }, night, TAKEN_AT);
    const { whole } = await emptyTarget();
    const manifest = await readManifest(blobs(), night);
    const [first, second] = manifest?.partitions.map(({ blob }) => blob) ?? [];
    if (!first || !second) throw new Error('too few partitions');
    const refused = { kind: 'damaged', blobs: [first] };
    const blob = container().getBlockBlobClient(first);
    const whole1 = await blob.downloadToBuffer();
    const damages: Record<string, Buffer> = {
      cut: whole1.subarray(0, whole1.length - 20),
      torn: Buffer.from('no gzip'),
      // A figure of a unit changed, and packed as it should be.
      changed: gzipSync(
        gunzipSync(whole1).toString().replace('"draft"', '"saved"').replace('skhcn', 'skhcm'),
      ),
      exchanged: await container().getBlockBlobClient(second).downloadToBuffer(),
    };
    for (const bytes of Object.values(damages)) {
      await blob.upload(bytes, bytes.length);
      expect(await restoreSnapshot(blobs(), whole, night)).toEqual(refused);
    }
    await blob.delete();
    expect(await restoreSnapshot(blobs(), whole, night)).toEqual(refused);
    const pages = container().getBlockBlobClient(`nights/${night}.json`);
    const text = (await pages.downloadToBuffer()).toString().replace(/"rows":\d+/, '"rows":1');
    await pages.upload(text, text.length);
    expect(await restoreSnapshot(blobs(), whole, night)).toEqual({
      kind: 'damaged',
      blobs: [`nights/${night}.json`],
    });
    for (const name of TABLE_NAMES) expect(await whole(name).partitions()).toEqual([]);
  });

  test('that was cut off is no snapshot, and the next run goes on with what it wrote', async () => {
    const end = new AbortController();
    const cut: WholeTables = (name) => {
      if (name === 'forms') end.abort(new Error('cut off'));
      return tables(name);
    };
    const night = '2026-09-10';
    await expect(takeSnapshot({ tables: cut, blobs: blobs() }, night, TAKEN_AT, end.signal)).rejects.toThrow(
      'cut off',
    );
    expect(await nightsIn(blobs())).not.toContain(night);
    const begun = (await blobNames()).filter((name) => name.startsWith('2026-09/')).length;
    expect(begun).toBeGreaterThan(0);
    const { partitions, written: rest } = await takeSnapshot({ tables, blobs: blobs() }, night, TAKEN_AT);
    expect(rest).toBe(partitions - begun);
  });

  test('whose partition is written to while it is read has it as it stood at one instant', async () => {
    let writes = 2;
    const moving: WholeTables = (name) => ({
      ...tables(name),
      async *pages(partition, signal) {
        for await (const rows of tables(name).pages(partition, signal)) {
          yield rows;
          if (partition !== `${PROVINCE}|${PERIOD}` || writes === 0) continue;
          writes--;
          const now = await stores.submissions.read(PERIOD, 'skhcn');
          const next = state((now?.state.version ?? 0) + 1);
          await written(
            hashing(stores).submissions,
            save('skhcn', next.version, now?.storageTag ?? null, { next }),
          );
        }
      },
    });
    await takeSnapshot({ tables: moving, blobs: blobs() }, '2026-08-01', TAKEN_AT);
    expect(writes).toBe(0);
    const { connectionString } = await emptyTarget();
    const asked = { from: service.connectionString, to: connectionString, snapshot: '2026-08-01' };
    expect(await restore(asked, () => undefined)).toBe(true);

    const always: WholeTables = (name) => ({
      ...tables(name),
      async *tags(partition, signal) {
        for await (const rows of tables(name).tags(partition, signal)) yield rows.slice(1);
      },
    });
    await expect(takeSnapshot({ tables: always, blobs: blobs() }, '2026-08-02', TAKEN_AT)).rejects.toThrow(
      'written to at each reading',
    );
  });
});

describe('a look', () => {
  const at = (instant: string, more: Partial<Snapshots> = {}): Snapshots => ({
    ...snapshotsFromSettings(settings()),
    tables: wholeTablesFromSettings({ KHOP_STORAGE: service.connectionString }),
    now: () => new Date(instant),
    ...more,
  });

  test('takes the night from 01:00 in Việt Nam on, once', async () => {
    expect(await snapshotIfDue(at('2027-01-09T18:30:00.000Z'))).toMatchObject({
      kind: 'taken',
      night: '2027-01-10',
    });
    expect(await snapshotIfDue(at('2027-01-10T17:30:00.000Z'))).toEqual({ kind: 'up-to-date' });
    expect(await snapshotIfDue(at('2027-01-10T18:30:00.000Z'))).toMatchObject({ night: '2027-01-11' });
  });

  test('removes nights that are not kept and months that none of the others needs', async () => {
    const outcome = await snapshotIfDue(at('2027-02-03T20:00:00.000Z', { nights: 26 }));
    expect(outcome).toMatchObject({ kind: 'taken', night: '2027-02-04', held: 0 });
    expect(await nightsIn(blobs())).toEqual(['2027-01-10', '2027-01-11', '2027-02-04']);
    const months = new Set((await blobNames()).map((name) => name.slice(0, 7)));
    expect(months).toEqual(new Set(['2027-01', '2027-02']));
    const { whole } = await emptyTarget();
    expect(await restoreSnapshot(blobs(), whole, '2027-01-10')).toMatchObject({ kind: 'restored' });
  });

  test('leaves what a policy holds, and takes none where none are to be kept', async () => {
    const held = { ...blobs(), remove: () => Promise.resolve(false) };
    const outcome = await snapshotIfDue(at('2027-02-04T20:00:00.000Z', { nights: 1, blobs: held }));
    expect(outcome).toMatchObject({ kind: 'taken', removed: 0, held: 3 });
    expect(await snapshotIfDue(at('2027-03-04T20:00:00.000Z', { nights: 0 }))).toEqual({ kind: 'off' });
  });

  test.each(['-1', 'ten', '1000', '3.5'])('refuses %s nights', (nights) => {
    expect(() => snapshotsFromSettings({ ...settings(), KHOP_SNAPSHOT_NIGHTS: nights })).toThrow(
      'KHOP_SNAPSHOT_NIGHTS is a whole number up to 366',
    );
  });
});
