/**
 * npm run screenshots [name ...]: every screen in light, dark and high contrast into test-results/screens/, and the pictures
 * of the guides into docs/anh/, from a local host of its own.
 * With names only those walks (`quarter`, `paste`, `wrong-cell`, `questions`, `upload-page`, `bad-days`, `province`), or those
 * pictures of questions (`hoi-so`).
 */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const outfile = path.join(root, 'test-results/screenshots.cjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/browser/screenshots.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  // The sources find the project's folder from their own, three below it, and the storage process beside themselves.
  define: { __dirname: JSON.stringify(path.join(root, 'test/tools/run')) },
  logLevel: 'warning',
});
process.exitCode =
  spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit', cwd: root }).status ??
  1;
