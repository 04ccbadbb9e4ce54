import { copyFileSync, cpSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { buildScript, LocalProcess } from '../../integration/local/child';
import { onceInRun } from './once-in-run';

/** The product as `npm start` builds it: the folder of local.cjs and all beside it. */
export const builtProduct = (): Promise<string> =>
  onceInRun('dist', (outDir) => buildScript('esbuild.config.mjs', `build(${JSON.stringify({ outDir })})`));

/** Puts the local host into a folder, with other functions than the product's. */
export async function buildHostOf(app: string, folder: string): Promise<void> {
  copyFileSync(path.join(await builtProduct(), 'local.cjs'), path.join(folder, 'local.cjs'));
  const paths = JSON.stringify([app, path.join(folder, 'functions.cjs')]);
  buildScript('esbuild.config.mjs', `bundle(...${paths})`);
}

/** Puts the product's functions into a folder, under the local host over storage that somebody else runs (test/tools/functions-host.ts). */
export async function buildFunctionsHost(folder: string): Promise<void> {
  const product = await builtProduct();
  for (const file of ['functions.cjs', ...BESIDE_FUNCTIONS])
    copyFileSync(path.join(product, file), path.join(folder, file));
  buildSync({
    entryPoints: [path.resolve('test/tools/functions-host.ts')],
    outfile: path.join(folder, 'local.cjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
  });
}

/** Workers and what they load, which the functions start from their own folder. */
const BESIDE_FUNCTIONS = [
  'intake-worker.cjs',
  'locate-worker.cjs',
  'check-text-worker.cjs',
  'xlsx-library.cjs',
  'highs.wasm',
];

/** Storage of the demo province as the first `npm start` leaves it, a copy to work in. */
export async function demoStorage(): Promise<string> {
  const made = await onceInRun('demo', async (folder) => {
    const host = new LocalProcess(await builtProduct(), ['--port', '0', '--data', folder]);
    await host.ready();
    await host.stop();
  });
  const own = mkdtempSync(`${made}-`);
  cpSync(made, own, { recursive: true });
  return own;
}
