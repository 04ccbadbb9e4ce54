import type { IncomingMessage, ServerResponse } from 'node:http';
import { SignJWT } from 'jose';
import { localText } from '../words';
import { readBody } from '../host/body';
import type { Mount } from '../host/http-front';
import { sendJson, sendProblem } from '../host/respond';
import { findPerson, type LocalPerson, type UnitName } from './persons';
import { loadSigningKey } from './signing-key';

export interface IssuerOptions {
  /** Of the local host: `http://127.0.0.1:7071`. */
  hostUrl: string;
  /** Where the signing key is kept; without it tokens end with the process. */
  folder?: string;
  unitName: UnitName;
}

export interface Issuer {
  /** What the functions need to trust this issuer, by the names of their settings. */
  settings: Record<string, string>;
  /** Serves /local/.well-known/openid-configuration, /local/jwks and /local/token. */
  mount: Mount;
}

/** Invented ids in the shape of Entra's. */
const AUDIENCE = '6b686f70-0000-4000-8000-000000000001';
const CLIENT = '6b686f70-0000-4000-8000-000000000002';
const TENANT = '6b686f70-0000-4000-8000-000000000003';

const TOKEN_SECONDS = 8 * 60 * 60;
const REQUEST_LIMIT_BYTES = 10_000;
const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);
const words = localText.vi;

/** The person asked for in a token request's body; undefined when it is no such request. */
function requestedPerson(body: Buffer): string | undefined {
  try {
    const { person } = JSON.parse(body.toString('utf8')) as { person?: unknown };
    return typeof person === 'string' ? person : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A token issuer for this machine, in the place of Microsoft Entra ID: its tokens have the shape of Entra's v2.0 access tokens and
 * pass the same verification. Whoever asks is given a token, so it must never be reachable from elsewhere: it is no part of what is
 * deployed, and it answers under a loopback name only (another name could be a web page that rebinds its DNS name to this machine).
 */
export async function createIssuer({ hostUrl, folder, unitName }: IssuerOptions): Promise<Issuer> {
  const key = await loadSigningKey(folder);
  const issuer = `${hostUrl}/local`;
  const jwksUri = `${issuer}/jwks`;

  function sign(person: LocalPerson): Promise<string> {
    const issuedAt = Math.floor(Date.now() / 1000);
    return new SignJWT({
      ver: '2.0',
      iss: issuer,
      aud: AUDIENCE,
      tid: TENANT,
      oid: person.objectId,
      sub: `${person.objectId}.${CLIENT}`,
      azp: CLIENT,
      scp: 'access_as_user',
      roles: [person.role],
      name: person.name,
      iat: issuedAt,
      nbf: issuedAt,
      exp: issuedAt + TOKEN_SECONDS,
    })
      .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: String(key.publicJwk.kid) })
      .sign(key.privateKey);
  }

  async function answerToken(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') {
      response.setHeader('allow', 'POST');
      return sendProblem(response, 405, 'method-not-allowed', words.tokenMethod);
    }
    const body = await readBody(request, REQUEST_LIMIT_BYTES);
    const role = body.kind === 'read' ? requestedPerson(body.bytes) : undefined;
    if (role === undefined) return sendProblem(response, 400, 'token-request-invalid', words.badTokenRequest);
    const result = await findPerson(role, unitName);
    if (result.kind === 'unknown') return sendProblem(response, 400, 'person-unknown', result.reason);
    const token = await sign(result.person);
    sendJson(response, 200, { access_token: token, token_type: 'Bearer', expires_in: TOKEN_SECONDS });
  }

  const configuration = {
    issuer,
    jwks_uri: jwksUri,
    token_endpoint: `${issuer}/token`,
    id_token_signing_alg_values_supported: ['RS256'],
  };
  const answers: Record<
    string,
    (request: IncomingMessage, response: ServerResponse) => void | Promise<void>
  > = {
    '/local/.well-known/openid-configuration': (_, response) => sendJson(response, 200, configuration),
    '/local/jwks': (_, response) => sendJson(response, 200, { keys: [key.publicJwk] }),
    '/local/token': answerToken,
  };

  return {
    settings: {
      KHOP_AUTH_ISSUER: issuer,
      KHOP_AUTH_JWKS_URI: jwksUri,
      KHOP_AUTH_AUDIENCE: AUDIENCE,
      KHOP_AUTH_TENANT: TENANT,
      KHOP_AUTH_CLIENTS: CLIENT,
    },
    async mount(request, response, url) {
      const answer = answers[url.pathname];
      if (answer === undefined) return false;
      if (LOOPBACK_NAMES.has(url.hostname)) await answer(request, response);
      else sendProblem(response, 403, 'not-this-machine', words.notThisMachine(url.hostname));
      return true;
    },
  };
}
