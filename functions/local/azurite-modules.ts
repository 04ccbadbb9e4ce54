import { createRequire } from 'node:module';

/** One of Azurite's services, run in this process. */
export interface AzuriteServer {
  start(): Promise<void>;
  /** Writes what LokiJS has not saved yet, and ends the service. */
  close(): Promise<void>;
  /** `http://127.0.0.1:41234`: with the port that a start with port 0 was given. */
  getHttpServerAddress(): string;
}

type Server = new (configuration: object) => AzuriteServer;

type TableConfiguration = new (
  host: string,
  port: number,
  keepAliveSeconds: number,
  databaseFile: string,
  debugLog: boolean,
  accessLog: boolean,
  accessLogStream: undefined,
  debugLogFile: undefined,
  loose: boolean,
  skipApiVersionCheck: boolean,
  certificate: string,
  key: string,
  password: string,
  oauth: undefined,
  disableProductStyleUrl: boolean,
  inMemory: boolean,
) => object;

type ContentConfiguration = new (
  host: string,
  port: number,
  keepAliveSeconds: number,
  databaseFile: string,
  extentDatabaseFile: string,
  extents: { locationId: string; locationPath: string; maxConcurrency: number }[],
  accessLog: boolean,
  accessLogStream: undefined,
  debugLog: boolean,
  debugLogFile: undefined,
  loose: boolean,
  skipApiVersionCheck: boolean,
  certificate: string,
  key: string,
  password: string,
  oauth: undefined,
  disableProductStyleUrl: boolean,
  inMemory: boolean,
) => object;

export interface AzuriteContentService {
  Server: Server;
  Configuration: ContentConfiguration;
}

export interface AzuriteModules {
  table: { Server: Server; Configuration: TableConfiguration };
  blob: AzuriteContentService;
  queue: AzuriteContentService;
}

/**
 * The classes of azurite 3.35.0 behind its command line. They are no public interface, so the version is pinned; and they take a
 * second to load, so they are loaded when they are needed.
 */
export function loadAzurite(): AzuriteModules {
  const require = createRequire(__filename);
  const load = (name: string): unknown =>
    (require(`azurite/dist/src/${name}`) as { default: unknown }).default;
  const content = (folder: string, name: string): AzuriteContentService => ({
    Server: load(`${folder}/${name}Server`) as Server,
    Configuration: load(`${folder}/${name}Configuration`) as ContentConfiguration,
  });
  return {
    table: {
      Server: load('table/TableServer') as Server,
      Configuration: load('table/TableConfiguration') as TableConfiguration,
    },
    blob: content('blob', 'Blob'),
    queue: content('queue', 'Queue'),
  };
}
