import { parseArgs } from 'node:util';
import { isIsoDate } from '../../../shared/period/date';
import { say } from './words';

export type RestoreCommand =
  | { kind: 'restore'; from: string; to: string; snapshot: string }
  | { kind: 'help' }
  /** One sentence saying what is wrong with the command line. */
  | { kind: 'refused'; sentence: string };

const OPTIONS = ['from', 'to', 'snapshot'];

/** Reads the command line of `npm run restore`: --from PLACE, --to PLACE, --snapshot NIGHT, --help. */
export function readRestoreCommand(args: string[]): RestoreCommand {
  const refused = (sentence: string): RestoreCommand => ({ kind: 'refused', sentence });
  const string = { type: 'string' } as const;
  const { tokens } = parseArgs({
    args,
    strict: false,
    tokens: true,
    options: { from: string, to: string, snapshot: string },
  });
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return refused(say((words) => words.unknownOption(token.value)));
    const { name, rawName, value } = token;
    if (name === 'help' && value === undefined) return { kind: 'help' };
    if (!OPTIONS.includes(name)) return refused(say((words) => words.unknownOption(rawName)));
    if (!value) return refused(say((words) => words.missingValue(rawName)));
    values.set(name, value);
  }
  const snapshot = values.get('snapshot') ?? 'latest';
  if (snapshot !== 'latest' && !isIsoDate(snapshot))
    return refused(say((words) => words.badSnapshot(snapshot)));
  const [from, to] = [values.get('from'), values.get('to')];
  if (from === undefined) return refused(say((words) => words.missingOption('--from')));
  if (to === undefined) return refused(say((words) => words.missingOption('--to')));
  return { kind: 'restore', from, to, snapshot };
}
