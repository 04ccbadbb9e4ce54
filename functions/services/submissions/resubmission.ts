import { isBack } from '../../../shared/submission/given-back';
import type { LogHead } from '../../store/types';
import type { Quarter } from '../quarter';
import type { Services } from '../services';

/** The last version by which a supervisor gave the quarter back; undefined where none did. */
export async function lastGivenBack(
  { submissions }: Services,
  period: string,
  unit: string,
): Promise<LogHead | undefined> {
  let last: LogHead | undefined;
  for await (const head of submissions.scanLog(period, unit)) {
    if (isBack(head.action) && head.version > (last?.version ?? 0)) last = head;
  }
  return last;
}

/**
 * Whether a quarter that was given back is still what it was then, figures, texts and explanations, and its clerks have
 * said nothing of its cells since.
 */
export async function isUnchanged(
  services: Services,
  { key, unit }: Quarter,
  contentHash: string,
): Promise<boolean> {
  const back = await lastGivenBack(services, key, unit.code);
  if (back === undefined) return false;
  const entry = await services.submissions.readVersion(key, unit.code, back.version);
  if (entry?.contentHash !== contentHash) return false;
  const { stored } = await services.comments.read(key, unit.code);
  const answers = stored.filter(({ entry: { kind, role, at } }) => {
    const says = kind === 'comment' || kind === 'answer';
    return says && role === 'clerk' && at >= back.at;
  });
  return answers.length === 0;
}
