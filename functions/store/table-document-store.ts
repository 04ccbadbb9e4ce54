import { FORM_PREFIX, formKey, provincePartition, UNITS_KEY } from './keys';
import { StorageError } from './errors';
import { lazyTable } from './azure/lazy-table';
import { checkTransaction } from './limits';
import { decodePayload, encodePayload } from './payload';
import type { RowAction, StoredRow, TablePort } from './azure/table-port';
import type { TableStoreOptions } from './table-submission-store';
import type { DocumentStore, StoredDocument } from './types';

/**
 * The province's unit tree (table `units`, one row) and form registry (table `forms`, a row a form edition).
 * Throws StorageError when the storage does not answer or is damaged, StorageLimitError for too large a document.
 */
export function createTableDocumentStore({ tables, province }: TableStoreOptions): DocumentStore {
  const units = lazyTable(tables('units'));
  const forms = lazyTable(tables('forms'));
  const partition = provincePartition(province);

  return {
    async readUnits() {
      const row = await units.get(partition, UNITS_KEY);
      return row && (await storedDocument(row));
    },

    async writeUnits(document, expectedTag) {
      const properties = await encodePayload(document);
      const outcome = await put(
        units,
        partition,
        expectedTag === null
          ? { kind: 'create', key: UNITS_KEY, properties }
          : { kind: 'replace', key: UNITS_KEY, properties, tag: expectedTag },
      );
      if (outcome.kind === 'done') return true;
      const stored = await units.get(partition, UNITS_KEY);
      if ((stored?.tag ?? null) !== expectedTag) return false;
      throw new StorageError('write units', `refused: ${outcome.code}`, false);
    },

    async readForms() {
      const rows = await forms.list(partition, FORM_PREFIX);
      return await Promise.all(rows.map(storedDocument));
    },

    async writeForm(code, validFrom, document) {
      const properties = { ...(await encodePayload(document)), code, validFrom };
      const outcome = await put(forms, partition, {
        kind: 'upsert',
        key: formKey(code, validFrom),
        properties,
      });
      if (outcome.kind === 'refused') throw new StorageError('write form', `refused: ${outcome.code}`, false);
    },
  };
}

async function put(table: TablePort, partition: string, action: RowAction) {
  checkTransaction([action]);
  return await table.transact(partition, [action]);
}

async function storedDocument(row: StoredRow): Promise<StoredDocument<unknown>> {
  return { document: await decodePayload(row), storageTag: row.tag };
}
