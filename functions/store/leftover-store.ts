import type { BlobPort } from './azure/blob-port';
import { lazyTable } from './azure/lazy-table';
import type { StoredRow, TablePort } from './azure/table-port';
import { exportPaths } from './export-paths';
import { IDEMPOTENCY_PREFIX, JOB_PREFIX, keyParts, quarterPartition, RUN_PREFIX } from './keys';
import { MAX_ACTIONS } from './limits';
import type { Tables } from './tables';
import type { LeftoverStore } from './types';

/** Clears rows and blobs of a province; see LeftoverStore. */
export function createLeftoverStore({
  tables,
  blobs,
  province,
}: {
  tables: Tables;
  blobs: BlobPort;
  province: string;
}): LeftoverStore {
  const quarters = lazyTable(tables('quarters'));
  const exports = lazyTable(tables('exports'));
  const paths = exportPaths(province);
  const partitionOf = (period: string) => quarterPartition(province, period);
  const removeAll = async (some: readonly string[]): Promise<number> => {
    for (const path of some) await blobs.remove(path);
    return some.length;
  };

  return {
    async clearIdempotency(period, before) {
      const old = ({ properties: { at } }: StoredRow) => typeof at === 'string' && at < before;
      const rows = await rowsOf(quarters, partitionOf(period), IDEMPOTENCY_PREFIX, ['at']);
      return await deleteRows(quarters, partitionOf(period), rows.filter(old));
    },

    async clearJobs(period, before) {
      const rows = await rowsOf(exports, partitionOf(period), JOB_PREFIX, []);
      const old = rows.filter((row) => startOf(row) < before);
      return await deleteRows(exports, partitionOf(period), old);
    },

    async clearRuns(period, before, least) {
      const rows = await rowsOf(exports, partitionOf(period), RUN_PREFIX, []);
      const newestFirst = rows.sort((a, b) => (a.key < b.key ? 1 : -1));
      const old = newestFirst.slice(least).filter((row) => startOf(row) < before);
      return await deleteRows(exports, partitionOf(period), old);
    },

    async clearSets(period, kept) {
      const folder = `${paths.folder(period)}/`;
      const files = await blobs.list(folder);
      return await removeAll(
        files.filter((path) => {
          const [set = '', file] = path.slice(folder.length).split('/');
          return file !== undefined && !kept.has(set);
        }),
      );
    },

    async clearParts(kept, oldest) {
      let cleared = 0;
      for (const folder of [paths.allParts, paths.allRows]) {
        const found = await blobs.list(folder);
        const old = found.filter((path) => {
          const [period = '', hash = ''] = path.slice(folder.length).split('/');
          return period < oldest || kept.get(period)?.has(hash) === false;
        });
        cleared += await removeAll(old);
      }
      return cleared;
    },
  };
}

/** The start that a run's or a job's key begins with. */
function startOf({ key }: StoredRow): string {
  const [, startedAt = ''] = keyParts(key);
  return startedAt;
}

async function rowsOf(
  table: TablePort,
  partition: string,
  prefix: string,
  select: readonly string[],
): Promise<StoredRow[]> {
  const all: StoredRow[] = [];
  for await (const rows of table.pages(partition, prefix, { select })) all.push(...rows);
  return all;
}

/** Rows that somebody else deletes meanwhile keep those of their transaction for the next time. */
async function deleteRows(table: TablePort, partition: string, rows: readonly StoredRow[]): Promise<number> {
  let deleted = 0;
  for (let at = 0; at < rows.length; at += MAX_ACTIONS) {
    const some = rows.slice(at, at + MAX_ACTIONS);
    const actions = some.map(({ key }) => ({ kind: 'delete', key }) as const);
    const outcome = await table.transact(partition, actions);
    if (outcome.kind === 'done') deleted += some.length;
  }
  return deleted;
}
