import { copyFileSync, cpSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
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
