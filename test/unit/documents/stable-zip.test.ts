import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { StableZip, stableZip } from '../../../functions/documents/stable-zip';
import { readZipDirectory } from '../../../functions/upload/zip/zip-directory';

const packed = (...paths: string[]) => {
  const zip = new StableZip();
  for (const path of paths) zip.add(path, `<${path}/>`);
  return zip.finish();
};

test('entries lie in one order, the content types first, whatever order they were written in', () => {
  const paths = ['xl/workbook.xml', '[Content_Types].xml', 'docProps/core.xml', '_rels/.rels'];
  const file = packed(...paths);
  expect(readZipDirectory(file).map(({ name }) => name)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/core.xml',
    'xl/workbook.xml',
  ]);
  expect(Buffer.from(packed(...paths.reverse())).equals(Buffer.from(file))).toBe(true);
});

test('every entry is as old as the format allows', () => {
  const file = packed('a.xml', 'b.xml');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const directory = view.getUint32(file.length - 6, true);
  // 1 January 1980, 00:00 in MS-DOS's numbers, in the local header and in the directory.
  expect([view.getUint32(10, true), view.getUint32(directory + 12, true)]).toEqual([0x00210000, 0x00210000]);
});

test('parts may be written side by side and in pieces', () => {
  const zip = new StableZip();
  const [one, two] = [zip.open('one.xml'), zip.open('two.xml')];
  const expected = { one: '', two: '' };
  for (let index = 0; index < 30_000; index += 1) {
    const piece = `<dòng số="${index * 7919}"/>`;
    one.write(piece);
    expected.one += piece;
    if (index % 2 === 0) {
      two.write('ă');
      expected.two += 'ă';
    }
  }
  one.end();
  two.end();
  const entries = unzipSync(zip.finish());
  expect(strFromU8(entries['one.xml'] ?? new Uint8Array())).toBe(expected.one);
  expect(strFromU8(entries['two.xml'] ?? new Uint8Array())).toBe(expected.two);
});

test('an empty part is a part', () => {
  const zip = new StableZip();
  zip.open('empty.xml').end();
  expect(unzipSync(zip.finish())['empty.xml']).toHaveLength(0);
});

test('a file of another hand keeps its bytes and loses its times; only XML is rewritten', () => {
  const made = (mtime: Date) =>
    zipSync({
      'word/': new Uint8Array(),
      'word/media/image.png': new Uint8Array([1, 2, 3]),
      'word/document.xml': [strToU8('<a>1</a>'), { mtime }],
    });
  const rewrite = (path: string, xml: string) => `${xml}<!--${path}-->`;
  const file = stableZip(made(new Date(2026, 2, 1)), rewrite);
  expect(Buffer.from(stableZip(made(new Date(2020, 5, 7)), rewrite)).equals(Buffer.from(file))).toBe(true);
  const entries = unzipSync(file);
  expect(Object.keys(entries)).toEqual(['word/document.xml', 'word/media/image.png']);
  expect(strFromU8(entries['word/document.xml'] ?? new Uint8Array())).toBe(
    '<a>1</a><!--word/document.xml-->',
  );
  expect([...(entries['word/media/image.png'] ?? [])]).toEqual([1, 2, 3]);
});
