import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { loadAzurite } from './azurite-modules';
import type { AzuriteContentService, AzuriteModules, AzuriteServer } from './azurite-modules';
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

export type StorageResult = Storage | { kind: 'in-use'; pid: number; file: string };

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

function tableServer(
  { Server, Configuration }: AzuriteModules['table'],
  folder: string,
  inMemory: boolean,
): AzuriteServer {
  const database = path.join(folder, 'tables.json');
  return new Server(
    new Configuration(
      ...([HOST, ANY_PORT, KEEP_ALIVE_SECONDS, database, NO_LOG, NO_LOG, undefined, undefined] as const),
      ...([LOOSE, SKIP_API_VERSION_CHECK, '', '', '', undefined, NO_PRODUCT_URL, inMemory] as const),
    ),
  );
}

function contentServer(
  { Server, Configuration }: AzuriteContentService,
  name: string,
  folder: string,
  inMemory: boolean,
): AzuriteServer {
  const database = path.join(folder, `${name}.json`);
  const extentDatabase = path.join(folder, `${name}-extents.json`);
  const extents = [{ locationId: 'Default', locationPath: path.join(folder, name), maxConcurrency: 50 }];
  return new Server(
    new Configuration(
      ...([HOST, ANY_PORT, KEEP_ALIVE_SECONDS, database, extentDatabase, extents] as const),
      ...([NO_LOG, undefined, NO_LOG, undefined, LOOSE, SKIP_API_VERSION_CHECK] as const),
      ...(['', '', '', undefined, NO_PRODUCT_URL, inMemory] as const),
    ),
  );
}

/**
 * Starts Azurite's table, blob and queue services in this process, each on a free port of the loopback. A folder serves one process
 * at a time; when another one holds it, its process id and the lock file are the answer.
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
  const azurite = loadAzurite();
  const table = tableServer(azurite.table, place, inMemory);
  const blob = contentServer(azurite.blob, 'blobs', place, inMemory);
  const queue = contentServer(azurite.queue, 'queues', place, inMemory);
  const servers = [table, blob, queue];
  try {
    await Promise.all(servers.map((server) => server.start()));
  } catch (error) {
    release();
    throw error;
  }
  const endpoint = (server: AzuriteServer): string => `${server.getHttpServerAddress()}/${ACCOUNT}`;
  return {
    kind: 'started',
    connectionString: [
      'DefaultEndpointsProtocol=http',
      `AccountName=${ACCOUNT}`,
      `AccountKey=${KEY}`,
      `TableEndpoint=${endpoint(table)}`,
      `BlobEndpoint=${endpoint(blob)}`,
      `QueueEndpoint=${endpoint(queue)}`,
    ].join(';'),
    async stop() {
      await Promise.all(servers.map((server) => server.close()));
      release();
    },
  };
}
