import type * as z from 'zod';
import type { historyResponse } from '../../../shared/contract/schemas';
import { cellChanges } from '../../../shared/submission/changes';
import { verifyChain } from '../../store/history-chain';
import { StorageError } from '../../store/errors';
import type { LogEntry } from '../../store/types';
import { storedSubmission } from './stored-submission';
import type { Quarter } from '../quarter';
import type { Services } from '../services';

type History = z.infer<typeof historyResponse>;
type Chain = NonNullable<History['chain']>;

/**
 * Every change of a quarter, oldest first, with the cells it changed; `verify` checks the hash chain as well. Where
 * an entry can no longer be read, the ones before it are given, and the chain says which it is, asked or not.
 */
export async function readHistory(services: Services, quarter: Quarter, verify: boolean): Promise<History> {
  const unit = quarter.unit.code;
  const { state } = await storedSubmission(services, quarter);
  const { entries, damaged } = await readEntries(services, quarter, state.version);
  const chain =
    damaged === undefined
      ? chainOf(entries, state.version)
      : ({ ok: false, entries: entries.length, version: damaged, problem: 'hash' } as const);
  return {
    period: quarter.key,
    unit,
    entries: entries.map((entry, index) => describe(entry, entries[index - 1])),
    ...(verify || damaged !== undefined ? { chain } : {}),
  };
}

/** All entries, or those before the first whose stored content is no longer what was written. */
export async function readEntries(
  services: Services,
  quarter: Quarter,
  latest: number,
): Promise<{ entries: LogEntry[]; damaged?: number }> {
  const { submissions } = services;
  const unit = quarter.unit.code;
  try {
    return { entries: await submissions.history(quarter.key, unit) };
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  const entries: LogEntry[] = [];
  for (let version = 1; version <= latest; version += 1) {
    try {
      const entry = await submissions.readVersion(quarter.key, unit, version);
      if (!entry) return { entries, damaged: version };
      entries.push(entry);
    } catch (error) {
      if (!isDamage(error)) throw error;
      return { entries, damaged: version };
    }
  }
  return { entries };
}

function isDamage(error: unknown): boolean {
  return error instanceof StorageError && !error.transient;
}

function describe(entry: LogEntry, before: LogEntry | undefined): History['entries'][number] {
  const { version, action, at, by, reason, acceptance, status, contentHash, hash, content } = entry;
  return {
    version,
    action,
    at,
    by,
    ...(reason === undefined ? {} : { reason }),
    ...(acceptance === undefined ? {} : { acceptance }),
    status,
    contentHash,
    hash,
    changes: cellChanges(before?.content.tables ?? [], content.tables),
  };
}

function chainOf(entries: LogEntry[], latest: number): Chain {
  const verdict = verifyChain(entries, latest);
  if (verdict.ok) return { ok: true, entries: verdict.entries };
  return { ok: false, entries: entries.length, version: verdict.version, problem: verdict.problem };
}
