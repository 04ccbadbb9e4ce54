/**
 * npm run bench [name ...]: bundles each benchmark of this folder and runs it in a process of its own. A benchmark
 * asserts its results before it reports a figure; ratios are what to compare, seconds depend on the machine.
 */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, '../../dist/bench');
mkdirSync(out, { recursive: true });
const wanted = process.argv.slice(2);
const names = readdirSync(here)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

let failed = 0;
for (const name of names) {
  const outfile = path.join(out, `${name}.cjs`);
  await build({
    entryPoints: [path.join(here, `${name}.bench.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  console.log(`\n== ${name}`);
  failed += spawnSync(process.execPath, ['--expose-gc', outfile], { stdio: 'inherit' }).status === 0 ? 0 : 1;
}
process.exitCode = failed === 0 ? 0 : 1;
