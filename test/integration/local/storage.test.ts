import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TableClient } from '@azure/data-tables';
import { startStorage, type Storage } from '../../../functions/local/storage/azurite';

const folder = mkdtempSync(path.join(tmpdir(), 'khop-storage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(options: { folder?: string }): Promise<Storage> {
  const storage = await startStorage(options);
  if (storage.kind !== 'started') throw new Error(`${storage.kind}: ${storage.file}`);
  return storage;
}

const notes = (storage: Storage): TableClient =>
  TableClient.fromConnectionString(storage.connectionString, 'notes', { allowInsecureConnection: true });

test('what was written a moment before stop is on disk', async () => {
  const first = await open({ folder });
  await notes(first).createTable();
  await notes(first).createEntity({ partitionKey: 'p', rowKey: 'r', text: 'còn đây' });
  await first.stop();
  const second = await open({ folder });
  expect(await notes(second).getEntity('p', 'r')).toMatchObject({ text: 'còn đây' });
  await second.stop();
});

test('a folder serves one at a time; a stop frees it', async () => {
  const first = await open({ folder });
  expect(await startStorage({ folder })).toEqual({
    kind: 'in-use',
    pid: process.pid,
    file: path.join(folder, 'lock'),
  });
  await first.stop();
  await (await open({ folder })).stop();
});

test.each([
  ['of a process that lives no more', '999999999'],
  ['of an earlier process with our own number', String(process.pid)],
  ['with nothing useful in it', ''],
])('a lock %s is taken over', async (_name, content) => {
  writeFileSync(path.join(folder, 'lock'), content);
  await (await open({ folder })).stop();
});

test('a lock of another living process is respected', async () => {
  writeFileSync(path.join(folder, 'lock'), String(process.ppid));
  expect(await startStorage({ folder })).toMatchObject({ kind: 'in-use', pid: process.ppid });
  rmSync(path.join(folder, 'lock'));
});

test('in memory: two storages beside each other share nothing, and all three services answer', async () => {
  const one = await open({});
  const other = await open({});
  await notes(one).createTable();
  await expect(notes(other).createEntity({ partitionKey: 'p', rowKey: 'r' })).rejects.toMatchObject({
    statusCode: 404,
  });
  for (const service of ['Table', 'Blob', 'Queue']) {
    const endpoint = new RegExp(`${service}Endpoint=([^;]+)`).exec(one.connectionString)?.[1] ?? '';
    expect((await fetch(endpoint)).status).toBeGreaterThanOrEqual(400);
  }
  await one.stop();
  await other.stop();
});
