import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../../addin/api/config';

const root = path.join(__dirname, '../../..');
const dist = mkdtempSync(path.join(tmpdir(), 'khop-stage-'));
const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const OUTPUTS = {
  KHOP_API_ADDRESS: 'https://func.example.net/api',
  KHOP_PANE_ADDRESS: 'https://khop.example.vn',
  KHOP_TENANT_ID: 'tenant-1',
  KHOP_API_CLIENT_ID: 'api-1',
  KHOP_CLIENT_ID: 'add-in-1',
};
const stage = (outputs: Partial<typeof OUTPUTS>) =>
  spawnSync(process.execPath, [path.join(root, 'infra/stage.mjs'), dist], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...outputs },
  });
const deployed = text('.funcignore')
  .split('\n')
  .flatMap((line) => /^!dist\/(.+)$/.exec(line)?.[1] ?? []);

beforeAll(() => {
  for (const file of deployed) writeFileSync(path.join(dist, file), file);
  mkdirSync(path.join(dist, 'addin'));
});
afterAll(() => {
  rmSync(dist, { recursive: true });
});

describe('staging a deployment', () => {
  test('without the outputs stages nothing and names those that are missing', () => {
    const { status, stderr } = stage({ ...OUTPUTS, KHOP_CLIENT_ID: '' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'nothing was staged: azd provision has to give KHOP_CLIENT_ID first\n',
    });
    expect(readdirSync(dist)).not.toContain('api');
  });

  test('leaves nothing to build, a configuration that the pane reads and the manifest of its address', async () => {
    expect(stage(OUTPUTS)).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(path.join(dist, 'api')).sort()).toEqual(
      [...deployed, 'host.json', 'package.json'].sort(),
    );
    const described = JSON.parse(readFileSync(path.join(dist, 'api/package.json'), 'utf8')) as object;
    expect(Object.keys(described)).toEqual(['name', 'version', 'private', 'main']);
    const config = readFileSync(path.join(dist, 'addin/config.json'), 'utf8');
    expect(await readConfig(new Response(config))).toEqual({
      api: OUTPUTS.KHOP_API_ADDRESS,
      auth: {
        kind: 'entra',
        clientId: 'add-in-1',
        tenant: 'tenant-1',
        scope: 'api://api-1/access_as_user',
      },
      uploadPage: 'upload.html',
    });
    expect(readFileSync(path.join(dist, 'manifest.xml'), 'utf8')).toContain(
      'https://khop.example.vn/taskpane.html',
    );
  });
});

describe('the template’s parameters', () => {
  const bicep = text('infra/main.bicep');
  const { parameters } = JSON.parse(text('infra/main.parameters.json')) as {
    parameters: Record<string, { metadata: { description: string } }>;
  };

  test('each that has no value of its own is asked for and explained', () => {
    const required = [...bicep.matchAll(/^param (\w+) \w+$/gm)].map(([, name = '']) => name);
    const known = [...bicep.matchAll(/^param (\w+) /gm)].map(([, name = '']) => name);
    expect(Object.keys(parameters)).toEqual(expect.arrayContaining(required));
    expect(known).toEqual(expect.arrayContaining(Object.keys(parameters)));
    for (const { metadata } of Object.values(parameters)) expect(metadata.description).toMatch(/\.$/);
  });

  test('the outputs are those that staging reads', () => {
    const outputs = [...bicep.matchAll(/^output (\w+) /gm)].map(([, name = '']) => name);
    expect(Object.keys(OUTPUTS)).toEqual(expect.arrayContaining(outputs));
  });
});
