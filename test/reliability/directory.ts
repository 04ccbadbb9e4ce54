import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const ISSUER = 'https://issuer.test/v2.0';
const AUDIENCE = 'khop';
const TENANT = 'tenant';

/** A directory of people, as far as tokens go: it signs them and publishes its key on the loopback. */
export interface Directory {
  /** What functions have to be told to trust it. */
  settings: Record<string, string>;
  /** A token of a person, by name, with roles a blank apart. */
  token(person: string, roles: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startDirectory(): Promise<Directory> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = JSON.stringify({
    keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }],
  });
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(keys);
  });
  const port = await listening(server);
  const signed = new Map<string, Promise<string>>();
  const sign = (person: string, roles: string): Promise<string> =>
    new SignJWT({ tid: TENANT, oid: person, scp: 'access_as_user', roles: roles.split(' '), name: person })
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(person)
      .setIssuedAt()
      .setExpirationTime('12h')
      .sign(privateKey);
  return {
    settings: {
      KHOP_AUTH_ISSUER: ISSUER,
      KHOP_AUTH_JWKS_URI: `http://127.0.0.1:${port}/keys`,
      KHOP_AUTH_AUDIENCE: AUDIENCE,
      KHOP_AUTH_TENANT: TENANT,
    },
    token(person, roles) {
      const key = `${person}|${roles}`;
      const token = signed.get(key) ?? sign(person, roles);
      signed.set(key, token);
      return token;
    },
    stop: () => closed(server),
  };
}

/** Listens on a free port of the loopback, and gives it. */
export async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

export async function closed(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
