import library, { utils, write } from '@e965/xlsx';
import { writeZip, type ZipFile } from './zip';

/** A cell of a binary workbook with what the library would not write. */
export interface XlsbCell {
  value: number | string;
  formula?: boolean;
  /** Number of its font: 0 plain, 1 struck through, 2 raised. */
  font?: 0 | 1 | 2;
  /** From which character which font is meant: place and font by turns. */
  runs?: number[];
}

const FONTS = [
  { struck: 0, raised: 0 },
  { struck: 8, raised: 0 },
  { struck: 0, raised: 1 },
];

/**
 * A workbook of one sheet ([MS-XLSB]): the library's, with a sheet and styles of our own.
 * @param change what else is different in its parts
 */
export function xlsbFile(
  rows: readonly XlsbCell[][],
  change: (part: ZipFile) => ZipFile = (part) => part,
): Uint8Array {
  const book = { SheetNames: ['A'], Sheets: { A: utils.aoa_to_sheet([['a']]) } };
  const container = library.CFB.read(write(book, { bookType: 'xlsb', type: 'buffer' }) as Buffer, {
    type: 'buffer',
  });
  const own: Record<string, Buffer> = { 'xl/worksheets/sheet1.bin': sheet(rows), 'xl/styles.bin': styles() };
  const files = container.FullPaths.flatMap((path: string, at: number): ZipFile[] => {
    const name = path.replace(/^[^/]*\//, '');
    const content = container.FileIndex[at]?.content;
    if (name === '' || name.includes('Sh33tJ5') || content === undefined) return [];
    return [change({ name, data: own[name] ?? Buffer.from(content as unknown as Uint8Array) })];
  });
  return writeZip(files);
}

function sheet(rows: readonly XlsbCell[][]): Buffer {
  return Buffer.concat([
    record(0x81, Buffer.alloc(0)),
    record(0x91, Buffer.alloc(0)),
    ...rows.flatMap((cells, row) => [
      record(0x00, u32(row), Buffer.alloc(21)),
      ...cells.map((cell, column) => cellRecord(cell, column)),
    ]),
    record(0x92, Buffer.alloc(0)),
    record(0x82, Buffer.alloc(0)),
  ]);
}

function cellRecord({ value, formula = false, font = 0, runs }: XlsbCell, column: number): Buffer {
  const place = Buffer.concat([u32(column), u32(font)]);
  const computed = formula ? [u16(0), u32(3), Buffer.from([0x1e, 3, 0]), u32(0)] : [];
  if (typeof value === 'number') return record(formula ? 0x09 : 0x05, place, f64(value), ...computed);
  if (runs === undefined) return record(formula ? 0x08 : 0x06, place, wide(value), ...computed);
  return record(0x3e, place, Buffer.from([1]), wide(value), u32(runs.length / 2), ...runs.map(u16));
}

function styles(): Buffer {
  const none = Buffer.alloc(0);
  return Buffer.concat([
    record(0x116, none),
    record(0x263, u32(FONTS.length)),
    ...FONTS.map(({ struck, raised }) =>
      record(0x2b, u16(220), u16(struck), u16(400), u16(raised), Buffer.alloc(13), wide('Arial')),
    ),
    record(0x264, none),
    record(0x269, u32(FONTS.length)),
    ...FONTS.map((_, font) => record(0x2f, u16(0), u16(0), u16(font), Buffer.alloc(10))),
    record(0x26a, none),
    record(0x117, none),
  ]);
}

/** Kind and length in seven bits a byte, then the content. */
function record(kind: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([sevenBits(kind), sevenBits(body.length), body]);
}

function sevenBits(value: number): Buffer {
  return Buffer.from(value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...sevenBits(value >> 7)]);
}

function wide(text: string): Buffer {
  return Buffer.concat([u32(text.length), Buffer.from(text, 'utf16le')]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function f64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}
