import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** The intake worker as it is deployed, bundled into a folder of its own that is gone when `remove` is called. */
export function bundleWorker(): { workerFile: string; folder: string; remove: () => void } {
  const parent = path.join(root, 'test-results');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'intake-'));
  const workerFile = path.join(folder, 'intake-worker.cjs');
  const options = {
    entryPoints: ['functions/upload/worker.ts'],
    outfile: workerFile,
    ...{ bundle: true, platform: 'node', format: 'cjs', target: 'node20' },
  };
  const script = `import('esbuild').then(({ buildSync }) => buildSync(${JSON.stringify(options)}))`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, stdio: 'pipe' });
  return { workerFile, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
