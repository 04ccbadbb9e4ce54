/** Azurite's own classes; it ships no types and calls none of this public, so its version is pinned. */
declare module 'azurite/dist/src/table/TableConfiguration' {
  export default class TableConfiguration {
    readonly isMemoryPersistence: boolean;
    constructor(
      host: string,
      port: number,
      keepAliveTimeoutSeconds: number,
      metadataFile: string,
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
    );
  }
}

declare module 'azurite/dist/src/table/TableServer' {
  import type TableConfiguration from 'azurite/dist/src/table/TableConfiguration';

  export default class TableServer {
    constructor(configuration: TableConfiguration);
    start(): Promise<void>;
    close(): Promise<void>;
    getHttpServerAddress(): string;
  }
}
