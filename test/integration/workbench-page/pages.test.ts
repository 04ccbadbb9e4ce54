import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pagesMount } from '../../../functions/local/pages/pages';
import { serve, type Served } from './support';

const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const root = path.join(__dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'khop-pages-'));
const built = path.join(folder, 'built');
const SITE = {
  globalHeaders: { 'content-security-policy': "default-src 'none'", 'referrer-policy': 'same-origin' },
  routes: [{ route: '/upload.html', headers: { 'content-security-policy': "frame-ancestors 'none'" } }],
};
let served: Served;

/** Sends a path as it is, without the tidying that fetch does. */
function raw(
  target: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: target, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  mkdirSync(path.join(built, 'workbench'), { recursive: true });
  mkdirSync(path.join(built, 'addin', 'assets'), { recursive: true });
  writeFileSync(path.join(built, 'workbench', 'index.html'), '<!doctype html><title>bench</title>');
  writeFileSync(path.join(built, 'workbench', 'page.js'), 'export {};');
  writeFileSync(path.join(built, 'workbench', '.hidden.js'), 'secret');
  writeFileSync(path.join(built, 'workbench', 'notes.bin'), 'secret');
  writeFileSync(path.join(built, 'addin', 'taskpane.html'), `<script src="${OFFICE}"></script>`);
  writeFileSync(path.join(built, 'addin', 'upload.html'), '<!doctype html>');
  writeFileSync(path.join(built, 'addin', 'staticwebapp.config.json'), JSON.stringify(SITE));
  writeFileSync(path.join(built, 'addin', 'assets', 'khop.svg'), '<svg/>');
  writeFileSync(path.join(built, 'secret.js'), 'secret');
  writeFileSync(path.join(folder, 'outside.js'), 'secret');
  symlinkSync(path.join(folder, 'outside.js'), path.join(built, 'workbench', 'link.js'));
  const pages = pagesMount({
    builtFolder: built,
    officeFolder: path.join(root, 'node_modules/office-js/dist'),
  });
  served = await serve([pages]);
});
afterAll(async () => {
  await served.stop();
  rmSync(folder, { recursive: true });
});

describe('pages of the local host', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', '<title>bench'],
    ['/workbench/page.js', 'text/javascript; charset=utf-8', 'export'],
    ['/addin/assets/khop.svg', 'image/svg+xml', '<svg/>'],
  ])('%s', async (target, type, text) => {
    const { status, headers, body } = await raw(target);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type });
    expect(body).toContain(text);
  });

  test('office.js is the one from npm', async () => {
    const { status, headers, body } = await raw('/office-js/office.js');
    expect({ status, type: headers['content-type'] }).toEqual({
      status: 200,
      type: 'text/javascript; charset=utf-8',
    });
    expect(body).toContain('Office');
  });

  test('the workbench may only run its own script', async () => {
    const { headers } = await raw('/');
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/(script|style)-src [^;]*'unsafe/);
  });

  test.each([
    ['/addin/taskpane.html', "default-src 'none'"],
    ['/addin/assets/khop.svg', "default-src 'none'"],
    ['/addin/upload.html', "frame-ancestors 'none'"],
  ])('%s comes with what the build wrote for the static site', async (target, policy) => {
    const { headers } = await raw(target);
    expect(headers).toMatchObject({ 'content-security-policy': policy, 'referrer-policy': 'same-origin' });
  });

  test('the pane loads office.js from here, but over https, as real Excel needs it, from Microsoft', async () => {
    const here = await raw('/addin/taskpane.html?screen=check&_host_Info=Excel');
    expect(here.body).toBe('<script src="/office-js/office.js"></script>');
    const overHttps = await raw('/addin/taskpane.html', 'GET', { 'x-forwarded-proto': 'https' });
    expect(overHttps.body).toBe(`<script src="${OFFICE}"></script>`);
    expect(overHttps.headers['etag']).not.toBe(here.headers['etag']);
  });

  test('the pane’s settings name the local sign-in and its persons', async () => {
    const { headers, body } = await raw('/addin/config.json');
    expect(headers['cache-control']).toBe('no-store');
    const config = JSON.parse(body) as {
      auth: { kind: string; token: string; persons: { person: string; name: string }[] };
    };
    expect(config.auth).toMatchObject({ kind: 'local', token: '/local/token' });
    const persons = config.auth.persons.map(({ person }) => person);
    expect(persons).toEqual(expect.arrayContaining(['clerk.skhcn', 'supervisor', 'admin']));
    expect(new Set(persons).size).toBe(persons.length);
  });

  test('the description of Excel is derived from the library', async () => {
    const { body, headers } = await raw('/workbench/schema.json');
    const schema = JSON.parse(body) as Record<string, { scalars: object }>;
    expect(Object.keys(schema)).toEqual(expect.arrayContaining(['Workbook', 'Worksheet', 'Range']));
    expect(
      (await raw('/workbench/schema.json', 'GET', { 'if-none-match': String(headers['etag']) })).status,
    ).toBe(304);
  });

  test('other paths are left to the API', async () => {
    expect((await raw('/api/health')).status).toBe(404);
    expect((await raw('/addresses')).status).toBe(404);
    expect((await raw('/workbench/xlsx/open', 'POST')).status).toBe(404);
  });
});

describe('a browser keeps a page but asks each time', () => {
  test('304 while it is the same, 200 once it was built anew', async () => {
    const first = await raw('/workbench/page.js');
    const tag = String(first.headers['etag']);
    expect(first.headers).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
    const again = await raw('/workbench/page.js', 'GET', { 'if-none-match': `"other", W/${tag}` });
    expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: '' });
    utimesSync(path.join(built, 'workbench', 'page.js'), 1, 1);
    expect((await raw('/workbench/page.js', 'GET', { 'if-none-match': tag })).status).toBe(200);
  });

  test('HEAD gives the head alone', async () => {
    const { status, headers, body } = await raw('/', 'HEAD');
    expect({ status, body, length: headers['content-length'] }).toEqual({
      status: 200,
      body: '',
      length: '35',
    });
  });

  test.each(['POST', 'PUT', 'DELETE'])('%s is refused', async (method) => {
    expect(await raw('/', method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });
});

describe('no path leaves its folder', () => {
  test.each([
    '/workbench/../secret.js',
    '/workbench/%2e%2e/secret.js',
    '/workbench/..%2fsecret.js',
    '/workbench/%2e%2e%2fsecret.js',
    '/workbench/..\\secret.js',
    '/workbench/..%5csecret.js',
    '/addin/assets/../../secret.js',
    '/office-js/..%2f..%2f..%2fpackage.json',
    '/workbench//etc/passwd',
    '/workbench/%2fetc%2fpasswd',
    '/workbench/C:%5csecret.js',
    '/workbench/page.js%00.html',
    '/workbench/%E0%A4%A',
    '/workbench/link.js',
    '/workbench/.hidden.js',
    '/workbench/notes.bin',
    '/workbench/',
    '/addin/assets',
  ])('%s', async (target) => {
    const { status, body } = await raw(target);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });
});

test('where the pane is not built, its page says so', async () => {
  const empty = await serve([pagesMount({ builtFolder: path.join(folder, 'none'), officeFolder: folder })]);
  const response = await fetch(`${empty.url}/addin/taskpane.html`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('npm run build');
  await empty.stop();
});
