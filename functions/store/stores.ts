import { blobsFromSettings, tablesFromSettings, type Settings } from './azure/clients';
import { createExportStore } from './export-store';
import { createLeftoverStore } from './leftover-store';
import { rememberingParts } from './remembered-parts';
import { createTableDocumentStore } from './table-document-store';
import { createTableEntryStore } from './table-entry-store';
import { createTableMappingStore } from './table-mapping-store';
import { createTableSubmissionStore } from './table-submission-store';
import type { Stores } from './types';

/** All stores of a province in the storage that the settings name; nothing is asked of it yet. */
export function storesFromSettings(settings: Settings, province: string): Stores {
  const tables = tablesFromSettings(settings);
  const blobs = blobsFromSettings(settings);
  return {
    submissions: createTableSubmissionStore({ tables, province }),
    comments: createTableEntryStore('com', { tables, province }),
    reminders: createTableEntryStore('rem', { tables, province }),
    given: createTableEntryStore('giv', { tables, province }),
    documents: createTableDocumentStore({ tables, province }),
    mappings: createTableMappingStore({ tables, province }),
    exports: rememberingParts(createExportStore({ tables, blobs, province })),
    leftovers: createLeftoverStore({ tables, blobs, province }),
  };
}
