import { connectionTo, startStorage, tableServer } from '../../functions/local/storage/azurite';
import type { RunningTables } from './run/storage';

/** Azurite's table service in this process, in memory, on a free port. */
export async function startTables(): Promise<RunningTables> {
  const server = tableServer('.', true);
  await server.start();
  let stopped: Promise<void> | undefined;
  return {
    connectionString: connectionTo({ Table: server }),
    stop: () => (stopped ??= server.close()),
  };
}

/** Azurite's table and blob services in this process, in memory, on free ports. */
export async function startTablesAndBlobs(): Promise<RunningTables> {
  const storage = await startStorage({});
  if (storage.kind !== 'started') throw new Error('storage in memory is held by nobody');
  let stopped: Promise<void> | undefined;
  return { connectionString: storage.connectionString, stop: () => (stopped ??= storage.stop()) };
}
