import type { LogHead } from '../../store/types';
import type { Quarter } from '../quarter';
import type { Services } from '../services';

const WRITES: readonly string[] = ['save', 'submit'];

/**
 * Directory ids of those who saved or handed in what is not accepted yet: figures of a version that somebody else handed
 * in may still be theirs. What was accepted before, another person has answered for.
 */
export async function writersOf({ submissions }: Services, { key, unit }: Quarter): Promise<Set<string>> {
  const heads: LogHead[] = [];
  for await (const head of submissions.scanLog(key, unit.code)) heads.push(head);
  const accepted = Math.max(
    0,
    ...heads.filter(({ action }) => action === 'accept').map((head) => head.version),
  );
  const written = heads.filter(({ action, version }) => version > accepted && WRITES.includes(action));
  return new Set(written.map(({ by }) => by));
}
