import { localText } from '../words';
import type { Log } from '../host/contract';

export type Words = typeof localText.vi;

/** A sentence in Vietnamese with the English one in parentheses. */
export function bilingual(say: (words: Words) => string): string {
  return `${say(localText.vi)} (${say(localText.en)})`;
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function printError(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The functions' own log lines and everything from warnings up; the library's chatter is left out. */
export const printLog: Log = (level, category, message, functionName) => {
  const isLoud = level === 'warning' || level === 'error' || level === 'critical';
  if (!isLoud && (category === 'system' || level !== 'information')) return;
  const line = `${new Date().toISOString()} ${level} ${functionName ?? category}: ${message}`;
  if (isLoud) printError(line);
  else print(line);
};
