import type { TableClient, TransactionAction } from '@azure/data-tables';
import { StorageError } from '../errors';
import type { TableName } from '../tables';
import { statusOf, translated } from './sdk-errors';

/** A value with its type as the service names it, so that it is written back as what it was. */
export interface TypedValue {
  type: 'Boolean' | 'DateTime' | 'Double' | 'Guid' | 'Int32' | 'Int64' | 'String' | 'Binary';
  /** Binary in base64. */
  value: string | number | boolean;
}

export interface TypedRow {
  key: string;
  properties: Readonly<Record<string, TypedValue>>;
}

/** A row with its ETag, which changes at every write. */
export interface TaggedRow extends TypedRow {
  tag: string;
}

/** A table as snapshots see it: all of its partitions, whatever they mean. Every failure is thrown as a StorageError. */
export interface WholeTable {
  /** Leaves an existing table as it is. */
  createTable(): Promise<void>;
  /** Keys of the partitions in order; none where there is no such table. */
  partitions(): Promise<string[]>;
  /** All rows of a partition, page by page, in the order of their keys. */
  pages(partition: string, signal?: AbortSignal): AsyncIterable<TaggedRow[]>;
  /** The same without properties. */
  tags(partition: string, signal?: AbortSignal): AsyncIterable<TaggedRow[]>;
  /** At most 100 rows of a partition, in one transaction; rows of the same keys are replaced, so that it may be repeated. */
  put(partition: string, rows: readonly TypedRow[]): Promise<void>;
}

/** Gives a table by its name. */
export type WholeTables = (name: TableName) => WholeTable;

/** The most that the service gives at a time. */
const LARGEST_PAGE = 1_000;
/** Rows with figures take some KiB each; this many are in memory at a time. */
const PAGE = 200;
const CALL_MS = 60_000;

export function createWholeTable(client: () => Promise<TableClient>, pageSize = PAGE): WholeTable {
  async function* pagesOf(
    filter: string,
    size: number,
    more: { select?: string[]; signal?: AbortSignal | undefined },
  ): AsyncGenerator<Record<string, unknown>[]> {
    let token: string | undefined = '';
    while (token !== undefined) {
      more.signal?.throwIfAborted();
      const settings = { maxPageSize: size, ...(token ? { continuationToken: token } : {}) };
      const page = await translated('read whole table', async () => {
        const pages = (await client())
          .listEntities({
            queryOptions: { filter, ...(more.select ? { select: more.select } : {}) },
            disableTypeConversion: true,
            abortSignal: AbortSignal.timeout(CALL_MS),
          })
          .byPage(settings);
        try {
          const answer = await pages.next();
          return answer.done ? undefined : answer.value;
        } catch (error) {
          if (statusOf(error) === 404) return undefined;
          throw error;
        }
      });
      if (page && page.length > 0) yield page;
      token = page?.continuationToken;
    }
  }

  async function* rowsOf(
    partition: string,
    size: number,
    more: { select?: string[]; signal?: AbortSignal | undefined },
  ): AsyncGenerator<TaggedRow[]> {
    let last = '';
    for await (const page of pagesOf(`PartitionKey eq '${partition}'`, size, more)) {
      const rows = page.map(taggedRow);
      for (const { key } of rows) {
        if (key <= last) throw new StorageError('read whole table', 'the service keeps no order', false);
        last = key;
      }
      yield rows;
    }
  }

  return {
    createTable: () =>
      translated('create table', async () => {
        await (await client()).createTable({ abortSignal: AbortSignal.timeout(CALL_MS) });
      }),

    async partitions() {
      const keys = new Set<string>();
      for await (const page of pagesOf('', LARGEST_PAGE, { select: ['PartitionKey'] })) {
        for (const { partitionKey } of page) keys.add(String(partitionKey));
      }
      return [...keys].sort();
    },

    pages: (partition, signal) => rowsOf(partition, pageSize, { signal }),

    tags: (partition, signal) =>
      rowsOf(partition, LARGEST_PAGE, { select: ['PartitionKey', 'RowKey'], signal }),

    put: (partition, rows) =>
      translated('put rows', async () => {
        const actions = rows.map(({ key, properties }): TransactionAction => {
          return ['upsert', { partitionKey: partition, rowKey: key, ...properties }, 'Replace'];
        });
        await (await client()).submitTransaction(actions, { abortSignal: AbortSignal.timeout(CALL_MS) });
      }),
  };
}

function taggedRow(entity: Record<string, unknown>): TaggedRow {
  const { partitionKey: _partition, rowKey, etag, timestamp: _stamp, ...properties } = entity;
  if (typeof etag !== 'string') throw new StorageError('read whole table', 'a row without an ETag', false);
  const typed = Object.entries(properties).filter(([name]) => !name.startsWith('odata.'));
  return {
    key: String(rowKey),
    tag: etag,
    properties: Object.fromEntries(typed) as Record<string, TypedValue>,
  };
}
