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

type Build = 'buildIntakeWorker' | 'buildLocateWorker' | 'buildCheckTextWorker';

/** The intake worker as it is deployed, the library of legacy formats beside it. */
export const bundleWorker = (): BundledWorker => bundled('intake-worker.cjs', 'buildIntakeWorker');

/** Locating's worker as it is deployed, its solver beside it. */
export const bundleLocateWorker = (): BundledWorker => bundled('locate-worker.cjs', 'buildLocateWorker');

/** The worker that checks reports as it is deployed. */
export const bundleCheckTextWorker = (): BundledWorker =>
  bundled('check-text-worker.cjs', 'buildCheckTextWorker');

function bundled(file: string, build: Build): BundledWorker {
  const parent = path.join(root, 'test-results');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'worker-'));
  buildWorkerInto(folder, build);
  return {
    workerFile: path.join(folder, file),
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs the project's own build of a worker; from the project's folder. */
export function buildWorkerInto(folder: string, build: Build): void {
  const script =
    `import('./esbuild.config.mjs').then((config) => config.${build}(${JSON.stringify(folder)}))` +
    `.then(() => process.exit())`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe' });
}
