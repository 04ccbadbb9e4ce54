import { rememberedMappingSchema } from '../../shared/contract/mappings';
import { canonicalJson } from '../../shared/submission/canonical';
import { StorageError, StorageLimitError } from './errors';
import { MAPPING_PREFIX, mappingKey, unitPartition } from './keys';
import { lazyTable } from './azure/lazy-table';
import { checkTransaction } from './limits';
import { decodePayload, encodePayload } from './payload';
import { textField } from './row-fields';
import type { RowAction, StoredRow } from './azure/table-port';
import type { TableStoreOptions } from './table-submission-store';
import type { MappingStore, StoredMapping } from './types';

/** A layout of a real table is a few KiB; this bounds what a unit's layouts weigh when a paste is read. */
export const MAX_MAPPING_BYTES = 64 * 1024;

/**
 * Remembered layouts in table `mappings`. Throws StorageError when the storage does not answer, StorageLimitError for
 * a layout above 64 KiB of JSON.
 */
export function createTableMappingStore({ tables, province }: TableStoreOptions): MappingStore {
  const table = lazyTable(tables('mappings'));
  const change = (unit: string, action: RowAction) => {
    checkTransaction([action]);
    return table.transact(unitPartition(province, unit), [action]);
  };

  return {
    async read(unit) {
      const rows = await table.list(unitPartition(province, unit), MAPPING_PREFIX);
      const read = await Promise.all(rows.map(rowToMapping));
      return {
        mappings: read
          .filter((stored) => stored !== undefined)
          .sort((a, b) => (a.savedAt === b.savedAt ? 0 : a.savedAt < b.savedAt ? 1 : -1)),
        damaged: rows.filter((_row, index) => read[index] === undefined).map(({ key }) => key),
      };
    },

    async write(unit, { mapping, savedAt, savedBy }) {
      const size = Buffer.byteLength(canonicalJson(mapping));
      if (size > MAX_MAPPING_BYTES)
        throw new StorageLimitError('bytes of a mapping', size, MAX_MAPPING_BYTES);
      const properties = { ...(await encodePayload(mapping)), savedAt, savedBy };
      const outcome = await change(unit, { kind: 'upsert', key: mappingKey(mapping.signature), properties });
      if (outcome.kind === 'refused')
        throw new StorageError('write mapping', `refused: ${outcome.code}`, false);
    },

    async remove(unit, signature) {
      // Refused: there was none. Whoever saved it since, saved it afterwards.
      await change(unit, { kind: 'delete', key: mappingKey(signature) });
    },
  };
}

/** Undefined for a row that is not what `write` wrote, or that an older version wrote in another shape. */
async function rowToMapping(row: StoredRow): Promise<StoredMapping | undefined> {
  try {
    const mapping = rememberedMappingSchema.safeParse(await decodePayload(row));
    if (!mapping.success || mappingKey(mapping.data.signature) !== row.key) return undefined;
    return {
      mapping: mapping.data,
      savedAt: textField(row, 'savedAt'),
      savedBy: textField(row, 'savedBy'),
    };
  } catch (error) {
    if (error instanceof StorageError && !error.transient) return undefined;
    throw error;
  }
}
