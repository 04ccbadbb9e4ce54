import { rmSync } from 'node:fs';
import { RUN, runFolder } from './once-in-run';
import { endStorage, STORAGE } from './storage';

/** After the last test of a run. */
export default async function endRun(): Promise<void> {
  await endStorage();
  rmSync(runFolder(), { recursive: true, force: true });
  // Another run may begin in this process.
  Reflect.deleteProperty(process.env, RUN);
  Reflect.deleteProperty(process.env, STORAGE);
}
