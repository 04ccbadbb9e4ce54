import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { IsoDate } from '../../shared/period/date';
import { canonicalJson } from '../../shared/submission/canonical';
import type { SnapshotBlobs } from '../store/azure/snapshot-blobs';
import type { WholeTables } from '../store/azure/whole-table';
import { StorageError } from '../store/errors';
import { TABLE_NAMES } from '../store/tables';
import { blobPath, manifestPath, monthOf, sealed, type StoredPartition } from './manifest';
import { contentCounter, linesOf, type Content, type Place } from './partition-content';

export interface SnapshotStorage {
  tables: WholeTables;
  blobs: SnapshotBlobs;
}

export interface Taken {
  partitions: number;
  rows: number;
  /** Blobs that were not there yet. */
  written: number;
}

/** How often a partition is read again that is written to meanwhile. */
const TRIES = 5;

/**
 * Writes all partitions of all tables, and last the night's manifest. Each partition is taken as it stood at one
 * instant; a change of one transaction is in it wholly or not at all. What a run wrote that was cut off is found by the
 * next one of the same month and not written again. One partition's packed rows lie in a file of this machine at a time,
 * a page of rows in memory.
 * @throws StorageError, and the signal's reason once it is given
 */
export async function takeSnapshot(
  { tables, blobs }: SnapshotStorage,
  night: IsoDate,
  takenAt: string,
  signal?: AbortSignal,
): Promise<Taken> {
  await blobs.createContainer();
  const present = new Set(await blobs.list(`${monthOf(night)}/`));
  const folder = await mkdtemp(path.join(tmpdir(), 'khop-snapshot-'));
  const file = path.join(folder, 'partition.gz');
  const partitions: StoredPartition[] = [];
  let written = 0;
  try {
    for (const table of TABLE_NAMES) {
      for (const partition of await tables(table).partitions()) {
        const place = { table, partition };
        const { hash, rows } = await packPartition(tables, place, file, signal);
        const blob = blobPath(night, place, hash);
        if (!present.has(blob)) {
          await blobs.create(blob, file);
          written++;
        }
        partitions.push({ ...place, blob, hash, rows });
      }
    }
    signal?.throwIfAborted();
    await writeFile(file, canonicalJson(sealed({ schema: 1, night, takenAt, partitions })));
    await blobs.create(manifestPath(night), file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return {
    partitions: partitions.length,
    rows: partitions.reduce((sum, { rows }) => sum + rows, 0),
    written,
  };
}

/** Reads a partition into a file until nothing was written to it meanwhile. */
async function packPartition(
  tables: WholeTables,
  place: Place,
  file: string,
  signal: AbortSignal | undefined,
): Promise<Content> {
  for (let tries = 0; tries < TRIES; tries++) {
    const counter = contentCounter();
    const read = createHash('sha256');
    const lines = linesOf(tables, place, {
      tagged: (row) => read.update(`${row}\n`),
      ...(signal ? { signal } : {}),
    });
    await pipeline(Readable.from(counted(lines, counter.add)), createGzip(), createWriteStream(file));
    if (read.digest('hex') === (await tagsOf(tables, place, signal))) return counter.content();
  }
  throw new StorageError('snapshot', `${place.table}: a partition was written to at each reading`, true);
}

async function* counted(lines: AsyncIterable<string>, add: (line: string) => void): AsyncGenerator<string> {
  for await (const line of lines) {
    add(line);
    yield line;
  }
}

/**
 * A hash over keys and ETags, read after the rows: where it is the rows' own, each row stood unchanged from its reading
 * to this one, so all of them at the instant between the two.
 */
async function tagsOf(
  tables: WholeTables,
  { table, partition }: Place,
  signal: AbortSignal | undefined,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const rows of tables(table).tags(partition, signal)) {
    for (const { key, tag } of rows) hash.update(`${key} ${tag}\n`);
  }
  return hash.digest('hex');
}
