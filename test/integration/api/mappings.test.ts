import { MOST_MAPPINGS } from '../../../shared/contract/mappings';
import type { RememberedMapping } from '../../../shared/intake/mapping/mapping';
import { startApi, type Asked, type TestApi } from '../../tools/api';
import { tableClient } from '../store/support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const signature = (number: number) => number.toString(16).padStart(16, '0');

const layout = (number: number, change: Partial<RememberedMapping> = {}): RememberedMapping => ({
  signature: signature(number),
  form: 'II.06a',
  orientation: 'rows',
  columns: [
    { sources: [1], key: null, role: 'label' },
    { sources: [2], key: '3', role: 'figure' },
    { sources: [3], key: null, role: 'figure', holds: ['8', '9'] },
  ],
  rows: [{ label: 'ho so ngoai bieu', kind: 'other', key: null }],
  ...change,
});

const put = (mapping: RememberedMapping, unit = 'skhcn', asked: Asked = {}) =>
  api.call('putMapping', { unit, signature: mapping.signature }, { body: mapping, ...asked });
const forget = (number: number, unit = 'skhcn', asked: Asked = {}) =>
  api.call('deleteMapping', { unit, signature: signature(number) }, asked);
const get = async (unit = 'skhcn') => (await api.call('getMappings', { unit }, { as: 'supervisor' })).json;

describe('layouts that a unit accepted', () => {
  test('come back the last saved first, with the day and the person', async () => {
    expect(await get()).toEqual({ unit: 'skhcn', mappings: [] });
    const first = { mapping: layout(1), at: '2024-06-17T03:00:00.000Z', by: 'oid-clerk.skhcn' };
    const answer = await put(layout(1));
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({ unit: 'skhcn', mappings: [first] });

    api.setNow('2024-06-17T04:00:00Z');
    const second = { mapping: layout(2), at: '2024-06-17T04:00:00.000Z', by: 'oid-clerk.skhcn' };
    expect((await put(layout(2))).json.mappings).toEqual([second, first]);

    api.setNow('2024-06-18T03:00:00Z');
    const changed = layout(1, { rows: [] });
    const mappings = [{ ...first, mapping: changed, at: '2024-06-18T03:00:00.000Z' }, second];
    expect((await put(changed)).json.mappings).toEqual(mappings);
    expect((await put(changed)).json.mappings).toEqual(mappings);
    expect(await get()).toEqual({ unit: 'skhcn', mappings });
    expect((await get('syt')).mappings).toEqual([]);

    expect((await forget(1)).json).toEqual({ unit: 'skhcn', mappings: [second] });
    const again = await forget(1);
    expect([again.status, again.json]).toEqual([200, { unit: 'skhcn', mappings: [second] }]);
    expect((await forget(2)).json.mappings).toEqual([]);
  });

  test('are at most 200: of more the least recently saved is forgotten', async () => {
    const { mappings } = api.services;
    const save = (number: number) =>
      mappings.write('syt', {
        mapping: layout(number),
        savedAt: new Date(Date.UTC(2024, 0, 1, 0, number)).toISOString(),
        savedBy: 'oid',
      });
    for (let number = 0; number < MOST_MAPPINGS; number += 1) await save(number);
    // The oldest is saved again, so that the second oldest has to go.
    await put(layout(0), 'syt', { as: 'clerk.syt' });
    expect((await get('syt')).mappings).toHaveLength(MOST_MAPPINGS);
    const answer = await put(layout(999), 'syt', { as: 'clerk.syt' });
    const kept = (answer.json.mappings as { mapping: RememberedMapping }[]).map(({ mapping }) => mapping);
    expect(kept).toHaveLength(MOST_MAPPINGS);
    const kind = kept.map((mapping) => mapping.signature);
    expect(kind.slice(0, 2).sort()).toEqual([signature(0), signature(999)]);
    expect(kind).not.toContain(signature(1));
    expect(kind).toContain(signature(2));
    expect((await get('syt')).mappings).toEqual(answer.json.mappings);
  });

  test('saved at one moment are all kept', async () => {
    const numbers = [11, 12, 13, 14, 15];
    const answers = await Promise.all(numbers.map((number) => put(layout(number))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const { mappings } = await get();
    const kept = (mappings as { mapping: RememberedMapping }[]).map(({ mapping }) => mapping.signature);
    expect(kept.sort()).toEqual(numbers.map(signature));
    await Promise.all(numbers.map((number) => forget(number)));
    expect((await get()).mappings).toEqual([]);
  });
});

describe('what is refused, naming the place, and then not stored', () => {
  afterEach(async () => {
    expect((await get()).mappings).toEqual([]);
  });

  test('another signature in the address than in the body', async () => {
    const path = { unit: 'skhcn', signature: signature(2) };
    const answer = await api.call('putMapping', path, { body: layout(1) });
    expect(answer.json).toMatchObject({
      status: 422,
      errors: [{ pointer: '/signature', code: 'mapping-signature' }],
    });
    expect(answer.json.detail).toContain(signature(1));
    expect(answer.json.detail).toContain(signature(2));
  });

  test.each<[string, Partial<RememberedMapping>, string, string]>([
    ['a form that there is not', { form: 'II.77' }, '/form', 'form-unknown'],
    [
      'a column that the form has not',
      { columns: [{ sources: [1], key: '99', role: 'figure' }] },
      '/columns',
      'column-unknown',
    ],
    [
      'a column taken for two places of the source',
      {
        columns: [
          { sources: [1], key: '3', role: 'figure' },
          { sources: [2], key: '3', role: 'figure' },
        ],
      },
      '/columns',
      'column-unknown',
    ],
    ['no columns', { columns: [] }, '/columns', 'too-small'],
  ])('%s', async (_what, change, pointer, code) => {
    expect((await put(layout(1, change))).json).toMatchObject({ status: 422, errors: [{ pointer, code }] });
  });

  test('a signature that cannot be one, in either place', async () => {
    const odd = { unit: 'skhcn', signature: 'now%7Cskhcn' };
    expect((await api.call('deleteMapping', odd)).json).toMatchObject({
      status: 422,
      errors: [{ pointer: '/path/signature' }],
    });
    const body = { ...layout(1), signature: 'x' };
    const answer = await api.call('putMapping', { unit: 'skhcn', signature: signature(1) }, { body });
    expect(answer.json).toMatchObject({ status: 422, errors: [{ pointer: '/signature' }] });
  });

  test('a unit that there is not', async () => {
    const unknown = { status: 422, errors: [{ pointer: '/path/unit', code: 'unit-unknown' }] };
    const as = 'clerk.khongco';
    expect((await put(layout(1), 'khongco', { as })).json).toMatchObject(unknown);
    expect((await forget(1, 'khongco', { as })).json).toMatchObject(unknown);
    expect((await api.call('getMappings', { unit: 'khongco' }, { as })).json).toMatchObject(unknown);
  });

  test('more than 64 KB, in both languages', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({
      label: `${at} ${'đ'.repeat(1000)}`,
      kind: 'detail' as const,
      key: null,
    }));
    const answer = await put(layout(1, { rows }));
    expect(answer.json).toMatchObject({
      status: 413,
      code: 'body-too-large',
      detail: 'Cách lấy số liệu này quá dài để ghi nhớ: nhiều nhất 64 KB.',
    });
    const english = await put(layout(1, { rows }), 'skhcn', { headers: { 'accept-language': 'en' } });
    expect(english.json.detail).toBe('This mapping is too large to be remembered: at most 64 KB.');
  });
});

describe('who may', () => {
  const calls = (as: string | null, unit = 'skhcn') =>
    Promise.all([
      api.call('getMappings', { unit }, { as }),
      put(layout(1), unit, { as }),
      forget(1, unit, { as }),
    ]).then((answers) => answers.map(({ status }) => status));

  test.each([
    ['clerk.skhcn', [200, 200, 200]],
    ['clerk.syt', [403, 403, 403]],
    ['supervisor', [200, 403, 403]],
    ['admin', [200, 403, 403]],
    [null, [401, 401, 401]],
  ])('%s: read, save, forget: %j', async (as, statuses) => {
    expect(await calls(as)).toEqual(statuses);
  });

  test('a clerk of a unit that is closed by now keeps its layouts', async () => {
    expect(await calls('clerk.snnmt', 'snnmt')).toEqual([200, 200, 200]);
  });
});

test('a damaged row is left out, named in the log with nobody’s name, and mended by the next save', async () => {
  await forget(1);
  for (const number of [1, 2]) await put(layout(number));
  const key = { partitionKey: '33|skhcn', rowKey: `map|${signature(1)}` };
  await tableClient(api.connectionString, 'mappings').updateEntity(
    { ...key, d0: Buffer.from('no gzip') },
    'Merge',
  );
  const lines = api.log.length;
  expect((await get()).mappings).toMatchObject([{ mapping: layout(2) }]);
  const line = JSON.parse(api.log[lines] ?? '') as unknown;
  expect(line).toMatchObject({ route: 'getMappings', status: 200, damaged: [`map|${signature(1)}`] });
  expect(JSON.stringify(line)).not.toContain('skhcn');

  expect((await put(layout(1))).json.mappings).toHaveLength(2);
  expect(api.log.at(-1)).not.toContain('damaged');
});

test('without the storage the answer is 503 with the time to come back', async () => {
  const own = await startApi();
  const call = (as: string) => own.call('getMappings', { unit: 'skhcn' }, { as });
  expect((await call('supervisor')).status).toBe(200);
  await own.stop();
  const path = { unit: 'skhcn', signature: signature(1) };
  for (const [answer, code] of [
    [await call('supervisor'), 'storage-unavailable'],
    [await own.call('putMapping', path, { body: layout(1) }), 'outcome-unknown'],
    [await own.call('deleteMapping', path), 'outcome-unknown'],
  ] as const) {
    expect(answer.json).toMatchObject({ status: 503, code });
    expect(answer.headers['retry-after']).toBe('5');
  }
});
