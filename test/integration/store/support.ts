import { TableClient } from '@azure/data-tables';
import { StorageError } from '../../../functions/store/errors';
import type { TablePort } from '../../../functions/store/table-port';
import type { Tables } from '../../../functions/store/tables';
import type { SubmissionChange, SubmissionStore } from '../../../functions/store/types';

/** Stores a change that must go through, and gives the new tag. */
export async function written(store: SubmissionStore, change: SubmissionChange): Promise<string> {
  const outcome = await store.write(change);
  if (outcome.kind !== 'written') throw new Error(`expected written, got ${outcome.kind}`);
  return outcome.storageTag;
}

/** Table `quarters` as any table client sees it. */
export function quartersClient(connectionString: string): TableClient {
  return TableClient.fromConnectionString(connectionString, 'quarters', { allowInsecureConnection: true });
}

export type RawRow = Record<string, unknown> & { partitionKey: string; rowKey: string };

/** All rows of a partition by their key, tags and time stamps included. */
export async function rowsOf(client: TableClient, partition: string): Promise<Record<string, RawRow>> {
  const rows: Record<string, RawRow> = {};
  const filter = `PartitionKey eq '${partition}'`;
  for await (const row of client.listEntities<RawRow>({ queryOptions: { filter } })) rows[row.rowKey] = row;
  return rows;
}

/** A row's own properties: no keys, no tag, no time stamp. */
export function bodyOf(row: Record<string, unknown>): Record<string, unknown> {
  const given = ['partitionKey', 'rowKey', 'etag', 'timestamp'];
  return Object.fromEntries(Object.entries(row).filter(([name]) => !given.includes(name)));
}

/** What the rows say, without what differs between two writings of the same. */
export function contents(rows: Record<string, RawRow>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rows).map(([key, row]) => [key, bodyOf(row)]));
}

export type FaultTime = 'before' | 'after';

/** The same tables, whose call number `at` (from 1) is lost before or after it took effect. */
export function faulty(tables: Tables, at: number, time: FaultTime): { tables: Tables; calls: () => number } {
  let calls = 0;
  const fault = new StorageError('injected', 'lost', true);
  const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
    const hit = ++calls === at;
    if (hit && time === 'before') throw fault;
    const answer = await call();
    if (hit) throw fault;
    return answer;
  };
  const wrap = (port: TablePort): TablePort => ({
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
  return { tables: (name) => wrap(tables(name)), calls: () => calls };
}
