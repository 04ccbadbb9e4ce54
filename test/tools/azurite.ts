import TableConfiguration from 'azurite/dist/src/table/TableConfiguration';
import TableServer from 'azurite/dist/src/table/TableServer';
import { startStorage } from '../../functions/local/azurite';

/** The emulator's published key: it opens nothing but an emulator. */
const EMULATOR_KEY =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface RunningTables {
  connectionString: string;
  /** May be called more than once. */
  stop(): Promise<void>;
}

/** Azurite's table service in this process, in memory, on a free port. */
export async function startTables(): Promise<RunningTables> {
  const configuration = new TableConfiguration(
    '127.0.0.1',
    0,
    5,
    'tables.json',
    false,
    false,
    undefined,
    undefined,
    false,
    true,
    '',
    '',
    '',
    undefined,
    false,
    true,
  );
  const server = new TableServer(configuration);
  await server.start();
  const account = 'devstoreaccount1';
  const address = `${server.getHttpServerAddress()}/${account}`;
  let stopped: Promise<void> | undefined;
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${EMULATOR_KEY};TableEndpoint=${address};`,
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
