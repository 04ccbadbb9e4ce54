import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `node infra/stage.mjs [folder]`, between build and deployment: puts what the functions run from into `api`, without sources, scripts
 * or dependencies, so that nothing is built where it runs; tells the pane where its API and its sign-in are, and makes the manifest
 * of its address. What it says comes from the deployment's outputs, which azd gives as environment variables.
 */
const RUN_FROM = [
  'functions.cjs',
  'intake-worker.cjs',
  'locate-worker.cjs',
  'check-text-worker.cjs',
  'highs.wasm',
  'xlsx-library.cjs',
];
const OUTPUTS = [
  'KHOP_API_ADDRESS',
  'KHOP_PANE_ADDRESS',
  'KHOP_TENANT_ID',
  'KHOP_API_CLIENT_ID',
  'KHOP_CLIENT_ID',
];

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.resolve(process.argv[2] ?? path.join(root, 'dist'));
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

function stageApi() {
  const api = path.join(dist, 'api');
  rmSync(api, { recursive: true, force: true });
  mkdirSync(api, { recursive: true });
  for (const file of RUN_FROM) copyFileSync(path.join(dist, file), path.join(api, file));
  copyFileSync(path.join(root, 'host.json'), path.join(api, 'host.json'));
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  writeFileSync(
    path.join(api, 'package.json'),
    json({ name, version, private: true, main: 'functions.cjs' }),
  );
}

function stagePane(outputs) {
  const config = {
    api: outputs.KHOP_API_ADDRESS,
    auth: {
      kind: 'entra',
      clientId: outputs.KHOP_CLIENT_ID,
      tenant: outputs.KHOP_TENANT_ID,
      scope: `api://${outputs.KHOP_API_CLIENT_ID}/access_as_user`,
    },
    uploadPage: 'upload.html',
  };
  mkdirSync(path.join(dist, 'addin'), { recursive: true });
  writeFileSync(path.join(dist, 'addin/config.json'), json(config));
  const manifest = ['--base', outputs.KHOP_PANE_ADDRESS, '--out', path.join(dist, 'manifest.xml')];
  execFileSync(process.execPath, [path.join(root, 'addin/manifest.mjs'), ...manifest], { stdio: 'inherit' });
}

const missing = OUTPUTS.filter((name) => !process.env[name]);
if (missing.length > 0) {
  console.error(`nothing was staged: azd provision has to give ${missing.join(', ')} first`);
  process.exitCode = 2;
} else {
  stageApi();
  stagePane(process.env);
}
