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

export interface AuthRefusal {
  kind: 'refused';
  status: 401 | 403 | 503;
  code: AuthRefusalCode;
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

function refuse(code: AuthRefusalCode): AuthRefusal {
  return { kind: 'refused', status: refusals[code], code };
}

/** Whose fault a failed verification is: the token's (401), or that of the directory, whose keys could not be had (503). */
function refusalOf(error: unknown): AuthRefusal {
  if (error instanceof errors.JWTExpired) return refuse('auth-expired');
  const directoryAtFault =
    !(error instanceof errors.JOSEError) ||
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    error.code === errors.JOSEError.code;
  return refuse(directoryAtFault ? 'auth-unavailable' : 'auth-invalid');
}

/** A good token of the right directory may still not be meant for us: another tenant, scope or client. */
function isMeantForUs(claims: JWTPayload, settings: AuthSettings): boolean {
  const { tid, scp, azp } = claims;
  return (
    tid === settings.tenant &&
    typeof scp === 'string' &&
    scp.split(' ').includes(SCOPE) &&
    (settings.clients === undefined || (typeof azp === 'string' && settings.clients.includes(azp)))
  );
}

/**
 * A verifier of the directory's access tokens (Microsoft Entra ID v2.0): RS256 only, signed by one of the directory's published
 * keys, with issuer, audience, tenant, scope and client as set and not expired. Without complete settings it refuses everyone.
 */
export function createVerifier(configured: AuthSettingsResult, options: VerifierOptions = {}): Verifier {
  if (configured.kind === 'incomplete') return () => Promise.resolve(refuse('auth-not-configured'));
  const { settings } = configured;
  const keys = createRemoteJWKSet(settings.jwksUri, {
    timeoutDuration: KEYS_TIMEOUT_MS,
    ...(options.fetch ? { [customFetch]: options.fetch } : {}),
  });

  return async (authorization) => {
    if (authorization === null || authorization.trim() === '') return refuse('auth-missing');
    const token = BEARER.exec(authorization.trim())?.[1];
    if (token === undefined) return refuse('auth-invalid');
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: settings.issuer,
        audience: settings.audience,
        algorithms: ['RS256'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp', 'oid', 'tid'],
      });
      if (!isMeantForUs(payload, settings)) return refuse('auth-forbidden');
      const person = personFrom(payload);
      return person === undefined ? refuse('auth-invalid') : { kind: 'person', person };
    } catch (error) {
      return refusalOf(error);
    }
  };
}
