import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const folder = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(folder);
const page = path.join(folder, 'page');

/**
 * Builds the workbench page: page.js, page.css and index.html.
 * @param {{ outDir?: string }} options output folder, dist/workbench unless told otherwise
 */
export async function buildWorkbench({ outDir = path.join(root, 'dist', 'workbench') } = {}) {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [path.join(page, 'page.ts'), path.join(page, 'page.css')],
    outdir: outDir,
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    minify: true,
    sourcemap: true,
    logLevel: 'warning',
  });
  await copyFile(path.join(page, 'index.html'), path.join(outDir, 'index.html'));
}
