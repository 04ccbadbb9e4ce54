import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

export const RUN = 'KHOP_TEST_RUN';

export function runFolder(): string {
  const folder = process.env[RUN];
  if (folder === undefined) throw new Error('no run has begun');
  return folder;
}

/**
 * A folder of what several test files of a run need: whoever asks first fills it, in whatever process, and the others wait.
 * Nobody changes anything in it.
 */
export async function onceInRun(
  name: string,
  fill: (folder: string) => void | Promise<void>,
): Promise<string> {
  const folder = path.join(runFolder(), name);
  const [half, claim, end] = [`${folder}-half`, `${folder}-claimed`, `${folder}-ended`];
  try {
    mkdirSync(claim);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    while (!existsSync(end)) await setTimeout(100);
    if (!existsSync(folder)) throw new Error(`who made ${name} for this run could not`);
    return folder;
  }
  try {
    await fill(half);
    renameSync(half, folder);
  } finally {
    writeFileSync(end, '');
  }
  return folder;
}
