import type { TableClient } from '@azure/data-tables';
import { verifyChain } from '../../../functions/store/history-chain';
import { tablesFromSettings } from '../../../functions/store/azure/clients';
import { StorageError } from '../../../functions/store/errors';
import { encodePayload } from '../../../functions/store/payload';
import { createTableSubmissionStore } from '../../../functions/store/table-submission-store';
import type { Tables } from '../../../functions/store/tables';
import type { SubmissionStore } from '../../../functions/store/types';
import { startTables, type RunningTables } from '../../tools/run/storage';
import { PERIOD, save, state } from '../../tools/store-samples';
import { bodyOf, tableClient, written } from './support';

let service: RunningTables;
let tables: Tables;
let client: TableClient;
let provinces = 0;
let partitionKey: string;
let store: SubmissionStore;

beforeAll(async () => {
  service = await startTables();
  tables = tablesFromSettings({ KHOP_STORAGE: service.connectionString });
  client = tableClient(service.connectionString, 'quarters');
});

afterAll(() => service.stop());

/** Four versions, to be damaged behind the store's back. */
beforeEach(async () => {
  const province = `p${++provinces}`;
  partitionKey = `${province}|${PERIOD}`;
  store = createTableSubmissionStore({ tables, province });
  let tag: string | null = null;
  for (let version = 1; version <= 4; version++) tag = await written(store, save('skhcn', version, tag));
});

const logRow = (version: number) => `log|skhcn|00000${version}`;
const verdict = async () => verifyChain(await store.history(PERIOD, 'skhcn'), 4);
const overwrite = (rowKey: string, properties: Record<string, unknown>) =>
  client.updateEntity({ partitionKey, rowKey, ...properties }, 'Merge');

const storedBody = async (rowKey: string) => bodyOf(await client.getEntity(partitionKey, rowKey));

describe('a log changed behind the back of the store', () => {
  test('untouched it is in order', async () => {
    expect(await verdict()).toEqual({ ok: true, entries: 4 });
  });

  test.each([
    ['by', 'person-9'],
    ['at', '2024-06-01T00:00:00.000Z'],
    ['action', 'submit'],
    ['status', 'accepted'],
    ['contentHash', 'content-0'],
    ['hash', 'f'.repeat(64)],
  ])('another %s is found at its entry', async (name, value) => {
    await overwrite(logRow(2), { [name]: value });
    expect(await verdict()).toEqual({ ok: false, version: 2, problem: 'hash' });
  });

  test('another previous hash is found at its entry', async () => {
    await overwrite(logRow(3), { previousHash: '0'.repeat(64) });
    expect(await verdict()).toEqual({ ok: false, version: 3, problem: 'hash' });
  });

  test('a figure changed with a payload that fits its own checksum is found', async () => {
    await overwrite(logRow(2), await encodePayload({ content: state(7).content }));
    expect(await verdict()).toEqual({ ok: false, version: 2, problem: 'hash' });
  });

  test.each([1, 3, 4])('dropped entry %i is found', async (version) => {
    await client.deleteEntity(partitionKey, logRow(version));
    expect(await verdict()).toEqual({ ok: false, version, problem: 'missing' });
  });

  test('two entries that changed places are found at the first', async () => {
    const [second, third] = [await storedBody(logRow(2)), await storedBody(logRow(3))];
    await overwrite(logRow(2), third);
    await overwrite(logRow(3), second);
    expect(await verdict()).toEqual({ ok: false, version: 2, problem: 'hash' });
  });

  test("another unit's entry put in its place is found", async () => {
    await written(store, save('syt', 1, null));
    await overwrite(logRow(1), await storedBody('log|syt|000001'));
    expect(await verdict()).toEqual({ ok: false, version: 1, problem: 'hash' });
  });
});

describe('a row that cannot be read as it was written', () => {
  test('a flipped byte of a log payload is told with the row', async () => {
    const bytes = Buffer.from((await storedBody(logRow(2))).d0 as Uint8Array);
    bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20);
    await overwrite(logRow(2), { d0: bytes });
    const damaged = new StorageError('read', 'log|skhcn|000002: payload is damaged', false);
    await expect(store.history(PERIOD, 'skhcn')).rejects.toThrow(damaged);
    await expect(store.readVersion(PERIOD, 'skhcn', 2)).rejects.toThrow(damaged);
    expect((await store.readVersion(PERIOD, 'skhcn', 3))?.version).toBe(3);
  });

  test('a damaged current row is told, not handed out', async () => {
    await overwrite('now|skhcn', { payloadSha256: 'f'.repeat(64) });
    await expect(store.read(PERIOD, 'skhcn')).rejects.toMatchObject({
      reason: 'now|skhcn: payload is damaged',
      transient: false,
    });
  });

  test.each([
    ['status', 'lost'],
    ['version', 'four'],
    ['savedBy', 5],
    ['acceptedAt', true],
  ])('a %s of %p is told by name', async (name, value) => {
    await overwrite('now|skhcn', { [name]: value });
    await expect(store.read(PERIOD, 'skhcn')).rejects.toThrow(
      new StorageError('read', `now|skhcn: ${name} is damaged`, false),
    );
  });

  test('nothing is chained to a damaged entry', async () => {
    await overwrite(logRow(4), { payloadSha256: 'f'.repeat(64) });
    const tag = (await store.read(PERIOD, 'skhcn'))?.storageTag ?? null;
    await expect(store.write(save('skhcn', 5, tag))).rejects.toThrow('log|skhcn|000004: payload is damaged');
    expect((await store.read(PERIOD, 'skhcn'))?.state.version).toBe(4);
  });
});
