import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type LockResult =
  { kind: 'locked'; release: () => void } | { kind: 'in-use'; pid: number; file: string };

/** Locks held by this very process: after a restart in a container another process may have had our process id. */
const held = new Set<string>();

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function tryWrite(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The living process that holds the lock; undefined when it was left behind by one that ended without releasing it. */
function holderOf(file: string): number | undefined {
  const pid = Number(readFileSync(file, 'utf8'));
  if (pid === process.pid) return held.has(file) ? pid : undefined;
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? pid : undefined;
}

/**
 * Takes a folder for this process, so that two never write the same files: a file `lock` with the process id in it. A lock left
 * behind by a process that lives no more is taken over.
 */
export function lockFolder(folder: string): LockResult {
  const file = path.resolve(folder, 'lock');
  if (!tryWrite(file)) {
    const pid = holderOf(file);
    if (pid !== undefined) return { kind: 'in-use', pid, file };
    unlinkSync(file);
    if (!tryWrite(file)) return { kind: 'in-use', pid: Number(readFileSync(file, 'utf8')), file };
  }
  held.add(file);
  return {
    kind: 'locked',
    release: () => {
      held.delete(file);
      unlinkSync(file);
    },
  };
}
