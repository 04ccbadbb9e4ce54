import { lazyTable } from './azure/lazy-table';
import type { StoredRow } from './azure/table-port';
import { StorageError } from './errors';
import { entriesPrefix, entryKey, entryPrefix, keyParts, quarterPartition, type EntryKind } from './keys';
import { checkTransaction } from './limits';
import { decodePayload, encodePayload } from './payload';
import type { TableStoreOptions } from './table-submission-store';
import type { EntryStore, StoredEntry } from './types';

/**
 * Numbered entries in table `quarters`, a row each under the next number: of two who write at once the second is told, and
 * none ever overwrites another. Throws StorageError when the storage does not answer.
 */
export function createTableEntryStore<Entry extends { number: number }>(
  kind: EntryKind,
  { tables, province }: TableStoreOptions,
): EntryStore<Entry> {
  const table = lazyTable(tables('quarters'));
  const partitionOf = (period: string) => quarterPartition(province, period);

  return {
    async read(period, unit) {
      const rows = await table.list(partitionOf(period), entryPrefix(kind, unit));
      const read = await Promise.all(rows.map(rowToEntry<Entry>));
      const numbers = rows.map(numberOf);
      return {
        stored: inOrder(read.filter((stored) => stored !== undefined)),
        next: Math.max(0, ...numbers) + 1,
        damaged: rows.filter((_row, index) => read[index] === undefined).map(({ key }) => key),
      };
    },

    async append(period, unit, stored) {
      const key = entryKey(kind, unit, stored.entry.number);
      const action = { kind: 'create', key, properties: await encodePayload(stored) } as const;
      checkTransaction([action]);
      const partition = partitionOf(period);
      const outcome = await table.transact(partition, [action]);
      if (outcome.kind === 'done') return true;
      if (await table.get(partition, key)) return false;
      throw new StorageError('write entry', `refused: ${outcome.code}`, false);
    },

    async readAll(period) {
      const rows = await table.list(partitionOf(period), entriesPrefix(kind));
      const units = new Map<string, StoredEntry<Entry>[]>();
      for (const row of rows) {
        const [, unit = ''] = keyParts(row.key);
        const stored = await rowToEntry<Entry>(row);
        if (stored) units.set(unit, [...(units.get(unit) ?? []), stored]);
      }
      return new Map(
        [...units].map(([unit, stored]): [string, Entry[]] => [
          unit,
          inOrder(stored).map(({ entry }) => entry),
        ]),
      );
    },
  };
}

function inOrder<Entry extends { number: number }>(
  stored: readonly StoredEntry<Entry>[],
): StoredEntry<Entry>[] {
  return [...stored].sort((a, b) => a.entry.number - b.entry.number);
}

function numberOf({ key }: StoredRow): number {
  const [, , number = ''] = keyParts(key);
  return Number(number);
}

/** Undefined for a row that is not what `append` wrote. */
async function rowToEntry<Entry>(row: StoredRow): Promise<StoredEntry<Entry> | undefined> {
  try {
    return (await decodePayload(row)) as StoredEntry<Entry>;
  } catch (error) {
    if (error instanceof StorageError && !error.transient) return undefined;
    throw error;
  }
}
