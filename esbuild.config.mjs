import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { buildAddin } from './addin/build.mjs';
import { buildWorkbench } from './workbench/build.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));

/** The module that the Functions worker (or our local host) supplies at run time. */
const CORE = '@azure/functions-core';

/** Bundles functions, a worker or a host for Node.js into one file. */
export function bundle(entry, outfile, more = {}) {
  return esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    external: [CORE],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // CommonJS has none, and a library makes its own require of it.
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    sourcemap: true,
    logLevel: 'warning',
    ...more,
  });
}

/** SheetJS in a file of its own beside what needs it, so that only files of its formats have it loaded. */
const LEGACY_LIBRARY = '@e965/xlsx';
const LEGACY_FILE = 'xlsx-library.cjs';
const legacyLibrary = {
  name: 'legacy-library',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^${LEGACY_LIBRARY}$`) }, () => ({
      path: `./${LEGACY_FILE}`,
      external: true,
    }));
  },
};

/** The worker that reads uploads and pastes, with the library of the legacy formats beside it. */
export async function buildIntakeWorker(outDir) {
  await bundle('functions/upload/worker.ts', path.join(outDir, 'intake-worker.cjs'), {
    plugins: [legacyLibrary],
  });
  await bundle(createRequire(import.meta.url).resolve(LEGACY_LIBRARY), path.join(outDir, LEGACY_FILE), {
    sourcemap: false,
  });
}

/** Locating's worker, with the solver's WASM file beside it. */
export async function buildLocateWorker(outDir) {
  await bundle('functions/locate/worker.ts', path.join(outDir, 'locate-worker.cjs'));
  const folder = path.resolve(root, outDir);
  await mkdir(folder, { recursive: true });
  await copyFile(fileURLToPath(import.meta.resolve('highs/runtime')), path.join(folder, 'highs.wasm'));
}

/** The worker that reads and checks reports. */
export async function buildCheckTextWorker(outDir) {
  await bundle('functions/check-text/worker.ts', path.join(outDir, 'check-text-worker.cjs'));
}

/**
 * Writes functions.cjs and the workers beside it (what is deployed: every import inside, but for the solver of
 * locate-worker.cjs, which is highs.wasm, and the library of legacy formats, which is xlsx-library.cjs) and local.cjs
 * (the local host behind `npm start`).
 * @param {{ outDir?: string }} options output folder
 */
export async function build({ outDir = 'dist' } = {}) {
  await Promise.all([
    bundle('functions/main.ts', path.join(outDir, 'functions.cjs')),
    buildIntakeWorker(outDir),
    buildLocateWorker(outDir),
    buildCheckTextWorker(outDir),
    bundle('functions/local/main.ts', path.join(outDir, 'local.cjs')),
    buildAddin({ outDir }),
    buildWorkbench({ outDir: path.resolve(root, outDir, 'workbench') }),
  ]);
  // esbuild's helper process would otherwise live as long as this one.
  await esbuild.stop();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
