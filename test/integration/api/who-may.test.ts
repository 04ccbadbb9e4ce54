import { whoMay } from '../../../docs/tools/who-may';
import ii06a from '../../../shared/forms/documents/ii.06a.json';
import { routes, type RouteName } from '../../../shared/contract/routes';
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
const MAY: Record<(typeof whoMay)[RouteName], readonly (typeof EVERYBODY)[number][]> = {
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
  expect(allowed).toEqual(MAY[whoMay[name]]);
});
