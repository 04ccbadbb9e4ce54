import { canonicalJson } from '../../shared/submission/canonical';
import { sha256Hex } from './hash';
import type { LogEntry } from './types';

export type ChainProblem =
  /** The entry is not what its hash was made of. */
  | 'hash'
  /** The entry is whole but does not continue the one before it. */
  | 'previous'
  /** There is no entry of this version. */
  | 'missing'
  /** Another entry stands in this version's place. */
  | 'order';

export type ChainVerdict =
  { ok: true; entries: number } | { ok: false; version: number; problem: ChainProblem };

/** SHA-256 over the canonical JSON of all fields of an entry but its hash. */
export function chainHash(entry: Omit<LogEntry, 'hash'>): string {
  return sha256Hex(canonicalJson(entry));
}

/**
 * Checks that entries 1, 2, 3 … are as they were written, and names the first that was changed, dropped or moved.
 * The chain alone cannot show that its end was cut off: `latestVersion`, from the current submission, does. Nor can
 * it show that someone with full access wrote all of it anew.
 */
export function verifyChain(entries: LogEntry[], latestVersion = 0): ChainVerdict {
  const versions = new Set(entries.map((entry) => entry.version));
  let previousHash = '';
  let version = 1;
  for (const { hash, ...rest } of entries) {
    if (rest.version !== version) {
      const moved = versions.has(version) || rest.version < version;
      return { ok: false, version, problem: moved ? 'order' : 'missing' };
    }
    if (chainHash(rest) !== hash) return { ok: false, version, problem: 'hash' };
    if (rest.previousHash !== previousHash) return { ok: false, version, problem: 'previous' };
    previousHash = hash;
    version++;
  }
  if (version <= latestVersion) return { ok: false, version, problem: 'missing' };
  return { ok: true, entries: entries.length };
}
