import { uploadNoteCodes, uploadRefusalCodes } from '../../../shared/contract/intake';
import { uploadNoteText, uploadRefusalText } from '../../../shared/contract/upload-words';
import { inspectUpload, notesOf } from '../../../functions/upload/guard';
import { UPLOAD_LIMITS } from '../../../functions/upload/limits';
import { xlsxFiles } from '../../tools/xlsx';
import { writeZip, type ZipFile } from '../../tools/zip';

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

/** The name in a field of bytes and again in UTF-16, each with its length before it. */
const lockFile = (length: number, field: number): Uint8Array => {
  const file = Buffer.alloc(length, ' ');
  const name = 'Nguyen Van A';
  file.writeUInt8(name.length, 0);
  file.write(name, 1, 'latin1');
  file.writeUInt16LE(name.length, 1 + field);
  file.write(name, 3 + field, 'utf16le');
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

describe('formats are told by what a file holds', () => {
  const text = (content: string) => Buffer.from(content);
  test.each<[string, string, Uint8Array]>([
    ['an .xls', 'xls', ole('Workbook')],
    ['an .xls of Excel 95', 'xls', ole('Book')],
    ['an .xls of Excel 4', 'xls', bytes(0x09, 0x04, 0x06, 0x00)],
    ['a .docx', 'docx', withPart({ name: 'word/document.xml', data: '' })],
    ['an .xlsb', 'xlsb', withPart({ name: 'xl/workbook.bin', data: '' })],
    [
      'an .ods',
      'ods',
      writeZip([
        { name: 'mimetype', data: '' },
        { name: 'content.xml', data: '' },
      ]),
    ],
    ['an .fods', 'flat-ods', text('<?xml version="1.0"?>\n<office:document xmlns:office="urn:x">')],
    ['a CSV renamed', 'text', text('Lĩnh vực;Tổng số\r\nĐất đai;12\r\n')],
    ['an HTML table renamed', 'html', text('<html><table><tr><td>1</td></tr></table></html>')],
    ['a page of Excel', 'html', text('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>')],
    ['a page in UTF-16', 'html', Buffer.from('\ufeff<table><tr><td>1', 'utf16le')],
    [
      'a page in one file',
      'mhtml',
      text('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="a"\n'),
    ],
    [
      'XML of Excel 2003',
      'xml-2003',
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    ],
    ['values with a rare control character', 'text', text(`a;\x07b\n${'Đất đai;12\n'.repeat(20)}`)],
    ['an encrypted package', 'encrypted', ole('EncryptedPackage')],
    ['text in UTF-16', 'text', Buffer.from('\ufeffLĩnh vực\t1', 'utf16le')],
    ['values under ID', 'text', text('ID;Phòng ban;Tổng số\n1;Nội vụ;12\n')],
    ['text in UTF-16 that does not say so', 'text', Buffer.from('Linh vuc\t1\r\n', 'utf16le')],
  ])('%s: %s', (_what, format, file) => {
    expect(inspectUpload(file)).toMatchObject({ kind: 'passed', value: { format } });
  });

  test.each<[string, string, Uint8Array]>([
    ['an empty file', 'empty-file', new Uint8Array(0)],
    ['a .doc', 'word-document', ole('WordDocument')],
    ['SYLK', 'exchange-format', text('ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K12\r\nE\r\n')],
    ['DIF', 'exchange-format', text('TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n')],
    ['rich text', 'word-document', text('{\\rtf1\\ansi}')],
    ['another compound file', 'not-workbook', ole('Something')],
    ['what Excel keeps beside an open file', 'lock-file', lockFile(165, 54)],
    ['what Word keeps beside an open file', 'lock-file', lockFile(162, 53)],
    ['a PDF', 'pdf', Buffer.from('%PDF-1.7\n')],
    ['a picture', 'not-workbook', bytes(0xff, 0xd8, 0xff, 0xe0)],
    [
      'a list of numbers in 32 bits',
      'not-workbook',
      new Uint8Array(new Uint32Array([1, 2, 3, 40, 50]).buffer),
    ],
    ['some zip archive', 'not-workbook', writeZip([{ name: 'a.txt', data: 'x' }])],
    ['an empty zip archive', 'not-workbook', writeZip([])],
  ])('%s is refused: %s', (_what, code, file) => {
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

test.each(['../evil.xml', 'xl/../../evil.xml', '/etc/passwd', 'C:/evil.xml', 'xl//a.xml', './a', 'a\0b'])(
  'a path that leaves the archive is refused: %j',
  (name) => {
    expect(refusalOf(withPart({ name, data: 'x' }))).toEqual({ code: 'archive-path', part: name });
  },
);

test('folders parted as Windows does are the same folders', () => {
  const file = writeZip(
    xlsxFiles().map(({ name, ...rest }) => ({ ...rest, name: name.replaceAll('/', '\\') })),
  );
  const inspected = inspectUpload(file);
  expect(inspected).toMatchObject({ value: { format: 'xlsx' } });
  const twice = withPart({ name: 'xl\\workbook.xml', data: 'x' });
  expect(refusalOf(twice)).toEqual({ code: 'archive-duplicate', part: 'xl/workbook.xml' });
});

test.each<[string | undefined, string]>([
  ['macros', 'xl/vbaProject.bin'],
  ['macros', 'XL/VBAPROJECT.BIN'],
  ['macros', 'xl/macrosheets/sheet1.xml'],
  ['macros', 'Basic/Standard/Module1.xml'],
  ['active-controls', 'xl/activeX/activeX1.xml'],
  ['embedded-object', 'xl/embeddings/oleObject1.bin'],
  ['external-link', 'xl/externalLinks/externalLink1.xml'],
  [undefined, 'xl/externalLinks/_rels/externalLink1.xml.rels'],
  [undefined, 'xl/whatever.bin'],
  [undefined, '__MACOSX/xl/._vbaProject.bin'],
  [undefined, 'xl/.DS_Store'],
])('%s: what acts or hides is passed over and said: %s', (code, name) => {
  const inspected = inspectUpload(withPart({ name, data: 'x' }));
  if (inspected.kind === 'refused') throw new Error(inspected.refusal.code);
  expect(notesOf(inspected.value.entries)).toEqual(code === undefined ? [] : [{ code, part: name }]);
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
  for (const code of uploadNoteCodes) {
    for (const lang of ['vi', 'en'] as const) {
      expect(uploadNoteText({ code, part: 'A!B1', found: 1 }, lang)).toMatch(/^.{30,}[.]$/);
    }
  }
  expect(uploadRefusalText({ code: 'too-many-entries', found: 3000, limit: 2000 }, 'vi')).toContain(
    'gồm 3.000 phần trở lên, chỉ nhận đến 2.000',
  );
});
