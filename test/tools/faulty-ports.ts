import type { BlobPort } from '../../functions/store/azure/blob-port';
import { StorageError } from '../../functions/store/errors';
import type { TablePort } from '../../functions/store/azure/table-port';
import type { Tables } from '../../functions/store/tables';

/**
 * `lost`: this one call does not arrive. `answer-lost`: it takes effect and seems to fail; in both the next ones go
 * through. `killed`: the process ends before the call, so nothing that it asks afterwards arrives.
 */
export type Mishap = 'lost' | 'answer-lost' | 'killed';

export interface Faults {
  tables(tables: Tables): Tables;
  blobs(blobs: BlobPort): BlobPort;
  /** Calls so far, of all ports together. */
  calls(): number;
}

/** Ports with a mishap at their call number `at` (from 1). */
export function faultAt(at: number, mishap: Mishap): Faults {
  let calls = 0;
  const fault = () => new StorageError('injected', mishap, true);
  const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
    const number = ++calls;
    const hit = mishap === 'killed' ? number >= at : number === at;
    if (hit && mishap !== 'answer-lost') throw fault();
    const answer = await call();
    if (hit) throw fault();
    return answer;
  };
  const table = (port: TablePort): TablePort => ({
    createTable: () => guarded(() => port.createTable()),
    get: (partition, key) => guarded(() => port.get(partition, key)),
    list: (partition, prefix) => guarded(() => port.list(partition, prefix)),
    async *pages(partition, prefix, choice) {
      const pages = port.pages(partition, prefix, choice)[Symbol.asyncIterator]();
      for (;;) {
        const next = await guarded(() => pages.next());
        if (next.done) return;
        yield next.value;
      }
    },
    transact: (partition, actions) => guarded(() => port.transact(partition, actions)),
  });
  return {
    tables: (tables) => (name) => table(tables(name)),
    blobs: (port) => ({
      createContainer: () => guarded(() => port.createContainer()),
      read: (path) => guarded(() => port.read(path)),
      write: (path, file, lease) => guarded(() => port.write(path, file, lease)),
      list: (prefix) => guarded(() => port.list(prefix)),
      remove: (path) => guarded(() => port.remove(path)),
      createEmpty: (path) => guarded(() => port.createEmpty(path)),
      acquireLease: (path) => guarded(() => port.acquireLease(path)),
      renewLease: (path, lease) => guarded(() => port.renewLease(path, lease)),
      releaseLease: (path, lease) => guarded(() => port.releaseLease(path, lease)),
    }),
    calls: () => calls,
  };
}
