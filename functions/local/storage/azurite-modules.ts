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

type Access = [
  loose: boolean,
  skipApiVersionCheck: boolean,
  certificate: string,
  key: string,
  password: string,
  oauth: undefined,
  disableProductStyleUrl: boolean,
  inMemory: boolean,
];

type TableConfiguration = new (
  host: string,
  port: number,
  keepAliveSeconds: number,
  databaseFile: string,
  debugLog: boolean,
  accessLog: boolean,
  accessLogStream: undefined,
  debugLogFile: undefined,
  ...access: Access
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
  ...access: Access
) => object;

/** What a service needs to be started. */
interface AzuriteService<Configuration> {
  Server: Server;
  Configuration: Configuration;
}

/**
 * The classes of azurite 3.35.0 behind its command line. They are no public interface, so the version is pinned; and
 * all three services take a second to load, so each is loaded when it is needed.
 */
export function loadTableService(): AzuriteService<TableConfiguration> {
  return {
    Server: load('table/TableServer') as Server,
    Configuration: load('table/TableConfiguration') as TableConfiguration,
  };
}

export function loadContentService(service: 'blob' | 'queue'): AzuriteService<ContentConfiguration> {
  const name = { blob: 'Blob', queue: 'Queue' }[service];
  return {
    Server: load(`${service}/${name}Server`) as Server,
    Configuration: load(`${service}/${name}Configuration`) as ContentConfiguration,
  };
}

function load(name: string): unknown {
  const require = createRequire(__filename);
  return (require(`azurite/dist/src/${name}`) as { default: unknown }).default;
}
