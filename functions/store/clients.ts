import { TableClient } from '@azure/data-tables';
import type { TableServiceClientOptions } from '@azure/data-tables';
import { StorageError } from './errors';
import { createTablePort } from './table-port';
import type { PortOptions, TableClients } from './table-port';
import type { TableName, Tables } from './tables';

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

function connector(settings: Settings): () => Promise<ConnectTable> {
  const connection = settings.KHOP_STORAGE;
  if (connection) {
    const allowInsecureConnection = isLocal(connection);
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
    const { DefaultAzureCredential } = await import('@azure/identity');
    const credential = new DefaultAzureCredential(clientId ? { managedIdentityClientId: clientId } : {});
    return (name, options) => new TableClient(address, name, credential, options);
  };
  return () => (connect ??= load());
}

/** Only an emulator on this machine may be spoken to without TLS. */
function isLocal(connection: string): boolean {
  return /(^|;)\s*TableEndpoint=http:\/\/(127\.0\.0\.1|localhost)[:/]/i.test(connection);
}
