import ii06a from '../../../shared/forms/documents/ii.06a.json';
import { routes, type RouteName } from '../../../shared/contract/routes';
import type { RouteContract, Who } from '../../../shared/contract/routes/route';
import { hungYen } from '../../../shared/units/hung-yen';
import { startApi, type Asked, type TestApi } from '../../tools/api';

const SIGNATURE = '0'.repeat(16);
const PATH = {
  period: '2024-Q2',
  span: '2024-H1',
  unit: 'skhcn',
  code: ii06a.code,
  file: 'manifest.json',
  signature: SIGNATURE,
};
/** A body of the right shape, so that it is the right that is asked for. */
const BODIES: Partial<Record<RouteName, unknown>> = {
  putUnits: hungYen,
  putForm: ii06a,
  check: { period: PATH.period, unit: PATH.unit, tables: [] },
  locate: { period: PATH.period, unit: PATH.unit, tables: [] },
  intake: {
    period: PATH.period,
    unit: PATH.unit,
    grids: [{ name: 'A', rows: [], merges: [], hiddenRows: [], hiddenColumns: [] }],
  },
  checkText: { period: PATH.period, unit: PATH.unit, text: '' },
  putMapping: {
    signature: SIGNATURE,
    form: ii06a.code,
    orientation: 'rows',
    columns: [{ sources: [1], key: null, role: 'label' }],
    rows: [],
  },
  putSubmission: { tables: [] },
  postComment: { kind: 'reopen', comment: 1 },
  postReminder: { way: 'copy', subject: 'x', text: 'x' },
  putGivenFigures: { figures: [] },
  accept: {},
  return: { reason: 'x' },
  reopen: { reason: 'x' },
};
const EVERYBODY = ['nobody', 'clerk.skhcn', 'clerk.stp', 'supervisor', 'admin'] as const;
const MAY: Record<Who, readonly (typeof EVERYBODY)[number][]> = {
  anyone: EVERYBODY,
  'signed-in': ['clerk.skhcn', 'clerk.stp', 'supervisor', 'admin'],
  'reads-unit': ['clerk.skhcn', 'supervisor', 'admin'],
  'writes-unit': ['clerk.skhcn'],
  comments: ['clerk.skhcn', 'supervisor'],
  reviews: ['supervisor'],
  'sees-province': ['supervisor', 'admin'],
  administers: ['admin'],
};

let api: TestApi;
beforeAll(async () => {
  api = await startApi(undefined, { take: () => Promise.reject(new Error('Nothing is recognised here.')) });
});
afterAll(() => api.stop());

test.each(Object.keys(routes) as RouteName[])('%s', async (name) => {
  const allowed: string[] = [];
  for (const person of EVERYBODY) {
    const asked: Asked = {
      as: person === 'nobody' ? null : person,
      body: BODIES[name],
      ...(name === 'getForms' ? { query: { period: PATH.period } } : {}),
    };
    const { status, json } = await api.call(name, PATH, asked);
    // A refused shape would say nothing about the right.
    expect(json.code).not.toBe('invalid-input');
    if (![401, 403].includes(status)) allowed.push(person);
  }
  expect(allowed).toEqual(MAY[routes[name].who]);
});

const SENT = (Object.entries(routes) as [RouteName, RouteContract][]).filter(([, { body }]) => body);

test.each(SENT)('what %s is sent is not read for those who may not call it', async (name, { who, path }) => {
  const inPath = path.includes('{') || !who.endsWith('unit');
  for (const person of EVERYBODY.filter((one) => !MAY[who].includes(one))) {
    const as = person === 'nobody' ? null : person;
    const status = person === 'nobody' ? 401 : 403;
    // A body that names the unit has to be read for it; nothing else of it is looked at.
    const body = inPath ? '{' : { unit: PATH.unit, more: 1 };
    expect(await api.call(name, PATH, { as, body })).toMatchObject({ status });
  }
});

test.each(SENT.filter(([, { upload }]) => upload))(
  'a file for %s is not read for those who may not',
  async (name) => {
    const headers = { 'content-type': 'text/html', 'content-length': String(2 ** 40) };
    const asked = { body: new Uint8Array(1), headers, query: { period: PATH.period, unit: PATH.unit } };
    expect(await api.call(name, PATH, { ...asked, as: 'clerk.stp' })).toMatchObject({ status: 403 });
    // Their own unit in the address does not open another's in the body.
    const other = { body: { unit: 'skhcn' }, query: { unit: 'stp' }, as: 'clerk.stp' };
    expect(await api.call(name, PATH, other)).toMatchObject({ status: 403 });
  },
);
