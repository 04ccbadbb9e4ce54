import type { TableClient } from '@azure/data-tables';
import { tablesFromSettings } from '../../../functions/store/azure/clients';
import { StorageError, StorageLimitError } from '../../../functions/store/errors';
import { encodePayload } from '../../../functions/store/payload';
import { createTableMappingStore, MAX_MAPPING_BYTES } from '../../../functions/store/table-mapping-store';
import type { Tables } from '../../../functions/store/tables';
import type { MappingStore, StoredMapping } from '../../../functions/store/types';
import { startTables, type RunningTables } from '../../tools/run/storage';
import { faultAt, type Mishap } from '../../tools/faulty-ports';
import { tableClient } from './support';

let service: RunningTables;
let tables: Tables;
let client: TableClient;
let provinces = 0;
let province: string;
let store: MappingStore;

beforeAll(async () => {
  service = await startTables();
  tables = tablesFromSettings({ KHOP_STORAGE: service.connectionString }, { pageSize: 10 });
  client = tableClient(service.connectionString, 'mappings');
});

afterAll(() => service.stop());

beforeEach(() => {
  province = `p${++provinces}`;
  store = createTableMappingStore({ tables, province });
});

const signature = (number: number) => number.toString(16).padStart(16, '0');

/** A layout saved in minute `minute` of an hour. */
const stored = (number: number, minute = number): StoredMapping => ({
  mapping: {
    signature: signature(number),
    form: 'II.06a',
    orientation: 'rows',
    columns: [
      { sources: [-1], key: null, role: 'label' },
      { sources: [3, 4], key: '4', role: 'figure' },
      { sources: [5], key: null, role: 'figure', holds: ['8', '9'] },
    ],
    rows: [{ label: 'ho so ngoai bieu', kind: 'other', key: null }],
  },
  savedAt: `2024-06-17T03:${String(minute).padStart(2, '0')}:00.000Z`,
  savedBy: `person-${number}`,
});

const overwrite = (number: number, properties: Record<string, unknown>) =>
  client.updateEntity(
    { partitionKey: `${province}|skhcn`, rowKey: `map|${signature(number)}`, ...properties },
    'Merge',
  );

test('what a unit accepted comes back, the last saved first, pages apart', async () => {
  expect(await store.read('skhcn')).toEqual({ mappings: [], damaged: [] });
  for (const [number, minute] of [30, 12, 59, ...Array.from({ length: 20 }, (_, at) => at + 32)].entries())
    await store.write('skhcn', stored(number, minute));
  const { mappings } = await store.read('skhcn');
  expect(mappings).toHaveLength(23);
  expect(mappings.slice(0, 2)).toEqual([stored(2, 59), stored(22, 51)]);
  expect(mappings.at(-1)).toEqual(stored(1, 12));
});

test('a layout saved again replaces the one of its signature', async () => {
  await store.write('skhcn', stored(1));
  const again = { ...stored(1, 40), savedBy: 'person-9' };
  again.mapping.form = 'K03';
  await store.write('skhcn', again);
  await store.write('skhcn', again);
  expect((await store.read('skhcn')).mappings).toEqual([again]);
});

test('a layout that is forgotten is gone, and forgetting it again changes nothing', async () => {
  await store.remove('skhcn', signature(1));
  await store.write('skhcn', stored(1));
  await store.write('skhcn', stored(2));
  await store.remove('skhcn', signature(1));
  await store.remove('skhcn', signature(1));
  expect((await store.read('skhcn')).mappings).toEqual([stored(2)]);
});

test('units and provinces do not see each other', async () => {
  await store.write('syt', stored(1));
  await store.write('syt2', stored(2));
  expect((await store.read('syt')).mappings).toEqual([stored(1)]);
  expect((await createTableMappingStore({ tables, province: 'other' }).read('syt')).mappings).toEqual([]);
});

test('writers at one moment: of one layout the last wins, of different ones all are kept', async () => {
  await Promise.all([
    ...Array.from({ length: 8 }, (_, at) => store.write('skhcn', stored(at))),
    ...Array.from({ length: 8 }, (_, at) => store.write('skhcn', stored(99, at))),
  ]);
  const { mappings, damaged } = await store.read('skhcn');
  expect(mappings.map(({ mapping }) => mapping.signature).sort()).toEqual(
    [0, 1, 2, 3, 4, 5, 6, 7, 99].map(signature),
  );
  expect(damaged).toEqual([]);
});

test('more than 64 KiB is refused before anything is sent', async () => {
  const large = stored(1);
  large.mapping.rows = Array.from({ length: 40 }, (_, at) => ({
    label: `${at} ${'đ'.repeat(1000)}`,
    kind: 'detail' as const,
    key: null,
  }));
  await expect(store.write('skhcn', large)).rejects.toMatchObject({
    name: StorageLimitError.name,
    limit: MAX_MAPPING_BYTES,
  });
  expect((await store.read('skhcn')).mappings).toEqual([]);
});

describe('a row that is not as it was written is left out and named, the others are read', () => {
  beforeEach(async () => {
    for (const number of [1, 2, 3]) await store.write('skhcn', stored(number));
  });

  test.each<[string, () => Promise<Record<string, unknown>>]>([
    ['another checksum', async () => ({ payloadSha256: '0'.repeat(64) })],
    ['an unknown schema version', async () => ({ schemaVersion: 99 })],
    ['no instant', async () => ({ savedAt: 5 })],
    ['something that is no layout', () => encodePayload({ ...stored(2).mapping, columns: 'all' })],
    ['another layout’s content', () => encodePayload(stored(3).mapping)],
  ])('%s', async (_what, damage) => {
    await overwrite(2, await damage());
    expect(await store.read('skhcn')).toEqual({
      mappings: [stored(3), stored(1)],
      damaged: [`map|${signature(2)}`],
    });
  });

  test('and a new save mends it', async () => {
    await overwrite(2, { payloadSha256: 'x' });
    await store.write('skhcn', stored(2));
    expect(await store.read('skhcn')).toEqual({ mappings: [3, 2, 1].map((at) => stored(at)), damaged: [] });
  });
});

describe('a call lost on the way is told, and the same call again ends as if nothing had happened', () => {
  const mishaps = ['lost', 'answer-lost'] satisfies Mishap[];
  const everyFault = async (task: (store: MappingStore) => Promise<unknown>, end: StoredMapping[]) => {
    const prepared = async () => {
      province = `p${++provinces}`;
      const whole = createTableMappingStore({ tables, province });
      await whole.write('skhcn', stored(1));
      return whole;
    };
    await prepared();
    const counted = faultAt(Infinity, 'lost');
    await task(createTableMappingStore({ tables: counted.tables(tables), province }));
    expect(counted.calls()).toBeGreaterThan(1);
    for (let call = 1; call <= counted.calls(); call += 1) {
      for (const mishap of mishaps) {
        const whole = await prepared();
        const broken = createTableMappingStore({ tables: faultAt(call, mishap).tables(tables), province });
        await expect(task(broken)).rejects.toThrow(StorageError);
        await task(broken);
        expect(await whole.read('skhcn')).toEqual({ mappings: end, damaged: [] });
      }
    }
  };

  test('a save', () => everyFault((broken) => broken.write('skhcn', stored(2)), [stored(2), stored(1)]));
  test('a save in place of another', () =>
    everyFault((broken) => broken.write('skhcn', stored(1, 50)), [stored(1, 50)]));
  test('a forgetting', () => everyFault((broken) => broken.remove('skhcn', signature(1)), []));
  test('a forgetting of what is not there', () =>
    everyFault((broken) => broken.remove('skhcn', signature(7)), [stored(1)]));
  test('a reading', () => everyFault((broken) => broken.read('skhcn'), [stored(1)]));
});
