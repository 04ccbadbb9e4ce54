import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTPayload } from 'jose';
import { personFrom, type Person } from './person';
import type { AuthSettings, AuthSettingsResult } from './settings';

export type AuthRefusalCode =
  | 'auth-missing'
  | 'auth-invalid'
  | 'auth-expired'
  | 'auth-forbidden'
  | 'auth-unavailable'
  | 'auth-not-configured';

/** What exactly was wrong: for the log, never for the caller, who might be trying things out. */
export type TokenFault =
  | 'token-missing'
  | 'token-malformed'
  | 'token-expired'
  | 'token-too-early'
  | 'wrong-algorithm'
  | 'unknown-key'
  | 'bad-signature'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'claim-missing'
  | 'wrong-tenant'
  | 'wrong-scope'
  | 'wrong-client'
  | 'keys-unavailable'
  | 'not-configured';

export interface AuthRefusal {
  kind: 'refused';
  status: 401 | 403 | 503;
  code: AuthRefusalCode;
  fault: TokenFault;
  /** Object id in a token whose signature is the directory's. */
  claimedId?: string;
}

export type AuthResult = { kind: 'person'; person: Person } | AuthRefusal;

/** From an Authorization header's value to the person it stands for. Never throws. */
export type Verifier = (authorization: string | null) => Promise<AuthResult>;

export interface VerifierOptions {
  /** Fetches the directory's keys; the platform's own when absent. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/** The delegated permission that the add-in asks for. */
const SCOPE = 'access_as_user';
/** Directory and server clocks may differ by so much. */
const CLOCK_TOLERANCE_SECONDS = 60;
const KEYS_TIMEOUT_MS = 5_000;
/** The scheme is case-insensitive (RFC 9110, 11.1); the token is three base64url parts (RFC 7515, 7.1). */
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i;

const refusals = {
  'auth-missing': 401,
  'auth-invalid': 401,
  'auth-expired': 401,
  'auth-forbidden': 403,
  'auth-unavailable': 503,
  'auth-not-configured': 503,
} as const satisfies Record<AuthRefusalCode, AuthRefusal['status']>;

function refuse(code: AuthRefusalCode, fault: TokenFault, claims: JWTPayload = {}): AuthRefusal {
  const { oid } = claims;
  return {
    kind: 'refused',
    status: refusals[code],
    code,
    fault,
    ...(typeof oid === 'string' && oid !== '' ? { claimedId: oid } : {}),
  };
}

const CLAIM_FAULTS: Readonly<Record<string, TokenFault>> = {
  iss: 'wrong-issuer',
  aud: 'wrong-audience',
  nbf: 'token-too-early',
};

/** Whose fault a failed verification is: the token's (401), or that of the directory, whose keys could not be had (503). */
function refusalOf(error: unknown): AuthRefusal {
  // Claims are looked at after the signature.
  if (error instanceof errors.JWTExpired) return refuse('auth-expired', 'token-expired', error.payload);
  if (error instanceof errors.JWTClaimValidationFailed)
    return refuse('auth-invalid', CLAIM_FAULTS[error.claim] ?? 'claim-missing', error.payload);
  const directoryAtFault =
    !(error instanceof errors.JOSEError) ||
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    error.code === errors.JOSEError.code;
  if (directoryAtFault) return refuse('auth-unavailable', 'keys-unavailable');
  return refuse('auth-invalid', unsignedFault(error));
}

function unsignedFault(error: errors.JOSEError): TokenFault {
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'bad-signature';
  if (error instanceof errors.JWKSNoMatchingKey) return 'unknown-key';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'wrong-algorithm';
  return 'token-malformed';
}

/** A good token of the right directory may still not be meant for us. */
function strayFault({ tid, scp, azp }: JWTPayload, settings: AuthSettings): TokenFault | undefined {
  if (tid !== settings.tenant) return 'wrong-tenant';
  if (typeof scp !== 'string' || !scp.split(' ').includes(SCOPE)) return 'wrong-scope';
  const { clients } = settings;
  if (clients !== undefined && (typeof azp !== 'string' || !clients.includes(azp))) return 'wrong-client';
  return undefined;
}

/**
 * A verifier of the directory's access tokens (Microsoft Entra ID v2.0): RS256 only, signed by one of the directory's published
 * keys, with issuer, audience, tenant, scope and client as set and not expired. Without complete settings it refuses everyone.
 */
export function createVerifier(configured: AuthSettingsResult, options: VerifierOptions = {}): Verifier {
  if (configured.kind === 'incomplete')
    return () => Promise.resolve(refuse('auth-not-configured', 'not-configured'));
  const { settings } = configured;
  const keys = createRemoteJWKSet(settings.jwksUri, {
    timeoutDuration: KEYS_TIMEOUT_MS,
    ...(options.fetch ? { [customFetch]: options.fetch } : {}),
  });

  return async (authorization) => {
    if (authorization === null || authorization.trim() === '') return refuse('auth-missing', 'token-missing');
    const token = BEARER.exec(authorization.trim())?.[1];
    if (token === undefined) return refuse('auth-invalid', 'token-malformed');
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: settings.issuer,
        audience: settings.audience,
        algorithms: ['RS256'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp', 'oid', 'tid'],
      });
      const stray = strayFault(payload, settings);
      if (stray) return refuse('auth-forbidden', stray, payload);
      const person = personFrom(payload);
      return person === undefined ? refuse('auth-invalid', 'claim-missing') : { kind: 'person', person };
    } catch (error) {
      return refusalOf(error);
    }
  };
}
