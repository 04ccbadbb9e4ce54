import type { InvocationContext } from '@azure/functions';
import { snapshotIfDue, type Snapshots } from '../snapshots/snapshots';

/** Every hour at half past, in UTC: what is due is decided by the snapshots on record, not by this schedule. */
export const SNAPSHOT_SCHEDULE = '0 30 * * * *';

/** Before the platform ends a run (30 minutes by its own setting): the next look goes on where this one stopped. */
const LONGEST_RUN_MS = 25 * 60_000;

/** Looks whether a snapshot is due; a failed one fails the function, so that the platform's alerts see it. */
export async function snapshotWhenDue(
  snapshots: Snapshots,
  context: Pick<InvocationContext, 'info' | 'invocationId'>,
): Promise<void> {
  const { kind, ...outcome } = await snapshotIfDue(snapshots, AbortSignal.timeout(LONGEST_RUN_MS));
  const requestId = context.invocationId;
  context.info(JSON.stringify({ event: 'snapshot', requestId, outcome: kind, ...outcome }));
}
