import { LONGEST_COMMENT, MOST_COMMENTS, MOST_ENTRIES } from '../../../shared/contract/comments';
import { gridsOf } from '../../tools/read-upload';
import { startApi, type Answer, type Asked, type TestApi } from '../../tools/api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi('2024-06-17T03:00:00Z');
});
afterAll(() => api.stop());

const SKHCN = { period: '2024-Q2', unit: 'skhcn' };
const CELL = { form: 'II.06a', row: 'dat-dai', column: '9' };
const TABLES = [
  {
    form: 'II.06a',
    rows: [
      { key: 'dat-dai', label: 'Đất đai', cells: { 9: 94 } },
      { key: 'total', label: 'Tổng cộng', cells: { 9: 94 } },
    ],
  },
];

interface Said {
  id: number;
  text: string;
  by: string;
  role: string;
  answers: { text: string; by: string; role: string }[];
  settled: { by: string } | null;
}
const saidIn = ({ json }: Answer) => json.comments as Said[];

const say = (body: unknown, more: Asked = {}, path = SKHCN) =>
  api.call('postComment', path, { body, ...more });
const read = async (path = SKHCN) => saidIn(await api.call('getComments', path));
const save = (
  path = SKHCN,
  headers: Record<string, string> = { 'if-none-match': '*' },
  tables: unknown = TABLES,
) => api.call('putSubmission', path, { as: `clerk.${path.unit}`, body: { tables }, headers });

describe('what is said of a cell', () => {
  test('is refused before anything is saved', async () => {
    const answer = await say({ kind: 'comment', ...CELL, text: 'Vì sao?' });
    expect([answer.status, answer.json.code]).toEqual([404, 'submission-not-found']);
  });

  test('is read and answered by the other side, settled, and open again with a further answer', async () => {
    await save();
    const before = (await api.call('getSubmission', SKHCN)).json;
    await say({ kind: 'comment', ...CELL, text: ' Quý trước chỉ có 49. ' }, { as: 'supervisor' });
    await say({ kind: 'answer', comment: 1, text: 'Đã sửa.' });
    expect(await read()).toMatchObject([
      {
        id: 1,
        ...CELL,
        rowLabel: 'Đất đai',
        columnName: 'Đã giải quyết đúng hạn (9)',
        text: 'Quý trước chỉ có 49.',
        by: 'oid-supervisor',
        role: 'supervisor',
        at: '2024-06-17T03:00:00.000Z',
        answers: [{ text: 'Đã sửa.', by: 'oid-clerk.skhcn', role: 'clerk' }],
        settled: null,
      },
    ]);
    const settled = await say({ kind: 'settle', comment: 1, answers: 1 }, { as: 'supervisor' });
    expect(saidIn(settled)[0]?.settled).toMatchObject({ by: 'oid-supervisor', role: 'supervisor' });
    await say({ kind: 'reopen', comment: 1 });
    expect((await read())[0]?.settled).toBeNull();
    await say({ kind: 'settle', comment: 1, answers: 1 });
    expect(saidIn(await say({ kind: 'answer', comment: 1, text: 'Còn một ô nữa.' }))[0]?.settled).toBeNull();
    // Neither a version nor a figure: a save that was under way goes through.
    expect((await api.call('getSubmission', SKHCN)).json).toEqual(before);
  });

  test('survives a save, a merge of two, and stays out of the totals', async () => {
    const totals = () =>
      api.call('getTotals', { period: SKHCN.period }, { as: 'supervisor', query: { include: 'all' } });
    const counted = (await totals()).json.totals;
    const said = await read();
    expect((await save(SKHCN, { 'if-match': '"1"' })).status).toBe(200);
    expect((await save(SKHCN, { 'if-match': '"1"' })).status).toBe(412);
    expect((await save(SKHCN, { 'if-match': '"2"' })).status).toBe(200);
    expect(await read()).toEqual(said);
    await say({ kind: 'comment', ...CELL, row: 'total', text: '1000000' });
    expect((await totals()).json.totals).toEqual(counted);
  });

  test('of several who write at once all stays', async () => {
    const before = (await read()).length;
    const people = ['clerk.skhcn', 'supervisor', 'clerk.skhcn', 'supervisor', 'clerk.skhcn'];
    const answers = await Promise.all(
      people.map((as, index) => say({ kind: 'comment', ...CELL, text: `Cùng lúc ${index}` }, { as })),
    );
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 200));
    const after = await read();
    expect(after).toHaveLength(before + people.length);
    expect(after.map(({ text }) => text).sort()).toEqual(
      expect.arrayContaining(people.map((_, index) => `Cùng lúc ${index}`)),
    );
  });

  test('is said once, however often it is sent', async () => {
    const headers = { 'idempotency-key': 'comment-1' };
    const body = { kind: 'comment', ...CELL, text: 'Một lần' };
    const before = (await read()).length;
    await say(body, { headers });
    expect(saidIn(await say(body, { headers }))).toHaveLength(before + 1);
    const other = await say({ ...body, text: 'Khác' }, { headers });
    expect(other.json.code).toBe('idempotency-key-reused');
  });

  test('is in the workbook', async () => {
    const { bytes } = await api.call('getWorkbook', SKHCN);
    const sheet = (await gridsOf(bytes)).find(({ name }) => name === 'Kết quả kiểm tra');
    const texts = sheet?.rows.flatMap((row) => row.map(({ value }) => value));
    expect(texts).toEqual(expect.arrayContaining(['Ý KIẾN VỀ TỪNG Ô', 'Quý trước chỉ có 49.']));
  });
});

describe('refused, naming what is wrong', () => {
  test.each<[string, unknown, number, string]>([
    [
      'a comment that is too long',
      { kind: 'comment', ...CELL, text: 'x'.repeat(LONGEST_COMMENT + 1) },
      422,
      'invalid-input',
    ],
    ['a blank one', { kind: 'comment', ...CELL, text: '  ' }, 422, 'invalid-input'],
    ['a form that is not there', { kind: 'comment', ...CELL, form: 'K99', text: 'x' }, 422, 'invalid-input'],
    ['a row that is not saved', { kind: 'comment', ...CELL, row: 'nha-o', text: 'x' }, 422, 'invalid-input'],
    [
      'a column that holds no figures',
      { kind: 'comment', ...CELL, column: '2', text: 'x' },
      422,
      'invalid-input',
    ],
    ['an answer to nothing', { kind: 'answer', comment: 999, text: 'x' }, 404, 'comment-not-found'],
    [
      'settling before the last answer was read',
      { kind: 'settle', comment: 1, answers: 0 },
      409,
      'comment-answered',
    ],
    ['another kind of saying', { kind: 'figure', value: 5 }, 422, 'invalid-input'],
  ])('%s', async (_what, body, status, code) => {
    const before = await read();
    const answer = await say(body);
    expect([answer.status, answer.json.code]).toEqual([status, code]);
    expect(answer.json.detail).not.toBe('');
    expect(await read()).toEqual(before);
  });

  test('the cell is named', async () => {
    const { json } = await say({ kind: 'comment', ...CELL, row: 'nha-o', text: 'x' });
    expect(json).toMatchObject({ errors: [{ pointer: '/', code: 'cell-unknown' }] });
    expect(json.detail).toContain('biểu II.06a, dòng “nha-o”, cột (9)');
  });

  test.each(['clerk.stp', 'admin'])('%s has no right', async (as) => {
    const answer = await say({ kind: 'comment', ...CELL, text: 'x' }, { as });
    expect([answer.status, answer.json.code]).toEqual([403, 'forbidden']);
  });

  test('more comments, and more of anything, than is kept', async () => {
    const path = { period: '2024-Q2', unit: 'stp' };
    await save(path);
    const { comments } = api.services;
    const written = { by: 'x', role: 'clerk', at: '2024-06-17T03:00:00.000Z' } as const;
    const add = (number: number, kind: 'comment' | 'reopen') => {
      const entry =
        kind === 'comment'
          ? { number, kind, ...written, ...CELL, rowLabel: 'Đất đai', text: 'x' }
          : { number, kind, ...written, comment: 1 };
      return comments.append(path.period, path.unit, { entry });
    };
    for (let number = 1; number <= MOST_COMMENTS; number += 10) {
      await Promise.all(Array.from({ length: 10 }, (_, index) => add(number + index, 'comment')));
    }
    const as = 'clerk.stp';
    const full = await say({ kind: 'comment', ...CELL, text: 'x' }, { as }, path);
    expect([full.status, full.json.code]).toEqual([409, 'comments-full']);
    expect((await say({ kind: 'answer', comment: 1, text: 'x' }, { as }, path)).status).toBe(200);
    await add(MOST_ENTRIES, 'reopen');
    const spent = await say({ kind: 'answer', comment: 1, text: 'x' }, { as }, path);
    expect([spent.status, spent.json.code]).toEqual([409, 'comments-full']);
  });
});

describe('what the cells of a quarter are laid beside', () => {
  const figure = (value: number) => [
    { form: 'II.06a', rows: [{ key: 'dat-dai', label: 'Đất đai', cells: { 9: value, 10: 1 } }] },
  ];
  const as = 'clerk.sct';
  const cellsOf = async (period: string) =>
    (await api.call('getCells', { period, unit: 'sct' }, { as })).json;

  test('is there before anything of the quarter is saved', async () => {
    await save({ period: '2023-Q2', unit: 'sct' }, undefined, figure(7));
    await save({ period: '2024-Q1', unit: 'sct' }, undefined, figure(8));
    const { before, changes, comments } = (await cellsOf('2024-Q2')) as {
      before: { period: string; tables: unknown }[];
      changes: unknown[];
      comments: unknown[];
    };
    expect(before.map(({ period, tables }) => [period, tables !== null])).toEqual([
      ['2022-Q3', false],
      ['2022-Q4', false],
      ['2023-Q1', false],
      ['2023-Q2', true],
      ['2023-Q3', false],
      ['2023-Q4', false],
      ['2024-Q1', true],
    ]);
    expect(before[3]).toEqual({ period: '2023-Q2', calendar: 'reporting', tables: figure(7) });
    expect([changes, comments]).toEqual([[], []]);
  });

  test('says which version changed a cell last', async () => {
    const path = { period: '2024-Q2', unit: 'sct' };
    await save(path, undefined, figure(8));
    api.setNow('2024-06-18T03:00:00Z');
    await save(path, { 'if-match': '"1"' }, figure(9));
    await save(path, { 'if-match': '"2"' }, figure(9));
    expect((await cellsOf('2024-Q2')).changes).toEqual([
      {
        version: 2,
        at: '2024-06-18T03:00:00.000Z',
        by: 'oid-clerk.sct',
        cells: [{ form: 'II.06a', row: 'dat-dai', column: '9' }],
      },
      {
        version: 1,
        at: '2024-06-17T03:00:00.000Z',
        by: 'oid-clerk.sct',
        cells: [{ form: 'II.06a', row: 'dat-dai', column: '10' }],
      },
    ]);
  });

  test('counts a quarter before a merger with the units that merged, and only where all are stored', async () => {
    api.setNow('2025-12-18T03:00:00Z');
    const { index } = await api.services.library.loadUnits();
    const openThen = (code: string) => index.openOn('2024-12-14').some((unit) => unit.code === code);
    const [unit] = index
      .openOn('2025-09-14')
      .filter(({ code, predecessors }) => predecessors.length > 1 && !openThen(code))
      .filter(({ predecessors }) => predecessors.every(({ unit: code }) => openThen(code)));
    const merged = unit?.predecessors.map(({ unit: code }) => code) ?? [];
    for (const code of merged.slice(1)) await save({ period: '2024-Q4', unit: code }, undefined, figure(2));
    const path = { period: '2025-Q3', unit: unit?.code ?? '' };
    const quarter = async () => {
      const { json } = await api.call('getCells', path, { as: 'supervisor' });
      return (json.before as { period: string; tables: { rows: { cells: unknown }[] }[] | null }[]).find(
        ({ period }) => period === '2024-Q4',
      );
    };
    expect((await quarter())?.tables).toBeNull();
    await save({ period: '2024-Q4', unit: merged[0] ?? '' }, undefined, figure(2));
    expect((await quarter())?.tables?.[0]?.rows[0]?.cells).toEqual({
      9: 2 * merged.length,
      10: merged.length,
    });
  });
});
