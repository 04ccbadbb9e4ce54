import { parseArgs } from 'node:util';
import { bilingual, type Words } from './process/console';

export interface LocalOptions {
  /** 0: any free port. */
  port: number;
  /** Where data is kept; undefined: in memory. */
  folder: string | undefined;
  seed: boolean;
}

export type OptionsResult =
  | { kind: 'run'; options: LocalOptions }
  | { kind: 'help' }
  /** One sentence saying what is wrong with the command line. */
  | { kind: 'refused'; sentence: string };

const DEFAULT_PORT = 7071;
const DEFAULT_FOLDER = '.khop';
const WITH_VALUE = new Set(['port', 'data']);
const FLAGS = new Set(['memory', 'no-seed', 'help']);

function refuse(say: (words: Words) => string): OptionsResult {
  return { kind: 'refused', sentence: bilingual(say) };
}

/** Reads the command line of `npm start`: --port N, --data FOLDER, --memory, --no-seed, --help. */
export function readOptions(
  args: string[],
  env: Readonly<Record<string, string | undefined>>,
): OptionsResult {
  const { tokens } = parseArgs({
    args,
    strict: false,
    tokens: true,
    options: { port: { type: 'string' }, data: { type: 'string' } },
  });
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return refuse((words) => words.unknownOption(token.value));
    const known = WITH_VALUE.has(token.name) || (FLAGS.has(token.name) && token.value === undefined);
    if (!known) return refuse((words) => words.unknownOption(token.rawName));
    if (WITH_VALUE.has(token.name) && !token.value)
      return refuse((words) => words.missingValue(token.rawName));
    values.set(token.name, token.value ?? '');
  }
  if (values.has('help')) return { kind: 'help' };
  const port = values.get('port') ?? String(DEFAULT_PORT);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return refuse((words) => words.badPort(port));
  const folder = values.get('data') ?? (env['KHOP_DATA'] || DEFAULT_FOLDER);
  const inMemory = values.has('memory');
  return {
    kind: 'run',
    options: { port: Number(port), folder: inMemory ? undefined : folder, seed: !values.has('no-seed') },
  };
}
