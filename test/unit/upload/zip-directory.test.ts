import fc from 'fast-check';
import { guarded } from '../../../functions/upload/refused';
import { readZipDirectory } from '../../../functions/upload/zip/zip-directory';
import { writeZip, type ZipFile, type ZipLies } from '../../tools/zip';

const A: ZipFile = { name: 'a.xml', data: '<a/>' };
const B: ZipFile = { name: 'folder/b.xml', data: '<b>some text that is longer</b>' };
const read = (file: Uint8Array) => guarded(() => readZipDirectory(file));
const codeOf = (file: Uint8Array): string => {
  const result = read(file);
  return result.kind === 'refused' ? result.refusal.code : 'passed';
};

describe('a true archive', () => {
  test('gives names, sizes and where the packed bytes are, unpacking nothing', () => {
    const result = read(writeZip([{ ...A, method: 0 }, B]));
    expect(result).toMatchObject({
      kind: 'passed',
      value: [
        { name: 'a.xml', start: 35, packed: 4, size: 4, method: 0, encrypted: false },
        { name: 'folder/b.xml', size: 31, method: 8 },
      ],
    });
  });

  test.each<[string, ZipFile[], ZipLies]>([
    ['with a comment', [A, B], { comment: 'kỳ quý II' }],
    ['with sizes after the data', [{ ...A, descriptor: true }, B], {}],
    ['with zip64 sizes, as writers of streams leave them', [{ ...A, zip64: true, descriptor: true }, B], {}],
    ['with a zip64 end', [A, B], { zip64: {} }],
    ['with a Vietnamese name', [{ name: 'Biểu mẫu.xml', data: 'x', flags: 0x800 }], {}],
  ])('%s', (_what, files, lies) => {
    const result = read(writeZip(files, lies));
    expect(result).toMatchObject({ kind: 'passed', value: files.map(({ name }) => ({ name })) });
  });
});

test.each<[string, string, Uint8Array]>([
  ['cut short', 'archive-damaged', writeZip([A, B]).subarray(0, -5)],
  ['without its directory', 'archive-damaged', writeZip([A, B]).subarray(0, 60)],
  ['shorter than an end record', 'archive-damaged', new Uint8Array([0x50, 0x4b, 3, 4])],
  ['with bytes before', 'archive-damaged', writeZip([A], { before: new Uint8Array(7), directoryStart: 39 })],
  [
    'with bytes before that the offsets know of',
    'archive-hidden-data',
    writeZip([A], { before: new Uint8Array(7) }),
  ],
  ['with bytes after', 'archive-damaged', writeZip([A], { after: new Uint8Array(7) })],
  ['with bytes between entries', 'archive-hidden-data', writeZip([A, B], { between: new Uint8Array(100) })],
  ['with a directory that starts elsewhere', 'archive-damaged', writeZip([A, B], { directoryStart: 3 })],
  ['that declares fewer entries', 'archive-damaged', writeZip([A, B], { count: 1 })],
  ['that declares more entries', 'archive-damaged', writeZip([A, B], { count: 3 })],
  ['with two entries on the same bytes', 'archive-damaged', writeZip([A, { ...B, sharesBytesOf: 'a.xml' }])],
  [
    'with two entries of one name on the same bytes',
    'archive-overlap',
    writeZip([A, { ...A, sharesBytesOf: 'a.xml' }]),
  ],
  ['whose local name differs', 'archive-damaged', writeZip([{ ...A, localName: 'b.xml' }])],
  ['that packs an entry longer than the file', 'archive-damaged', writeZip([{ ...A, packed: 1_000_000 }])],
  ['that packs an entry into the next one', 'archive-overlap', writeZip([{ ...A, packed: 60 }, B])],
  ['with one name twice', 'archive-duplicate', writeZip([A, A])],
  ['with one name twice in other case', 'archive-duplicate', writeZip([A, { ...A, name: 'A.XML' }])],
  ['with a name too long', 'archive-path', writeZip([{ name: 'x'.repeat(261), data: '' }])],
  ['with a name that is no UTF-8', 'archive-damaged', withBrokenName()],
])('refuses an archive %s: %s', (_what, code, file) => {
  expect(codeOf(file)).toBe(code);
});

test.each<[string, ZipLies['zip64']]>([
  ['another number of entries', { count: 5n }],
  ['2^60 entries', { count: 1n << 60n }],
  ['another size', { size: 1n }],
  ['another start', { start: 1n }],
  ['a start beyond 2^63', { start: (1n << 63n) + 5n }],
  ['a record elsewhere', { record: 0n }],
])('refuses a zip64 end that declares %s', (_what, zip64) => {
  const code = codeOf(writeZip([A, B], { zip64: zip64 ?? {} }));
  expect(['archive-damaged', 'too-many-entries']).toContain(code);
});

test('refuses zip64 sizes that lie', () => {
  expect(codeOf(writeZip([{ ...A, zip64: true, packed: 2 ** 40 }]))).toBe('archive-damaged');
});

test('100,000 entries are refused by their number, and by what the directory holds when the number lies', () => {
  const files = Array.from({ length: 100_000 }, (_, index): ZipFile => ({
    name: `f${index}`,
    data: '',
    method: 0,
  }));
  const told = read(writeZip(files, { zip64: {} }));
  expect(told).toMatchObject({ refusal: { code: 'too-many-entries', found: 100_000, limit: 2000 } });
  const lied = read(writeZip(files.slice(0, 2001), { count: 5 }));
  expect(lied).toMatchObject({ refusal: { code: 'too-many-entries', limit: 2000 } });
});

test('whatever bytes are changed or lost, the answer is a value', () => {
  const whole = writeZip([A, B, { ...A, name: 'c', descriptor: true }], { comment: 'xyz' });
  const mutation = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(mutation, { maxLength: 6 }), fc.nat(whole.length), (mutations, length) => {
      const file = whole.slice();
      for (const [at, byte] of mutations) file[at] = byte;
      expect(['passed', 'refused']).toContain(read(file.subarray(0, length)).kind);
      expect(['passed', 'refused']).toContain(read(file).kind);
    }),
    { numRuns: 500 },
  );
});

function withBrokenName(): Uint8Array {
  const file = writeZip([{ name: 'ab.xml', data: '', flags: 0x800 }]);
  return file.map((byte, at) => (byte === 0x61 && file[at + 1] === 0x62 ? 0xff : byte));
}
