import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { staticSite } from './page-headers.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Served beside the scripts as they are. */
const PAGES = ['taskpane.html', 'taskpane.css', 'sign-in.html', 'upload.html', 'pages', 'assets'];

/** How every script is built. */
const SCRIPT = {
  absWorkingDir: root,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: ['chrome109', 'edge109', 'safari16'],
  define: { 'process.env.NODE_ENV': '"production"' },
  sourcemap: true,
  legalComments: 'linked',
  logLevel: 'warning',
};

/** The worker that locates wrong cells shares no chunk with the pane, which would load more of them for it; its solver lies beside it. */
async function buildLocateWorker(out) {
  await esbuild.build({
    ...SCRIPT,
    entryPoints: { 'locate-worker': 'addin/locator/worker.ts' },
    outdir: out,
    // Of the solver's package, what it needs in Node only.
    external: ['node:*'],
  });
  await copyFile(fileURLToPath(import.meta.resolve('highs/runtime')), path.join(out, 'highs.wasm'));
}

/** The scripts of one page. Pages share none: what only another page has in common with it would be a script of its own. */
const buildPage = (outdir, entryPoints) =>
  esbuild.build({ ...SCRIPT, entryPoints, outdir, entryNames: '[name]', jsx: 'automatic' });

/**
 * Writes the add-in's pages and scripts, and what is sent with them; the screens and ways to sign in are chunks of their own.
 * @param {{ outDir?: string, apiAddress?: string }} options `apiAddress`: of the API where it is not the pages' own origin
 */
export async function buildAddin({ outDir = 'dist', apiAddress = process.env.KHOP_API_ADDRESS } = {}) {
  const out = path.resolve(root, outDir, 'addin');
  await mkdir(out, { recursive: true });
  await Promise.all([
    buildPage(out, ['addin/pane/main.tsx']),
    buildPage(out, ['addin/upload-page/upload.tsx', 'addin/upload-page/upload.css']),
    buildPage(out, ['addin/sign-in-page.ts']),
    buildLocateWorker(out),
    writeFile(
      path.join(out, 'staticwebapp.config.json'),
      `${JSON.stringify(staticSite(apiAddress), null, 2)}\n`,
    ),
    ...PAGES.map((page) => cp(path.join(root, 'addin', page), path.join(out, page), { recursive: true })),
  ]);
}
