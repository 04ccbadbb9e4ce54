import { addDays, vietnamDay, type IsoDate } from '../../shared/period/date';
import type { SnapshotBlobs } from '../store/azure/snapshot-blobs';
import { snapshotBlobsFromSettings, wholeTablesFromSettings, type Settings } from '../store/azure/clients';
import { StorageError } from '../store/errors';
import { manifestPath, monthOf, nightsIn } from './manifest';
import { takeSnapshot, type SnapshotStorage, type Taken } from './take';

export interface Snapshots extends SnapshotStorage {
  /** Nights that are kept; 0: none are taken, where the storage is backed up otherwise. */
  nights: number;
  now: () => Date;
}

/** What a look did. */
export type SnapshotOutcome =
  | { kind: 'off' | 'up-to-date' }
  /** `removed` counts blobs of old snapshots, manifests among them, `held` those that the policy does not let go yet. */
  | ({ kind: 'taken'; night: IsoDate; removed: number; held: number } & Taken);

const DEFAULT_NIGHTS = 35;
const MOST_NIGHTS = 366;

/** A night's snapshot is due at 01:00 in Việt Nam, when nobody saves. */
const DUE_AFTER_MS = 3_600_000;

/**
 * The snapshots of the storage that the settings name: see `tablesFromSettings`; `KHOP_SNAPSHOT_NIGHTS` says how many are kept.
 * @throws StorageError for a number of nights that is none
 */
export function snapshotsFromSettings(settings: Settings): Snapshots {
  const asked = settings.KHOP_SNAPSHOT_NIGHTS?.trim() || String(DEFAULT_NIGHTS);
  if (!/^\d{1,3}$/.test(asked) || Number(asked) > MOST_NIGHTS)
    throw new StorageError('settings', `KHOP_SNAPSHOT_NIGHTS is a whole number up to ${MOST_NIGHTS}`, false);
  return {
    tables: wholeTablesFromSettings(settings),
    blobs: snapshotBlobsFromSettings(settings),
    nights: Number(asked),
    now: () => new Date(),
  };
}

/**
 * Takes the last night's snapshot if there is none yet, and then removes what is too old. So a missed, failed or cut run
 * is caught up by the next look, however late, and many looks make one snapshot.
 */
export async function snapshotIfDue(snapshots: Snapshots, signal?: AbortSignal): Promise<SnapshotOutcome> {
  if (snapshots.nights === 0) return { kind: 'off' };
  const now = snapshots.now();
  const night = vietnamDay(new Date(now.getTime() - DUE_AFTER_MS).toISOString());
  if ((await snapshots.blobs.list(manifestPath(night))).length > 0) return { kind: 'up-to-date' };
  const taken = await takeSnapshot(snapshots, night, now.toISOString(), signal);
  return { kind: 'taken', night, ...taken, ...(await removeOld(snapshots.blobs, night, snapshots.nights)) };
}

/**
 * Removes the manifests of nights that are not kept, and then the months before that of the oldest one left: a manifest
 * names blobs of its own month only.
 */
async function removeOld(
  blobs: SnapshotBlobs,
  night: IsoDate,
  nights: number,
): Promise<{ removed: number; held: number }> {
  let removed = 0;
  let held = 0;
  const remove = async (path: string) => {
    if (await blobs.remove(path)) removed++;
    else held++;
  };
  const firstKept = addDays(night, 1 - nights);
  for (const old of await nightsIn(blobs)) if (old < firstKept) await remove(manifestPath(old));
  const oldestMonth = monthOf((await nightsIn(blobs))[0] ?? night);
  for (const path of await blobs.list('')) {
    if (/^\d{4}-\d{2}\//.test(path) && path.slice(0, oldestMonth.length) < oldestMonth) await remove(path);
  }
  return { removed, held };
}
