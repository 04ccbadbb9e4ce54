import { createClient, type ClientOptions } from '../../../addin/api/client';
import { policyOf } from '../../../addin/api/policy';
import { ApiProblem } from '../../../addin/api/problem';
import { problemStatus } from '../../../shared/contract/problem-codes';
import { manualClock } from '../pane/stage/stage';

interface Seen {
  address: string;
  init: RequestInit;
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

const me = {
  id: 'id-1',
  name: 'Nguyễn Văn A',
  roles: { clerk: ['skhcn'], supervisor: false, admin: false },
  units: [],
};

function calling(
  answer: (seen: Seen, count: number) => Promise<Response> | Response,
  more: Partial<ClientOptions> = {},
) {
  const seen: Seen[] = [];
  const clock = manualClock();
  const client = createClient({
    base: '/api',
    fetch: (address, init) => {
      seen.push({ address: String(address), init: init ?? {} });
      return Promise.resolve(answer({ address: String(address), init: init ?? {} }, seen.length));
    },
    token: () => Promise.resolve('t-1'),
    lang: () => 'vi',
    schedule: clock.schedule,
    ...more,
  });
  return { client, seen, clock };
}

async function problem(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ApiProblem)) throw new Error(`no problem: ${String(error)}`);
  return error.notice;
}

describe('a request', () => {
  test('may bring a file in place of JSON, where the route takes one', async () => {
    const answer = { tables: [], doubts: [], workbook: { grids: [], leftOut: [], notes: [] } };
    const { client, seen } = calling(() => json(200, answer));
    const upload = new Blob([new Uint8Array([80, 75])]);
    const query = { period: '2024-Q2', unit: 'skhcn' };
    expect(await client.call('intake', { upload, query })).toEqual(answer);
    expect(seen[0]?.address).toBe('/api/intake?period=2024-Q2&unit=skhcn');
    expect(seen[0]?.init.body).toBe(upload);
    expect(seen[0]?.init.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
  });

  test('goes to the contract’s address with token and language', async () => {
    const { client, seen } = calling(() => json(200, { period: '2024-Q2', forms: [] }));
    await client.call('getForms', { query: { period: '2024-Q2' } });
    expect(seen[0]).toMatchObject({
      address: '/api/forms?period=2024-Q2',
      init: { method: 'GET', headers: { authorization: 'Bearer t-1', 'accept-language': 'vi' } },
    });
  });

  test('a first save says that there must be none, a later one which version it replaces; both carry their key', async () => {
    const { client, seen } = calling(() => json(404, {}));
    const path = { period: '2024-Q2', unit: 'skhcn' };
    const body = { tables: [] };
    await problem(client.call('putSubmission', { path, body, version: null, idempotencyKey: 'key-00001' }));
    await problem(client.call('putSubmission', { path, body, version: 3 }));
    expect(seen[0]?.init.headers).toMatchObject({ 'if-none-match': '*', 'idempotency-key': 'key-00001' });
    expect(seen[1]?.init.headers).toMatchObject({ 'if-match': '"3"' });
    expect(seen[1]?.address).toBe('/api/submissions/2024-Q2/skhcn');
  });

  test('an open route is asked without a token', async () => {
    const { client, seen } = calling(() => json(200, { status: 'ok', dependencies: {} }));
    await client.call('getHealth', {});
    expect(seen[0]?.init.headers).not.toHaveProperty('authorization');
  });

  test('a file comes as its bytes', async () => {
    const { client } = calling(() => new Response('docx'));
    const file = await client.call('getReport', { path: { period: '2024-Q2', unit: 'skhcn' } });
    expect(await file.text()).toBe('docx');
  });
});

describe('an answer that is no success', () => {
  const document = {
    type: 'urn:khop:problem:invalid-input',
    title: 'Số liệu không hợp lệ',
    status: 422,
    detail: 'Có chỗ không nhận được.',
    code: 'invalid-input',
    requestId: 'r-1',
    errors: [{ pointer: '/tables/0', code: 'form-unknown', detail: 'Không có biểu.' }],
  };

  test('problem+json is a problem with its code, words and places', async () => {
    const { client } = calling(() => json(422, document));
    expect(await problem(client.call('getMe', {}))).toMatchObject({
      code: 'invalid-input',
      status: 422,
      detail: 'Có chỗ không nhận được.',
      errors: [{ pointer: '/tables/0' }],
      requestId: 'r-1',
    });
  });

  test('anything else gets words of our own', async () => {
    const { client } = calling(() => new Response('<html>', { status: 502 }));
    expect(await problem(client.call('getMe', {}))).toMatchObject({
      code: 'refused',
      status: 502,
      title: 'Máy chủ chưa nhận',
    });
  });

  test('Retry-After is heeded', async () => {
    const { client } = calling(() => json(503, document, { 'retry-after': '5' }));
    expect(await problem(client.call('getMe', {}))).toMatchObject({ retryAfterSeconds: 5 });
  });

  test('401: the token is renewed once and the request repeated', async () => {
    const asked: boolean[] = [];
    const { client, seen } = calling((_, count) => (count === 1 ? json(401, {}) : json(200, me)), {
      token: (renewed) => {
        asked.push(renewed);
        return Promise.resolve(renewed ? 't-2' : 't-1');
      },
    });
    expect(await client.call('getMe', {})).toEqual(me);
    expect(asked).toEqual([false, true]);
    expect(seen[1]?.init.headers).toMatchObject({ authorization: 'Bearer t-2' });
  });

  test('401 again, or no new token: the problem is the server’s', async () => {
    const refusing = calling(() => json(401, { ...document, code: 'auth-expired' }));
    expect(await problem(refusing.client.call('getMe', {}))).toMatchObject({ code: 'auth-expired' });
    expect(refusing.seen).toHaveLength(2);
    const without = calling(() => json(401, document), {
      token: (renewed) => Promise.resolve(renewed ? null : 't'),
    });
    await problem(without.client.call('getMe', {}));
    expect(without.seen).toHaveLength(1);
  });

  test('200 that is not what the contract promises is not believed', async () => {
    const { client } = calling(() => json(200, { ...me, roles: 'all' }));
    expect(await problem(client.call('getMe', {}))).toMatchObject({ code: 'unreadable' });
    const html = calling(() => new Response('<html>'));
    expect(await problem(html.client.call('getMe', {}))).toMatchObject({ code: 'unreadable' });
  });
});

describe('no answer', () => {
  const hanging: typeof fetch = (_address, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    });

  test('a line that is down', async () => {
    const { client } = calling(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await problem(client.call('getMe', {}))).toMatchObject({ code: 'network', status: 0 });
  });

  test('an answer that takes too long is given up; a file may take longer', async () => {
    const { client, clock } = calling(() => json(200, me), { fetch: hanging });
    const waiting = problem(client.call('getMe', {}));
    await clock.pass(20_000);
    expect(await waiting).toMatchObject({ code: 'timed-out' });
    let over = false;
    const file = problem(client.call('getWorkbook', { path: { period: '2024-Q2', unit: 'skhcn' } }));
    void file.then(() => (over = true));
    await clock.pass(40_000);
    expect(over).toBe(false);
    await clock.pass(20_000);
    expect(await file).toMatchObject({ code: 'timed-out' });
  });

  test('what the person stops is no failure', async () => {
    const { client } = calling(() => json(200, me), { fetch: hanging });
    const stop = new AbortController();
    const waiting = problem(client.call('getMe', { signal: stop.signal }));
    stop.abort();
    expect(await waiting).toMatchObject({ code: 'cancelled' });
    expect(await problem(client.call('getMe', { signal: stop.signal }))).toMatchObject({ code: 'cancelled' });
  });
});

describe('what is done about a problem', () => {
  test.each([
    ['network', 0, 'later'],
    ['timed-out', 0, 'later'],
    ['refused', 502, 'later'],
    ['storage-unavailable', 503, 'later'],
    ['outcome-unknown', 503, 'later'],
    ['auth-unavailable', 503, 'later'],
    ['refused', 504, 'later'],
    ['refused', 429, 'later'],
    ['auth-expired', 401, 'sign-in'],
    ['version-conflict', 412, 'conflict'],
    ['invalid-input', 422, 'place'],
    ['open-findings', 422, 'place'],
    ['not-editable', 409, 'show'],
    ['forbidden', 403, 'show'],
    ['internal', 500, 'show'],
    ['auth-not-configured', 503, 'show'],
    ['unreadable', 0, 'show'],
    ['cancelled', 0, 'nothing'],
  ] as const)('%s (%i): %s', (code, status, policy) => {
    expect(policyOf({ code, status })).toBe(policy);
  });

  test('every code of the server has a policy that keeps or shows', () => {
    const policies = Object.entries(problemStatus).map(([code, status]) =>
      policyOf({ code: code as 'internal', status }),
    );
    expect(policies).not.toContain('nothing');
  });
});
