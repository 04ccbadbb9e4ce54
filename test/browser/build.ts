import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { buildInto, scratchFolder } from '../integration/local/child';

const BUILT = 'KHOP_BROWSER_BUILD';

/**
 * Bundles the local host with the pane for the stages of one run, in a new folder: no run ever sees what another
 * built. Workers that start later find it by the environment.
 */
export function buildForRun(): void {
  const { folder, remove } = scratchFolder();
  const built = path.join(folder, 'dist');
  try {
    // The host looks for office.js in the project's node_modules, beside the folder that it was built into.
    symlinkSync(path.resolve(folder, '../../node_modules'), path.join(folder, 'node_modules'));
    buildInto(built, 'functions/main.ts');
  } catch (error) {
    remove();
    throw error;
  }
  process.env[BUILT] = built;
}

/** Where this run's build is. */
export function builtForRun(): string {
  const built = process.env[BUILT];
  if (built === undefined) throw new Error('nothing was built for this run');
  return built;
}

export function removeBuild(): void {
  rmSync(path.dirname(builtForRun()), { recursive: true, force: true });
}
