/** Where the storage process of this run is asked, in the environment: workers that start later find it there. */
export const STORAGE = 'KHOP_TEST_STORAGE';

export interface RunningTables {
  connectionString: string;
  /** May be called more than once. */
  stop(): Promise<void>;
}

/** The process answers by going. */
export async function endStorage(): Promise<void> {
  await ask('DELETE', '/').catch(() => undefined);
}

/** Azurite's table service, empty and nobody else's, in memory, on a free port. */
export const startTables = (): Promise<RunningTables> => start('/tables');

/** Azurite's table, blob and queue services, empty and nobody else's, in memory, on free ports. */
export const startTablesAndBlobs = (): Promise<RunningTables> => start('/tables-and-blobs');

async function start(what: string): Promise<RunningTables> {
  const services = (await (await ask('POST', what)).json()) as { number: number; connectionString: string };
  let stopped: Promise<void> | undefined;
  return {
    connectionString: services.connectionString,
    stop: () => (stopped ??= ask('DELETE', `/${services.number}`).then(() => undefined)),
  };
}

async function ask(method: 'POST' | 'DELETE', what: string): Promise<Response> {
  const address = process.env[STORAGE];
  if (address === undefined) throw new Error('no run has begun');
  const response = await fetch(address + what, { method });
  if (!response.ok)
    throw new Error(`the storage of this run answers ${response.status}: ${await response.text()}`);
  return response;
}
