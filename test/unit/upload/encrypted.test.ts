import { utils, write, type BookType } from '@e965/xlsx';
import { agile, encipheredXls, standard, type BiffCipher } from '../../tools/encrypted';
import { gridsOf, refusalOf } from '../../tools/read-upload';
import { xlsxFiles } from '../../tools/xlsx';
import { writeZip } from '../../tools/zip';

const FIGURES = [
  ['Lĩnh vực', 'Tiếp nhận', 'Đúng hạn'],
  ...Array.from({ length: 300 }, (_, row) => [`Đất đai ${row}`, 1000 + row, row / 8]),
];

function written(bookType: BookType): Uint8Array {
  const book = { SheetNames: ['Biểu', 'Thêm'], Sheets: {} as Record<string, object> };
  for (const name of book.SheetNames) book.Sheets[name] = utils.aoa_to_sheet(FIGURES);
  return new Uint8Array(write(book, { bookType, type: 'buffer', compression: true }) as Buffer);
}

const valuesOf = async (file: Uint8Array) =>
  (await gridsOf(file)).map(({ name, rows }) => [name, rows.map((row) => row.map(({ value }) => value))]);

const LOCKED = { code: 'password' };

describe('a package encrypted with the password that Excel takes for none', () => {
  test.each<[string, Uint8Array]>([
    ['.xlsx of Excel 2010', agile(written('xlsx'))],
    ['.xlsx of Excel 2007', standard(written('xlsx'))],
    ['.xlsb of Excel 2010', agile(written('xlsb'))],
    ['.ods', agile(written('ods'))],
  ])('%s is read', async (_what, file) => {
    const expected = [
      ['Biểu', FIGURES],
      ['Thêm', FIGURES],
    ];
    expect(await valuesOf(file)).toEqual(expected);
  });

  test.each<[string, Uint8Array]>([
    ['another password of Excel 2010', agile(written('xlsx'), { password: 'bí mật' })],
    ['another password of Excel 2007', standard(written('xlsx'), 'bí mật')],
    ['a cipher that Excel does not take', agile(written('xlsx'), { cipher: 'RC2' })],
    ['a password to be hashed for hours', agile(written('xlsx'), { saidSpins: 999_999_999 })],
    ['one package in another', agile(agile(written('xlsx')))],
  ])('%s: still locked', async (_what, file) => {
    expect(await refusalOf(file)).toEqual(LOCKED);
  });

  test('what is inside is guarded like any upload', async () => {
    const bomb = writeZip(
      xlsxFiles({
        more: [{ name: 'xl/a.xml', data: new Uint8Array(1000), method: 8, size: 101 * 1024 * 1024 }],
      }),
    );
    expect(await refusalOf(agile(bomb))).toMatchObject({ code: 'unpacked-too-large' });
    expect(await refusalOf(agile(Buffer.from('%PDF-1.7')))).toEqual({ code: 'pdf' });
  });

  test('a container cut off', async () => {
    expect(await refusalOf(agile(written('xlsx')).subarray(0, 2000))).toEqual({ code: 'archive-damaged' });
  });
});

describe.each<[string, BookType, BiffCipher]>([
  ['Excel 97', 'biff8', 'old keys'],
  ['Excel 2002', 'biff8', 'keys of 40 bits'],
  ['Excel 2002', 'biff8', 'keys of 128 bits'],
  ['Excel 97', 'biff8', 'mask'],
  ['Excel 95', 'biff5', 'mask'],
])('an .xls of %s (%s) enciphered by %s', (_of, bookType, cipher) => {
  test('is read as without', async () => {
    const plain = written(bookType);
    expect(await valuesOf(encipheredXls(plain, cipher))).toEqual(await valuesOf(plain));
  });

  test('another password: locked', async () => {
    expect(await refusalOf(encipheredXls(written(bookType), cipher, 'password'))).toEqual(LOCKED);
  });
});

test.each(['2f00020000', '2f0006000100090009', '2f000c00010002000200ffffffffffff'])(
  'a cipher that is none: %s',
  async (record) => {
    const file = Buffer.concat([
      Buffer.from('090810000006050000000000000000000000000000', 'hex').subarray(0, 20),
      Buffer.from(record, 'hex'),
    ]);
    expect(await refusalOf(file)).toEqual(LOCKED);
  },
);
