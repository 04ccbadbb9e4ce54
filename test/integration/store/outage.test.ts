import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tablesFromSettings, type Settings } from '../../../functions/store/azure/clients';
import { StorageError } from '../../../functions/store/errors';
import { createTableDocumentStore } from '../../../functions/store/table-document-store';
import { createTableSubmissionStore } from '../../../functions/store/table-submission-store';
import type { PortOptions } from '../../../functions/store/azure/table-port';
import { startTables, type RunningTables } from '../../tools/run/storage';
import { PERIOD, record, save } from '../../tools/store-samples';
import { written } from './support';

const SECRET = Buffer.from('a secret key').toString('base64');
const servers: Server[] = [];

const emulators: RunningTables[] = [];

async function emulator(): Promise<RunningTables> {
  const service = await startTables();
  emulators.push(service);
  return service;
}

afterEach(async () => {
  await Promise.all(emulators.splice(0).map((service) => service.stop()));
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const storeOver = (settings: Settings, options: Partial<PortOptions> = {}) =>
  createTableSubmissionStore({ tables: tablesFromSettings(settings, options), province: '33' });

/** A store over a service that gives every request this answer; without one it never answers. */
async function storeAnswering(
  answer?: { status: number; code: string },
  options: Partial<PortOptions> = {},
): Promise<ReturnType<typeof storeOver>> {
  const server = createServer((_request, response) => {
    if (!answer) return;
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ 'odata.error': { code: answer.code, message: { value: 'no' } } }));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const connection = `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=${SECRET};TableEndpoint=http://127.0.0.1:${port}/a;`;
  return storeOver({ KHOP_STORAGE: connection }, options);
}

async function failureOf(call: Promise<unknown>): Promise<StorageError> {
  const failure = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(StorageError);
  return failure as StorageError;
}

describe('a storage that is down', () => {
  test('every call says so as a transient fault', async () => {
    const service = await emulator();
    const settings = { KHOP_STORAGE: service.connectionString };
    const store = storeOver(settings);
    const documents = createTableDocumentStore({ tables: tablesFromSettings(settings), province: '33' });
    const tag = await written(store, save('skhcn', 1, null));
    await service.stop();
    const calls = [
      store.ping(),
      store.read(PERIOD, 'skhcn'),
      store.readVersion(PERIOD, 'skhcn', 1),
      store.history(PERIOD, 'skhcn'),
      store.findIdempotency(PERIOD, 'k'),
      store.write(save('skhcn', 2, tag)),
      documents.readUnits(),
      documents.readForms(),
      documents.writeUnits({}, null),
      documents.writeForm('II.06a', '2018-01-01', {}),
    ];
    for (const failure of await Promise.all(calls.map(failureOf))) expect(failure.transient).toBe(true);
  });

  test('one that takes the request and never answers is given up at the deadline', async () => {
    const store = await storeAnswering(undefined, { timeoutMs: 50 });
    expect(await failureOf(store.ping())).toMatchObject({ operation: 'create table', transient: true });
  });

  test.each([
    [500, 'InternalError', true],
    [503, 'ServerBusy', true],
    [429, 'TooManyRequests', true],
    [403, 'AuthenticationFailed', false],
    [401, 'NoAuthenticationInformation', false],
  ])('an answer of %i %s is transient: %p', async (status, code, transient) => {
    const store = await storeAnswering({ status, code }, { timeoutMs: 5_000 });
    const failure = await failureOf(store.read(PERIOD, 'skhcn'));
    expect(failure).toMatchObject({ operation: 'create table', transient });
    expect(failure.reason).toContain(String(status));
  });

  test('a fault carries neither the key nor the address', async () => {
    const store = await storeAnswering({ status: 403, code: 'AuthenticationFailed' });
    const failure = await failureOf(store.read(PERIOD, 'skhcn'));
    const all = `${failure.message} ${failure.stack ?? ''} ${JSON.stringify(failure)} ${String(failure.cause)}`;
    expect(all).not.toContain(SECRET);
    expect(all).not.toContain('127.0.0.1');
    expect(all).not.toContain('SharedKey');
  });
});

/** Passes every request on to `target` and every answer back, but drops the connection instead of a batch's answer. */
async function losingBatchAnswers(target: string): Promise<{ address: string; batches: () => number }> {
  let batches = 0;
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const onward = httpRequest(new URL(url ?? '/', target), { method, headers }, (answer) => {
      if (url?.endsWith('$batch')) {
        batches++;
        answer.resume();
        answer.on('end', () => outgoing.destroy());
      } else {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      }
    });
    incoming.pipe(onward);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, batches: () => batches };
}

describe('a transaction whose answer is lost on the wire', () => {
  test('is told as a transient fault, sent once, and recognised when asked again', async () => {
    const service = await emulator();
    const direct = /TableEndpoint=(http:[/][/][^/]+)/.exec(service.connectionString)?.[1] ?? '';
    const proxy = await losingBatchAnswers(direct);
    const lossy = storeOver({ KHOP_STORAGE: service.connectionString.replace(direct, proxy.address) });
    const change = save('skhcn', 1, null, { idempotency: record('k', 1) });
    expect(await failureOf(lossy.write(change))).toMatchObject({ operation: 'transact', transient: true });
    expect(proxy.batches()).toBe(1);

    const store = storeOver({ KHOP_STORAGE: service.connectionString });
    expect(await store.findIdempotency(PERIOD, 'k')).toEqual(record('k', 1));
    expect(await store.write(change)).toEqual({ kind: 'duplicate' });
    expect(await store.history(PERIOD, 'skhcn')).toHaveLength(1);
  });
});

describe('settings', () => {
  test('without any storage named the reason names both settings', () => {
    expect(() => tablesFromSettings({})).toThrow('KHOP_STORAGE or KHOP_STORAGE__tableServiceUri is needed');
  });

  test('a connection string that is none is a fault that does not pass by itself', async () => {
    const failure = await failureOf(storeOver({ KHOP_STORAGE: 'AccountKey=x' }).ping());
    expect(failure).toMatchObject({ transient: false });
    expect(failure.message).not.toContain('AccountKey');
  });

  test('another machine is never spoken to without TLS, with a key or with an identity', async () => {
    const connection = `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=${SECRET};TableEndpoint=http://storage.invalid/a;`;
    expect(await failureOf(storeOver({ KHOP_STORAGE: connection }).ping())).toMatchObject({
      transient: false,
    });
    const identity = {
      KHOP_STORAGE__tableServiceUri: 'http://storage.invalid',
      KHOP_STORAGE__clientId: 'id',
    };
    expect(await failureOf(storeOver(identity).ping())).toMatchObject({ transient: false });
  });
});
