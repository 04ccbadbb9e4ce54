import { readAuthSettings } from '../../../functions/auth/settings';

const complete = {
  KHOP_AUTH_ISSUER: 'https://login.microsoftonline.com/tenant/v2.0',
  KHOP_AUTH_JWKS_URI: 'https://login.microsoftonline.com/tenant/discovery/v2.0/keys',
  KHOP_AUTH_AUDIENCE: 'api',
  KHOP_AUTH_TENANT: 'tenant',
};

test('four settings are enough, and any client may then call', () => {
  expect(readAuthSettings(complete)).toEqual({
    kind: 'complete',
    settings: {
      issuer: complete.KHOP_AUTH_ISSUER,
      jwksUri: new URL(complete.KHOP_AUTH_JWKS_URI),
      audience: 'api',
      tenant: 'tenant',
    },
  });
});

test('clients are a list separated by commas, blanks aside', () => {
  const result = readAuthSettings({ ...complete, KHOP_AUTH_CLIENTS: ' addin , ,workbench' });
  expect(result).toMatchObject({ settings: { clients: ['addin', 'workbench'] } });
});

test.each(Object.keys(complete))('without %s the settings are incomplete and say so', (name) => {
  expect(readAuthSettings({ ...complete, [name]: ' ' })).toEqual({ kind: 'incomplete', names: [name] });
});

test('an empty environment names all four', () => {
  expect(readAuthSettings({})).toEqual({ kind: 'incomplete', names: Object.keys(complete) });
});

test.each(['keys', 'http://login.example/keys', 'file:///keys', 'http://127.0.0.1.example/keys'])(
  'keys are not fetched from %s',
  (address) => {
    const result = readAuthSettings({ ...complete, KHOP_AUTH_JWKS_URI: address });
    expect(result).toEqual({ kind: 'incomplete', names: ['KHOP_AUTH_JWKS_URI'] });
  },
);

test.each(['http://127.0.0.1:7071/local/jwks', 'http://localhost/k', 'http://[::1]:9/k'])(
  'keys may come from this machine itself: %s',
  (address) => {
    expect(readAuthSettings({ ...complete, KHOP_AUTH_JWKS_URI: address }).kind).toBe('complete');
  },
);

test('nothing in the environment turns authentication off', () => {
  const tries = { KHOP_AUTH: 'off', KHOP_AUTH_DISABLED: 'true', NODE_ENV: 'development' };
  expect(readAuthSettings(tries).kind).toBe('incomplete');
});
