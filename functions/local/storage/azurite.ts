import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadContentService, loadTableService, type AzuriteServer } from './azurite-modules';
import { lockFolder } from './folder-lock';

export interface StorageOptions {
  /** Where the data is kept; without it all is in memory and gone in the end. */
  folder?: string;
}

export interface Storage {
  kind: 'started';
  /** Names the table, blob and queue service. */
  connectionString: string;
  /** Resolves when everything is written; until then the last seconds are in memory only. */
  stop(): Promise<void>;
}

export type StorageResult =
  | Storage
  | { kind: 'in-use'; pid: number; file: string }
  /** A file that is not what an earlier process wrote. */
  | { kind: 'damaged'; file: string };

const DATABASES = ['tables', 'blobs', 'blobs-extents', 'queues', 'queues-extents'].map(
  (name) => `${name}.json`,
);

const HOST = '127.0.0.1';
const ANY_PORT = 0;
const KEEP_ALIVE_SECONDS = 5;
const ACCOUNT = 'devstoreaccount1';
/** Azurite's published key of its development account. */
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** The options shared by the services; their telemetry exists only in Azurite's command line. */
const LOOSE = false;
const SKIP_API_VERSION_CHECK = true;
const NO_LOG = false;
const NO_PRODUCT_URL = false;

/** The table service, on a free port of the loopback; not yet started. */
export function tableServer(folder: string, inMemory: boolean): AzuriteServer {
  const { Server, Configuration } = loadTableService();
  const database = path.join(folder, 'tables.json');
  return new Server(
    new Configuration(
      ...([HOST, ANY_PORT, KEEP_ALIVE_SECONDS, database, NO_LOG, NO_LOG, undefined, undefined] as const),
      ...([LOOSE, SKIP_API_VERSION_CHECK, '', '', '', undefined, NO_PRODUCT_URL, inMemory] as const),
    ),
  );
}

function contentServer(service: 'blob' | 'queue', folder: string, inMemory: boolean): AzuriteServer {
  const { Server, Configuration } = loadContentService(service);
  const name = path.join(folder, `${service}s`);
  const database = `${name}.json`;
  const extentDatabase = `${name}-extents.json`;
  const extents = [{ locationId: 'Default', locationPath: name, maxConcurrency: 50 }];
  return new Server(
    new Configuration(
      ...([HOST, ANY_PORT, KEEP_ALIVE_SECONDS, database, extentDatabase, extents] as const),
      ...([NO_LOG, undefined, NO_LOG, undefined, LOOSE, SKIP_API_VERSION_CHECK] as const),
      ...(['', '', '', undefined, NO_PRODUCT_URL, inMemory] as const),
    ),
  );
}

/** The first of Azurite's databases in the folder that is no JSON. */
function damagedFile(folder: string): string | undefined {
  return DATABASES.map((name) => path.resolve(folder, name)).find((file) => {
    if (!existsSync(file)) return false;
    try {
      JSON.parse(readFileSync(file, 'utf8'));
      return false;
    } catch {
      return true;
    }
  });
}

/** The connection string of services that are started. */
export function connectionTo(services: Partial<Record<'Table' | 'Blob' | 'Queue', AzuriteServer>>): string {
  const endpoints = Object.entries(services).map(
    ([name, server]) => `${name}Endpoint=${server.getHttpServerAddress()}/${ACCOUNT}`,
  );
  return ['DefaultEndpointsProtocol=http', `AccountName=${ACCOUNT}`, `AccountKey=${KEY}`, ...endpoints].join(
    ';',
  );
}

/**
 * Starts Azurite's table, blob and queue services in this process, each on a free port of the loopback. A folder serves one process
 * at a time; when another one holds it, its process id and the lock file are the answer. A file that cannot be read is
 * named, and nothing is changed.
 */
export async function startStorage({ folder }: StorageOptions): Promise<StorageResult> {
  let release = (): void => undefined;
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    const lock = lockFolder(folder);
    if (lock.kind === 'in-use') return lock;
    release = lock.release;
  }
  const inMemory = folder === undefined;
  const place = folder ?? '.';
  const table = tableServer(place, inMemory);
  const blob = contentServer('blob', place, inMemory);
  const queue = contentServer('queue', place, inMemory);
  const servers = [table, blob, queue];
  try {
    await Promise.all(servers.map((server) => server.start()));
  } catch (error) {
    release();
    const file = folder === undefined ? undefined : damagedFile(folder);
    if (file !== undefined) return { kind: 'damaged', file };
    throw error;
  }
  return {
    kind: 'started',
    connectionString: connectionTo({ Table: table, Blob: blob, Queue: queue }),
    async stop() {
      await Promise.all(servers.map((server) => server.close()));
      release();
    },
  };
}
