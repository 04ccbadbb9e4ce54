import { blobsFromSettings, tablesFromSettings, type Settings } from './azure/clients';
import { createExportStore } from './export-store';
import { createTableCommentStore } from './table-comment-store';
import { createTableDocumentStore } from './table-document-store';
import { createTableMappingStore } from './table-mapping-store';
import { createTableSubmissionStore } from './table-submission-store';
import type { Stores } from './types';

/** All stores of a province in the storage that the settings name; nothing is asked of it yet. */
export function storesFromSettings(settings: Settings, province: string): Stores {
  const tables = tablesFromSettings(settings);
  return {
    submissions: createTableSubmissionStore({ tables, province }),
    comments: createTableCommentStore({ tables, province }),
    documents: createTableDocumentStore({ tables, province }),
    mappings: createTableMappingStore({ tables, province }),
    exports: createExportStore({ tables, blobs: blobsFromSettings(settings), province }),
  };
}
