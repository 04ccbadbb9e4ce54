import { SignJWT, exportJWK, exportSPKI, generateKeyPair, type CryptoKey, type JWK } from 'jose';
import { readAuthSettings } from '../../../functions/auth/settings';
import { createVerifier, type AuthResult, type VerifierOptions } from '../../../functions/auth/verify';

const env = {
  KHOP_AUTH_ISSUER: 'https://login.example/tenant-1/v2.0',
  KHOP_AUTH_JWKS_URI: 'https://login.example/tenant-1/keys',
  KHOP_AUTH_AUDIENCE: 'api-1',
  KHOP_AUTH_TENANT: 'tenant-1',
  KHOP_AUTH_CLIENTS: 'addin-1,workbench-1',
};

interface Signer {
  kid: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  jwk: JWK;
}

async function newSigner(kid: string): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    kid,
    privateKey,
    publicKey,
    jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' },
  };
}

const now = (): number => Math.floor(Date.now() / 1000);

function claims(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    iss: env.KHOP_AUTH_ISSUER,
    aud: env.KHOP_AUTH_AUDIENCE,
    tid: 'tenant-1',
    oid: 'person-1',
    scp: 'openid access_as_user',
    azp: 'addin-1',
    name: 'Nguyễn Văn A',
    roles: ['clerk.skhcn'],
    iat: now() - 10,
    nbf: now() - 10,
    exp: now() + 3600,
    ...changes,
  };
}

function sign(signer: Signer, changes: Record<string, unknown> = {}): Promise<string> {
  return new SignJWT(claims(changes))
    .setProtectedHeader({ alg: 'RS256', kid: signer.kid, typ: 'JWT' })
    .sign(signer.privateKey);
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

let signer: Signer;
let published: JWK[];
let fetched = 0;
const serveKeys: NonNullable<VerifierOptions['fetch']> = () => {
  fetched += 1;
  return Promise.resolve(Response.json({ keys: published }));
};

beforeAll(async () => {
  signer = await newSigner('key-1');
});
beforeEach(() => {
  published = [signer.jwk];
  fetched = 0;
});
afterEach(() => jest.restoreAllMocks());

const verifier = (fetch = serveKeys) => createVerifier(readAuthSettings(env), { fetch });
const verify = async (token: string): Promise<AuthResult> => verifier()(`Bearer ${token}`);
/** As the caller is told; what exactly was wrong is for the log. */
const refused = (status: number, code: string): AuthResult =>
  expect.objectContaining({ kind: 'refused', status, code }) as AuthResult;
const invalid = refused(401, 'auth-invalid');
const forbidden = refused(403, 'auth-forbidden');
const unavailable = refused(503, 'auth-unavailable');

test('a good token stands for its person', async () => {
  expect(await verify(await sign(signer))).toEqual({
    kind: 'person',
    person: {
      id: 'person-1',
      name: 'Nguyễn Văn A',
      roles: { clerk: ['skhcn'], supervisor: false, admin: false },
    },
  });
});

test('the scheme is read in any case, and blanks around it do not matter', async () => {
  const token = await sign(signer);
  expect((await verifier()(`  bearer  ${token} `)).kind).toBe('person');
});

test('the keys are fetched once for many tokens', async () => {
  const check = verifier();
  for (let i = 0; i < 3; i += 1) await check(`Bearer ${await sign(signer)}`);
  expect(fetched).toBe(1);
});

test.each([null, '', '   '])('no Authorization header (%j): sign in first', async (header) => {
  expect(await verifier()(header)).toEqual(refused(401, 'auth-missing'));
});

test.each([
  'Bearer',
  'Bearer x',
  'Bearer a.b',
  'Bearer a.b.c',
  'Bearer a.b.c d',
  'Basic dTpw',
  'Bearer ..',
  'Bearer a.b.c.d.e',
])('a malformed header is refused: %s', async (header) => {
  expect(await verifier()(header)).toEqual(invalid);
});

describe('forged tokens', () => {
  test('alg none, with and without a signature part', async () => {
    const unsigned = `${base64url({ alg: 'none', kid: 'key-1' })}.${base64url(claims())}`;
    expect(await verify(`${unsigned}.`)).toEqual(invalid);
    expect(await verify(`${unsigned}.AAAA`)).toEqual(invalid);
  });

  test('HS256 with the public key as the secret', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(signer.publicKey));
    const token = await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'key-1' }).sign(secret);
    expect(await verify(token)).toEqual(invalid);
  });

  test('another algorithm, even of the same key family', async () => {
    const other = await generateKeyPair('PS256');
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'PS256', kid: 'key-1' })
      .sign(other.privateKey);
    expect(await verify(token)).toEqual(invalid);
  });

  test('a foreign key under our key id', async () => {
    expect(await verify(await sign({ ...(await newSigner('key-1')) }))).toEqual(invalid);
  });

  test('a foreign key that the token brings along itself', async () => {
    const foreign = await newSigner('key-1');
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1', jwk: foreign.jwk, jku: 'https://evil.example/keys' })
      .sign(foreign.privateKey);
    expect(await verify(token)).toEqual(invalid);
  });

  test('an unknown key id', async () => {
    expect(await verify(await sign({ ...signer, kid: 'key-9' }))).toEqual(invalid);
  });

  test('claims changed after signing', async () => {
    const [header = '', , signature = ''] = (await sign(signer)).split('.');
    expect(await verify(`${header}.${base64url(claims({ roles: ['admin'] }))}.${signature}`)).toEqual(
      invalid,
    );
  });
});

describe('signed tokens of the wrong kind', () => {
  test.each([
    ['another audience', { aud: 'api-2' }],
    ['another issuer', { iss: 'https://login.example/tenant-2/v2.0' }],
    ['the same issuer with a slash more', { iss: `${env.KHOP_AUTH_ISSUER}/` }],
    ['not yet valid', { nbf: now() + 600 }],
    ['no expiry', { exp: undefined }],
    ['an expiry that is no number', { exp: '9999999999' }],
    ['no object id', { oid: undefined }],
    ['an empty object id', { oid: '' }],
    ['no tenant', { tid: undefined }],
  ])('%s is invalid', async (_name, changes) => {
    expect(await verify(await sign(signer, changes))).toEqual(invalid);
  });

  test.each([
    ['another tenant', { tid: 'tenant-2' }],
    ['another scope', { scp: 'User.Read' }],
    ['a scope that only begins like ours', { scp: 'access_as_user.read' }],
    ['no scope (an application without a person)', { scp: undefined }],
    ['another client', { azp: 'addin-2' }],
    ['no client', { azp: undefined }],
  ])('%s is forbidden', async (_name, changes) => {
    expect(await verify(await sign(signer, changes))).toEqual(forbidden);
  });

  test('without a client list any client may call', async () => {
    const open = createVerifier(readAuthSettings({ ...env, KHOP_AUTH_CLIENTS: '' }), { fetch: serveKeys });
    expect((await open(`Bearer ${await sign(signer, { azp: 'addin-2' })}`)).kind).toBe('person');
  });

  test('a token without any role of ours is a person who may do nothing', async () => {
    const result = await verify(await sign(signer, { roles: undefined }));
    expect(result).toMatchObject({ person: { roles: { clerk: [], supervisor: false, admin: false } } });
  });
});

describe('time', () => {
  test('expired', async () => {
    expect(await verify(await sign(signer, { exp: now() - 120 }))).toEqual(refused(401, 'auth-expired'));
  });

  test('clocks half a minute apart are forgiven, on either side', async () => {
    expect((await verify(await sign(signer, { exp: now() - 30 }))).kind).toBe('person');
    expect((await verify(await sign(signer, { nbf: now() + 30 }))).kind).toBe('person');
  });
});

describe('the directory', () => {
  test('keys rotate: the new key is taken up, at most one more fetch per half minute', async () => {
    const check = verifier();
    expect((await check(`Bearer ${await sign(signer)}`)).kind).toBe('person');
    const next = await newSigner('key-2');
    published = [next.jwk];
    const token = `Bearer ${await sign(next)}`;
    expect(await check(token)).toEqual(invalid);
    expect(fetched).toBe(1);
    const later = Date.now() + 31_000;
    jest.spyOn(Date, 'now').mockReturnValue(later);
    expect((await check(token)).kind).toBe('person');
    expect(fetched).toBe(2);
    expect(await check(`Bearer ${await sign(signer)}`)).toEqual(invalid);
  });

  test.each<[string, () => Promise<Response>]>([
    ['is unreachable', () => Promise.reject(new TypeError('fetch failed'))],
    ['does not answer in time', () => Promise.reject(new DOMException('', 'TimeoutError'))],
    ['answers 500', () => Promise.resolve(new Response('', { status: 500 }))],
    ['answers with a page', () => Promise.resolve(new Response('<html>'))],
    ['answers with no key set', () => Promise.resolve(Response.json({ error: 'x' }))],
  ])('%s: try again later, nobody gets in', async (_name, fetch) => {
    expect(await verifier(fetch)(`Bearer ${await sign(signer)}`)).toEqual(unavailable);
  });

  test('it is asked again as soon as it is back', async () => {
    let down = true;
    const check = verifier(() => (down ? Promise.reject(new TypeError('fetch failed')) : serveKeys('', {})));
    const token = `Bearer ${await sign(signer)}`;
    expect(await check(token)).toEqual(unavailable);
    down = false;
    expect((await check(token)).kind).toBe('person');
  });
});

test('not configured: everyone is refused, a good token too', async () => {
  const check = createVerifier(readAuthSettings({}), { fetch: serveKeys });
  expect(await check(`Bearer ${await sign(signer)}`)).toEqual(refused(503, 'auth-not-configured'));
  expect(await check(null)).toEqual(refused(503, 'auth-not-configured'));
  expect(fetched).toBe(0);
});

describe('the log is told what exactly was wrong, and of whom where the signature is good', () => {
  test.each([
    ['token-expired', { exp: now() - 120 }, 'person-1'],
    ['token-too-early', { nbf: now() + 600 }, 'person-1'],
    ['wrong-audience', { aud: 'api-2' }, 'person-1'],
    ['wrong-issuer', { iss: 'https://login.example/tenant-2/v2.0' }, 'person-1'],
    ['wrong-tenant', { tid: 'tenant-2' }, 'person-1'],
    ['wrong-scope', { scp: 'User.Read' }, 'person-1'],
    ['wrong-client', { azp: 'addin-2' }, 'person-1'],
    ['claim-missing', { oid: undefined }, undefined],
    ['claim-missing', { oid: '' }, undefined],
    ['claim-missing', { exp: undefined }, 'person-1'],
  ])('%s %j', async (fault, changes, claimedId) => {
    const result = await verify(await sign(signer, changes));
    expect(result).toMatchObject({ kind: 'refused', fault });
    expect('claimedId' in result ? result.claimedId : undefined).toBe(claimedId);
  });

  test('of a token that is not the directory’s nobody is believed', async () => {
    const foreign = await verify(await sign(await newSigner('key-1')));
    expect(foreign).toEqual({ kind: 'refused', status: 401, code: 'auth-invalid', fault: 'bad-signature' });
    expect(await verify(await sign({ ...signer, kid: 'key-9' }))).toMatchObject({ fault: 'unknown-key' });
    const unsigned = `${base64url({ alg: 'none', kid: 'key-1' })}.${base64url(claims())}.AAAA`;
    expect(await verify(unsigned)).toMatchObject({ fault: 'wrong-algorithm' });
    expect(await verify('a.b.c')).toMatchObject({ fault: 'token-malformed' });
    expect(await verifier()(null)).toMatchObject({ fault: 'token-missing' });
    const down = verifier(() => Promise.reject(new TypeError('fetch failed')));
    expect(await down(`Bearer ${await sign(signer)}`)).toMatchObject({ fault: 'keys-unavailable' });
  });
});
