import { BlobServiceClient } from '@azure/storage-blob';
import type { BlobPort } from '../../../functions/store/azure/blob-port';
import { blobsFromSettings, tablesFromSettings } from '../../../functions/store/azure/clients';
import { sha256Hex } from '../../../functions/store/hash';
import { createExportStore } from '../../../functions/store/export-store';
import { createLeftoverStore } from '../../../functions/store/leftover-store';
import { createTableDocumentStore } from '../../../functions/store/table-document-store';
import { createTableEntryStore } from '../../../functions/store/table-entry-store';
import { createTableMappingStore } from '../../../functions/store/table-mapping-store';
import { createTableSubmissionStore } from '../../../functions/store/table-submission-store';
import type { Tables } from '../../../functions/store/tables';
import { createServices, type Services } from '../../../functions/services/services';
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
    comments: createTableEntryStore('com', { tables, province }),
    reminders: createTableEntryStore('rem', { tables, province }),
    given: createTableEntryStore('giv', { tables, province }),
    mappings: createTableMappingStore({ tables, province }),
    exports: createExportStore({ tables, blobs, province: exports }),
    leftovers: createLeftoverStore({ tables, blobs, province: exports }),
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
