import type { IsoDate } from '../../shared/period/date';
import type { SnapshotBlobs } from '../store/azure/snapshot-blobs';
import type { TypedRow, WholeTable, WholeTables } from '../store/azure/whole-table';
import { MAX_ACTIONS } from '../store/limits';
import { TABLE_NAMES, type TableName } from '../store/tables';
import { manifestPath, nightsIn, readManifest, type Manifest, type StoredPartition } from './manifest';
import { contentCounter, unpackedLines } from './partition-content';

export type Restored =
  | { kind: 'restored'; manifest: Manifest; rows: number }
  /** There is no such night; those that there are, oldest first. */
  | { kind: 'no-snapshot'; nights: IsoDate[] }
  /** Blobs that are not what was written, or not there; nothing was restored. */
  | { kind: 'damaged'; blobs: string[] }
  /** The first table that has rows already; nothing was restored. */
  | { kind: 'not-empty'; table: TableName };

/** The characters of a transaction's rows: below the service's 4 MiB with what a request adds to each. */
const MOST_CHARACTERS = 3 * 1024 * 1024;

/**
 * Fills empty tables from a night's snapshot, or the latest one. Every blob is read and checked before the first row is
 * written, so that a damaged snapshot changes nothing.
 * @param told hears of each partition that is written
 */
export async function restoreSnapshot(
  blobs: SnapshotBlobs,
  tables: WholeTables,
  asked: IsoDate | 'latest',
  told: (partition: StoredPartition) => void = () => undefined,
): Promise<Restored> {
  const nights = await nightsIn(blobs);
  const night = asked === 'latest' ? nights.at(-1) : nights.find((known) => known === asked);
  if (night === undefined) return { kind: 'no-snapshot', nights };
  const manifest = await readManifest(blobs, night);
  if (!manifest) return { kind: 'damaged', blobs: [manifestPath(night)] };
  for (const table of TABLE_NAMES) {
    if ((await tables(table).partitions()).length > 0) return { kind: 'not-empty', table };
  }
  const damaged: string[] = [];
  for (const stored of manifest.partitions) {
    if (!(await isWhole(blobs, stored))) damaged.push(stored.blob);
  }
  if (damaged.length > 0) return { kind: 'damaged', blobs: damaged };
  let rows = 0;
  for (const table of TABLE_NAMES) await tables(table).createTable();
  for (const stored of manifest.partitions) {
    told(stored);
    rows += await writePartition(blobs, tables(stored.table), stored);
  }
  return { kind: 'restored', manifest, rows };
}

async function isWhole(blobs: SnapshotBlobs, { blob, hash, rows }: StoredPartition): Promise<boolean> {
  const packed = await blobs.open(blob);
  if (!packed) return false;
  const counter = contentCounter();
  try {
    for await (const line of unpackedLines(packed)) counter.add(line);
  } catch {
    return false;
  }
  const content = counter.content();
  return content.hash === hash && content.rows === rows;
}

async function writePartition(
  blobs: SnapshotBlobs,
  table: WholeTable,
  { partition, blob }: StoredPartition,
): Promise<number> {
  const packed = await blobs.open(blob);
  if (!packed) return 0;
  let count = 0;
  let batch: TypedRow[] = [];
  let characters = 0;
  const write = async () => {
    if (batch.length > 0) await table.put(partition, batch);
    count += batch.length;
    batch = [];
    characters = 0;
  };
  let isHead = true;
  for await (const line of unpackedLines(packed)) {
    if (isHead) {
      isHead = false;
      continue;
    }
    if (batch.length === MAX_ACTIONS || characters + line.length > MOST_CHARACTERS) await write();
    batch.push(JSON.parse(line) as TypedRow);
    characters += line.length;
  }
  await write();
  return count;
}
