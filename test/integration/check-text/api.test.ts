import { createTextChecking } from '../../../functions/check-text/text-checking';
import { checkText } from '../../../shared/check-text/check-text';
import type { TextCheck } from '../../../shared/check-text/result';
import { LONGEST_REPORT } from '../../../shared/contract/check-text';
import { DOCX } from '../../../shared/contract/routes/route';
import { startApi, type Asked, type TestApi } from '../../tools/api';
import { docxOf, paragraph, reportFile } from '../../tools/docx';
import { standard } from '../../tools/encrypted';
import { bundleCheckTextWorker } from '../../tools/workers';
import { writeZip } from '../../tools/zip';
import { xlsxFiles } from '../../tools/xlsx';

const worker = bundleCheckTextWorker();
let api: TestApi;
beforeAll(async () => {
  const checking = createTextChecking({ workerFile: worker.workerFile });
  api = await startApi(undefined, undefined, undefined, undefined, checking);
});
afterAll(async () => {
  await api.stop();
  worker.remove();
});

const QUARTER = { period: '2024-Q2', unit: 'skhcn' };
const LINES = [
  'BÁO CÁO',
  'Kết quả công tác cải cách thủ tục hành chính quý II năm 2024',
  'Trong quý, tiếp nhận 164 hồ sơ, trong đó: trực tuyến 49 hồ sơ, trực tiếp 4 hồ sơ, kỳ trước chuyển qua 3 hồ sơ.',
];
const check = (more: Record<string, unknown> = {}, asked: Asked = {}) =>
  api.call('checkText', {}, { ...asked, body: { ...QUARTER, text: LINES.join('\n'), ...more } });
const upload = (file: Uint8Array, { headers, ...asked }: Asked = {}) =>
  api.call(
    'checkText',
    {},
    { query: QUARTER, ...asked, body: file, headers: { 'content-type': DOCX, ...headers } },
  );

/** Every place of an answer is where it says it is. */
function expectPlaces({ text, figures, findings }: TextCheck): void {
  const spans = [...figures, ...findings, ...findings.flatMap(({ others }) => others)];
  for (const { start, end, quote } of spans) expect(text.slice(start, end)).toBe(quote);
}

test('a text is answered with its figures and findings, each with its place; nothing is stored', async () => {
  const { status, json } = await check();
  expect(status).toBe(200);
  const answer = json as unknown as TextCheck;
  expect(answer.text).toBe(LINES.join('\n'));
  expect(answer.figures).toContainEqual(expect.objectContaining({ quote: '164', value: 164, kind: 'count' }));
  expect(answer.findings).toContainEqual(expect.objectContaining({ severity: 'error' }));
  expectPlaces(answer);
  expect((await api.call('getSubmission', QUARTER)).json.code).toBe('submission-not-found');
});

test('a Word file is answered as its text is, which comes with it', async () => {
  const { status, json } = await upload(reportFile(LINES));
  expect(status).toBe(200);
  expect(json).toEqual((await check()).json);
});

test('what the text says otherwise than the tables is found: those that are sent, else those that are stored', async () => {
  const inProcess = api.services.textChecking;
  api.services.textChecking = {
    check: (report, { input, context }) => {
      const text = report.kind === 'text' ? report.text : '';
      return Promise.resolve({ kind: 'passed', value: checkText({ ...input, text }, context) });
    },
  };
  const right = LINES.slice(0, 2).concat('Trong quý, tiếp nhận 164 hồ sơ.').join('\n');
  const table = (received: number) => [
    { form: 'II.06a', rows: [{ key: 'total', label: 'Tổng cộng', cells: { 3: received } }] },
  ];
  const errors = async (more: Record<string, unknown> = {}) =>
    ((await check({ text: right, ...more })).json as unknown as TextCheck).findings.filter(
      ({ severity }) => severity === 'error',
    ).length;
  expect(await errors()).toBe(0);
  expect(await errors({ tables: table(164) })).toBe(0);
  expect(await errors({ tables: table(146) })).toBe(1);
  const save = await api.call('putSubmission', QUARTER, {
    body: { tables: table(146) },
    headers: { 'if-none-match': '*' },
  });
  expect(save.status).toBe(200);
  expect(await errors()).toBe(1);
  expect(await errors({ tables: table(164) })).toBe(0);
  api.services.textChecking = inProcess;
});

describe('is refused, with the reason in words', () => {
  test.each([
    ['a text that is too long', { text: 'x'.repeat(LONGEST_REPORT + 1) }, 413, 'body-too-large'],
    ['no text', { text: null }, 422, 'invalid-input'],
    ['an unknown unit', { unit: 'khong-co' }, 403, 'forbidden'],
    ['a quarter that has not begun', { period: '2024-Q4' }, 422, 'invalid-input'],
    ['tables of no form', { tables: [{ form: 'X', rows: [] }] }, 422, 'invalid-input'],
  ])('%s', async (_what, more, status, code) => {
    expect(await check(more)).toMatchObject({ status, json: { code } });
  });

  test('an unknown unit, for who may read any', async () => {
    expect(await check({ unit: 'khong-co' }, { as: 'supervisor' })).toMatchObject({
      status: 422,
      json: { errors: [{ pointer: '/unit', code: 'unit-unknown' }] },
    });
  });

  test('a file that does not say whose it is, in its address', async () => {
    expect((await upload(reportFile(LINES), { query: { period: '2024-Q2' } })).json).toMatchObject({
      status: 422,
      errors: [{ pointer: '/query/unit' }],
    });
  });

  test('another media type', async () => {
    const headers = { 'content-type': 'application/pdf' };
    const { status, json } = await upload(reportFile(LINES), { headers });
    expect(status).toBe(415);
    expect(json.detail).toContain('.docx');
  });

  const cut = reportFile(LINES);
  test.each([
    ['an empty file', new Uint8Array(0), 'empty-file', 'rỗng'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'pdf', 'PDF'],
    ['an old Word file', new TextEncoder().encode('{\\rtf1 Báo cáo}'), 'word-document', '.doc'],
    ['a workbook', writeZip(xlsxFiles({})), 'not-workbook', '.docx'],
    ['a file with a password', standard(cut, 'mật khẩu'), 'password', 'mật khẩu'],
    ['half a file', cut.slice(0, cut.length / 2), 'archive-damaged', 'hỏng'],
    ['a file with broken XML', docxOf({ body: '<w:p>' }), 'xml-broken', 'hỏng'],
    [
      'a text that is too long',
      docxOf({ body: paragraph('x'.repeat(1000)).repeat(301) }),
      'too-much-text',
      '300.000',
    ],
  ])('%s', async (_what, file, code, word) => {
    const { status, json } = await upload(file);
    expect({ status, json }).toMatchObject({
      status: 422,
      json: { code: 'upload-refused', errors: [{ code }] },
    });
    expect(json.detail).toContain(word);
    expect(json.detail).not.toContain('Excel');
  });
});

test('while too many wait, it is asked to come again', async () => {
  const patient = api.services.textChecking;
  api.services.textChecking = {
    check: () => Promise.resolve({ kind: 'busy', retryAfterSeconds: 12 }),
  };
  const { status, headers } = await check();
  api.services.textChecking = patient;
  expect([status, headers['retry-after']]).toEqual([503, '12']);
});
