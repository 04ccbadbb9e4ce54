import { localText } from '../words';
import type { Log } from '../host/contract';

export type Words = typeof localText.vi;

/** A sentence in Vietnamese with the English one in parentheses. */
export function bilingual(say: (words: Words) => string): string {
  return `${say(localText.vi)} (${say(localText.en)})`;
}

/** Streams that somebody has stopped reading: a closed pipe or terminal. */
const unread = new Set<NodeJS.WriteStream>();

/**
 * Takes a closed pipe or terminal for the end of that output, and nothing more: without it every line would be an
 * uncaught error, whose telling is a line again.
 */
export function outliveOutput(
  streams: readonly NodeJS.WriteStream[] = [process.stdout, process.stderr],
): void {
  for (const stream of streams) stream.on('error', () => unread.add(stream));
}

function write(stream: NodeJS.WriteStream, line: string): void {
  if (!unread.has(stream)) stream.write(`${line}\n`);
}

export function print(line: string): void {
  write(process.stdout, line);
}

export function printError(line: string): void {
  write(process.stderr, line);
}

/** The functions' own log lines and everything from warnings up; the library's chatter is left out. */
export const printLog: Log = (level, category, message, functionName) => {
  const isLoud = level === 'warning' || level === 'error' || level === 'critical';
  if (!isLoud && (category === 'system' || level !== 'information')) return;
  const line = `${new Date().toISOString()} ${level} ${functionName ?? category}: ${message}`;
  if (isLoud) printError(line);
  else print(line);
};
