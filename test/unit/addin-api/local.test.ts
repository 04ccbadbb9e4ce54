import { readConfig } from '../../../addin/api/config';
import { Drafts, type Draft, type KeptCopy } from '../../../addin/storage/drafts';
import { browserPreferences, type Preferences } from '../../../addin/storage/preferences';
import { ApiProblem } from '../../../addin/api/problem';
import { memoryRecords } from '../../../addin/storage/records';
import { createLocalSignIn } from '../../../addin/api/sign-in/sign-in-local';
import type { Table } from '../../../shared/forms/table';

const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

describe('the configuration beside the page', () => {
  const entra = { kind: 'entra', clientId: 'c', tenant: 't', scope: 'api://khop/access_as_user' };

  test('names the API and how one signs in; the API is beside the page unless it says otherwise', async () => {
    expect(await readConfig(answer({ auth: entra }))).toEqual({ api: '/api', auth: entra });
    const persons = [{ person: 'clerk.skhcn', name: 'Chuyên viên' }];
    const local = {
      api: 'https://khop.example.vn/api',
      auth: { kind: 'local', token: '/local/token', persons },
    };
    expect(await readConfig(answer(local))).toEqual(local);
  });

  test.each([
    ['absent', answer({}, 404)],
    ['without a way to sign in', answer({ api: '/api' })],
    ['with an unknown way', answer({ auth: { kind: 'none' } })],
    ['no JSON', new Response('<html>')],
  ])('%s: the pane does not start', async (_name, response) => {
    await expect(readConfig(response)).rejects.toThrow();
  });
});

function preferences(): Preferences {
  const values = new Map<string, string>();
  return browserPreferences(() => ({
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }));
}

describe('preferences', () => {
  test('are kept by name', () => {
    const kept = preferences();
    expect(kept.read('language')).toBeNull();
    kept.write('language', 'en');
    expect(kept.read('language')).toBe('en');
    kept.write('language', null);
    expect(kept.read('language')).toBeNull();
  });

  test('last as long as the pane where the browser refuses storage', () => {
    const refused = browserPreferences(() => {
      throw new Error('SecurityError');
    });
    expect(refused.read('theme')).toBeNull();
    refused.write('theme', 'dark');
    expect(refused.read('theme')).toBe('dark');
  });
});

describe('signing in with the local issuer', () => {
  const persons = [
    { person: 'clerk.skhcn', name: 'Chuyên viên' },
    { person: 'supervisor', name: 'Cán bộ tổng hợp' },
  ];
  const auth = { kind: 'local' as const, token: '/local/token', persons };
  const issuing =
    (asked: string[]): typeof fetch =>
    (_address, init) => {
      asked.push(String(init?.body));
      return Promise.resolve(answer({ access_token: `t-${asked.length}` }));
    };

  test('asks nobody before a person was chosen, then keeps the token in memory', async () => {
    const asked: string[] = [];
    const kept = preferences();
    const signIn = createLocalSignIn(auth, { fetch: issuing(asked), preferences: kept });
    expect(signIn.choices).toEqual(persons);
    expect(await signIn.token(false)).toBeNull();
    await signIn.signIn('supervisor');
    expect(await signIn.token(false)).toBe('t-1');
    expect(await signIn.token(true)).toBe('t-2');
    expect(asked).toEqual(['{"person":"supervisor"}', '{"person":"supervisor"}']);
    expect(kept.read('person')).toBe('supervisor');
  });

  test('the next pane goes on as the same person; after signing out it asks again', async () => {
    const kept = preferences();
    await createLocalSignIn(auth, { fetch: issuing([]), preferences: kept }).signIn('supervisor');
    const next = createLocalSignIn(auth, { fetch: issuing([]), preferences: kept });
    expect(await next.token(false)).toBe('t-1');
    await next.signOut();
    expect(await next.token(false)).toBeNull();
  });

  test('a refusal and a line that is down are problems', async () => {
    const refused = createLocalSignIn(auth, {
      fetch: () => Promise.resolve(answer({ code: 'person-unknown' }, 400)),
      preferences: preferences(),
    });
    await expect(refused.signIn('x')).rejects.toBeInstanceOf(ApiProblem);
    const offline = createLocalSignIn(auth, {
      fetch: () => Promise.reject(new TypeError('Failed to fetch')),
      preferences: preferences(),
    });
    await expect(offline.signIn('x')).rejects.toMatchObject({ notice: { code: 'network' } });
  });
});

describe('figures that were replaced', () => {
  const key = { person: 'id-1', unit: 'skhcn', period: '2024-Q2' };
  const tables = (value: number): Table[] => [
    { form: 'K03', rows: [{ key: 'total', label: 'Tổng cộng', cells: { 3: value } }] },
  ];

  function drafts() {
    let clock = 0;
    const copies = memoryRecords<KeptCopy>();
    const options = {
      drafts: memoryRecords<Draft>(),
      copies,
      pane: 'p-1',
      now: () => new Date(Date.UTC(2024, 5, 17, 3, (clock += 1))).toISOString(),
      newId: () => `id-${clock}`,
      changed: () => undefined,
    };
    return new Drafts(options);
  }

  test('are kept, newest first, each once, and never more than ten', async () => {
    const kept = drafts();
    for (let value = 1; value <= 14; value += 1) await kept.keep(key, tables(value), 'replaced');
    await kept.keep(key, tables(14), 'replaced');
    const copies = await kept.copiesOf(key);
    expect(copies.map((copy) => copy.tables[0]?.rows[0]?.cells['3'])).toEqual([
      14, 13, 12, 11, 10, 9, 8, 7, 6, 5,
    ]);
    expect(await kept.copiesOf({ ...key, period: '2024-Q1' })).toEqual([]);
  });

  test('blank forms are nothing to keep', async () => {
    const kept = drafts();
    await kept.keep(key, [{ form: 'K03', rows: [{ key: 'total', label: '', cells: {} }] }], 'replaced');
    expect(await kept.copiesOf(key)).toEqual([]);
  });
});
