import { rmSync } from 'node:fs';
import { runFolder } from './once-in-run';

/** After the last test of a run. */
export default function endRun(): void {
  rmSync(runFolder(), { recursive: true, force: true });
}
