import type { TableClient } from '@azure/data-tables';
import { tablesFromSettings } from '../../../functions/store/azure/clients';
import { createTableSubmissionStore } from '../../../functions/store/table-submission-store';
import type { SubmissionStore } from '../../../functions/store/types';
import { startTables, type RunningTables } from '../../tools/run/storage';
import { PERIOD, save, state } from '../../tools/store-samples';
import { faultAt } from '../../tools/faulty-ports';
import { tableClient, written } from './support';

const UNITS = ['b', 'skhcn', 'syt', 'syt-2', 'x1', 'x10', 'x2'];
const PAGE = 3;

let service: RunningTables;
let client: TableClient;
let store: SubmissionStore;
let provinces = 0;
let province: string;
const small = () => tablesFromSettings({ KHOP_STORAGE: service.connectionString }, { pageSize: PAGE });

beforeAll(async () => {
  service = await startTables();
  client = tableClient(service.connectionString, 'quarters');
});
afterAll(() => service.stop());

/** Units with rows of every kind, in more than one page. */
beforeEach(async () => {
  province = `p${++provinces}`;
  store = createTableSubmissionStore({ tables: small(), province });
  for (const unit of UNITS) await written(store, save(unit, 1, null));
  const first = await store.read(PERIOD, 'syt');
  const next = state(2, { status: 'submitted', submittedAt: '2024-06-18T02:00:00.000Z', late: true });
  const change = { next, action: 'submit', by: 'p', at: '2024-06-18T02:00:00.000Z' } as const;
  await written(store, save('syt', 2, first?.storageTag ?? null, change));
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('a scan of a quarter', () => {
  test('gives every unit’s current submission once, as reading it alone does, and nothing of other rows', async () => {
    const scanned = await all(store.scan(PERIOD));
    expect(scanned.map(({ unit }) => unit)).toEqual([...UNITS].sort());
    for (const { unit, stored } of scanned) expect(stored).toEqual(await store.read(PERIOD, unit));
    expect(await all(store.scan('2024-Q1'))).toEqual([]);
  });

  test('of some of the units gives those whose codes lie in between, over the borders of pages', async () => {
    const range = async (from: string, to: string | null) =>
      (await all(store.scan(PERIOD, { from, to }))).map(({ unit }) => unit);
    expect(await range('', null)).toEqual([...UNITS].sort());
    expect(await range('skhcn', 'x1')).toEqual(['skhcn', 'syt', 'syt-2']);
    expect(await range('', 'skhcn')).toEqual(['b']);
    expect(await range('syt-', 'x10')).toEqual(['syt-2', 'x1']);
    expect(await range('x10', null)).toEqual(['x10', 'x2']);
    expect(await range('c', 'd')).toEqual([]);
  });

  test('goes on page by page, and stops where its reader does', async () => {
    const counted = faultAt(Infinity, 'lost');
    const watched = createTableSubmissionStore({ tables: counted.tables(small()), province });
    for await (const { unit } of watched.scan(PERIOD)) {
      // The first page, after the table was made sure of.
      expect(counted.calls()).toBe(2);
      if (unit === 'skhcn') break;
    }
    await all(watched.scan(PERIOD));
    // Three pages and the end.
    expect(counted.calls()).toBe(2 + 4);
  });

  test('names a unit whose row is damaged and goes on to the others', async () => {
    const partitionKey = `${province}|${PERIOD}`;
    await client.updateEntity({ partitionKey, rowKey: 'now|x1', payloadSha256: '0'.repeat(64) }, 'Merge');
    await client.updateEntity({ partitionKey, rowKey: 'now|syt-2', status: 'nonsense' }, 'Merge');
    const scanned = await all(store.scan(PERIOD));
    expect(scanned.map(({ unit }) => unit)).toEqual([...UNITS].sort());
    expect(scanned.filter(({ stored }) => !stored).map(({ unit }) => unit)).toEqual(['syt-2', 'x1']);
  });

  test('that is cut off in the middle says so, and gives no short list for a whole one', async () => {
    const broken = createTableSubmissionStore({ tables: faultAt(3, 'lost').tables(small()), province });
    const seen: string[] = [];
    const reading = (async () => {
      for await (const { unit } of broken.scan(PERIOD)) seen.push(unit);
    })();
    await expect(reading).rejects.toMatchObject({ name: 'StorageError', transient: true });
    expect(seen).toHaveLength(PAGE);
  });

  test('of heads tells what changed without the contents', async () => {
    const heads = await all(store.scanHeads(PERIOD));
    expect(heads.map(({ unit }) => unit)).toEqual([...UNITS].sort());
    expect(heads.find(({ unit }) => unit === 'syt')).toEqual({
      unit: 'syt',
      acceptedVersion: null,
      status: 'submitted',
      version: 2,
      contentHash: 'content-2',
      submittedAt: '2024-06-18T02:00:00.000Z',
      late: true,
    });
    expect(heads[0]).toMatchObject({ status: 'draft', version: 1, submittedAt: null, late: false });
  });

  test('of first sendings tells no more than whether there was one, and when', async () => {
    const sent = await all(store.scanSent(PERIOD));
    expect(sent.map(({ unit }) => unit).sort()).toEqual([...UNITS].sort());
    expect(sent.find(({ unit }) => unit === 'syt')).toMatchObject({ unit: 'syt', version: 2 });
    expect(Object.keys(sent[0] ?? {}).sort()).toEqual(['unit', 'version']);
  });

  test('of the log tells who did what when, of every unit', async () => {
    const entries = await all(store.scanLog(PERIOD));
    expect(entries).toHaveLength(UNITS.length + 1);
    expect(entries.filter(({ unit }) => unit === 'syt')).toEqual([
      { unit: 'syt', version: 1, action: 'save', at: '2024-06-12T01:00:00.001Z', by: 'person-1' },
      { unit: 'syt', version: 2, action: 'submit', at: '2024-06-18T02:00:00.000Z', by: 'p' },
    ]);
  });
});
