import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeJwt } from 'jose';
import { readAuthSettings } from '../../../functions/auth/settings';
import { createVerifier } from '../../../functions/auth/verify';
import { createIssuer, type Issuer } from '../../../functions/local/sign-in/issuer';

const units: Record<string, string> = { skhcn: 'Sở Khoa học và Công nghệ', '12345': 'Xã Một' };
const unitName = (code: string): Promise<string | undefined> => Promise.resolve(units[code]);

let server: Server;
let url = '';
let issuer: Issuer;

beforeAll(async () => {
  server = createServer((request, response) => {
    void Promise.resolve(
      issuer.mount(request, response, new URL(`http://${request.headers.host}${request.url}`)),
    ).then((answered) => answered || response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  issuer = await createIssuer({ hostUrl: url, unitName });
});
afterAll(() => server.close());

const ask = (body: string): Promise<Response> => fetch(`${url}/local/token`, { method: 'POST', body });
async function tokenFor(person: string): Promise<string> {
  const { access_token: token } = (await (await ask(JSON.stringify({ person }))).json()) as {
    access_token: string;
  };
  return token;
}

test('a token comes as OAuth has it, for eight hours, and is not cached', async () => {
  const response = await ask('{"person":"supervisor"}');
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual({
    access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    token_type: 'Bearer',
    expires_in: 28_800,
  });
});

test.each([
  [
    'clerk.skhcn',
    { clerk: ['skhcn'], supervisor: false, admin: false },
    'Người nhập số liệu của Sở Khoa học và Công nghệ',
  ],
  ['clerk.12345', { clerk: ['12345'], supervisor: false, admin: false }, 'Người nhập số liệu của xã Một'],
  ['supervisor', { clerk: [], supervisor: true, admin: false }, 'Người duyệt của tỉnh'],
  ['admin', { clerk: [], supervisor: false, admin: true }, 'Cán bộ quản trị'],
])('the token of %s passes the same verification as one of the directory', async (person, roles, name) => {
  const verify = createVerifier(readAuthSettings(issuer.settings));
  const result = await verify(`Bearer ${await tokenFor(person)}`);
  expect(result).toEqual({ kind: 'person', person: { id: expect.any(String), name, roles } });
});

test('claims have the shape of Entra v2.0 access tokens', async () => {
  const claims = decodeJwt(await tokenFor('clerk.skhcn'));
  expect(claims).toMatchObject({
    ver: '2.0',
    iss: `${url}/local`,
    scp: 'access_as_user',
    roles: ['clerk.skhcn'],
    aud: issuer.settings['KHOP_AUTH_AUDIENCE'],
    tid: issuer.settings['KHOP_AUTH_TENANT'],
    azp: issuer.settings['KHOP_AUTH_CLIENTS'],
    oid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  });
  expect(Number(claims.exp) - Number(claims.iat)).toBe(28_800);
});

test('a person keeps the same id, and no two share one', async () => {
  const id = async (person: string): Promise<unknown> => decodeJwt(await tokenFor(person))['oid'];
  expect(await id('clerk.skhcn')).toBe(await id('clerk.skhcn'));
  expect(new Set([await id('clerk.skhcn'), await id('supervisor'), await id('admin')]).size).toBe(3);
});

test.each([
  ['{"person":"clerk.zzz"}', 'person-unknown', 'Không có đơn vị nào mang mã “zzz”'],
  ['{"person":"bob"}', 'person-unknown', 'Không có người dùng “bob”'],
  ['{"person":"clerk."}', 'person-unknown', 'Không có người dùng “clerk.”'],
  ['{"person":"clerk.SKHCN"}', 'person-unknown', 'clerk.<mã đơn vị>'],
  ['{"person":7}', 'token-request-invalid', 'Gửi nội dung dạng'],
  ['{}', 'token-request-invalid', 'Gửi nội dung dạng'],
  ['null', 'token-request-invalid', 'Gửi nội dung dạng'],
  ['', 'token-request-invalid', 'Gửi nội dung dạng'],
  [`{"person":"${'a'.repeat(20_000)}"}`, 'token-request-invalid', 'Gửi nội dung dạng'],
])('a request that names nobody is refused in Vietnamese: %.40s', async (body, code, detail) => {
  const response = await ask(body);
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(await response.json()).toMatchObject({ status: 400, code, detail: expect.stringContaining(detail) });
});

test('a token cannot be had by GET', async () => {
  const response = await fetch(`${url}/local/token`);
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
});

test('the configuration leads to the public keys, which hold nothing private', async () => {
  const configuration = (await (await fetch(`${url}/local/.well-known/openid-configuration`)).json()) as {
    issuer: string;
    jwks_uri: string;
  };
  expect(configuration.issuer).toBe(`${url}/local`);
  const { keys } = (await (await fetch(configuration.jwks_uri)).json()) as { keys: Record<string, string>[] };
  expect(keys.map((key) => Object.keys(key).sort())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']]);
});

test('other paths under /local are not its own', async () => {
  expect((await fetch(`${url}/local/other`)).status).toBe(404);
});

test('under a name that is not this machine’s no token is given (a page could have rebound its name)', async () => {
  const status = await new Promise((resolve, reject) => {
    const request = httpRequest(
      `${url}/local/token`,
      { method: 'POST', headers: { host: 'evil.example' } },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    request.on('error', reject);
    request.end('{"person":"admin"}');
  });
  expect(status).toBe(403);
});

test('a kept key outlives the issuer, and only its owner may read it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'khop-key-'));
  const memory = issuer;
  issuer = await createIssuer({ hostUrl: url, folder, unitName });
  const token = await tokenFor('admin');
  issuer = await createIssuer({ hostUrl: url, folder, unitName });
  const verify = createVerifier(readAuthSettings(issuer.settings));
  expect((await verify(`Bearer ${token}`)).kind).toBe('person');
  expect(statSync(path.join(folder, 'signing-key.json')).mode & 0o077).toBe(0);
  issuer = memory;
  const other = createVerifier(readAuthSettings(issuer.settings));
  expect(await other(`Bearer ${token}`)).toMatchObject({
    kind: 'refused',
    status: 401,
    code: 'auth-invalid',
  });
  rmSync(folder, { recursive: true });
});
