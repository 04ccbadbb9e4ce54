import type { CellOrigin, LocateInput } from '../../../shared/locate/correction';
import { originsOf } from '../../../shared/locate/origins';
import type { SubmissionContent } from '../../../shared/submission/submission';
import { StorageError } from '../../store/errors';
import type { Quarter } from '../quarter';
import type { Services } from '../services';
import { previousTables } from '../submissions/tables-before';

/**
 * Where the figures of a unit's quarter come from, by what is stored of it; what can no longer be read says nothing.
 * @param sent the figures were sent along: what the stored version has otherwise was typed since
 */
export async function cellOrigins(
  services: Services,
  quarter: Quarter,
  { tables, previous }: Pick<LocateInput, 'tables' | 'previous'>,
  { sent }: { sent: boolean },
): Promise<CellOrigin[]> {
  const [stored, accepted] = await Promise.all([
    sent ? storedContent(services, quarter) : undefined,
    lastAccepted(services, quarter),
  ]);
  const before = previous ?? (stored && (await previousTables(services, quarter, stored.calendar)));
  const sources = { previous: before, stored: stored?.tables, accepted: accepted?.tables };
  return originsOf(quarter.rules, tables, sources);
}

function storedContent(
  { submissions }: Services,
  { key, unit }: Quarter,
): Promise<SubmissionContent | undefined> {
  return readable(async () => (await submissions.read(key, unit.code))?.state.content);
}

function lastAccepted(
  { submissions }: Services,
  { key, unit }: Quarter,
): Promise<SubmissionContent | undefined> {
  return readable(async () => {
    let last = 0;
    for await (const { action, version } of submissions.scanLog(key, unit.code))
      if (action === 'accept') last = Math.max(last, version);
    return last === 0 ? undefined : (await submissions.readVersion(key, unit.code, last))?.content;
  });
}

async function readable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof StorageError && !error.transient) return undefined;
    throw error;
  }
}
