import { BlobServiceClient } from '@azure/storage-blob';
import type { BlobPort } from '../../../functions/store/blob-port';
import { blobsFromSettings, tablesFromSettings } from '../../../functions/store/clients';
import { StorageError } from '../../../functions/store/errors';
import { sha256Hex } from '../../../functions/store/hash';
import { createExportStore } from '../../../functions/store/export-store';
import { createTableDocumentStore } from '../../../functions/store/table-document-store';
import type { TablePort } from '../../../functions/store/table-port';
import { createTableSubmissionStore } from '../../../functions/store/table-submission-store';
import type { Tables } from '../../../functions/store/tables';
import { createServices } from '../../../functions/services/services';
import type { Services } from '../../../functions/services/services';
import type { Stores } from '../../../functions/store/types';

export interface Ports {
  tables: Tables;
  blobs: BlobPort;
}

export function portsOf(connectionString: string): Ports {
  const settings = { KHOP_STORAGE: connectionString };
  return { tables: tablesFromSettings(settings), blobs: blobsFromSettings(settings) };
}

/** Stores that read the figures of `province` and keep exports of their own. */
export function storesOf({ tables, blobs }: Ports, province: string, exports: string): Stores {
  return {
    submissions: createTableSubmissionStore({ tables, province }),
    documents: createTableDocumentStore({ tables, province }),
    exports: createExportStore({ tables, blobs, province: exports }),
  };
}

export function servicesOf(stores: Stores, instant: string | (() => string)): Services {
  return createServices(stores, () => new Date(typeof instant === 'string' ? instant : instant()));
}

/** All blobs below a folder by their path. */
export async function blobsBelow(connectionString: string, folder: string): Promise<Map<string, Buffer>> {
  const container = BlobServiceClient.fromConnectionString(connectionString).getContainerClient('exports');
  const found = new Map<string, Buffer>();
  for await (const { name } of container.listBlobsFlat({ prefix: `${folder}/` })) {
    found.set(name.slice(folder.length + 1), await container.getBlobClient(name).downloadToBuffer());
  }
  return found;
}

/** Path and SHA-256 of each file: quick to compare, where bytes one by one are not. */
export function fingerprints(files: ReadonlyMap<string, Uint8Array>): Record<string, string> {
  return Object.fromEntries([...files].map(([path, bytes]) => [path, sha256Hex(bytes)]));
}

/** As if the minute for which a lease is granted had passed. */
export async function letLeaseEnd(connectionString: string, folder: string, period: string): Promise<void> {
  const container = BlobServiceClient.fromConnectionString(connectionString).getContainerClient('exports');
  const pointer = container.getBlobClient(`${folder}/${period}/current.json`);
  if (await pointer.exists())
    await pointer
      .getBlobLeaseClient()
      .breakLease(0)
      .catch(() => undefined);
}

/**
 * `killed`: the process ends before the call, so nothing that it asks afterwards arrives. `answer-lost`: this one call
 * takes effect and seems to fail; the next ones go through.
 */
export type Mishap = 'killed' | 'answer-lost';

/** The same ports with a mishap at call number `at` (from 1). */
export function faulty(ports: Ports, at: number, mishap: Mishap): { ports: Ports; calls: () => number } {
  let calls = 0;
  const fault = () => new StorageError('injected', mishap, true);
  const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
    const number = ++calls;
    if (mishap === 'killed' && number >= at) throw fault();
    const answer = await call();
    if (number === at) throw fault();
    return answer;
  };
  const table = (port: TablePort): TablePort => ({
    createTable: () => guarded(() => port.createTable()),
    get: (partition, key) => guarded(() => port.get(partition, key)),
    list: (partition, prefix) => guarded(() => port.list(partition, prefix)),
    async *pages(partition, prefix, select) {
      const pages = port.pages(partition, prefix, select)[Symbol.asyncIterator]();
      for (;;) {
        const next = await guarded(() => pages.next());
        if (next.done) return;
        yield next.value;
      }
    },
    transact: (partition, actions) => guarded(() => port.transact(partition, actions)),
  });
  const { blobs } = ports;
  return {
    ports: {
      tables: (name) => table(ports.tables(name)),
      blobs: {
        createContainer: () => guarded(() => blobs.createContainer()),
        read: (path) => guarded(() => blobs.read(path)),
        write: (path, file, lease) => guarded(() => blobs.write(path, file, lease)),
        createEmpty: (path) => guarded(() => blobs.createEmpty(path)),
        acquireLease: (path) => guarded(() => blobs.acquireLease(path)),
        renewLease: (path, lease) => guarded(() => blobs.renewLease(path, lease)),
        releaseLease: (path, lease) => guarded(() => blobs.releaseLease(path, lease)),
      },
    },
    calls: () => calls,
  };
}
