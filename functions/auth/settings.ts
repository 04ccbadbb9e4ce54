/** What the verifier has to know about the directory that signs the tokens. */
export interface AuthSettings {
  issuer: string;
  jwksUri: URL;
  audience: string;
  tenant: string;
  /** Applications that may call on a person's behalf (`azp`); undefined: any that the directory gives our scope. */
  clients?: string[];
}

export type AuthSettingsResult =
  | { kind: 'complete'; settings: AuthSettings }
  /** Names of the settings that are missing or of no use; every request is then answered 503. */
  | { kind: 'incomplete'; names: string[] };

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Keys fetched over plain HTTP could be anyone's, save from this machine itself. */
function parseKeysAddress(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const trusted = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  return trusted ? url : undefined;
}

/**
 * The authentication settings out of a record of settings (`process.env`): KHOP_AUTH_ISSUER, KHOP_AUTH_JWKS_URI (https, or http on
 * the loopback), KHOP_AUTH_AUDIENCE, KHOP_AUTH_TENANT and, optional, KHOP_AUTH_CLIENTS (separated by commas).
 * There is no setting that turns authentication off.
 */
export function readAuthSettings(env: Readonly<Record<string, string | undefined>>): AuthSettingsResult {
  const read = (name: string): string => env[name]?.trim() ?? '';
  const issuer = read('KHOP_AUTH_ISSUER');
  const jwksUri = parseKeysAddress(read('KHOP_AUTH_JWKS_URI'));
  const audience = read('KHOP_AUTH_AUDIENCE');
  const tenant = read('KHOP_AUTH_TENANT');
  if (!issuer || !jwksUri || !audience || !tenant) {
    const found = {
      KHOP_AUTH_ISSUER: issuer,
      KHOP_AUTH_JWKS_URI: jwksUri,
      KHOP_AUTH_AUDIENCE: audience,
      KHOP_AUTH_TENANT: tenant,
    };
    const names = Object.entries(found).flatMap(([name, value]) => (value ? [] : [name]));
    return { kind: 'incomplete', names };
  }
  const clients = read('KHOP_AUTH_CLIENTS')
    .split(',')
    .map((client) => client.trim())
    .filter((client) => client !== '');
  const settings = { issuer, jwksUri, audience, tenant, ...(clients.length > 0 ? { clients } : {}) };
  return { kind: 'complete', settings };
}
