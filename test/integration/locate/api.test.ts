import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createLocating, type Locating } from '../../../functions/locate/locating';
import { runBounded } from '../../../functions/process/bounded-process';
import { referenceContent } from '../../../functions/local/seed/reference';
import type { LocateRequest } from '../../../shared/contract/locate';
import type { Row, Table } from '../../../shared/forms/table';
import { startApi, type Answer, type Asked, type TestApi } from '../../tools/api';
import { startTables } from '../../tools/run/storage';
import { bundleLocateWorker } from '../../tools/workers';

const worker = bundleLocateWorker();
const endless = path.join(worker.folder, 'endless.cjs');
writeFileSync(endless, 'for (;;);');
/** Other work may hold this machine up. */
const patient = createLocating({ workerFile: worker.workerFile, milliseconds: 20_000 });
const never: Locating = {
  inTime: () => Promise.reject(new Error('asked')),
  inSteps: () => Promise.reject(new Error('asked')),
};
let locating: Locating = patient;
let api: TestApi;
beforeAll(async () => {
  api = await startApi(undefined, undefined, startTables, {
    inTime: (figures, unit) => locating.inTime(figures, unit),
    inSteps: (figures, unit) => locating.inSteps(figures, unit),
  });
});
afterEach(() => {
  locating = patient;
});
afterAll(async () => {
  await api.stop();
  worker.remove();
});

const SKHCN = { period: '2024-Q2', unit: 'skhcn' };
const row = (key: string, figures: readonly (number | null)[]): Row => ({
  key,
  label: key,
  cells: Object.fromEntries(figures.map((value, at) => [String(at + 3), value])),
});
const ii06a = (...rows: Row[]): Table => ({ form: 'II.06a', rows });
const ask = (
  name: 'locate' | 'check',
  tables: readonly Table[],
  more: Partial<LocateRequest> = {},
  asked: Asked = {},
): Promise<Answer> => api.call(name, {}, { body: { ...SKHCN, tables, ...more }, ...asked });

const SOUND = row('a', [100, 60, 30, 10, 70, 20, 49, 1, 30, 20, 10]);
/** Resolved, in time: 49, typed 94. */
const TRANSPOSED = row('a', [100, 60, 30, 10, 70, 20, 94, 1, 30, 20, 10]);
/** So many rows, every second of them with a figure of its own that is wrong. */
const large = (count: number): Table =>
  ii06a(
    ...Array.from({ length: count }, (_, at) => {
      const figures = [100, 60, 30, 10, 70, 20, 49, 1, 30, 20, 10];
      if (at % 2 === 0) figures[at % 11] = 1000 + at;
      return row(`r${at}`, figures);
    }),
  );

describe('POST locate', () => {
  test('names the cell, its value, the slip and what speaks for it', async () => {
    const answer = await ask('locate', [ii06a(TRANSPOSED)]);
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      status: 'proven',
      clusters: [{ status: 'proven', size: 1, more: 0, chain: [] }],
      implied: [],
    });
    const [cluster] = answer.json.clusters as { corrections: unknown[] }[];
    expect(cluster?.corrections[0]).toMatchObject({
      errors: 1,
      cells: [{ form: 'II.06a', row: 'a', column: '9', from: 94, to: 49, low: 49, high: 49 }],
      kind: 'transposed',
      text: '(9) dòng “a”: 94 → 49 (hai chữ số liền nhau bị đảo).',
    });
  });

  test('a pinned cell is not named; without it the others are', async () => {
    const pinned = [{ form: 'II.06a', row: 'a', column: '9' }];
    const answer = await ask('locate', [ii06a(TRANSPOSED)], { pinned });
    const [cluster] = answer.json.clusters as { corrections: { cells: { column: string }[] }[] }[];
    const columns = cluster?.corrections.flatMap(({ cells }) => cells.map(({ column }) => column)) ?? [];
    expect(columns.length).toBeGreaterThan(0);
    expect(columns).not.toContain('9');
  });

  test('says why figures cannot hold together, and what a blank can only be, in the language asked for', async () => {
    const together = await ask('locate', [ii06a(row('a', [100, 60, 30, 10, 70, 20, 49, 1, null, 20, 15]))]);
    const [cluster] = together.json.clusters as { chain: string[] }[];
    expect(cluster?.chain).toEqual([expect.stringMatching(/^Các số này không thể cùng đúng/)]);
    const blank = [ii06a(row('a', [100, 60, 30, 10, 70, 20, 49, 1, null, 20, 10]))];
    const vi = await ask('locate', blank);
    expect(vi.json).toMatchObject({ status: 'proven', clusters: [] });
    expect(vi.json.implied).toEqual([
      {
        form: 'II.06a',
        row: 'a',
        column: '11',
        low: 30,
        high: 30,
        value: 30,
        why: [expect.stringMatching(/chỉ có thể là 30, vì /)],
      },
    ]);
    const en = await ask('locate', blank, {}, { headers: { 'accept-language': 'en' } });
    expect(en.json.implied).toMatchObject([{ why: [expect.stringMatching(/can only be 30, because of /)] }]);
  });

  test('nothing broken and nothing blank: no clusters, nothing implied', async () => {
    expect((await ask('locate', [ii06a(SOUND)])).json).toEqual({
      status: 'proven',
      clusters: [],
      implied: [],
    });
  });

  test('what takes longer than the cap is ended, and answered with what is broken', async () => {
    locating = createLocating({ workerFile: endless, milliseconds: 200 });
    expect((await ask('locate', [ii06a(TRANSPOSED)])).json).toEqual({
      status: 'none',
      clusters: [
        {
          findings: [{ code: 'II.06a.resolved', form: 'II.06a', row: 'a' }],
          chain: [],
          status: 'none',
          size: 0,
          more: -1,
          corrections: [],
        },
      ],
      implied: [],
    });
  });

  test('a hard case is answered whatever the cap leaves of it, every broken relation named', async () => {
    locating = createLocating({ workerFile: worker.workerFile });
    const tables = [
      ii06a(
        ...large(40).rows,
        row(
          'total',
          Array.from({ length: 11 }, (_, at) => 5000 + at),
        ),
      ),
    ];
    const { findings } = (await ask('check', tables)).json as { findings: Record<string, string>[] };
    const broken = findings.filter(({ status, severity }) => status === 'fail' && severity === 'error');
    const answer = await ask('locate', tables);
    expect(answer.status).toBe(200);
    const clusters = answer.json.clusters as { findings: Record<string, string>[] }[];
    const named = new Set(
      clusters.flatMap((one) => one.findings.map(({ code, row: key }) => `${code} ${key}`)),
    );
    expect(broken.filter(({ code, row: key }) => !named.has(`${code} ${key}`))).toEqual([]);
  });

  test('once the time to search is over, what is left is told as not found', async () => {
    const { forms } = (await api.call('getForms', {}, { query: { period: '2024-Q2' } })).json;
    const task = { forms, tables: [ii06a(TRANSPOSED)], effort: { kind: 'time', milliseconds: 0 } };
    const bounds = { heapMb: 256, milliseconds: 20_000 };
    expect(await runBounded(worker.workerFile, task, bounds)).toMatchObject({
      status: 'none',
      clusters: [{ status: 'none', findings: [{ code: 'II.06a.resolved' }], corrections: [] }],
    });
  });

  test('what the search leaves open goes to the solver, whose answer is not called smallest', async () => {
    const { forms } = (await api.call('getForms', {}, { query: { period: '2024-Q2' } })).json;
    const rows = Array.from({ length: 8 }, (_, at) => {
      const figures: (number | null)[] = [100, 60, 30, 10, 70, 20, 49, 1, 30, 20, 10];
      for (const [place, by] of [0, 4].entries()) figures[(at * 3 + by) % 11] = 1000 + at + 7 * place;
      figures[(at + 5) % 11] = null;
      return row(`r${at}`, figures);
    });
    const total = Array.from({ length: 11 }, (_, at) => 5000 + at);
    const tables = [ii06a(...rows, row('total', total))];
    const task = { forms, tables, effort: { kind: 'time', milliseconds: 6000 } };
    expect(await runBounded(worker.workerFile, task, { heapMb: 256, milliseconds: 30_000 })).toMatchObject({
      status: 'feasible',
      clusters: [{ status: 'feasible', more: -1 }],
    });
  });

  test('while too many wait: 503 and when to come back', async () => {
    locating = createLocating({ workerFile: endless, milliseconds: 2000, waiting: 0 });
    const answers = await Promise.all([ask('locate', [ii06a(SOUND)]), ask('locate', [ii06a(SOUND)])]);
    const refused = answers.find(({ status }) => status === 503);
    expect(refused?.json).toMatchObject({ code: 'locate-busy' });
    expect(refused?.headers['retry-after']).toBe('2');
  });

  test('refuses as check does: another unit, a form that is none', async () => {
    expect((await ask('locate', [], {}, { as: 'clerk.syt' })).json).toMatchObject({ status: 403 });
    expect((await ask('locate', [{ form: 'II.77', rows: [] }])).json).toMatchObject({
      status: 422,
      errors: [{ pointer: '/tables/0/form', code: 'form-unknown' }],
    });
    expect((await ask('locate', [], { pinned: [{ form: 'x' }] as never })).json).toMatchObject({
      status: 422,
      errors: [{ pointer: '/pinned/0/row' }, { pointer: '/pinned/0/column' }],
    });
  });
});

describe('suggestions', () => {
  test('stand beside the findings of a check, found in place where figures are few', async () => {
    locating = never;
    const answer = await ask('check', [ii06a(TRANSPOSED)]);
    expect(answer.json.suggestions).toMatchObject([
      {
        form: 'II.06a',
        row: 'a',
        column: null,
        cells: [{ column: '9', from: 94, to: 49 }],
        kind: 'transposed',
        others: 0,
        text: expect.stringMatching(
          /^Có thể sửa: \(9\) dòng “a”: 94 → 49 \(hai chữ số liền nhau bị đảo\)\. /,
        ),
      },
    ]);
  });

  test('a check of sound tables has none, and starts no process', async () => {
    locating = never;
    const rows = Array.from({ length: 200 }, (_, at) => ({ ...SOUND, key: `r${at}` }));
    const answer = await ask('check', [ii06a(...rows)]);
    expect(answer.status).toBe(200);
    expect(answer.json).not.toHaveProperty('suggestions');
  });

  test('of many figures come from the process, the same every time', async () => {
    const one = await ask('check', [large(100)]);
    const two = await ask('check', [large(100)]);
    expect((one.json.suggestions as unknown[]).length).toBeGreaterThan(40);
    expect(two.json.suggestions).toEqual(one.json.suggestions);
  });

  test('nobody waits for them in vain: a process that is ended or broken leaves the findings alone', async () => {
    for (const file of [endless, path.join(worker.folder, 'missing.cjs')]) {
      locating = createLocating({ workerFile: file, milliseconds: 200 });
      const answer = await ask('check', [large(100)]);
      expect(answer.status).toBe(200);
      expect(answer.json).not.toHaveProperty('suggestions');
    }
  });

  test('of a stored quarter: whoever reads it has them, who saves it waits for none, and its workbook is always the same', async () => {
    const save = { body: referenceContent, headers: { 'if-none-match': '*' } };
    const saved = await api.call('putSubmission', SKHCN, save);
    expect(saved.json).not.toHaveProperty('suggestions');
    const read = await api.call('getSubmission', SKHCN, { as: 'supervisor' });
    expect(read.json.suggestions).toMatchObject([
      { code: 'K01.integration', form: 'K01', row: 'total', confidence: 'possible', others: 2 },
    ]);
    const workbook = () => api.call('getWorkbook', SKHCN);
    expect((await workbook()).bytes).toEqual((await workbook()).bytes);
  });

  test('the cell that was changed since the figures were stored is named first, and that it was is said', async () => {
    const stored = ii06a(row('a', [100, 60, 30, 10, 70, 20, 49, 1, 30, 20, 10]));
    const read = await api.call('getSubmission', SKHCN);
    const headers = { 'if-match': read.headers.etag ?? '' };
    await api.call('putSubmission', SKHCN, { body: { ...referenceContent, tables: [stored] }, headers });
    const changed = ii06a(row('a', [100, 60, 30, 10, 70, 22, 49, 1, 30, 20, 10]));
    const answer = await ask('check', [changed]);
    expect(answer.json.suggestions).toMatchObject([
      {
        cells: [{ column: '8', from: 22, to: 20 }],
        confidence: 'likely',
        text: expect.stringContaining('(8) dòng “a” mới sửa so với bản trước.'),
      },
    ]);
    const located = await ask('locate', [changed]);
    expect(located.json).toMatchObject({
      clusters: [{ corrections: [{ cells: [{ column: '8', to: 20 }], confidence: 'likely' }, {}, {}] }],
    });
  });
});
