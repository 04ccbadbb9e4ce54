import { ProblemError } from '../../../shared/contract/problem';
import type { EntryLog, EntryStore } from '../../store/types';
import type { Quarter } from '../quarter';
import type { OnceRequest } from './idempotency';

/** Each failed try means that somebody else's was stored; so many at once there are not. */
const TRIES = 20;

/**
 * Adds an entry to a log of the quarter: of several people who write at once, all stay. Gives the log as it is then.
 * @param once where the request asks to be carried out once: one that was is not repeated, a key used otherwise refused
 * @param decide what to add to the log as it is; undefined where nothing has to be
 */
export async function appendOnce<Entry extends { number: number }>(
  store: EntryStore<Entry>,
  { key, unit }: Quarter,
  once: OnceRequest | undefined,
  decide: (log: EntryLog<Entry>) => Entry | undefined,
): Promise<EntryLog<Entry>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const log = await store.read(key, unit.code);
    if (once && isReplayed(log, once)) return log;
    const entry = decide(log);
    if (entry === undefined) return log;
    const stored = { entry, ...(once ? { once } : {}) };
    if (await store.append(key, unit.code, stored)) return { ...log, stored: [...log.stored, stored] };
  }
  throw new ProblemError('storage-unavailable', { retryAfterSeconds: 5 });
}

function isReplayed<Entry>({ stored }: EntryLog<Entry>, { keyHash, requestHash }: OnceRequest): boolean {
  const earlier = stored.find(({ once }) => once?.keyHash === keyHash);
  if (earlier && earlier.once?.requestHash !== requestHash) throw new ProblemError('idempotency-key-reused');
  return earlier !== undefined;
}
