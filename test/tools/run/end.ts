import { rmSync } from 'node:fs';
import { runFolder } from './once-in-run';
import { endStorage } from './storage';

/** After the last test of a run. */
export default async function endRun(): Promise<void> {
  await endStorage();
  rmSync(runFolder(), { recursive: true, force: true });
}
