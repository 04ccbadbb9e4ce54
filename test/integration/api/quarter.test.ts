import { referenceContent } from '../../../functions/local/seed/reference';
import { StorageError } from '../../../functions/store/errors';
import { problemWords } from '../../../shared/contract/problem-words';
import { startApi, type Answer, type Asked, type TestApi } from '../../tools/api';
import { gridsOf } from '../../tools/read-upload';
import { tableClient } from '../store/support';

let api: TestApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.stop());

const SKHCN = { period: '2024-Q2', unit: 'skhcn' };
const explanations = [
  { code: 'K01.integration', form: 'K01', row: 'total', text: 'Hai thủ tục mới công bố chưa phân loại.' },
  { code: 'K01.impossible', form: 'K01', row: 'total', text: 'Thủ tục có tính đặc thù, chưa tích hợp được.' },
];
const explained = { ...referenceContent, explanations };
const save = (body: unknown, headers: Record<string, string>, more: Asked = {}): Promise<Answer> =>
  api.call('putSubmission', SKHCN, { body, headers, ...more });
const first = { 'if-none-match': '*' };
const versions = async (): Promise<number[]> => {
  const history = await api.call('getHistory', SKHCN);
  return (history.json.entries as { version: number }[]).map(({ version }) => version);
};

describe('saving', () => {
  test('stores, answers with findings and an ETag, and gives the same back', async () => {
    const saved = await save(referenceContent, first);
    expect(saved.status).toBe(200);
    expect(saved.headers.etag).toBe('"1"');
    expect(saved.json).toMatchObject({
      status: 'draft',
      version: 1,
      savedBy: 'oid-clerk.skhcn',
      deadline: '2024-06-18',
    });
    const broken = (saved.json.findings as { status: string; severity: string; code: string }[]).filter(
      (finding) => finding.status === 'fail' && finding.severity === 'error',
    );
    expect(broken.map(({ code }) => code)).toEqual(['K01.integration']);
    // Nobody who saves waits for suggestions; who reads gets them.
    const { suggestions, ...read } = (await api.call('getSubmission', SKHCN)).json;
    expect(read).toEqual(saved.json);
    expect(suggestions).toMatchObject([{ code: 'K01.integration' }]);
    expect((await api.call('getIndicators', SKHCN)).json.result).toEqual(saved.json.indicators);
  });

  test('keeps a figure of several columns, and takes an explanation of cells that say another sum', async () => {
    const row = { key: 'dat-dai', label: 'Đất đai', cells: { 7: 59, 10: 2 } };
    const together = [{ columns: ['9', '8'], value: 57 }];
    const sent = (cells: Record<string, number>, more: object = {}) => ({
      tables: [{ form: 'II.06a', rows: [{ ...row, cells: { ...row.cells, ...cells }, together }] }],
      ...more,
    });
    const rowsOf = ({ json }: Answer) => (json.tables as { rows: object[] }[])[0]?.rows;
    const codes = ({ json }: Answer) => (json.findings as { code: string }[]).map(({ code }) => code);
    const saved = await save(sent({}), first);
    expect(rowsOf(saved)).toEqual([{ ...row, together: [{ columns: ['8', '9'], value: 57 }] }]);
    expect(codes(saved)).toContain('II.06a.not-split');
    expect(codes(saved)).not.toContain('II.06a.resolved');
    expect((await api.call('getSubmission', SKHCN)).json).toEqual(saved.json);
    const explain = (code: string) => ({
      code,
      form: 'II.06a',
      row: 'dat-dai',
      text: 'Hai nguồn khác nhau.',
    });
    const wrong = ['II.06a.together', 'II.06a.row-is-sum'].map(explain);
    const told = await save(sent({ 8: 45, 9: 17 }, { explanations: wrong }), { 'if-match': '"1"' });
    expect(told.status).toBe(200);
    expect(codes(told)).toContain('II.06a.together');
    const history = await api.call('getHistory', SKHCN);
    expect((history.json.entries as { changes: object[] }[])[0]?.changes).toMatchObject([
      { column: '7' },
      { column: '10' },
      { column: '8+9', from: null, to: 57 },
    ]);
    const split = await save(sent({ 8: 40, 9: 17 }), { 'if-match': '"2"' });
    expect(rowsOf(split)).toEqual([{ ...row, cells: { ...row.cells, 8: 40, 9: 17 } }]);
  });

  test('names with &, quotes and very long labels, decomposed letters, rows in any order: one content', async () => {
    const rows = [
      { key: 'b', label: 'Đo lường & "thử nghiệm" <b>'.normalize('NFD'), cells: { 3: 1, 4: 1 } },
      { key: 'a', label: `An toàn ${'bức xạ, hạt nhân '.repeat(60)}`.trim(), cells: { 3: 2 } },
    ];
    const one = await save({ tables: [{ form: 'K03', rows }] }, first);
    const two = await save(
      { tables: [{ form: 'K03', rows: [rows[1], { ...rows[0], cells: { 4: 1, 3: 1, 5: null } }] }] },
      { 'if-match': '"1"' },
    );
    expect(two.json.contentHash).toBe(one.json.contentHash);
    expect((two.json.tables as { rows: { label: string }[] }[])[0]?.rows[1]?.label).toBe(
      'Đo lường & "thử nghiệm" <b>',
    );
  });

  test('over a newer version: 412 with both versions and the one they come from', async () => {
    await save(referenceContent, first);
    await save({ ...referenceContent, texts: { 'II.2': 'Của đồng nghiệp' } }, { 'if-match': '"1"' });
    const mine = { ...referenceContent, texts: { 'II.2': 'Của tôi' } };
    const refused = await save(mine, { 'if-match': '"1"' });
    expect(refused.status).toBe(412);
    expect(refused.json).toMatchObject({
      code: 'version-conflict',
      current: { version: 2, texts: { 'II.2': 'Của đồng nghiệp' } },
      yours: { texts: { 'II.2': 'Của tôi' } },
      base: { texts: {} },
    });
    const again = await save(mine, first);
    expect(again.status).toBe(412);
    expect(await versions()).toEqual([1, 2]);
  });

  test('two at once: one is stored, the other is told of it', async () => {
    await save(referenceContent, first);
    const both = await Promise.all(
      ['A', 'B'].map((text) => save({ ...referenceContent, texts: { 'II.2': text } }, { 'if-match': '"1"' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await versions()).toEqual([1, 2]);
  });
});

describe('an Idempotency-Key', () => {
  const key = { 'idempotency-key': 'luu-lan-1-2024' };

  test('sent twice gives one version and the same answer, also after others saved', async () => {
    const once = await save(referenceContent, { ...first, ...key });
    const twice = await save(referenceContent, { ...first, ...key });
    expect(twice.json).toEqual(once.json);
    expect(twice.headers.etag).toBe('"1"');
    await save({ ...referenceContent, texts: { 'II.2': 'x' } }, { 'if-match': '"1"' });
    const late = await save(referenceContent, { ...first, ...key });
    expect(late.headers.etag).toBe('"1"');
    expect(late.json).toEqual(once.json);
    expect(await versions()).toEqual([1, 2]);
  });

  test('sent twice at the same moment gives one version and twice the same answer', async () => {
    const both = await Promise.all([1, 2].map(() => save(referenceContent, { ...first, ...key })));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0]?.json).toEqual(both[1]?.json);
    expect(await versions()).toEqual([1]);
  });

  test('sent twenty times at the same moment gives one version and one answer', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => save(referenceContent, { ...first, ...key })),
    );
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
    for (const { json } of all) expect(json).toEqual(all[0]?.json);
    expect(await versions()).toEqual([1]);
  });

  test.each(['read', 'write'] as const)(
    'whose twin is stored before its %s is answered as the twin',
    async (step) => {
      const { submissions } = api.services;
      for (const [version, headers] of [first, { 'if-match': '"1"' }].entries()) {
        const request = () =>
          save(referenceContent, { ...headers, 'idempotency-key': `twins-of-${version}` });
        const asIs = submissions[step].bind(submissions) as (...asked: unknown[]) => Promise<never>;
        let twin: Answer | undefined;
        jest.spyOn(submissions, step).mockImplementationOnce(async (...asked: unknown[]) => {
          twin = await request();
          return asIs(...asked);
        });
        const answer = await request();
        expect(answer.status).toBe(200);
        expect(answer.json).toEqual(twin?.json);
      }
      expect(await versions()).toEqual([1, 2]);
    },
  );

  test('is refused for another content', async () => {
    await save(referenceContent, { ...first, ...key });
    const other = await save({ ...referenceContent, texts: { 'II.2': 'khác' } }, { ...first, ...key });
    expect(other.json).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect(await versions()).toEqual([1]);
  });

  test('of one person is not the key of another', async () => {
    await save(referenceContent, { ...first, ...key });
    const other = await api.call('submit', SKHCN, { headers: { 'if-match': '"1"', ...key } });
    expect(other.json.code).toBe('open-findings');
  });
});

test('each act sent again is answered as it was, in every member, whatever came after it', async () => {
  type Step = [Parameters<TestApi['call']>[0], string, unknown?];
  const acceptedExplanations = [{ code: 'K01.integration', form: 'K01', row: 'total' }];
  const corrected = { ...explained, texts: { 'II.2': 'Đã đính chính.' } };
  const steps: Step[] = [
    ['putSubmission', 'clerk.skhcn', explained],
    ['submit', 'clerk.skhcn'],
    ['return', 'supervisor', { reason: 'Thiếu biểu K02' }],
    ['submit', 'clerk.skhcn', { reason: 'Đã đối chiếu sổ theo dõi của đơn vị.' }],
    ['recall', 'clerk.skhcn'],
    ['putSubmission', 'clerk.skhcn', corrected],
    ['submit', 'clerk.skhcn'],
    ['accept', 'supervisor', { acceptedExplanations }],
    ['reopen', 'supervisor', { reason: 'Đính chính K01' }],
    ['putSubmission', 'clerk.skhcn', explained],
    ['submit', 'clerk.skhcn'],
  ];
  const send = ([name, as, body]: Step, version: number) => {
    const condition = version === 0 ? first : { 'if-match': `"${version}"` };
    const headers = { ...condition, 'idempotency-key': `act-number-${version}` };
    return api.call(name, SKHCN, { as, headers, ...(body === undefined ? {} : { body }) });
  };
  const answers: Answer[] = [];
  for (const [version, step] of steps.entries()) {
    api.setNow(`2024-06-17T03:${String(version).padStart(2, '0')}:00Z`);
    answers.push(await send(step, version));
    expect(answers[version]?.json).toMatchObject({ version: version + 1 });
  }
  await api.call('getSubmission', SKHCN, { as: 'supervisor' });
  for (const [version, step] of steps.entries()) {
    expect((await send(step, version)).json).toEqual(answers[version]?.json);
  }
});

test('a save whose answer the storage lost is said to be unknown, and sent again it is one version', async () => {
  const { submissions } = api.services;
  const write = submissions.write.bind(submissions);
  jest.spyOn(submissions, 'write').mockImplementationOnce(async (change) => {
    await write(change);
    throw new StorageError('write', 'answer lost', true);
  });
  const headers = { ...first, 'idempotency-key': 'answer-lost' };
  const lost = await save(referenceContent, headers);
  expect(lost.json).toMatchObject({
    status: 503,
    code: 'outcome-unknown',
    detail: problemWords.vi['outcome-unknown'].detail,
  });
  expect(lost.headers['retry-after']).toBe('5');
  expect(await versions()).toEqual([1]);
  expect((await save(referenceContent, headers)).json).toMatchObject({ version: 1 });
  expect(await versions()).toEqual([1]);
});

test('nobody accepts figures that they wrote, whoever handed them in', async () => {
  const both = 'clerk.skhcn supervisor';
  const acceptedExplanations = [{ code: 'K01.integration', form: 'K01', row: 'total' }];
  const act = (name: 'submit' | 'accept' | 'reopen', version: number, as: string, body?: unknown) =>
    api.call(name, SKHCN, { as, headers: { 'if-match': `"${version}"` }, body: body ?? {} });
  await save(explained, first, { as: both });
  await save({ ...explained, texts: { 'II.2': 'x' } }, { 'if-match': '"1"' });
  await act('submit', 2, 'clerk.skhcn');
  const own = await act('accept', 3, both, { acceptedExplanations });
  expect(own.json).toMatchObject({ status: 403, code: 'four-eyes' });
  expect((await act('accept', 3, 'supervisor', { acceptedExplanations })).json.status).toBe('accepted');
  // What somebody else has accepted is theirs no more.
  await act('reopen', 4, 'supervisor', { reason: 'Đính chính K01' });
  await save(explained, { 'if-match': '"5"' });
  await act('submit', 6, 'clerk.skhcn');
  expect((await act('accept', 7, both, { acceptedExplanations })).json).toMatchObject({
    status: 'accepted',
    acceptedBy: `oid-${both}`,
  });
});

test('whoever hands in does not accept, though others saved', async () => {
  const both = 'clerk.skhcn supervisor';
  await save(explained, first);
  await api.call('submit', SKHCN, { as: both, headers: { 'if-match': '"1"' } });
  const own = await api.call('accept', SKHCN, { as: both, headers: { 'if-match': '"2"' }, body: {} });
  expect(own.json).toMatchObject({ status: 403, code: 'four-eyes' });
});

describe('from draft to accepted', () => {
  const act = (
    name: 'submit' | 'accept' | 'return' | 'reopen',
    version: number,
    as: string,
    body?: unknown,
  ) =>
    api.call(name, SKHCN, {
      as,
      headers: { 'if-match': `"${version}"` },
      ...(body === undefined ? {} : { body }),
    });

  test('open errors and queries hold a quarter back, by name', async () => {
    await save(referenceContent, first);
    const refused = await act('submit', 1, 'clerk.skhcn');
    expect(refused.status).toBe(422);
    expect((refused.json.findings as { code: string }[]).map(({ code }) => code)).toEqual([
      'K01.integration',
      'K01.impossible',
    ]);
    expect(await versions()).toEqual([1]);
  });

  test('the whole way, with who did what, and a chain that verifies', async () => {
    await save(explained, first);
    const submitted = await act('submit', 1, 'clerk.skhcn');
    expect(submitted.json).toMatchObject({
      status: 'submitted',
      version: 2,
      submittedBy: 'oid-clerk.skhcn',
      late: false,
    });
    const edited = await save(explained, { 'if-match': '"2"' });
    expect(edited.json).toMatchObject({ status: 409, code: 'not-editable' });
    const unnamed = await act('accept', 2, 'supervisor', {});
    expect(unnamed.json).toMatchObject({ status: 422, code: 'explanations-not-accepted' });
    const named = { acceptedExplanations: [{ code: 'K01.integration', form: 'K01', row: 'total' }] };
    const accepted = await act('accept', 2, 'supervisor', named);
    expect(accepted.json).toMatchObject({ status: 'accepted', version: 3, acceptedBy: 'oid-supervisor' });
    const reopened = await act('reopen', 3, 'supervisor', { reason: 'Đính chính K01' });
    expect(reopened.json).toMatchObject({ status: 'reopened', version: 4, reason: 'Đính chính K01' });
    expect(reopened.json.acceptedBy).toBeUndefined();
    await save({ ...explained, texts: { 'II.2': 'Đã đính chính.' } }, { 'if-match': '"4"' });
    await act('submit', 5, 'clerk.skhcn');
    const returned = await act('return', 6, 'supervisor', { reason: 'Thiếu biểu K02' });
    expect(returned.json).toMatchObject({ status: 'returned', version: 7 });

    const history = await api.call('getHistory', SKHCN, { query: { verify: '1' } });
    expect(
      (history.json.entries as { action: string; by: string }[]).map(({ action, by }) => [action, by]),
    ).toEqual([
      ['save', 'oid-clerk.skhcn'],
      ['submit', 'oid-clerk.skhcn'],
      ['accept', 'oid-supervisor'],
      ['reopen', 'oid-supervisor'],
      ['save', 'oid-clerk.skhcn'],
      ['submit', 'oid-clerk.skhcn'],
      ['return', 'oid-supervisor'],
    ]);
    expect(history.json.chain).toEqual({ ok: true, entries: 7 });
  });

  test('sent in time stays in time when it is given back after the deadline, and counts as it was accepted', async () => {
    const named = { acceptedExplanations: [{ code: 'K01.integration', form: 'K01', row: 'total' }] };
    const row = async () => {
      const { json } = await api.call('getOverview', { period: SKHCN.period }, { as: 'supervisor' });
      const { rows } = json.matrix as { rows: { unit: string }[] };
      return rows.find(({ unit }) => unit === 'skhcn');
    };
    const counted = async (include: string) => {
      const asked = { as: 'supervisor', query: { include } };
      const { json } = await api.call('getTotals', { period: SKHCN.period }, asked);
      const { units, forms } = json.totals as {
        units: object;
        forms: { form: string; total: Record<string, { known: number | null }> }[];
      };
      return { units, known: forms.find(({ form }) => form === 'K01')?.total['3']?.known };
    };
    await save(explained, first);
    await act('submit', 1, 'clerk.skhcn');
    api.setNow('2024-06-21T03:00:00Z');
    await act('return', 2, 'supervisor', { reason: 'Thiếu biểu K02' });
    const saved = await save(explained, { 'if-match': '"3"' });
    expect(saved.json).toMatchObject({ status: 'returned', late: false, resendBy: '2024-06-25' });
    expect(await row()).toMatchObject({
      state: 'returned',
      lateness: { kind: 'in-time' },
      resend: { deadline: '2024-06-25', kind: 'due', days: 2 },
    });
    const unchanged = { reason: 'Biểu K02 đã có ở phần sau, số liệu giữ nguyên' };
    expect((await act('submit', 4, 'clerk.skhcn', unchanged)).json).toMatchObject({ late: false });
    const recalled = await api.call('recall', SKHCN, { headers: { 'if-match': '"5"' } });
    expect(recalled.json).toMatchObject({ status: 'returned', late: false });
    await act('submit', 6, 'clerk.skhcn', unchanged);
    const accepted = await act('accept', 7, 'supervisor', named);
    expect(accepted.json).toMatchObject({ status: 'accepted', late: false });
    expect(accepted.json.sentBackAt).toBeUndefined();

    const { known } = await counted('accepted');
    await act('reopen', 8, 'supervisor', { reason: 'Đính chính K01' });
    const tables = explained.tables.map((table) =>
      table.form === 'K01'
        ? { ...table, rows: table.rows.map((one) => ({ ...one, cells: { ...one.cells, 3: 999 } })) }
        : table,
    );
    await save({ ...explained, tables }, { 'if-match': '"9"' });
    expect(await row()).toMatchObject({ state: 'reopened', lateness: { kind: 'in-time' } });
    for (const include of ['accepted', 'submitted']) {
      expect(await counted(include)).toMatchObject({ units: { amending: 1, accepted: 0 }, known });
    }
  });

  test('what the status does not allow is refused', async () => {
    await save(explained, first);
    expect((await act('accept', 1, 'supervisor', {})).json.code).toBe('wrong-status');
    expect((await act('return', 1, 'supervisor', { reason: 'x' })).json.code).toBe('wrong-status');
    expect((await act('reopen', 1, 'supervisor', { reason: 'x' })).json.code).toBe('wrong-status');
  });

  test('returning and reopening need a reason', async () => {
    await save(explained, first);
    await act('submit', 1, 'clerk.skhcn');
    const refused = await act('return', 2, 'supervisor', { reason: '   ' });
    expect(refused.json).toMatchObject({ status: 422, errors: [{ pointer: '/reason' }] });
  });

  test('late is recorded, not refused', async () => {
    await save(explained, first);
    api.setNow('2024-06-18T17:00:01Z');
    expect((await act('submit', 1, 'clerk.skhcn')).json).toMatchObject({ status: 'submitted', late: true });
  });

  test('the last second of the deadline in Việt Nam is in time', async () => {
    await save(explained, first);
    api.setNow('2024-06-18T16:59:59Z');
    expect((await act('submit', 1, 'clerk.skhcn')).json).toMatchObject({ late: false });
  });
});

describe('a history changed behind the back of the product', () => {
  const log = async (version: number, change: Record<string, unknown>) => {
    const table = tableClient(api.connectionString, 'quarters');
    const rowKey = `log|skhcn|00000${version}`;
    await table.updateEntity({ partitionKey: '33|2024-Q2', rowKey, ...change }, 'Merge');
  };
  beforeEach(async () => {
    await save(referenceContent, first);
    for (const version of [1, 2])
      await save({ ...referenceContent, texts: { 'II.2': String(version) } }, { 'if-match': `"${version}"` });
  });

  test('names the first entry that is not what was written', async () => {
    await log(2, { by: 'someone-else' });
    const history = await api.call('getHistory', SKHCN, { query: { verify: '1' } });
    expect(history.json.chain).toEqual({ ok: false, entries: 3, version: 2, problem: 'hash' });
  });

  test('gives what can still be read, and says where it ends, asked or not', async () => {
    await log(2, { d0: Buffer.from('no gzip') });
    const history = await api.call('getHistory', SKHCN);
    expect(history.json).toMatchObject({
      entries: [{ version: 1 }],
      chain: { ok: false, version: 2, problem: 'hash' },
    });
  });
});

describe('the quarter before', () => {
  const table = (cells: Record<string, number>) => ({
    tables: [{ form: 'K04', rows: [{ key: 'total', label: 'x', cells }] }],
  });
  const findings = (answer: Answer) =>
    (answer.json.findings as { code: string; status: string }[]).filter(({ code }) => code === 'K04.carry');

  test('is taken from the store for the carry-over', async () => {
    await api.call(
      'putSubmission',
      { period: '2024-Q1', unit: 'skhcn' },
      { body: table({ 8: 3 }), headers: first },
    );
    const saved = await save(table({ 4: 1 }), first);
    expect(findings(saved)).toEqual([expect.objectContaining({ status: 'fail', stated: 1, computed: 3 })]);
  });

  test('of the other calendar does not compare', async () => {
    const before = { ...table({ 8: 3 }), calendar: 'calendar' };
    await api.call('putSubmission', { period: '2024-Q1', unit: 'skhcn' }, { body: before, headers: first });
    expect(findings(await save(table({ 4: 1 }), first))).toEqual([
      expect.objectContaining({ status: 'undecided' }),
    ]);
  });

  test('of a merged unit is the sum of those it was merged from', async () => {
    api.setNow('2025-03-20T03:00:00Z');
    for (const [unit, pending] of [
      ['skhcn', 3],
      ['stttt', 4],
    ] as const) {
      const path = { period: '2024-Q4', unit };
      await api.call('putSubmission', path, {
        as: `clerk.${unit}`,
        body: table({ 8: pending }),
        headers: first,
      });
    }
    const path = { period: '2025-Q1', unit: 'skhcn' };
    const kept = await api.call('putSubmission', path, { body: table({ 4: 7 }), headers: first });
    expect(findings(kept)).toEqual([]);
    const wrong = await api.call('putSubmission', path, {
      body: table({ 4: 3 }),
      headers: { 'if-match': '"1"' },
    });
    expect(findings(wrong)).toEqual([expect.objectContaining({ status: 'fail', stated: 3, computed: 7 })]);
  });
});

describe('documents', () => {
  test('a workbook and, errors open, only a draft report', async () => {
    await save(referenceContent, first);
    const workbook = await api.call('getWorkbook', SKHCN);
    expect(workbook.headers['content-type']).toContain('spreadsheetml');
    expect(workbook.headers['content-disposition']).toContain("filename*=UTF-8''");
    expect(String.fromCharCode(...workbook.bytes.subarray(0, 2))).toBe('PK');
    const refused = await api.call('getReport', SKHCN);
    expect(refused.json).toMatchObject({
      status: 409,
      code: 'report-blocked',
      findings: [{ code: 'K01.integration' }],
    });
    const draft = await api.call('getReport', SKHCN, { query: { draft: '1' } });
    expect(draft.headers['content-type']).toContain('wordprocessingml');
  });

  test('equal data give equal bytes, in whatever order and letters they were sent', async () => {
    await save(explained, first);
    const files = async () =>
      Promise.all(
        (['getWorkbook', 'getReport'] as const).map(async (name) =>
          Buffer.from((await api.call(name, SKHCN)).bytes).toString('base64'),
        ),
      );
    const before = await files();
    const other = await startApi();
    const tables = [...explained.tables].reverse().map((table) => ({
      ...table,
      rows: [...table.rows].reverse().map((row) => ({ ...row, label: row.label.normalize('NFD') })),
    }));
    await other.call('putSubmission', SKHCN, { body: { ...explained, tables }, headers: first });
    const again = await Promise.all(
      (['getWorkbook', 'getReport'] as const).map(async (name) =>
        Buffer.from((await other.call(name, SKHCN)).bytes).toString('base64'),
      ),
    );
    await other.stop();
    expect(again).toEqual(before);
  });

  test('nothing stored, nothing to hand out', async () => {
    for (const name of ['getReport', 'getHistory', 'getIndicators'] as const) {
      expect((await api.call(name, SKHCN)).json.code).toBe('submission-not-found');
    }
  });

  test('while nothing is stored, the workbook is the forms to fill in', async () => {
    const forms = async () => {
      const { bytes } = await api.call('getWorkbook', SKHCN);
      const grids = await gridsOf(bytes);
      return grids.map(({ name, rows }) => ({
        name,
        labels: rows.map((row) => row[1]?.value),
        carried: rows[7]?.[5]?.value,
      }));
    };
    const empty = await forms();
    expect(empty.map(({ name }) => name.split(' ')[0]).join(' ')).toBe('II.06a K01 K02 K03 K04 K05 K06');
    expect(empty[0]?.labels.slice(7).filter((label) => label !== undefined)).toEqual(['Tổng cộng']);
    const before = await api.call(
      'putSubmission',
      { ...SKHCN, period: '2024-Q1' },
      {
        body: {
          tables: [{ form: 'II.06a', rows: [{ key: 'dat-dai', label: 'Đất đai', cells: { 11: 7 } }] }],
        },
        headers: first,
      },
    );
    expect(before.status).toBe(200);
    const carried = await forms();
    expect(carried[0]).toMatchObject({ carried: 7 });
    expect(carried[0]?.labels.slice(7)).toEqual(['Đất đai', 'Tổng cộng']);
    expect((await api.call('getSubmission', SKHCN)).json.code).toBe('submission-not-found');
  });
});
