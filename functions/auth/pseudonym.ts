import { createHmac } from 'node:crypto';

/** Shorter keys could be tried out. */
const LEAST_KEY = 32;
const LENGTH = 32;

/** What stands for a person in the log; null where no key is set, so that nobody is told from another. */
export type Pseudonyms = (id: string) => string | null;

/**
 * Pseudonyms by `KHOP_LOG_KEY`, of each installation its own: the first 32 hex digits of HMAC-SHA256 over the directory's
 * object id. Whoever has the key can find a person's lines; who has only the log cannot find the person.
 * @throws Error for a key below 32 characters
 */
export function createPseudonyms(env: Readonly<Record<string, string | undefined>>): Pseudonyms {
  const key = env.KHOP_LOG_KEY?.trim() ?? '';
  if (key === '') return () => null;
  if (key.length < LEAST_KEY) throw new Error(`KHOP_LOG_KEY has fewer than ${LEAST_KEY} characters`);
  return (id) => createHmac('sha256', key).update(id).digest('hex').slice(0, LENGTH);
}
