import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

/** `npm run docs:reports`: makes the reports of docs/examples/reports and prints them as PDF by LibreOffice. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = path.join(root, 'docs/examples/reports');
const outfile = path.join(root, 'dist/example-reports.cjs');
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['docs/tools/example-reports.ts'],
  outfile,
  bundle: true,
  platform: 'node',
});
await esbuild.stop();
const { writeReports } = createRequire(import.meta.url)(outfile);
const made = mkdtempSync(path.join(tmpdir(), 'khop-reports-'));
try {
  const files = await writeReports(['department', 'commune'], folder, made);
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'ignore',
  });
} finally {
  rmSync(made, { recursive: true, force: true });
}
