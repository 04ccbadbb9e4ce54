import { referenceContent } from '../../../functions/local/seed/reference';
import { MOST_REMINDERS } from '../../../shared/contract/reminders';
import { hungYen } from '../../../shared/units/hung-yen';
import { startApi, type Asked, type TestApi } from '../../tools/api';

let api: TestApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.stop());

const SKHCN = { period: '2024-Q2', unit: 'skhcn' };
const CLERK = 'clerk.skhcn';
const ERROR = { code: 'K01.integration', form: 'K01', row: 'total' };
const explanations = (text = 'Hai thủ tục mới công bố chưa phân loại.') => [
  { ...ERROR, text },
  { code: 'K01.impossible', form: 'K01', row: 'total', text: 'Thủ tục có tính đặc thù, chưa tích hợp được.' },
];
const WHY = 'Đã đối chiếu sổ theo dõi, số liệu được giữ.';

async function act(
  name: 'submit' | 'recall' | 'accept' | 'return' | 'reopen',
  version: number,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const as = name === 'submit' || name === 'recall' ? CLERK : 'supervisor';
  const headers = { 'if-match': `"${version}"` };
  const answer = await api.call(name, SKHCN, { as, headers, ...(body === undefined ? {} : { body }) });
  return answer.json;
}

const save = (version: number | null, content: unknown) =>
  api.call('putSubmission', SKHCN, {
    body: content,
    headers: version === null ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` },
  });

/** Sent as version 2, given back as version 3. */
async function returned(): Promise<void> {
  await save(null, { ...referenceContent, explanations: explanations() });
  await act('submit', 1);
  await act('return', 2, { reason: 'Thiếu biểu K02.' });
}

describe('what was given back and is sent again', () => {
  test('unchanged needs a sentence that says why', async () => {
    await returned();
    for (const body of [
      undefined,
      {},
      { reason: '' },
      { reason: 'ok' },
      { reason: 'Số liệu đúng thực tế.' },
    ]) {
      expect(await act('submit', 3, body)).toMatchObject({ status: 422, code: 'unchanged' });
    }
    expect((await api.call('getSubmission', SKHCN)).json).toMatchObject({ status: 'returned', version: 3 });
  });

  test('unchanged is kept with its reason, for the reviewer and in the log', async () => {
    await returned();
    await save(3, { ...referenceContent, explanations: explanations() });
    expect(await act('submit', 4, { reason: WHY })).toMatchObject({ version: 5, unchangedReason: WHY });
    const read = await api.call('getSubmission', SKHCN, { as: 'supervisor' });
    expect(read.json).toMatchObject({ status: 'submitted', unchangedReason: WHY });
    expect(read.json).not.toHaveProperty('reason');
    const history = (await api.call('getHistory', SKHCN, { query: { verify: '1' } })).json;
    expect((history.entries as unknown[]).at(-1)).toMatchObject({ action: 'submit', reason: WHY });
    expect(history.chain).toMatchObject({ ok: true, entries: 5 });
  });

  test('unchanged and recalled needs it again', async () => {
    await returned();
    await act('submit', 3, { reason: WHY });
    expect(await act('recall', 4)).toMatchObject({ version: 5, status: 'returned' });
    expect(await act('submit', 5)).toMatchObject({ code: 'unchanged' });
  });

  test('after a reopening, too', async () => {
    await save(null, { ...referenceContent, explanations: explanations() });
    await act('submit', 1);
    await act('accept', 2, { acceptedExplanations: [ERROR] });
    await act('reopen', 3, { reason: 'Đính chính.' });
    expect(await act('submit', 4)).toMatchObject({ code: 'unchanged' });
    expect(await act('submit', 4, { reason: WHY })).toMatchObject({ status: 'submitted', version: 5 });
  });

  test('with another explanation, or an answer to a comment, is sent without one', async () => {
    await returned();
    const other = explanations('Hai thủ tục công bố ngày 12/6/2024 chưa phân loại.');
    await save(3, { ...referenceContent, explanations: other });
    expect(await act('submit', 4)).toMatchObject({ status: 'submitted' });
    await act('return', 5, { reason: 'Vẫn thiếu.' });
    const say = (as: string, body: unknown) => api.call('postComment', SKHCN, { as, body });
    await say('supervisor', { kind: 'comment', form: 'K01', row: 'total', column: '3', text: 'Vì sao 58?' });
    expect(await act('submit', 6)).toMatchObject({ code: 'unchanged' });
    await say(CLERK, { kind: 'answer', comment: 1, text: 'Theo Quyết định công bố.' });
    const sent = await act('submit', 6, { reason: WHY });
    expect(sent).toMatchObject({ status: 'submitted' });
    expect(sent).not.toHaveProperty('unchangedReason');
  });
});

test('who accepts explanations is kept by name with them, in the quarter and in the log', async () => {
  await save(null, { ...referenceContent, explanations: explanations() });
  await act('submit', 1);
  const acceptance = { name: 'Nguyễn Văn A', explanations: [ERROR] };
  expect(await act('accept', 2, { acceptedExplanations: [ERROR] })).toMatchObject({ acceptance });
  const history = (await api.call('getHistory', SKHCN, { query: { verify: '1' } })).json;
  expect((history.entries as unknown[]).at(-1)).toMatchObject({ action: 'accept', acceptance });
  expect(history.chain).toMatchObject({ ok: true });
  expect(await act('reopen', 3, { reason: 'Đính chính.' })).not.toHaveProperty('acceptance');
});

describe('a reminder', () => {
  const LETTER = { way: 'copy', subject: 'Nhắc gửi số liệu', text: 'Kính gửi: Sở.' };
  const remind = (more: Asked = {}, path = SKHCN) =>
    api.call('postReminder', path, { as: 'supervisor', body: LETTER, ...more });

  test('is logged with who, when, by what way and in which words, and counted in the overview', async () => {
    await remind();
    api.setNow('2024-06-18T03:00:00Z');
    const second = { ...LETTER, way: 'mail', to: 'vt@skhcn.gov.vn' };
    expect((await remind({ body: second })).status).toBe(200);
    const written = { by: 'oid-supervisor', name: 'Nguyễn Văn A' };
    expect((await api.call('getReminders', SKHCN)).json.reminders).toEqual([
      { number: 1, ...written, at: '2024-06-17T03:00:00.000Z', to: '', ...LETTER },
      { number: 2, ...written, at: '2024-06-18T03:00:00.000Z', ...second },
    ]);
    const overview = await api.call('getOverview', { period: SKHCN.period }, { as: 'supervisor' });
    expect(overview.json.reminders).toEqual({
      skhcn: { count: 2, at: '2024-06-18T03:00:00.000Z', name: 'Nguyễn Văn A' },
    });
  });

  test('is logged once, however often it is sent under one key, which is good for nothing else', async () => {
    const headers = { 'idempotency-key': 'remind-1' };
    await remind({ headers });
    expect((await remind({ headers })).json.reminders).toHaveLength(1);
    const other = await remind({ headers, body: { ...LETTER, text: 'Khác.' } });
    expect(other.json.code).toBe('idempotency-key-reused');
  });

  test('never goes to a unit that waits for us', async () => {
    await save(null, { ...referenceContent, explanations: explanations() });
    await act('submit', 1);
    expect((await remind()).json).toMatchObject({ status: 409, code: 'nothing-owed' });
    await act('accept', 2, { acceptedExplanations: [ERROR] });
    expect((await remind()).json.code).toBe('nothing-owed');
    await act('reopen', 3, { reason: 'Đính chính.' });
    expect((await remind()).status).toBe(200);
  });

  test('is refused without words, in too many, to a unit nobody knows, and when there are enough', async () => {
    for (const body of [
      { ...LETTER, text: ' ' },
      { ...LETTER, subject: '' },
      { ...LETTER, text: 'x'.repeat(4001) },
      { ...LETTER, way: 'post' },
      { way: 'copy' },
    ]) {
      expect((await remind({ body })).json.code).toBe('invalid-input');
    }
    expect((await remind({}, { ...SKHCN, unit: 'nobody' })).json.code).toBe('invalid-input');
    expect((await remind({ headers: { 'idempotency-key': 'x' } })).json.code).toBe('invalid-input');
    const entry = {
      by: 'x',
      name: 'x',
      at: '2024-06-17T03:00:00.000Z',
      to: '',
      ...LETTER,
      way: 'copy',
    } as const;
    await api.services.reminders.append(SKHCN.period, SKHCN.unit, {
      entry: { number: MOST_REMINDERS, ...entry },
    });
    expect((await remind()).json).toMatchObject({ status: 409, code: 'reminders-full' });
  });
});

describe('what a clerk owes', () => {
  const owed = async (as = CLERK) => (await api.call('getOwed', {}, { as })).json.quarters;

  test('is told of whichever quarter was given back, until it is sent again', async () => {
    expect(await owed()).toEqual([]);
    await returned();
    const told = { ...SKHCN, name: 'Sở Khoa học và Công nghệ', reminders: null };
    const givenBack = { action: 'return', at: '2024-06-17T03:00:00.000Z', reason: 'Thiếu biểu K02.' };
    api.setNow('2025-02-03T03:00:00Z');
    expect(await owed()).toEqual([{ ...told, givenBack }]);
    await save(3, { ...referenceContent, explanations: explanations() });
    expect(await owed()).toEqual([{ ...told, givenBack }]);
    expect(await owed('clerk.stp')).toEqual([]);
    expect(await owed('supervisor')).toEqual([]);
    await act('submit', 4, { reason: WHY });
    expect(await owed()).toEqual([]);
  });

  test('is told of reminders', async () => {
    const body = { way: 'copy', subject: 'Nhắc', text: 'Kính gửi: Sở.' };
    await api.call('postReminder', SKHCN, { as: 'supervisor', body });
    expect(await owed()).toMatchObject([{ ...SKHCN, givenBack: null, reminders: { count: 1 } }]);
  });
});

test('a unit may have a mail address, and nothing else in its place', async () => {
  const withMail = (mail: string) => ({
    ...hungYen,
    units: hungYen.units.map((unit) => (unit.code === 'skhcn' ? { ...unit, mail } : unit)),
  });
  const put = async (mail: string) => {
    const { headers } = await api.call('getUnits', {});
    const tag = headers.etag ?? headers.ETag ?? '';
    return api.call('putUnits', {}, { as: 'admin', body: withMail(mail), headers: { 'if-match': tag } });
  };
  expect((await put('không')).json.code).toBe('invalid-input');
  expect((await put('vt@skhcn.gov.vn')).status).toBe(200);
});
