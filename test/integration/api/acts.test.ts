import { referenceContent } from '../../../functions/local/seed/reference';
import { recallSubmission } from '../../../functions/services/submissions/submissions';
import { openQuarter, IN_PATH } from '../../../functions/services/quarter';
import { startApi, type Answer, type TestApi } from '../../tools/api';
import { rowsOf, tableClient } from '../store/support';

let api: TestApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.stop());

const SKHCN = { period: '2024-Q2', unit: 'skhcn' };
const CLERK = 'clerk.skhcn';
const REASON = 'Hai thủ tục mới công bố chưa phân loại.';
const reasons = (integration = REASON) => [
  { code: 'K01.integration', form: 'K01', row: 'total', text: integration },
  { code: 'K01.impossible', form: 'K01', row: 'total', text: 'Thủ tục có tính đặc thù, chưa tích hợp được.' },
];

const act = (name: 'submit' | 'recall' | 'accept' | 'return', version: number, as = CLERK, key?: string) =>
  api.call(name, SKHCN, {
    as,
    headers: { 'if-match': `"${version}"`, ...(key === undefined ? {} : { 'idempotency-key': key }) },
    ...(name === 'return' ? { body: { reason: 'Thiếu biểu K02' } } : {}),
    ...(name === 'submit' && version > 2 ? { body: { reason: 'Đã đối chiếu sổ theo dõi của đơn vị.' } } : {}),
    ...(name === 'accept'
      ? { body: { acceptedExplanations: [{ code: 'K01.integration', form: 'K01', row: 'total' }] } }
      : {}),
  });
const read = (as: string) => api.call('getSubmission', SKHCN, { as });
const save = (body: unknown, headers: Record<string, string>): Promise<Answer> =>
  api.call('putSubmission', SKHCN, { body, headers });

async function sent(): Promise<void> {
  await save({ ...referenceContent, explanations: reasons() }, { 'if-none-match': '*' });
  expect((await act('submit', 1)).json).toMatchObject({ status: 'submitted', version: 2 });
}

describe('what is submitted is recalled', () => {
  test('as a draft with the same content and without who sent it, and the log says so', async () => {
    await sent();
    const before = await read(CLERK);
    const recalled = await act('recall', 2);
    expect(recalled.json).toMatchObject({
      status: 'draft',
      version: 3,
      contentHash: before.json.contentHash,
      tables: before.json.tables,
    });
    for (const mark of ['submittedAt', 'submittedBy', 'late']) expect(recalled.json).not.toHaveProperty(mark);
    await act('submit', 3);
    const history = await api.call('getHistory', SKHCN, { query: { verify: '1' } });
    expect((history.json.entries as { action: string }[]).map(({ action }) => action)).toEqual([
      'save',
      'submit',
      'recall',
      'submit',
    ]);
    expect(history.json.chain).toEqual({ ok: true, entries: 4 });
  });

  test('once, however often it is asked with one key', async () => {
    await sent();
    const [one, two] = [await act('recall', 2, CLERK, 'recall-2'), await act('recall', 2, CLERK, 'recall-2')];
    expect(two.json).toMatchObject({ version: 3, status: 'draft' });
    expect(two.json.contentHash).toBe(one.json.contentHash);
  });

  test('only as the version that it is of, and only while it is submitted', async () => {
    expect((await act('recall', 1)).json).toMatchObject({ status: 404, code: 'submission-not-found' });
    await save({ ...referenceContent, explanations: reasons() }, { 'if-none-match': '*' });
    expect((await act('recall', 1)).json).toMatchObject({ status: 409, code: 'wrong-status' });
    await act('submit', 1);
    expect((await act('recall', 1)).json).toMatchObject({ status: 412, code: 'version-conflict' });
    expect((await api.call('recall', SKHCN, { as: CLERK })).json.code).toBe('precondition-required');
    await act('accept', 2, 'supervisor');
    expect((await act('recall', 3)).json.code).toBe('wrong-status');
  });

  test('and sent again later counts as sent then, late or not', async () => {
    await sent();
    await act('recall', 2);
    api.setNow('2024-06-18T17:00:01Z');
    expect((await act('submit', 3)).json).toMatchObject({
      late: true,
      submittedAt: '2024-06-18T17:00:01.000Z',
    });
  });

  test('does not count as sent in the record of who is late', async () => {
    const lateOf = async () => {
      const { json } = await api.call('getOverview', { period: '2024-Q3' }, { as: 'supervisor' });
      const entries = json.cockpit as { unit: string; rhythm: { late: number; quarters: number } }[];
      return entries.find(({ unit }) => unit === 'skhcn')?.rhythm;
    };
    await sent();
    await act('recall', 2);
    api.setNow('2024-06-20T03:00:00Z');
    await act('submit', 3);
    expect(await lateOf()).toMatchObject({ quarters: 1, late: 1 });
  });
});

describe('a reviewer who opens what is submitted', () => {
  test('is noted with the instant, once, without a version, and it is not recalled any more', async () => {
    await sent();
    const table = tableClient(api.connectionString, 'quarters');
    const row = async () => (await rowsOf(table, '33|2024-Q2'))['now|skhcn'];
    const opened = await read('supervisor');
    expect(opened.json).toMatchObject({
      version: 2,
      openedForReviewAt: '2024-06-17T03:00:00.000Z',
      openedForReviewBy: 'oid-supervisor',
    });
    const noted = await row();
    api.setNow('2024-06-17T05:00:00Z');
    expect((await read('supervisor')).json.openedForReviewAt).toBe('2024-06-17T03:00:00.000Z');
    expect(await row()).toEqual(noted);
    expect((await read(CLERK)).json.contentHash).toBe(opened.json.contentHash);

    const refused = await act('recall', 2);
    expect(refused.json).toMatchObject({
      status: 409,
      code: 'opened-for-review',
      detail:
        'Người duyệt đã mở số liệu này lúc 10 giờ 00 phút, ngày 17/6/2024 nên không rút lại được. Đề nghị người duyệt trả lại để hoàn thiện.',
    });
    const history = await api.call('getHistory', SKHCN, { query: { verify: '1' } });
    expect(history.json.chain).toEqual({ ok: true, entries: 2 });
  });

  test('returns it, and what is sent after that is a new one', async () => {
    await sent();
    await read('supervisor');
    expect((await act('return', 2, 'supervisor')).status).toBe(200);
    await act('submit', 3);
    expect((await read(CLERK)).json).not.toHaveProperty('openedForReviewAt');
    expect((await act('recall', 4)).status).toBe(200);
  });

  test.each([[CLERK], ['admin']])('is not %s', async (as) => {
    await sent();
    expect((await read(as)).json).not.toHaveProperty('openedForReviewAt');
    expect((await act('recall', 2)).status).toBe(200);
  });

  test('opens nothing where nothing is submitted', async () => {
    await save(referenceContent, { 'if-none-match': '*' });
    expect((await read('supervisor')).json).not.toHaveProperty('openedForReviewAt');
  });

  test('between the reading and the writing of a recall wins', async () => {
    await sent();
    const { services } = api;
    const quarter = await openQuarter(services, SKHCN.period, SKHCN.unit, IN_PATH, 'vi');
    const { submissions } = services;
    let opened = false;
    const late = {
      ...submissions,
      write: async (change: Parameters<typeof submissions.write>[0]) => {
        if (!opened) await read('supervisor');
        opened = true;
        return await submissions.write(change);
      },
    };
    const recalled = recallSubmission({
      services: { ...services, submissions: late },
      quarter,
      person: 'oid-clerk.skhcn',
      precondition: { version: 2 },
      lang: 'vi',
    });
    await expect(recalled).rejects.toMatchObject({ code: 'opened-for-review' });
    expect((await read(CLERK)).json).toMatchObject({ status: 'submitted', version: 2 });
  });
});

describe('an explanation that says nothing', () => {
  test.each([
    ['.', 'explanation-length'],
    ['ok', 'explanation-length'],
    ['Đã kiểm tra, số liệu đúng thực tế.', 'explanation-reason'],
  ])('“%s” is saved, and refuses the submission at its place', async (text, code) => {
    const saved = await save({ ...referenceContent, explanations: reasons(text) }, { 'if-none-match': '*' });
    expect(saved.status).toBe(200);
    const refused = await act('submit', 1);
    expect(refused.json).toMatchObject({
      status: 422,
      code: 'explanations-lacking',
      errors: [{ code, detail: expect.stringContaining('Biểu K01') }],
    });
    const [{ pointer }] = refused.json.errors as [{ pointer: string }];
    const index = (saved.json.explanations as { code: string }[]).findIndex(
      (one) => one.code === 'K01.integration',
    );
    expect(pointer).toBe(`/explanations/${index}/text`);
  });

  test('nor does the finding in its own words, in whichever language', async () => {
    let headers: Record<string, string> = { 'if-none-match': '*' };
    for (const [version, language] of [
      [1, 'vi'],
      [2, 'en'],
    ] as const) {
      const check = await api.call(
        'check',
        {},
        {
          body: { ...SKHCN, tables: referenceContent.tables },
          headers: { 'accept-language': language },
        },
      );
      const found = (check.json.findings as { code: string; status: string; message: string }[]).find(
        ({ code, status }) => code === 'K01.integration' && status === 'fail',
      );
      await save({ ...referenceContent, explanations: reasons(found?.message) }, headers);
      headers = { 'if-match': `"${version}"` };
      expect((await act('submit', version)).json.errors).toMatchObject([{ code: 'explanation-own-words' }]);
    }
  });
});
