import type { WholeTables } from '../store/azure/whole-table';
import { StorageError } from '../store/errors';
import { verifyChain, type ChainProblem } from '../store/history-chain';
import { keyParts } from '../store/keys';
import { createTableSubmissionStore } from '../store/table-submission-store';
import type { Tables } from '../store/tables';
import type { SubmissionStore } from '../store/types';
import { contentHash } from '../services/submissions/submissions';
import type { Manifest } from './manifest';
import { contentCounter, linesOf } from './partition-content';

/** What is not as it was taken, or was not whole when it was. */
export type Difference =
  /** The partition's rows are not those of the snapshot. */
  | { kind: 'rows'; table: string; partition: string }
  /** The log of a unit's quarter is broken at a version. */
  | { kind: 'chain'; period: string; unit: string; version: number; problem: ChainProblem }
  /** The content of a version is not the one whose hash stands beside it. */
  | { kind: 'content'; period: string; unit: string; version: number }
  /** The quarter as it stands now, or a version of it, cannot be read. */
  | { kind: 'unreadable'; period: string; unit: string; reason: string };

export interface Verified {
  /** Logs and versions that were looked at. */
  logs: number;
  versions: number;
  differences: Difference[];
}

/** Reads all that was restored again, and says what differs from the manifest or breaks a log. */
export async function verifyRestored(
  whole: WholeTables,
  tables: Tables,
  manifest: Manifest,
): Promise<Verified> {
  const verified: Verified = { logs: 0, versions: 0, differences: [] };
  for (const { table, partition, hash } of manifest.partitions) {
    const counter = contentCounter();
    for await (const line of linesOf(whole, { table, partition })) counter.add(line);
    if (counter.content().hash !== hash) verified.differences.push({ kind: 'rows', table, partition });
    if (table !== 'quarters') continue;
    const [province = '', period = ''] = keyParts(partition);
    await verifyQuarter(createTableSubmissionStore({ tables, province }), period, verified);
  }
  return verified;
}

async function verifyQuarter(store: SubmissionStore, period: string, verified: Verified): Promise<void> {
  const latest = new Map<string, number>();
  for await (const { unit } of store.scanLog(period)) latest.set(unit, 0);
  for await (const { unit, version } of store.scanHeads(period)) latest.set(unit, version);
  for (const [unit, version] of latest) {
    try {
      await verifyLog(store, period, unit, version, verified);
    } catch (error) {
      if (!(error instanceof StorageError) || error.transient) throw error;
      verified.differences.push({ kind: 'unreadable', period, unit, reason: error.reason });
    }
  }
}

async function verifyLog(
  store: SubmissionStore,
  period: string,
  unit: string,
  latest: number,
  verified: Verified,
): Promise<void> {
  const entries = await store.history(period, unit);
  const verdict = verifyChain(entries, latest);
  verified.logs++;
  verified.versions += entries.length;
  if (!verdict.ok) {
    const { version, problem } = verdict;
    verified.differences.push({ kind: 'chain', period, unit, version, problem });
  }
  const now = (await store.read(period, unit))?.state;
  const wrong = [...entries, ...(now ? [now] : [])].filter(
    (state) => contentHash(state.content) !== state.contentHash,
  );
  for (const version of new Set(wrong.map((state) => state.version))) {
    verified.differences.push({ kind: 'content', period, unit, version });
  }
}
