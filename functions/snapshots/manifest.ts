import * as z from 'zod';
import { canonicalJson } from '../../shared/submission/canonical';
import { isIsoDate, type IsoDate } from '../../shared/period/date';
import type { SnapshotBlobs } from '../store/azure/snapshot-blobs';
import { sha256Hex } from '../store/hash';
import { TABLE_NAMES } from '../store/tables';
import type { Place } from './partition-content';

const partitionSchema = z.strictObject({
  table: z.enum(TABLE_NAMES),
  partition: z.string(),
  /** Path of the blob. */
  blob: z.string(),
  hash: z.string(),
  rows: z.int(),
});

const manifestSchema = z.strictObject({
  schema: z.literal(1),
  night: z.string().refine(isIsoDate),
  /** Instant at which the reading began, ISO 8601. */
  takenAt: z.string(),
  partitions: z.array(partitionSchema),
  /** SHA-256 over the canonical JSON of all the rest. */
  seal: z.string(),
});

/** What a snapshot consists of. */
export type Manifest = z.infer<typeof manifestSchema>;
export type StoredPartition = z.infer<typeof partitionSchema>;

const NIGHTS = 'nights/';

export function manifestPath(night: IsoDate): string {
  return `${NIGHTS}${night}.json`;
}

/**
 * Blobs lie below the month of the night that wrote them: a partition that does not change is written once a month, so
 * that what a kept snapshot names is never much older than the snapshot itself, and a policy of so many days holds it.
 * @example blobPath('2026-11-30', { table: 'quarters', partition: '33|2026-Q4' }, 'ab…') // '2026-11/quarters/33/2026-Q4/ab….gz'
 */
export function blobPath(night: IsoDate, { table, partition }: Place, hash: string): string {
  return `${monthOf(night)}/${table}/${partition.split('|').join('/')}/${hash}.gz`;
}

export function monthOf(night: IsoDate): string {
  return night.slice(0, 7);
}

export function sealed(manifest: Omit<Manifest, 'seal'>): Manifest {
  return { ...manifest, seal: sha256Hex(canonicalJson(manifest)) };
}

/** Nights of which there is a whole snapshot, oldest first. */
export async function nightsIn(blobs: SnapshotBlobs): Promise<IsoDate[]> {
  const paths = await blobs.list(NIGHTS);
  return paths
    .map((path) => path.slice(NIGHTS.length).replace(/\.json$/, ''))
    .filter(isIsoDate)
    .sort();
}

/** Undefined where the night has none, or one that is not what was written. */
export async function readManifest(blobs: SnapshotBlobs, night: IsoDate): Promise<Manifest | undefined> {
  const stream = await blobs.open(manifestPath(night));
  if (!stream) return undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  try {
    const manifest = manifestSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    const { seal, ...rest } = manifest;
    return seal === sealed(rest).seal && rest.night === night ? manifest : undefined;
  } catch {
    return undefined;
  }
}
