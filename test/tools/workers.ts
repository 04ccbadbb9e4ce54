import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

interface BundledWorker {
  workerFile: string;
  folder: string;
  /** Removes the folder. */
  remove: () => void;
}

/** The intake worker, bundled into a folder of its own. */
export function bundleWorker(): BundledWorker {
  return bundled('intake-worker.cjs', (folder) => {
    const options = {
      entryPoints: ['functions/upload/worker.ts'],
      outfile: path.join(folder, 'intake-worker.cjs'),
      ...{ bundle: true, platform: 'node', format: 'cjs', target: 'node20' },
    };
    return `import('esbuild').then(({ buildSync }) => buildSync(${JSON.stringify(options)}))`;
  });
}

/** Locating's worker as it is deployed, its solver beside it. */
export function bundleLocateWorker(): BundledWorker {
  return bundled(
    'locate-worker.cjs',
    (folder) =>
      `import('./esbuild.config.mjs').then(({ buildLocateWorker }) => buildLocateWorker(${JSON.stringify(folder)}))` +
      `.then(() => process.exit())`,
  );
}

function bundled(file: string, script: (folder: string) => string): BundledWorker {
  const parent = path.join(root, 'test-results');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'worker-'));
  execFileSync(process.execPath, ['--input-type=module', '-e', script(folder)], { cwd: root, stdio: 'pipe' });
  return {
    workerFile: path.join(folder, file),
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
