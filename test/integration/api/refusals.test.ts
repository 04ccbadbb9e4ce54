import { startApi, type TestApi } from '../../tools/api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const SKHCN = { period: '2024-Q2', unit: 'skhcn' };
const row = (cells: Record<string, unknown>, key = 'total') => ({ key, label: 'Tổng cộng', cells });
const tables = (form: string, ...rows: unknown[]) => [{ form, rows }];
const first = { 'if-none-match': '*' };
const put = (body: unknown, path = SKHCN, as = 'clerk.skhcn') =>
  api.call('putSubmission', path, { as, body, headers: first });

describe('what a save refuses, naming the place, and then stores nothing', () => {
  afterEach(async () => {
    const stored = await api.call('getSubmission', SKHCN);
    expect(stored.json.code).toBe('submission-not-found');
  });

  test.each<[string, unknown, string, string]>([
    ['a negative count', tables('II.06a', row({ 3: -5 })), '/tables/0/rows/0/cells/3', 'negative'],
    ['a fraction', tables('II.06a', row({ 3: 1.5 })), '/tables/0/rows/0/cells/3', 'fractional'],
    ['more than 2^53', tables('II.06a', row({ 3: 2 ** 53 })), '/tables/0/rows/0/cells/3', 'too-large'],
    ['text in a count', tables('II.06a', row({ 3: 'mười' })), '/tables/0/rows/0/cells/3', 'text-in-count'],
    ['a list in a count', tables('II.06a', row({ 3: [1] })), '/tables/0/rows/0/cells/3', 'invalid-union'],
    ['an unknown form', tables('II.77', row({})), '/tables/0/form', 'form-unknown'],
    ['an unknown column', tables('II.06a', row({ 99: 1 })), '/tables/0/rows/0/cells/99', 'column-unknown'],
    ['duplicate row keys', tables('II.06a', row({}, 'a'), row({}, 'a')), '/tables/0/rows/1/key', 'row-twice'],
    [
      'a joint figure of one column',
      tables('II.06a', { ...row({}), together: [{ columns: ['8'], value: 1 }] }),
      '/tables/0/rows/0/together/0',
      'joint-too-few',
    ],
    ['a row without a key', tables('II.06a', row({}, '  ')), '/tables/0/rows/0/key', 'too-small'],
    ['tables that are no list', 'x', '/tables', 'invalid-type'],
  ])('%s', async (_what, sent, pointer, code) => {
    const answer = await put({ tables: sent });
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json).toMatchObject({ code: 'invalid-input', status: 422, errors: [{ pointer, code }] });
    expect((answer.json.errors as { detail: string }[])[0]?.detail).toBe(answer.json.detail);
  });

  test('an unknown member, an unknown section of the report, a place for its text that is none, a rule that is not there', async () => {
    const unknown = await put({ tables: [], extra: 1 });
    expect(unknown.json).toMatchObject({ errors: [{ pointer: '/extra', code: 'unknown-member' }] });
    const body = {
      tables: [],
      texts: { 'IX.9': 'x', 'place.III': 'somewhere' },
      explanations: [{ code: 'K01.nothing', form: 'K01', row: 'total', text: 'x' }],
    };
    expect((await put(body)).json).toMatchObject({
      errors: [
        { pointer: '/texts/IX.9', code: 'text-unknown' },
        { pointer: '/texts/place.III', code: 'text-value' },
        { pointer: '/explanations/0/code', code: 'explanation-unknown' },
      ],
    });
  });

  test('a period that has not begun', async () => {
    const answer = await put({ tables: [] }, { period: '2024-Q4', unit: 'skhcn' });
    expect(answer.json).toMatchObject({
      status: 422,
      errors: [{ pointer: '/path/period', code: 'period-not-begun' }],
    });
  });

  test('an unknown unit, a closed one, one that is not founded yet', async () => {
    for (const [unit, code] of [
      ['khongco', 'unit-unknown'],
      ['snnmt', 'unit-closed'],
    ]) {
      const answer = await put({ tables: [] }, { period: '2024-Q2', unit: unit as string }, `clerk.${unit}`);
      expect(answer.json).toMatchObject({ status: 422, errors: [{ pointer: '/path/unit', code }] });
    }
  });

  test('a period and a unit that cannot be such', async () => {
    const period = await put({ tables: [] }, { period: '2024-Q5', unit: 'skhcn' });
    expect(period.json).toMatchObject({ status: 422, errors: [{ pointer: '/path/period' }] });
    const unit = await put({ tables: [] }, { period: '2024-Q2', unit: 'a/b' }, 'clerk.skhcn');
    expect(unit.json).toMatchObject({ status: 422, errors: [{ pointer: '/path/unit' }] });
  });

  test('broken JSON, another kind of content, a body over 2 MB', async () => {
    expect((await put('{"tables": [')).json).toMatchObject({ status: 400, code: 'malformed-json' });
    const xml = await api.call('putSubmission', SKHCN, {
      body: '<a/>',
      headers: { ...first, 'content-type': 'text/xml' },
    });
    expect(xml.json).toMatchObject({ status: 415, code: 'not-json' });
    const large = await put({ tables: [], texts: { 'II.2': 'x'.repeat(2 * 1024 * 1024) } });
    expect(large.json).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  test('a save that does not say which version it replaces', async () => {
    const answer = await api.call('putSubmission', SKHCN, { body: { tables: [] } });
    expect(answer.json).toMatchObject({ status: 428, code: 'precondition-required' });
    const odd = await api.call('putSubmission', SKHCN, {
      body: { tables: [] },
      headers: { 'if-match': 'x' },
    });
    expect(odd.json).toMatchObject({ status: 422, errors: [{ pointer: '/header/If-Match' }] });
    const none = await api.call('putSubmission', SKHCN, {
      body: { tables: [] },
      headers: { 'if-match': '"4"' },
    });
    expect(none.json).toMatchObject({ status: 404, code: 'submission-not-found' });
  });

  test('an idempotency key too short to be one', async () => {
    const headers = { ...first, 'idempotency-key': 'k' };
    const answer = await api.call('putSubmission', SKHCN, { body: { tables: [] }, headers });
    expect(answer.json).toMatchObject({ status: 422, errors: [{ pointer: '/header/Idempotency-Key' }] });
  });
});

describe('a form outside its days', () => {
  test('is refused, naming form and period', async () => {
    const answer = await api.call(
      'check',
      {},
      {
        body: { period: '2021-Q1', unit: 'skhcn', tables: tables('K03', row({ 3: 1 })) },
      },
    );
    expect(answer.json).toMatchObject({
      status: 422,
      detail: 'Biểu K03 không có hiệu lực trong quý I/2021.',
      errors: [{ pointer: '/tables/0/form', code: 'form-not-valid' }],
    });
  });
});

describe('who may do what', () => {
  test('nobody without a token, and the answer says how to get in', async () => {
    const answer = await api.call('getSubmission', SKHCN, { as: null });
    expect(answer.json).toMatchObject({ status: 401, code: 'auth-missing' });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  test.each([
    ['getSubmission', 'clerk.syt', 403],
    ['getWorkbook', 'clerk.syt', 403],
    ['getReport', 'clerk.syt', 403],
    ['getHistory', 'clerk.syt', 403],
    ['getIndicators', 'clerk.syt', 403],
    ['putSubmission', 'clerk.syt', 403],
    ['putSubmission', 'supervisor', 403],
    ['submit', 'supervisor', 403],
    ['recall', 'supervisor', 403],
    ['recall', 'clerk.syt', 403],
    ['accept', 'clerk.skhcn', 403],
    ['return', 'clerk.skhcn', 403],
    ['reopen', 'clerk.skhcn', 403],
  ] as const)('%s as %s: %i', async (name, as, status) => {
    const body = name === 'putSubmission' ? { tables: [] } : name === 'accept' ? {} : { reason: 'x' };
    const answer = await api.call(name, SKHCN, {
      as,
      body: name.startsWith('get') || ['submit', 'recall'].includes(name) ? undefined : body,
    });
    expect([answer.status, answer.json.code]).toEqual([status, 'forbidden']);
  });

  test.each([
    ['putUnits', {}, 'supervisor'],
    ['putForm', { code: 'K03' }, 'clerk.skhcn'],
  ] as const)('%s is the administrator’s', async (name, path, as) => {
    const stored = await api.call(
      name === 'putUnits' ? 'getUnits' : 'getForms',
      {},
      { as, query: { period: '2024-Q2' } },
    );
    const body = name === 'putUnits' ? stored.json : (stored.json.forms as unknown[])[3];
    expect((await api.call(name, path, { as, body })).status).toBe(403);
  });

  test('a check of another unit’s figures is refused like the figures themselves', async () => {
    const answer = await api.call('check', {}, { body: { period: '2024-Q2', unit: 'syt', tables: [] } });
    expect(answer.status).toBe(403);
  });
});

test('no name, token or figure reaches the log', () => {
  const log = api.log.join('\n');
  expect(log).toContain('"event":"request"');
  // A unit is named by its code where it says whose data it was, and nowhere else.
  const elsewhere = log.replace(/"unit":"[a-z0-9-]+"/g, '');
  expect(elsewhere).not.toMatch(/Nguyễn|oid-|eyJ|skhcn/);
});

test('a request without a good token, over another unit, that stores or that reads others’ data is a line of who did it', async () => {
  const lineOf = async (ask: () => Promise<{ status: number }>): Promise<Record<string, unknown>> => {
    const from = api.log.length;
    await ask();
    const lines = api.log.slice(from).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ requestId }) => requestId)).toEqual(lines.map(() => 'invocation-1'));
    return lines.find(({ event }) => event !== 'request') ?? {};
  };
  const syt = { period: '2024-Q2', unit: 'syt' };
  const nobody = await lineOf(() => api.call('getSubmission', syt, { as: null }));
  expect(nobody).toMatchObject({ event: 'denial', actor: null, reason: 'token-missing' });
  const other = await lineOf(() => api.call('getSubmission', syt));
  expect(other).toMatchObject({ event: 'denial', ...syt, role: 'clerk', reason: 'other-unit' });
  expect(other.actor).toMatch(/^[0-9a-f]{32}$/);
  const inBody = await lineOf(() =>
    api.call('check', {}, { body: { period: '2024-Q2', unit: 'syt', tables: [] } }),
  );
  expect(inBody).toMatchObject({ event: 'denial', unit: 'syt', route: 'check', actor: other.actor });
  const read = await lineOf(() => api.call('getOverview', { period: '2024-Q2' }, { as: 'supervisor' }));
  expect(read).toMatchObject({ event: 'read-of-other', unit: '*', role: 'supervisor', outcome: 'done' });
  expect(read.actor).not.toBe(other.actor);
});

test('English for who asks for it', async () => {
  const answer = await api.call('getSubmission', SKHCN, { headers: { 'accept-language': 'en-US,vi;q=0.5' } });
  expect(answer.json).toMatchObject({ title: 'No figures yet', code: 'submission-not-found' });
});
