import type { CommentEntry } from '../../shared/submission/comments';
import { lazyTable } from './azure/lazy-table';
import type { StoredRow } from './azure/table-port';
import { StorageError } from './errors';
import { COMMENT_PREFIX, commentKey, commentPrefix, keyParts, quarterPartition } from './keys';
import { checkTransaction } from './limits';
import { decodePayload, encodePayload } from './payload';
import type { TableStoreOptions } from './table-submission-store';
import type { CommentStore, StoredComment } from './types';

/**
 * Comments in table `quarters`, a row an entry under the next number: of two who write at once the second is told, and
 * none ever overwrites another. Throws StorageError when the storage does not answer.
 */
export function createTableCommentStore({ tables, province }: TableStoreOptions): CommentStore {
  const table = lazyTable(tables('quarters'));
  const partitionOf = (period: string) => quarterPartition(province, period);

  return {
    async read(period, unit) {
      const rows = await table.list(partitionOf(period), commentPrefix(unit));
      const read = await Promise.all(rows.map(rowToComment));
      const numbers = rows.map(numberOf);
      return {
        stored: inOrder(read.filter((comment) => comment !== undefined)),
        next: Math.max(0, ...numbers) + 1,
        damaged: rows.filter((_row, index) => read[index] === undefined).map(({ key }) => key),
      };
    },

    async append(period, unit, comment) {
      const key = commentKey(unit, comment.entry.number);
      const action = { kind: 'create', key, properties: await encodePayload(comment) } as const;
      checkTransaction([action]);
      const partition = partitionOf(period);
      const outcome = await table.transact(partition, [action]);
      if (outcome.kind === 'done') return true;
      if (await table.get(partition, key)) return false;
      throw new StorageError('write comment', `refused: ${outcome.code}`, false);
    },

    async readAll(period) {
      const rows = await table.list(partitionOf(period), COMMENT_PREFIX);
      const units = new Map<string, StoredComment[]>();
      for (const row of rows) {
        const [, unit = ''] = keyParts(row.key);
        const comment = await rowToComment(row);
        if (comment) units.set(unit, [...(units.get(unit) ?? []), comment]);
      }
      return new Map(
        [...units].map(([unit, stored]): [string, CommentEntry[]] => [
          unit,
          inOrder(stored).map(({ entry }) => entry),
        ]),
      );
    },
  };
}

function inOrder(stored: readonly StoredComment[]): StoredComment[] {
  return [...stored].sort((a, b) => a.entry.number - b.entry.number);
}

function numberOf({ key }: StoredRow): number {
  const [, , number = ''] = keyParts(key);
  return Number(number);
}

/** Undefined for a row that is not what `append` wrote. */
async function rowToComment(row: StoredRow): Promise<StoredComment | undefined> {
  try {
    return (await decodePayload(row)) as StoredComment;
  } catch (error) {
    if (error instanceof StorageError && !error.transient) return undefined;
    throw error;
  }
}
