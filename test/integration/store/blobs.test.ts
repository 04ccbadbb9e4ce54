import { BlobServiceClient } from '@azure/storage-blob';
import type { BlobPort } from '../../../functions/store/azure/blob-port';
import { blobsFromSettings, tablesFromSettings } from '../../../functions/store/azure/clients';
import { createExportStore } from '../../../functions/store/export-store';
import type { ExportRun, ExportStore } from '../../../functions/store/types';
import { startTablesAndBlobs, type RunningTables } from '../../tools/run/storage';

let service: RunningTables;
let blobs: BlobPort;
let store: ExportStore;
let provinces = 0;
let province: string;

beforeAll(async () => {
  service = await startTablesAndBlobs();
  blobs = blobsFromSettings({ KHOP_STORAGE: service.connectionString });
  await blobs.createContainer();
  await blobs.createContainer();
});
afterAll(() => service.stop());

beforeEach(() => {
  province = `p${++provinces}`;
  const tables = tablesFromSettings({ KHOP_STORAGE: service.connectionString });
  store = createExportStore({ tables, blobs, province });
});

const container = () =>
  BlobServiceClient.fromConnectionString(service.connectionString).getContainerClient('exports');
const file = (text: string) => ({ bytes: new TextEncoder().encode(text), type: 'text/plain' });
const textOf = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

describe('kept parts', () => {
  const name = { period: '2026-Q1', hash: 'a'.repeat(64) };

  test('are read as they were written and listed by quarter', async () => {
    expect(await store.readPart(name)).toBeUndefined();
    expect(await store.listParts(name.period)).toEqual(new Set());
    const part = { damaged: [], totals: { units: [{ unit: 'skhcn' }] } };
    await store.writePart(name, part);
    await store.writePart({ ...name, period: '2025-Q4' }, part);
    expect(await store.readPart(name)).toEqual(part);
    expect(await store.listParts(name.period)).toEqual(new Set([name.hash]));
  });

  test('whose bytes are others, or another part’s, are none', async () => {
    await store.writePart(name, { of: 'this' });
    const other = { ...name, hash: 'b'.repeat(64) };
    await store.writePart(other, { of: 'that' });
    const place = ({ period, hash }: typeof name) => `_parts/${province}/${period}/${hash}`;
    const bytes = await blobs.read(place(other));
    if (bytes) await blobs.write(place(name), { bytes, type: '' });
    expect(await store.readPart(name)).toBeUndefined();
    await container().getBlockBlobClient(place(other)).upload('torn', 4);
    expect(await store.readPart(other)).toBeUndefined();
  });

  test('have rows behind them, written form by form and read of one form; spoilt ones are none', async () => {
    const rows = { 'II.06a': [{ unit: 'skhcn', rows: [] }], K01: [] };
    expect(await store.readRows(name, 'II.06a')).toBeUndefined();
    await store.writeRows(name, rows);
    expect(await store.readRows(name, 'II.06a')).toEqual(rows['II.06a']);
    expect(await store.readRows(name, 'K01')).toEqual([]);
    expect(await store.readRows(name, 'K09')).toBeUndefined();
    expect(await store.readPart(name)).toBeUndefined();
    const place = `_rows/${province}/${name.period}/${name.hash}`;
    await container().getBlockBlobClient(place).upload('torn', 4);
    expect(await store.readRows(name, 'II.06a')).toBeUndefined();
  });

  test('go where they are removed, and removing what is not there is no error', async () => {
    await store.writePart(name, {});
    const place = `_parts/${province}/${name.period}/${name.hash}`;
    await blobs.remove(place);
    await blobs.remove(place);
    expect(await blobs.read(place)).toBeUndefined();
  });

  test('of a job are counted down to nothing, each once however often it is done', async () => {
    const job = '2026-03-18T11:00:00.000Z';
    await store.openJob('2026-Q1', job, 120);
    await store.openJob('2026-Q1', '2026-03-18T11:00:00.001Z', 1);
    expect(await store.partDone('2026-Q1', job, 7)).toBe(119);
    expect(await store.partDone('2026-Q1', job, 7)).toBe(119);
    for (let part = 0; part < 119; part += 1) await store.partDone('2026-Q1', job, part);
    expect(await store.partDone('2026-Q1', job, 119)).toBe(0);
    expect(await store.partDone('2026-Q1', job, 119)).toBe(0);
  });
});

describe('a blob', () => {
  test('is read as it was written, with its kind and hash beside it', async () => {
    expect(await blobs.read('a/tệp.txt')).toBeUndefined();
    await blobs.write('a/tệp.txt', file('Đã giải quyết'));
    await blobs.write('a/tệp.txt', file('Đã giải quyết: 157'));
    expect(textOf(await blobs.read('a/tệp.txt'))).toBe('Đã giải quyết: 157');
    const properties = await container().getBlobClient('a/tệp.txt').getProperties();
    expect(properties.contentType).toBe('text/plain');
    expect(properties.metadata?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('that was changed behind our back is not taken for what was written', async () => {
    await blobs.write('a/b', file('một'));
    const { metadata = {} } = await container().getBlobClient('a/b').getProperties();
    await container().getBlockBlobClient('a/b').upload('hai', 3, { metadata });
    await expect(blobs.read('a/b')).rejects.toMatchObject({ name: 'StorageError', transient: false });
  });

  test('is leased by one at a time, and written only by the one', async () => {
    await blobs.createEmpty('l');
    const mine = (await blobs.acquireLease('l')) ?? '';
    await blobs.createEmpty('l');
    expect(await blobs.acquireLease('l')).toBeUndefined();
    expect(await blobs.renewLease('l', mine)).toBe(true);
    const theirs = '00000000-0000-4000-8000-000000000001';
    expect(await blobs.renewLease('l', theirs)).toBe(false);
    await blobs.releaseLease('l', theirs);
    await expect(blobs.write('l', file('x'))).rejects.toThrow('Storage: write blob: 412');
    await expect(blobs.write('l', file('x'), theirs)).rejects.toThrow('Storage: write blob: 412');
    await blobs.write('l', file('x'), mine);
    await blobs.releaseLease('l', mine);
    expect(textOf(await blobs.read('l'))).toBe('x');
    expect(await blobs.acquireLease('l')).toBeDefined();
  });
});

describe('the connection', () => {
  const read = (settings: Record<string, string>) => blobsFromSettings(settings).read('x');

  test.each([
    ['without any setting', {}],
    ['with a Cosmos connection string alone', { KHOP_STORAGE: 'AccountName=a;TableEndpoint=https://a/' }],
    ['with plain http to another machine', { KHOP_STORAGE__blobServiceUri: 'http://blobs.example' }],
    [
      'with a connection string that says so',
      {
        KHOP_STORAGE:
          'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=Yg==;BlobEndpoint=http://blobs.example/a',
      },
    ],
  ])('%s is refused before anything is sent', async (_name, settings) => {
    await expect(read(settings as Record<string, string>)).rejects.toThrow('Storage: settings');
  });

  test('that nobody answers is an outage, told without address or key', async () => {
    const down = service.connectionString.replace(
      /BlobEndpoint=http:\/\/127.0.0.1:\d+/,
      'BlobEndpoint=http://127.0.0.1:1',
    );
    const reading = blobsFromSettings({ KHOP_STORAGE: down }, { timeoutMs: 2_000 }).read('x');
    await expect(reading).rejects.toMatchObject({ name: 'StorageError', transient: true });
    await expect(reading).rejects.not.toThrow('127.0.0.1');
  });
});

describe('an export store', () => {
  const run = (startedAt: string, more: Partial<ExportRun> = {}): ExportRun => ({
    startedAt,
    finishedAt: startedAt,
    trigger: 'schedule',
    outcome: 'written',
    damaged: 0,
    ...more,
  });

  test('points to the current set only once somebody who owns the period wrote it', async () => {
    expect(await store.readCurrent('2024-Q2')).toBeUndefined();
    const lease = await store.acquire('2024-Q2');
    expect(await store.readCurrent('2024-Q2')).toBeUndefined();
    expect(await store.acquire('2024-Q2')).toBeUndefined();
    expect(await store.acquire('2024-Q3')).toBeDefined();
    if (!lease) throw new Error('no lease');
    const current = { inputs: 'a'.repeat(64), manifest: 'b'.repeat(64) };
    await store.writeCurrent(lease, current);
    await store.release(lease);
    expect(await store.readCurrent('2024-Q2')).toEqual(current);
    // The lease is gone: a write that comes late is refused.
    await expect(store.writeCurrent(lease, current)).rejects.toThrow('412');
  });

  test('takes a damaged pointer for none', async () => {
    const lease = await store.acquire('2024-Q2');
    if (lease) await store.release(lease);
    const pointer = container().getBlockBlobClient(`${province}/2024-Q2/current.json`);
    await pointer.upload('{"inputs":1}', 12);
    expect(await store.readCurrent('2024-Q2')).toBeUndefined();
    await pointer.upload('{"inputs":1}', 12, { metadata: { sha256: '0' } });
    expect(await store.readCurrent('2024-Q2')).toBeUndefined();
  });

  test('keeps a row a run, newest first, two of one instant too', async () => {
    await store.addRun('2024-Q2', run('2024-06-18T11:00:00.000Z'));
    const asked = run('2024-06-19T03:00:00.000Z', { trigger: 'request', by: 'p-1', inputs: 'c', damaged: 2 });
    await store.addRun('2024-Q2', asked);
    await store.addRun('2024-Q2', asked);
    expect(await store.runs('2024-Q2')).toEqual([asked, asked, run('2024-06-18T11:00:00.000Z')]);
    expect(await store.runs('2024-Q1')).toEqual([]);
  });
});
