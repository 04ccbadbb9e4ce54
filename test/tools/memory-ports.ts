import type { BlobPort } from '../../functions/store/azure/blob-port';
import { StorageError } from '../../functions/store/errors';
import type { StoredRow, TablePort } from '../../functions/store/azure/table-port';
import type { TableName, Tables } from '../../functions/store/tables';

/** Tables that keep to the rules of table-port.ts in memory. */
export function memoryTables(): Tables {
  const ports = new Map<TableName, TablePort>();
  return (name) => {
    const port = ports.get(name) ?? memoryTable();
    ports.set(name, port);
    return port;
  };
}

function memoryTable(): TablePort {
  const rows = new Map<string, StoredRow>();
  let writes = 0;
  const place = (partition: string, key: string) => `${partition}\n${key}`;
  const listed = (partition: string, prefix: string) =>
    [...rows.values()]
      .filter((row) => row.partition === partition && row.key.startsWith(prefix))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    createTable: () => Promise.resolve(),
    get: (partition, key) => Promise.resolve(rows.get(place(partition, key))),
    list: (partition, prefix) => Promise.resolve(listed(partition, prefix)),
    async *pages(partition, prefix, { from = '', to = '~' } = {}) {
      for (const row of listed(partition, prefix)) {
        if (from <= row.key && row.key < to) yield await Promise.resolve([row]);
      }
    },
    transact(partition, actions) {
      for (const action of actions) {
        const found = rows.get(place(partition, action.key));
        const refused =
          (action.kind === 'create' && found !== undefined) ||
          (action.kind === 'replace' && found?.tag !== action.tag) ||
          (action.kind === 'delete' && found === undefined);
        if (refused) return Promise.resolve({ kind: 'refused', code: action.kind });
      }
      const tags = actions.map((action) => {
        const tag = `"${++writes}"`;
        const { key } = action;
        if (action.kind === 'delete') rows.delete(place(partition, key));
        else rows.set(place(partition, key), { partition, key, tag, properties: { ...action.properties } });
        return tag;
      });
      return Promise.resolve({ kind: 'done', tags });
    },
  };
}

export interface MemoryBlobs extends BlobPort {
  /** All blobs below a folder, by the rest of their path. */
  below(folder: string): Map<string, Uint8Array>;
  /** As if the minute for which each lease is granted had passed. */
  endLeases(): void;
}

/** A container that keeps to the rules of blob-port.ts in memory; leases end only by `endLeases`. */
export function memoryBlobs(): MemoryBlobs {
  const blobs = new Map<string, Uint8Array>();
  const leases = new Map<string, string>();
  let granted = 0;
  return {
    createContainer: () => Promise.resolve(),
    read: (path) => Promise.resolve(blobs.get(path)),
    write(path, { bytes }, lease) {
      if (leases.get(path) !== lease) return Promise.reject(new StorageError('write blob', '412', false));
      blobs.set(path, bytes);
      return Promise.resolve();
    },
    list: (prefix) => Promise.resolve([...blobs.keys()].filter((path) => path.startsWith(prefix)).sort()),
    remove(path) {
      blobs.delete(path);
      return Promise.resolve();
    },
    createEmpty(path) {
      if (!blobs.has(path)) blobs.set(path, new Uint8Array());
      return Promise.resolve();
    },
    acquireLease(path) {
      if (leases.has(path)) return Promise.resolve(undefined);
      leases.set(path, `lease-${++granted}`);
      return Promise.resolve(leases.get(path));
    },
    renewLease: (path, lease) => Promise.resolve(leases.get(path) === lease),
    releaseLease(path, lease) {
      if (leases.get(path) === lease) leases.delete(path);
      return Promise.resolve();
    },
    below(folder) {
      const paths = [...blobs.keys()].filter((path) => path.startsWith(`${folder}/`)).sort();
      return new Map(
        paths.map((path) => [path.slice(folder.length + 1), blobs.get(path) ?? new Uint8Array()]),
      );
    },
    endLeases() {
      leases.clear();
    },
  };
}
