import type {
  TableClient,
  TableEntityResultPage,
  TransactionAction,
  TableTransactionResponse,
} from '@azure/data-tables';
import { StorageError } from '../errors';
import { codeOf, statusOf, translated } from './sdk-errors';

/** Written typed, because the service stores an untyped whole number as Int32. */
export interface Double {
  type: 'Double';
  value: string;
}

export type Properties = Record<string, string | number | boolean | Double | Buffer>;

export interface StoredRow {
  partition: string;
  key: string;
  /** The row's ETag. */
  tag: string;
  properties: Readonly<Record<string, unknown>>;
}

export type RowAction =
  | { kind: 'create'; key: string; properties: Properties }
  | { kind: 'replace'; key: string; properties: Properties; tag: string }
  | { kind: 'upsert'; key: string; properties: Properties }
  | { kind: 'delete'; key: string };

export type TransactionOutcome =
  /** ETags in the order of the actions; empty for a deletion. */
  | { kind: 'done'; tags: string[] }
  /** A condition of one of the actions did not hold: nothing of the transaction is stored. */
  | { kind: 'refused'; code: string };

/** Which of the rows are read, and how much of them. */
export interface RowChoice {
  /** Only these properties; without them the largest pages that the service gives are asked for. */
  select?: readonly string[];
  /** First key. */
  from?: string;
  /** First key no more wanted. */
  to?: string;
}

/** All that the stores ask of a table. Every failure is thrown as a StorageError. */
export interface TablePort {
  /** Leaves an existing table as it is. */
  createTable(): Promise<void>;
  get(partition: string, key: string): Promise<StoredRow | undefined>;
  /** The rows of a partition whose key starts with `prefix`, which ends with `|`; in the order of their keys. */
  list(partition: string, prefix: string): Promise<StoredRow[]>;
  /**
   * The same rows page by page as the service gives them, the next page on its way while one is worked on: in the order
   * of their keys in Table storage and Azurite, in no order in Cosmos DB.
   */
  pages(partition: string, prefix: string, choice?: RowChoice): AsyncIterable<StoredRow[]>;
  /** All of the actions or none. Never repeated by itself: a lost answer does not tell whether it took effect. */
  transact(partition: string, actions: RowAction[]): Promise<TransactionOutcome>;
}

/** Two clients of one table: reads are repeated after a failure, transactions are not. */
export interface TableClients {
  reads: TableClient;
  writes: TableClient;
}

export interface PortOptions {
  /** Each call ends within this time, retries included; a list with all its pages, of `pages` each single one. */
  timeoutMs: number;
  /** Rows asked for at a time, at most 1,000. */
  pageSize: number;
}

/** The most that the service gives at a time. */
const LARGEST_PAGE = 1_000;

/** As the service calls them: a selection has to name them to get them. */
const KEYS = ['PartitionKey', 'RowKey'];

const REFUSALS = [400, 404, 409, 412];

/** Anything else, `*` and the empty tag above all, would make the service replace the row whatever it holds. */
const ETAG = /^(W\/)?"[^"\r\n]+"$/;

/** The port over the real service. The only file that knows the SDK's calls and errors. */
export function createTablePort(clients: () => Promise<TableClients>, options: PortOptions): TablePort {
  const deadline = () => ({ abortSignal: AbortSignal.timeout(options.timeoutMs) });
  return {
    createTable: () =>
      translated('create table', async () => {
        await (await clients()).reads.createTable(deadline());
      }),

    get: (partition, key) =>
      translated('get', async () => {
        try {
          return storedRow(await (await clients()).reads.getEntity(partition, key, deadline()));
        } catch (error) {
          if (statusOf(error) === 404) return undefined;
          throw error;
        }
      }),

    list: (partition, prefix) =>
      translated('list', async () => {
        const pages = (await clients()).reads
          .listEntities({
            queryOptions: { filter: keyFilter(partition, prefix, endOf(prefix)) },
            ...deadline(),
          })
          .byPage({ maxPageSize: options.pageSize });
        const rows: StoredRow[] = [];
        for await (const page of pages) rows.push(...page.map(storedRow));
        // Cosmos DB for Table returns rows in no particular order.
        return rows.sort((a, b) => (a.key < b.key ? -1 : 1));
      }),

    async *pages(partition, prefix, { select, from, to } = {}) {
      const filter = keyFilter(partition, from ?? prefix, to ?? endOf(prefix));
      const queryOptions = select ? { filter, select: [...KEYS, ...select] } : { filter };
      const maxPageSize = select ? LARGEST_PAGE : options.pageSize;
      const ask = (continuationToken: string | undefined): Promise<EntityPage | undefined> => {
        const settings = { maxPageSize, ...(continuationToken ? { continuationToken } : {}) };
        const answer = translated('list', async () => {
          const pages = (await clients()).reads
            .listEntities({ queryOptions, ...deadline() })
            .byPage(settings);
          const { value } = await pages.next();
          return value as EntityPage | undefined;
        });
        // Who stops reading before the last page does not wait for the one on its way.
        answer.catch(() => undefined);
        return answer;
      };
      let next: Promise<EntityPage | undefined> | undefined = ask(undefined);
      while (next) {
        const page: EntityPage | undefined = await next;
        if (page === undefined) return;
        next = page.continuationToken ? ask(page.continuationToken) : undefined;
        if (page.length > 0) yield page.map((entity) => storedRow(entity));
      }
    },

    transact: (partition, actions) =>
      translated('transact', async () => {
        if (actions.some((action) => action.kind === 'replace' && !ETAG.test(action.tag)))
          return { kind: 'refused', code: 'not an ETag' };
        const sent = actions.map((action) => sdkAction(partition, action));
        let response: TableTransactionResponse;
        try {
          response = await (await clients()).writes.submitTransaction(sent, deadline());
        } catch (error) {
          const status = statusOf(error);
          if (status !== undefined && REFUSALS.includes(status))
            return { kind: 'refused', code: codeOf(error) ?? String(status) };
          throw error;
        }
        if (response.subResponses.length !== actions.length)
          throw new StorageError('transact', 'incomplete answer', true);
        return { kind: 'done', tags: response.subResponses.map((part) => part.etag ?? '') };
      }),
  };
}

/** The first key behind those that start with `prefix`: `}` is the character after `|`. */
function endOf(prefix: string): string {
  return `${prefix.slice(0, -1)}}`;
}

/** Keys are made of letters, digits and `.-_|` only, so they need no quoting in a filter. */
function keyFilter(partition: string, from: string, to: string): string {
  return `PartitionKey eq '${partition}' and RowKey ge '${from}' and RowKey lt '${to}'`;
}

type EntityPage = TableEntityResultPage<Record<string, unknown>>;

function storedRow(entity: Record<string, unknown>): StoredRow {
  const { partitionKey, rowKey, etag, ...properties } = entity;
  return { partition: String(partitionKey), key: String(rowKey), tag: String(etag), properties };
}

function sdkAction(partition: string, action: RowAction): TransactionAction {
  const keys = { partitionKey: partition, rowKey: action.key };
  if (action.kind === 'delete') return ['delete', keys];
  const entity = { ...keys, ...action.properties };
  if (action.kind === 'create') return ['create', entity];
  if (action.kind === 'upsert') return ['upsert', entity, 'Replace'];
  return ['update', entity, 'Replace', { etag: action.tag }];
}
