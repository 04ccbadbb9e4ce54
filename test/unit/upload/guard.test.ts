import { uploadRefusalCodes } from '../../../shared/contract/intake';
import { uploadRefusalText } from '../../../shared/contract/upload-words';
import { inspectUpload } from '../../../functions/upload/guard';
import { UPLOAD_LIMITS } from '../../../functions/upload/limits';
import { xlsxFiles } from '../../tools/xlsx';
import { writeZip } from '../../tools/zip';
import type { ZipFile } from '../../tools/zip';

const MB = 1024 * 1024;
const withPart = (...more: ZipFile[]): Uint8Array => writeZip(xlsxFiles({ more }));
const refusalOf = (file: Uint8Array) => {
  const result = inspectUpload(file);
  return result.kind === 'refused' ? result.refusal : undefined;
};
const bytes = (...values: number[]): Uint8Array => new Uint8Array([...values, ...new Uint8Array(600)]);
const ole = (stream: string): Uint8Array => {
  const file = new Uint8Array(2048);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.set(Buffer.from(stream, 'utf16le'), 1024);
  return file;
};

test('a plain workbook passes, with pictures, printer settings and folders', () => {
  const file = withPart(
    { name: 'xl/media/image1.png', data: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) },
    { name: 'xl/printerSettings/printerSettings1.bin', data: 'x' },
    { name: 'xl/customProperty1.bin', data: 'x' },
    { name: 'xl/ctrlProps/ctrlProp1.xml', data: '<formControlPr/>' },
    { name: 'xl/worksheets/', data: '', method: 0 },
  );
  expect(inspectUpload(file)).toMatchObject({ kind: 'passed' });
});

describe('other kinds of files are told apart by what they hold', () => {
  test.each<[string, string, Uint8Array]>([
    ['an empty file', 'empty-file', new Uint8Array(0)],
    ['an .xls', 'old-excel', ole('Workbook')],
    ['an .xls of Excel 95', 'old-excel', ole('Book')],
    ['an .xls of Excel 4', 'old-excel', bytes(0x09, 0x04, 0x06, 0x00)],
    ['a workbook with a password', 'password', ole('EncryptedPackage')],
    ['a .doc', 'word-document', ole('WordDocument')],
    ['another compound file', 'not-workbook', ole('Something')],
    ['a .docx', 'word-document', withPart({ name: 'word/document.xml', data: '' })],
    ['an .xlsb', 'binary-workbook', withPart({ name: 'xl/workbook.bin', data: '' })],
    [
      'an .ods',
      'open-document',
      writeZip([
        { name: 'mimetype', data: '' },
        { name: 'content.xml', data: '' },
      ]),
    ],
    ['a PDF', 'pdf', Buffer.from('%PDF-1.7\n')],
    ['a CSV renamed', 'text-file', Buffer.from('Lĩnh vực;Tổng số\r\nĐất đai;12\r\n')],
    ['an HTML table renamed', 'text-file', Buffer.from('<html><table><tr><td>1</td></tr></table></html>')],
    ['text in UTF-16', 'text-file', Buffer.from('\ufeffLĩnh vực\t1', 'utf16le')],
    ['a picture', 'not-workbook', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['some zip archive', 'not-workbook', writeZip([{ name: 'a.txt', data: 'x' }])],
    ['an empty zip archive', 'not-workbook', writeZip([])],
  ])('%s: %s', (_what, code, file) => {
    expect(refusalOf(file)).toEqual({ code });
  });
});

describe('limits', () => {
  test('10 MB packed', () => {
    const found = UPLOAD_LIMITS.packedBytes + 1;
    expect(refusalOf(new Uint8Array(found))).toEqual({ code: 'file-too-large', found, limit: 10 * MB });
    expect(refusalOf(new Uint8Array(10 * MB))?.code).toBe('not-workbook');
  });

  test('100 MB unpacked, over all entries together', () => {
    const half = new Uint8Array(300_000);
    const file = withPart(
      { name: 'xl/a.xml', data: half, method: 8, size: 51 * MB },
      { name: 'xl/b.xml', data: half, method: 8, size: 51 * MB },
    );
    expect(refusalOf(file)).toMatchObject({ code: 'unpacked-too-large', limit: 100 * MB });
  });

  test('200 times for an entry over 1 MB', () => {
    const packed = withPart({ name: 'xl/worksheets/sheet2.xml', data: new Uint8Array(2 * MB) });
    expect(refusalOf(packed)).toMatchObject({
      code: 'packed-too-well',
      part: 'xl/worksheets/sheet2.xml',
      limit: 200,
    });
    expect(refusalOf(withPart({ name: 'xl/small.xml', data: new Uint8Array(MB) }))).toBeUndefined();
  });

  test('2,000 entries', () => {
    const many = Array.from({ length: 2001 }, (_, index) => ({ name: `xl/media/${index}.png`, data: '' }));
    expect(refusalOf(writeZip(many))).toMatchObject({ code: 'too-many-entries', found: 2001, limit: 2000 });
  });
});

test('a bomb of 300 KB that unpacks to 300 MB is refused without unpacking it', () => {
  const bomb = withPart({ name: 'xl/worksheets/sheet2.xml', data: new Uint8Array(300 * MB) });
  expect(bomb.length).toBeLessThan(320_000);
  expect(refusalOf(bomb)).toMatchObject({ code: 'unpacked-too-large', limit: 100 * MB });
});

test.each([
  '../evil.xml',
  'xl/../../evil.xml',
  '/etc/passwd',
  'xl\\evil.xml',
  'C:/evil.xml',
  'xl//a.xml',
  './a',
  'a\0b',
])('a path that leaves the archive is refused: %j', (name) => {
  expect(refusalOf(withPart({ name, data: 'x' }))).toEqual({ code: 'archive-path', part: name });
});

test.each<[string, ZipFile]>([
  ['macros', { name: 'xl/vbaProject.bin', data: 'x' }],
  ['macros', { name: 'XL/VBAPROJECT.BIN', data: 'x' }],
  ['macros', { name: 'xl/macrosheets/sheet1.xml', data: 'x' }],
  ['active-controls', { name: 'xl/activeX/activeX1.xml', data: 'x' }],
  ['embedded-object', { name: 'xl/embeddings/oleObject1.bin', data: 'x' }],
  ['embedded-object', { name: 'xl/whatever.bin', data: 'x' }],
  ['external-link', { name: 'xl/externalLinks/externalLink1.xml', data: 'x' }],
  ['nested-archive', { name: 'xl/media/more.zip', data: 'x' }],
  ['nested-archive', { name: 'docs/other.xlsx', data: 'x' }],
])('%s: a part that acts or hides is refused by its name: %j', (code, part) => {
  expect(refusalOf(withPart(part))).toEqual({ code, part: part.name });
});

test('encrypted entries, other packing methods and stored entries of two sizes are refused', () => {
  expect(refusalOf(withPart({ name: 'a.xml', data: 'x', flags: 1 }))).toEqual({ code: 'password' });
  expect(refusalOf(withPart({ name: 'a.xml', data: 'x', method: 12 }))).toEqual({
    code: 'archive-method',
    part: 'a.xml',
  });
  expect(refusalOf(withPart({ name: 'a.xml', data: 'x', method: 0, size: 9 }))).toEqual({
    code: 'archive-size',
    part: 'a.xml',
  });
});

test('every refusal has a sentence in both languages that says what to do', () => {
  for (const code of uploadRefusalCodes) {
    const refusal = { code, part: 'xl/worksheets/sheet1.xml', found: 12_345_678, limit: 10_485_760 };
    for (const lang of ['vi', 'en'] as const) {
      const sentence = uploadRefusalText(refusal, lang);
      expect(sentence).toMatch(/[.]$/);
      expect(sentence.length).toBeGreaterThan(40);
      expect(uploadRefusalText({ code }, lang)).not.toContain('undefined');
    }
  }
  expect(uploadRefusalText({ code: 'too-many-entries', found: 3000, limit: 2000 }, 'vi')).toContain(
    'gồm 3.000 phần trở lên, chỉ nhận đến 2.000',
  );
});
