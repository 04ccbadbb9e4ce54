import type { z } from 'zod';
import { ProblemError } from '../../shared/contract/problem';
import type { historyResponse } from '../../shared/contract/schemas';
import { cellChanges } from '../../shared/submission/changes';
import { verifyChain } from '../store/chain';
import type { LogEntry } from '../store/types';
import type { Quarter } from './quarter';
import type { Services } from './services';

type History = z.infer<typeof historyResponse>;

/** Every change of a quarter, oldest first, with the cells it changed; `verify` checks the hash chain as well. */
export async function readHistory(services: Services, quarter: Quarter, verify: boolean): Promise<History> {
  const unit = quarter.unit.code;
  const [entries, stored] = await Promise.all([
    services.submissions.history(quarter.key, unit),
    services.submissions.read(quarter.key, unit),
  ]);
  if (!stored) throw new ProblemError('submission-not-found');
  return {
    period: quarter.key,
    unit,
    entries: entries.map((entry, index) => describe(entry, entries[index - 1])),
    ...(verify ? { chain: chainOf(entries, stored.state.version) } : {}),
  };
}

function describe(entry: LogEntry, before: LogEntry | undefined): History['entries'][number] {
  const { version, action, at, by, reason, status, contentHash, hash, content } = entry;
  return {
    version,
    action,
    at,
    by,
    ...(reason === undefined ? {} : { reason }),
    status,
    contentHash,
    hash,
    changes: cellChanges(before?.content.tables ?? [], content.tables),
  };
}

function chainOf(entries: LogEntry[], latest: number): NonNullable<History['chain']> {
  const verdict = verifyChain(entries, latest);
  if (verdict.ok) return { ok: true, entries: verdict.entries };
  return { ok: false, entries: entries.length, version: verdict.version, problem: verdict.problem };
}
