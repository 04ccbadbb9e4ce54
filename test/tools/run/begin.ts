import { fork } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { scratchFolder } from '../../integration/local/child';
import { RUN } from './once-in-run';
import { STORAGE } from './storage';

/**
 * Before the first test of a run: a folder and a storage process for what its tests share. Workers that start later find them by
 * the environment.
 */
export default async function beginRun(): Promise<void> {
  if (process.env[RUN] !== undefined) return;
  const { folder } = scratchFolder();
  // The host looks for office.js in the project's node_modules, beside the folder that it was built into.
  symlinkSync(path.resolve(folder, '../../node_modules'), path.join(folder, 'node_modules'));
  process.env[RUN] = folder;
  process.env[STORAGE] = await beginStorage(path.join(folder, 'storage-process.cjs'));
}

/** Builds and starts the storage process, which ends with this one at the latest; gives its address. */
async function beginStorage(outfile: string): Promise<string> {
  buildSync({
    entryPoints: [path.resolve('test/tools/run/storage-process.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
  });
  const child = fork(outfile, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [said] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown];
  if (typeof said !== 'string') throw new Error(`the storage process ended with ${String(said)}`);
  child.disconnect();
  child.unref();
  return said;
}
