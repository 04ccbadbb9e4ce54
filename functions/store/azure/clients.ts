import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import type { ContainerClient } from '@azure/storage-blob';
import { createBlobPort, type BlobPort, type BlobPortOptions } from './blob-port';
import { StorageError } from '../errors';
import { createSnapshotBlobs, type SnapshotBlobs } from './snapshot-blobs';
import { createTablePort, type PortOptions, type TableClients } from './table-port';
import { createWholeTable, type WholeTables } from './whole-table';
import type { TableName, Tables } from '../tables';

/** Application settings as a plain record; reading the environment is the caller's business. */
export type Settings = Readonly<Record<string, string | undefined>>;

const DEFAULTS: PortOptions = { timeoutMs: 10_000, pageSize: 200 };

/** Three tries within about a second: a clerk waits, and the pane asks again by itself. */
const READ_RETRIES = { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 };
const NO_RETRIES = { maxRetries: 0 };

type ConnectTable = (name: TableName, options: TableServiceClientOptions) => TableClient;

/**
 * The tables of the storage account that the settings name: `KHOP_STORAGE` holds a connection string (Azurite,
 * Cosmos DB), or `KHOP_STORAGE__tableServiceUri` an address for which the app's own identity is used, in Azure
 * (`KHOP_STORAGE__clientId` chooses a user-assigned one).
 * @throws StorageError when neither setting is there
 */
export function tablesFromSettings(settings: Settings, options: Partial<PortOptions> = {}): Tables {
  const connect = connector(settings);
  return (name) => {
    let clients: Promise<TableClients> | undefined;
    const connected = async (): Promise<TableClients> => {
      const table = await connect();
      return {
        reads: table(name, { retryOptions: READ_RETRIES }),
        writes: table(name, { retryOptions: NO_RETRIES }),
      };
    };
    return createTablePort(() => (clients ??= connected()), { ...DEFAULTS, ...options });
  };
}

/** Nobody waits for a snapshot or a restoration, and one throttled call must not end it. */
const PATIENT_RETRIES = { maxRetries: 6, retryDelayInMs: 500, maxRetryDelayInMs: 20_000 };

/** The same tables, to be read and written whole. */
export function wholeTablesFromSettings(settings: Settings, pageSize?: number): WholeTables {
  const connect = connector(settings);
  return (name) => {
    const client = async () => (await connect())(name, { retryOptions: PATIENT_RETRIES });
    return createWholeTable(client, pageSize);
  };
}

function connector(settings: Settings): () => Promise<ConnectTable> {
  const connection = settings.KHOP_STORAGE;
  if (connection) {
    const allowInsecureConnection = isLocal(connection, 'TableEndpoint');
    const connect: ConnectTable = (name, options) =>
      TableClient.fromConnectionString(connection, name, { ...options, allowInsecureConnection });
    return () => Promise.resolve(connect);
  }
  const address = settings.KHOP_STORAGE__tableServiceUri;
  if (!address)
    throw new StorageError('settings', 'KHOP_STORAGE or KHOP_STORAGE__tableServiceUri is needed', false);
  return lazyIdentity(address, settings.KHOP_STORAGE__clientId);
}

/** The identity library takes long to load and is of no use with a connection string. */
function lazyIdentity(address: string, clientId: string | undefined): () => Promise<ConnectTable> {
  let connect: Promise<ConnectTable> | undefined;
  const load = async (): Promise<ConnectTable> => {
    const credential = await ownIdentity(clientId);
    return (name, options) => new TableClient(address, name, credential, options);
  };
  return () => (connect ??= load());
}

/** Whole files go over the line, so a call may take longer than one of a table. */
const BLOB_DEFAULTS: BlobPortOptions = { timeoutMs: 30_000 };
const BLOB_RETRIES = { maxTries: 3, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 };
const EXPORTS = 'exports';
const SNAPSHOTS = 'snapshots';

/**
 * The blob container of the exports: in the account of `KHOP_STORAGE` where that names a blob service (Cosmos DB has
 * none), else at `KHOP_STORAGE__blobServiceUri` with the app's own identity. The SDK is loaded at the first call.
 * @throws StorageError at the first call when neither setting is there, or when it asks for plain http elsewhere
 */
export function blobsFromSettings(settings: Settings, options: Partial<BlobPortOptions> = {}): BlobPort {
  let container: Promise<ContainerClient> | undefined;
  return createBlobPort(() => (container ??= connectBlobs(settings, EXPORTS)), {
    ...BLOB_DEFAULTS,
    ...options,
  });
}

/** The blob container of the snapshots, in the same account. */
export function snapshotBlobsFromSettings(settings: Settings): SnapshotBlobs {
  let container: Promise<ContainerClient> | undefined;
  return createSnapshotBlobs(() => (container ??= connectBlobs(settings, SNAPSHOTS)));
}

async function connectBlobs(settings: Settings, container: string): Promise<ContainerClient> {
  const { BlobServiceClient } = await import('@azure/storage-blob');
  const connection = settings.KHOP_STORAGE;
  const retryOptions = BLOB_RETRIES;
  if (connection && hasBlobs(connection)) {
    const service = BlobServiceClient.fromConnectionString(connection, { retryOptions });
    if (service.url.startsWith('http:') && !isLocal(connection, 'BlobEndpoint'))
      throw new StorageError('settings', 'plain http leaves this machine', false);
    return service.getContainerClient(container);
  }
  const address = settings.KHOP_STORAGE__blobServiceUri;
  if (!address) {
    const needed = 'KHOP_STORAGE with a blob service or KHOP_STORAGE__blobServiceUri is needed';
    throw new StorageError('settings', needed, false);
  }
  if (!address.startsWith('https:'))
    throw new StorageError('settings', 'plain http leaves this machine', false);
  const credential = await ownIdentity(settings.KHOP_STORAGE__clientId);
  return new BlobServiceClient(address, credential, { retryOptions }).getContainerClient(container);
}

/** An account's own connection string has its services at the suffix's addresses; others name each service. */
function hasBlobs(connection: string): boolean {
  return /(^|;)\s*BlobEndpoint=/i.test(connection) || !/(^|;)\s*TableEndpoint=/i.test(connection);
}

async function ownIdentity(clientId: string | undefined) {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential(clientId ? { managedIdentityClientId: clientId } : {});
}

/** Only an emulator on this machine may be spoken to without TLS. */
function isLocal(connection: string, service: 'TableEndpoint' | 'BlobEndpoint'): boolean {
  const endpoint = connection.split(';').find((part) => part.trim().startsWith(`${service}=`)) ?? '';
  return /=http:\/\/(127\.0\.0\.1|localhost)[:/]/i.test(endpoint);
}
