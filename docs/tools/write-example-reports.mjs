import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

/**
 * `npm run docs:reports`: makes the reports of docs/examples/reports and prints them as PDF by LibreOffice, with a font as
 * wide as that of the reports: another one would break lines and pages where Word does not.
 */
const SAME_WIDTH = /Times New Roman|Liberation Serif|Tinos/;
const font = execFileSync('fc-match', ['Times New Roman', 'family'], { encoding: 'utf8' });
if (!SAME_WIDTH.test(font))
  throw new Error(`Times New Roman would be printed as ${font.trim()}: install fonts-liberation`);

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
