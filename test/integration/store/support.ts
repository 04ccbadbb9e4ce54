import { TableClient } from '@azure/data-tables';
import type { TableName } from '../../../functions/store/tables';
import type { SubmissionChange, SubmissionStore } from '../../../functions/store/types';

/** Stores a change that must go through, and gives the new tag. */
export async function written(store: SubmissionStore, change: SubmissionChange): Promise<string> {
  const outcome = await store.write(change);
  if (outcome.kind !== 'written') throw new Error(`expected written, got ${outcome.kind}`);
  return outcome.storageTag;
}

/** A table as any table client sees it. */
export function tableClient(connectionString: string, name: TableName): TableClient {
  return TableClient.fromConnectionString(connectionString, name, { allowInsecureConnection: true });
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
