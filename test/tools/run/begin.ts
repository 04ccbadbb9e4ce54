import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { scratchFolder } from '../../integration/local/child';
import { RUN } from './once-in-run';

/** Before the first test of a run: a folder for what its tests share. Workers that start later find it by the environment. */
export default function beginRun(): void {
  if (process.env[RUN] !== undefined) return;
  const { folder } = scratchFolder();
  // The host looks for office.js in the project's node_modules, beside the folder that it was built into.
  symlinkSync(path.resolve(folder, '../../node_modules'), path.join(folder, 'node_modules'));
  process.env[RUN] = folder;
}
