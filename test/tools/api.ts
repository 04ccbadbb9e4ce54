import { HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { routes, type RouteName } from '../../shared/contract/routes';
import { createPseudonyms } from '../../functions/auth/pseudonym';
import { createVerifier } from '../../functions/auth/verify';
import { endpoints } from '../../functions/http/register';
import type { TextChecking } from '../../functions/check-text/text-checking';
import type { Locating } from '../../functions/locate/locating';
import type { Intake } from '../../functions/upload/intake-process';
import { createServices, type Services } from '../../functions/services/services';
import { storesFromSettings } from '../../functions/store/stores';
import { startTables, type RunningTables } from './run/storage';

/** An answer with its body read. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  bytes: Uint8Array;
  // The shape of the body is what the tests assert.
  json: Record<string, unknown>;
}

export interface Asked {
  /** Roles to sign in with, a blank between them: `clerk.skhcn`, `supervisor`, `admin`; null: no token. */
  as?: string | null;
  /** JSON as text or value, or the bytes of a file. */
  body?: unknown;
  headers?: Record<string, string>;
  query?: Record<string, string>;
}

export interface TestApi {
  call(name: RouteName, path: Record<string, string>, asked?: Asked): Promise<Answer>;
  services: Services;
  /** The storage account, for damaging it behind the product's back. */
  connectionString: string;
  /** The instant that the services take for now. */
  setNow(instant: string): void;
  /** Everything the endpoints logged. */
  log: string[];
  stop(): Promise<void>;
}

/** Made once a file: a pair takes longer than most tests. */
const signingKeys = generateKeyPair('RS256');
const ISSUER = 'https://issuer.test/v2.0';

/** The real endpoints, services and stores on a real Azurite, with real tokens of a test issuer. */
export async function startApi(
  now = '2024-06-17T03:00:00Z',
  intake?: Intake,
  start: () => Promise<RunningTables> = startTables,
  locating?: Locating,
  textChecking?: TextChecking,
): Promise<TestApi> {
  const storage = await start();
  let instant = now;
  const stores = storesFromSettings({ KHOP_STORAGE: storage.connectionString }, '33');
  const services = createServices(stores, () => new Date(instant), intake, locating, textChecking);
  const { publicKey, privateKey } = await signingKeys;
  const keys = JSON.stringify({
    keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }],
  });
  const verify = createVerifier(
    {
      kind: 'complete',
      settings: {
        issuer: ISSUER,
        jwksUri: new URL('https://issuer.test/keys'),
        audience: 'khop',
        tenant: 'tenant',
      },
    },
    { fetch: () => Promise.resolve(new Response(keys)) },
  );
  const token = (role: string): Promise<string> =>
    new SignJWT({
      tid: 'tenant',
      oid: `oid-${role}`,
      scp: 'access_as_user',
      roles: role.split(' '),
      name: 'Nguyễn Văn A',
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .setIssuer(ISSUER)
      .setAudience('khop')
      .setSubject(role)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
  const pseudonym = createPseudonyms({ KHOP_LOG_KEY: 'key of the pseudonyms in the tests' });
  const handlers = endpoints(() => ({ services, verify, pseudonym }));
  const log: string[] = [];

  return {
    services,
    connectionString: storage.connectionString,
    log,
    setNow: (value) => {
      instant = value;
    },
    stop: storage.stop,
    async call(name, path, asked = {}) {
      const route = routes[name];
      const headers: Record<string, string> = { ...asked.headers };
      const role = asked.as === undefined ? 'clerk.skhcn' : asked.as;
      if (role !== null) headers.authorization ??= `Bearer ${await token(role)}`;
      const raw = rawBody(asked.body);
      if (raw !== undefined) headers['content-type'] ??= 'application/json';
      const request = new HttpRequest({
        method: route.method,
        url: `https://khop.test/api/${route.path}`,
        headers,
        params: path,
        query: asked.query ?? {},
        ...(raw === undefined ? {} : { body: raw }),
      });
      const context = new InvocationContext({
        functionName: name,
        invocationId: 'invocation-1',
        logHandler: (_level, ...args) => log.push(args.map(String).join(' ')),
      });
      return read((await handlers[name](request, context)) as HttpResponseInit);
    },
  };
}

function rawBody(body: unknown): { string: string } | { bytes: Uint8Array } | undefined {
  if (body === undefined) return undefined;
  if (body instanceof Uint8Array) return { bytes: body };
  return { string: typeof body === 'string' ? body : JSON.stringify(body) };
}

async function read(response: HttpResponseInit): Promise<Answer> {
  const body =
    response.jsonBody === undefined
      ? (response.body as string | Uint8Array | undefined)
      : JSON.stringify(response.jsonBody);
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  const headers = Object.fromEntries(new Headers(response.headers as Record<string, string>));
  const text = new TextDecoder().decode(bytes);
  const isJson = response.jsonBody !== undefined || (headers['content-type'] ?? '').includes('json');
  return {
    status: response.status ?? 200,
    headers,
    bytes,
    json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
  };
}
