import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from 'jose';

export interface SigningKey {
  privateKey: CryptoKey | Uint8Array;
  /** As published, with `kid`. */
  publicJwk: JWK;
}

const ALGORITHM = 'RS256';
/** Only the owner reads a private key. */
const OWNER_ONLY = 0o600;

function readJwk(file: string): JWK | undefined {
  try {
    const jwk = JSON.parse(readFileSync(file, 'utf8')) as JWK | null;
    // Anything else is made anew: all that it costs is signing in again.
    return jwk?.kty === 'RSA' && jwk.n !== undefined && jwk.e !== undefined && jwk.d !== undefined
      ? jwk
      : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function newJwk(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return exportJWK(privateKey);
}

/** The key kept in `folder`, made at the first call, so that tokens outlive a restart; without a folder a new one. */
export async function loadSigningKey(folder?: string): Promise<SigningKey> {
  const file = folder === undefined ? undefined : path.join(folder, 'signing-key.json');
  const kept = file === undefined ? undefined : readJwk(file);
  const jwk = kept ?? (await newJwk());
  if (file !== undefined && kept === undefined) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(jwk), { mode: OWNER_ONLY });
  }
  const { kty = '', n = '', e = '' } = jwk;
  const kid = await calculateJwkThumbprint({ kty, n, e });
  return {
    privateKey: await importJWK(jwk, ALGORITHM),
    publicJwk: { kty, n, e, kid, use: 'sig', alg: ALGORITHM },
  };
}
