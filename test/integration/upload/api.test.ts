import { Workbook } from 'exceljs';
import { createIntake, type Intake } from '../../../functions/upload/intake-process';
import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import { XLSX } from '../../../shared/contract/routes/route';
import { rememberMapping, type RememberedMapping } from '../../../shared/intake/mapping/mapping';
import type { RecognisedTable } from '../../../shared/intake/result';
import { StorageError } from '../../../functions/store/errors';
import { startApi, type Asked, type TestApi } from '../../tools/api';
import { gridsOf } from '../../tools/read-upload';
import { bundleWorker } from '../../tools/workers';
import { xlsxFiles } from '../../tools/xlsx';
import { writeZip } from '../../tools/zip';
import { tableClient } from '../store/support';

const worker = bundleWorker();
const real = createIntake({ workerFile: worker.workerFile });
/** What takes the next source; a test may put another one in its place. */
let taker: Intake = real;
let api: TestApi;
beforeAll(async () => {
  api = await startApi('2024-06-17T03:00:00Z', { take: (...args) => taker.take(...args) });
});
afterEach(() => {
  taker = real;
});
afterAll(async () => {
  await api.stop();
  worker.remove();
});

const QUARTER = { period: '2024-Q2', unit: 'skhcn' };
const upload = (file: Uint8Array, asked: Asked = {}) =>
  api.call(
    'intake',
    {},
    { query: QUARTER, ...asked, body: file, headers: { 'content-type': XLSX, ...asked.headers } },
  );
const paste = (body: unknown, asked: Asked = {}) => api.call('intake', {}, { ...asked, body });

const FIGURES = [159, 120, 34, 5, 157, 100, 57, 0, 2, 2, 0];
const form = formsIn(readForms(bundledForms), { year: 2024, quarter: 2 }).find(
  ({ code }) => code === 'II.06a',
);

/** II.06a as its form prints it, with one row and the total. */
function table(): (string | number)[][] {
  const headings = form?.columns.map(({ heading }) => heading.map(({ vi }) => vi)) ?? [];
  return [
    ...[0, 1, 2].map((level) => headings.map((path) => path[level] ?? path.at(-1) ?? '')),
    headings.map((_path, index) => `(${index + 1})`),
    [1, 'Hoạt động KH&CN', ...FIGURES],
    ['', 'Tổng cộng', ...FIGURES],
  ];
}

async function workbookOf(rows: (string | number)[][]): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('II.06a');
  sheet.addRows(rows);
  workbook.addWorksheet('Danh mục', { state: 'hidden' }).getCell('A1').value = 1;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const gridOf = (rows: (string | number)[][]) => ({
  name: 'II.06a',
  rows: rows.map((row) => row.map((value) => ({ value }))),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

const RECOGNISED = {
  tables: [
    {
      form: 'II.06a',
      grid: 0,
      table: {
        form: 'II.06a',
        rows: [{ label: 'Hoạt động KH&CN', cells: { 3: 159, 4: 120, 7: 157, 13: 0 } }, {}],
      },
    },
  ],
};

test('an uploaded workbook is recognised, with its sheets and the hidden ones that were left out; nothing is stored', async () => {
  const answer = await upload(await workbookOf(table()));
  expect(answer.status).toBe(200);
  expect(answer.json).toMatchObject({
    ...RECOGNISED,
    workbook: { grids: [{ name: 'II.06a' }], leftOut: [{ sheet: 'Danh mục', reason: 'hidden' }] },
  });
  expect((await api.call('getSubmission', QUARTER)).json.code).toBe('submission-not-found');
});

test('a workbook with macros is read without running them, and says so', async () => {
  const macros = writeZip(xlsxFiles({ more: [{ name: 'xl/vbaProject.bin', data: 'x' }] }));
  expect(await upload(macros)).toMatchObject({
    status: 200,
    json: { workbook: { notes: [{ code: 'macros', part: 'xl/vbaProject.bin', found: 1 }] } },
  });
});

test('a paste is recognised the same', async () => {
  const answer = await paste({ ...QUARTER, grids: [gridOf(table())] });
  expect(answer.status).toBe(200);
  expect(answer.json).toMatchObject({ ...RECOGNISED, workbook: null });
});

test('forms of ours for another unit or period are refused with both, pasted or uploaded', async () => {
  const forms = await api.call('getWorkbook', QUARTER);
  expect((await upload(forms.bytes)).status).toBe(200);
  const other = { ...QUARTER, period: '2024-Q1' };
  const refused = await upload(forms.bytes, { query: other });
  expect(refused.json).toMatchObject({ status: 422, code: 'other-quarter' });
  expect(refused.json.detail).toContain(
    'biểu quý II/2024 của Sở Khoa học và Công nghệ, còn đang chọn quý I/2024 của Sở Khoa học và Công nghệ',
  );
  const grids = await gridsOf(forms.bytes);
  expect((await paste({ ...other, grids })).json.code).toBe('other-quarter');
  const health = { ...QUARTER, unit: 'syt' };
  expect((await upload(forms.bytes, { query: health, as: 'clerk.syt' })).json).toMatchObject({
    code: 'other-quarter',
    detail: expect.stringContaining('còn đang chọn quý II/2024 của Sở Y tế') as string,
  });
});

describe('a layout that the unit accepted before', () => {
  /** The heading of column 8 says nothing; clerks of the unit know what it is. */
  const odd = () =>
    table().map((row, at) =>
      at < 3 ? row.map((text, column) => (column === 7 ? 'Hồ sơ xanh' : text)) : at === 3 ? [] : row,
    );
  const both = async () => [
    await upload(await workbookOf(odd())),
    await paste({ ...QUARTER, grids: [gridOf(odd())] }),
  ];
  const remember = (mapping: RememberedMapping) =>
    api.services.mappings.write('skhcn', {
      mapping,
      savedAt: '2024-06-17T03:00:00.000Z',
      savedBy: 'oid',
    });

  afterEach(async () => {
    const { mappings } = await api.services.mappings.read('skhcn');
    for (const { mapping } of mappings) await api.services.mappings.remove('skhcn', mapping.signature);
  });

  const asked = async () => {
    const [answer] = (await paste({ ...QUARTER, grids: [gridOf(odd())] })).json.tables as RecognisedTable[];
    if (answer === undefined) throw new Error('no table');
    return rememberMapping(answer);
  };

  test('is used for its pastes and its uploads, and no other unit’s', async () => {
    for (const { json } of await both()) {
      expect(json).toMatchObject({
        tables: [{ remembered: false, doubts: [{ what: 'column', shown: 'Hồ sơ xanh' }] }],
        doubts: [],
      });
    }
    const layout = await asked();
    const path = { unit: 'skhcn', signature: layout.signature };
    const columns = layout.columns.map((column) =>
      column.sources[0] === 7 ? { ...column, key: '8' } : column,
    );
    expect((await api.call('putMapping', path, { body: { ...layout, columns } })).status).toBe(200);
    for (const { json } of await both()) {
      expect(json).toMatchObject({
        tables: [{ remembered: true, table: { rows: [{ cells: { 8: 100 } }, {}] }, doubts: [] }],
        doubts: [],
      });
    }
    const other = { ...QUARTER, unit: 'syt', grids: [gridOf(odd())] };
    expect((await paste(other, { as: 'clerk.syt' })).json.tables).toMatchObject([{ remembered: false }]);
  });

  test('is passed over where it no longer fits the forms', async () => {
    const layout = await asked();
    const before = (await both()).map(({ json }) => json);
    for (const change of [
      { form: 'II.77' },
      { columns: [{ sources: [2], key: '99', role: 'figure' as const }] },
    ]) {
      await remember({ ...layout, ...change });
      expect((await both()).map(({ status, json }) => [status, json])).toEqual(
        before.map((json) => [200, json]),
      );
    }
  });

  test('is left out where its row is damaged, and the log says so', async () => {
    const layout = await asked();
    await remember(layout);
    const key = { partitionKey: '33|skhcn', rowKey: `map|${layout.signature}` };
    await tableClient(api.connectionString, 'mappings').updateEntity(
      { ...key, payloadSha256: '0'.repeat(64) },
      'Merge',
    );
    for (const { status, json } of await both()) {
      expect(status).toBe(200);
      expect(json.tables).toMatchObject([{ remembered: false }]);
      expect(api.log.at(-1)).toContain(`"damaged":["map|${layout.signature}"]`);
    }
  });

  test('is the server’s to know: a request that brings its own is refused', async () => {
    const answer = await paste({ ...QUARTER, grids: [gridOf(table())], remembered: [] });
    expect(answer.json).toMatchObject({
      status: 422,
      errors: [{ pointer: '/remembered', code: 'unknown-member' }],
    });
  });

  test('is asked of the storage: without it the answer is 503', async () => {
    const { read } = api.services.mappings;
    api.services.mappings.read = () => Promise.reject(new StorageError('list', 'down', true));
    const answers = await both();
    api.services.mappings.read = read;
    for (const { json } of answers) expect(json).toMatchObject({ status: 503, code: 'storage-unavailable' });
  });
});

describe('who may', () => {
  test('a clerk of the unit and a supervisor, but no other unit’s clerk and nobody without a token', async () => {
    const file = () => writeZip(xlsxFiles());
    expect((await upload(file(), { as: 'supervisor' })).status).toBe(200);
    expect((await upload(file(), { as: 'clerk.syt' })).json).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
    expect((await upload(file(), { as: null })).status).toBe(401);
    const body = { ...QUARTER, grids: [gridOf([[1]])] };
    expect((await paste(body, { as: 'clerk.syt' })).status).toBe(403);
  });
});

describe('what is refused', () => {
  test('a file that cannot be read, with the reason in the caller’s language', async () => {
    const locked = writeZip(xlsxFiles({ more: [{ name: 'xl/media/a.png', data: 'x', flags: 1 }] }));
    const answer = await upload(locked.slice());
    expect(answer.status).toBe(422);
    expect(answer.json).toMatchObject({
      code: 'upload-refused',
      title: 'Chưa đọc được tệp',
      errors: [{ pointer: '/', code: 'password' }],
    });
    expect(answer.json.detail).toContain('Tệp có mật khẩu');
    const english = await upload(locked.slice(), { headers: { 'accept-language': 'en' } });
    expect(english.json.detail).toContain('The file has a password');
  });

  test('a broken .xls, whatever it is called, and an empty file', async () => {
    const xls = new Uint8Array(2048);
    xls.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    xls.set(Buffer.from('Workbook', 'utf16le'), 1024);
    expect((await upload(xls)).json).toMatchObject({ errors: [{ code: 'archive-damaged' }] });
    expect((await upload(new Uint8Array(0))).json).toMatchObject({ errors: [{ code: 'empty-file' }] });
  });

  test('more than 10 MB, by what is declared and by what comes', async () => {
    const tooLarge = { status: 413, code: 'body-too-large' };
    const large = await upload(new Uint8Array(10 * 1024 * 1024 + 1));
    expect(large.json).toMatchObject(tooLarge);
    expect(large.json.detail).toContain('10 MB');
    const declared = await upload(new Uint8Array(3), { headers: { 'content-length': '99999999' } });
    expect(declared.json).toMatchObject(tooLarge);
  });

  test('other media types, an upload without period or unit, a unit that does not exist', async () => {
    const file = new Uint8Array(3);
    const other = await upload(file, { headers: { 'content-type': 'image/png' } });
    expect(other.json).toMatchObject({ status: 415, code: 'not-json' });
    expect(other.json.detail).toContain('.xlsx');
    expect((await upload(file, { query: { unit: 'skhcn' } })).json).toMatchObject({
      status: 422,
      errors: [{ pointer: '/query/period' }],
    });
    expect((await upload(file, { query: { period: '2024-Q2' } })).json).toMatchObject({
      errors: [{ pointer: '/query/unit' }],
    });
    const unknown = { period: '2024-Q2', unit: 'khongco' };
    expect((await upload(file, { query: unknown, as: 'supervisor' })).json).toMatchObject({
      errors: [{ pointer: '/query/unit', code: 'unit-unknown' }],
    });
  });

  test('JSON that is no grid, place by place', async () => {
    const grid = { ...gridOf([[1]]), rows: [[{ value: {} }]] };
    expect((await paste({ ...QUARTER, grids: [grid] })).json).toMatchObject({
      status: 422,
      errors: [{ pointer: '/grids/0/rows/0/0/value' }],
    });
    expect((await paste({ ...QUARTER, grids: [] })).json).toMatchObject({ errors: [{ pointer: '/grids' }] });
  });

  test('a full queue, with the time to come back', async () => {
    taker = { take: () => Promise.resolve({ kind: 'busy', retryAfterSeconds: 20 }) };
    const answer = await upload(writeZip(xlsxFiles()));
    expect(answer.json).toMatchObject({ status: 503, code: 'intake-busy' });
    expect(answer.headers['retry-after']).toBe('20');
  });

  test('a fault of the worker is ours: 500, and nothing of it is told', async () => {
    taker = { take: () => Promise.reject(new Error('secret')) };
    const answer = await upload(writeZip(xlsxFiles()));
    expect(answer.json).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(answer.json)).not.toContain('secret');
  });
});

test('JSON stays at 2 MB on this route, and every other route takes no files and no more than before', async () => {
  const body = `{"period":"${'x'.repeat(2 * 1024 * 1024)}"}`;
  expect((await paste(body)).json).toMatchObject({ status: 413, code: 'body-too-large' });
  const large = new Uint8Array(2 * 1024 * 1024 + 1);
  const headers = { 'content-type': XLSX };
  expect((await api.call('check', {}, { body: large, headers })).json).toMatchObject({ status: 413 });
  expect((await api.call('check', {}, { body: new Uint8Array(9), headers })).json).toMatchObject({
    status: 415,
    code: 'not-json',
  });
});

test('forms of an older edition are known as another quarter’s, too', async () => {
  const before = { ...QUARTER, period: '2024-Q1' };
  const forms = await api.call('getWorkbook', before);
  const grids = (await gridsOf(forms.bytes)).filter(({ name }) => name.startsWith('K03'));
  expect(grids).toHaveLength(1);
  const k03 = readForms(bundledForms).find(({ code }) => code === 'K03');
  const changed = {
    ...k03,
    editions: k03?.editions.map((edition) => ({ ...edition, validFrom: '2024-06-01' })),
    columns: k03?.columns.map((column) => ({
      ...column,
      heading: column.heading.map(({ vi, en }) => ({ vi: `${vi} (mới)`, en })),
    })),
  };
  expect((await api.call('putForm', { code: 'K03' }, { as: 'admin', body: changed })).status).toBe(200);
  expect((await paste({ ...QUARTER, grids })).json.code).toBe('other-quarter');
  expect((await paste({ ...before, grids })).status).toBe(200);
});
