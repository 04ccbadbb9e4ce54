import { storesFromSettings } from '../../functions/store/stores';
import type { Stores } from '../../functions/store/types';
import { LocalProcess, scratchFolder } from '../integration/local/child';
import { buildFunctionsHost } from '../tools/run/product';
import { startTablesAndBlobs } from '../tools/run/storage';
import { startDirectory, type Directory } from './directory';

export const PROVINCE = '33';

/** What a trial stands on: storage, a directory of people, and the functions under the local host, as many as are started. */
export interface Ground {
  directory: Directory;
  /** Of the storage itself, whatever `via` hosts were told. */
  connectionString: string;
  stores: Stores;
  /** Starts a host, over another way to the storage where one is given, and waits until it is ready. */
  host(via?: string): Promise<RunningHost>;
  /** Ends everything that was started. */
  end(): Promise<void>;
}

export interface RunningHost {
  url: string;
  process: LocalProcess;
  /** SIGKILL: nothing of it goes on, and nothing is tidied up. */
  kill(): Promise<void>;
}

/** Needs a run that has begun (test/tools/run/begin.ts). */
export async function layGround(): Promise<Ground> {
  const { folder, remove } = scratchFolder();
  await buildFunctionsHost(folder);
  const storage = await startTablesAndBlobs();
  const directory = await startDirectory();
  const hosts: LocalProcess[] = [];
  return {
    directory,
    connectionString: storage.connectionString,
    stores: storesFromSettings({ KHOP_STORAGE: storage.connectionString }, PROVINCE),
    async host(via = storage.connectionString) {
      const host = new LocalProcess(folder, [], {
        ...directory.settings,
        KHOP_STORAGE: via,
        KHOP_PROVINCE: PROVINCE,
      });
      hosts.push(host);
      return {
        url: await host.ready(),
        process: host,
        async kill() {
          host.signal('SIGKILL');
          await host.ended;
        },
      };
    },
    async end() {
      for (const host of hosts) host.signal('SIGKILL');
      await Promise.all(hosts.map((host) => host.ended));
      await Promise.all([directory.stop(), storage.stop()]);
      remove();
    },
  };
}
