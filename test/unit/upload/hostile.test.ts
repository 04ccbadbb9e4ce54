import fc from 'fast-check';
import { READ_LIMITS } from '../../../functions/upload/limits';
import { noise } from '../../tools/noise';
import { readUpload, refusalOf } from '../../tools/read-upload';
import { relation, relationships, xlsxFiles, type XlsxParts } from '../../tools/xlsx';
import { writeZip, type ZipFile } from '../../tools/zip';

const SHEET = 'xl/worksheets/sheet1.xml';
const MB = 1024 * 1024;
const refused = (parts: XlsxParts) => refusalOf(writeZip(xlsxFiles(parts)));
const withPart = (part: ZipFile) => refused({ more: [part] });
const withSheet = (data: string, after = '') => refused({ sheets: [{ data, after }] });
const cell = (address: string, inside = '<v>1</v>', attributes = '') =>
  `<c r="${address}"${attributes}>${inside}</c>`;
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;

describe('sizes that lie are found out while unpacking', () => {
  const data = `<worksheet><sheetData>${' '.repeat(500_000)}</sheetData></worksheet>`;

  test.each([
    ['smaller', 1000],
    ['one byte smaller', data.length - 1],
    ['larger', data.length + 1],
  ])('declared %s than real', async (_what, size) => {
    expect(await withPart({ name: SHEET, data, size })).toMatchObject({ code: 'archive-size', part: SHEET });
  });

  test('300 MB that declare 100 KB stop at 100 KB', async () => {
    const bomb = { name: SHEET, data: Buffer.alloc(300 * MB, ' '), size: 100_000 };
    expect(await withPart(bomb)).toMatchObject({ code: 'archive-size', found: 100_000 });
  });

  test('a wrong checksum, a stream cut short, no stream at all, bytes behind its end', async () => {
    const damaged = { code: 'archive-damaged', part: SHEET };
    expect(await withPart({ name: SHEET, data, crc: 1 })).toEqual(damaged);
    const packed = Buffer.from('\x03\x00trailing', 'latin1');
    const cut = writeZip(xlsxFiles({ more: [{ name: SHEET, data, method: 8 }] })).slice();
    const at = Buffer.from(cut).indexOf(SHEET) + SHEET.length;
    cut.fill(0xff, at, at + 20);
    expect(await refusalOf(cut)).toEqual(damaged);
    expect(await refusalOf(storedAsDeflated(packed))).toEqual(damaged);
    expect(await refusalOf(storedAsDeflated(Buffer.from('\x03', 'latin1')))).toEqual(damaged);
  });
});

describe('what the parts hold', () => {
  test('macros by content type alone change nothing: there is nothing to run', async () => {
    const contentType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    expect(await refused({ contentType })).toBeUndefined();
  });

  test('links to elsewhere, from whichever part, are followed by nothing', async () => {
    for (const kind of ['image', 'externalLinkPath', 'oleObject', 'attachedTemplate', 'hyperlink']) {
      const name = 'xl/worksheets/_rels/sheet1.xml.rels';
      const data = relationships(relation('rId1', kind, 'https://example.org/x.png', 'External'));
      expect(await withPart({ name, data })).toBeUndefined();
    }
    const elsewhere = relationships(
      relation('rId1', 'worksheet', 'https://example.org/sheet1.xml', 'External'),
    );
    expect(await withPart({ name: 'xl/_rels/workbook.xml.rels', data: elsewhere })).toMatchObject({
      code: 'xml-broken',
    });
  });

  test('a document type, with the billion laughs or without', async () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
      '',
    );
    const doctype = `<!DOCTYPE x [<!ENTITY l0 "lol">${laughs}]>`;
    for (const name of [SHEET, 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml']) {
      const bomb = { name, data: `<?xml version="1.0"?>${doctype}<x>&l9;</x>` };
      expect(await withPart(bomb)).toEqual({ code: 'xml-entities', part: name });
    }
    const external = { name: SHEET, data: '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>' };
    expect(await withPart(external)).toEqual({ code: 'xml-entities', part: SHEET });
  });

  test.each<[string, string | Uint8Array]>([
    ['unclosed', '<worksheet><sheetData>'],
    ['with an unknown entity', '<worksheet>&nbsp;</worksheet>'],
    ['empty', ''],
    ['not UTF-8', new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e])],
    ['nested beyond reason', '<a>'.repeat(300) + '</a>'.repeat(300)],
    ['one endless text', `<a>${noise(1_200_000)}</a>`],
    ['one endless tag', `<a b="${noise(1_200_000)}"/>`],
    ['one endless comment', `<!--${noise(1_200_000)}--><a/>`],
    ['one endless CDATA', `<a><![CDATA[${noise(600_000)}<${noise(600_000)}]]></a>`],
    ['an endless document type', `<!DOCTYPE a [${`<!ENTITY b "${noise(600_000)}">`.repeat(2)}]><a/>`],
    ['a cell without its row', `<worksheet><sheetData>${cell('A1')}</sheetData></worksheet>`],
    ['a cell outside a sheet', `<worksheet><sheetData>${row(1, cell('XFE1'))}</sheetData></worksheet>`],
    ['a row outside a sheet', `<worksheet><sheetData>${row(1_048_577, cell('A1'))}</sheetData></worksheet>`],
    ['row 0', `<worksheet><sheetData>${row(0, cell('A1'))}</sheetData></worksheet>`],
    [
      'a text that is not there',
      `<worksheet><sheetData>${row(1, cell('A1', '<v>7</v>', ' t="s"'))}</sheetData></worksheet>`,
    ],
    ['a merge of nothing', '<worksheet><mergeCells><mergeCell ref="A0:B"/></mergeCells></worksheet>'],
  ])('XML that is %s', async (_what, data) => {
    expect(await withPart({ name: SHEET, data })).toEqual({ code: 'xml-broken', part: SHEET });
  });

  test('a package without a workbook, or with something else in its place', async () => {
    expect(await withPart({ name: 'xl/workbook.xml', data: '<html/>' })).toEqual({ code: 'not-workbook' });
    const elsewhere = relationships(relation('rId1', 'officeDocument', '../../../etc/passwd'));
    const files = xlsxFiles({ more: [{ name: '_rels/.rels', data: elsewhere }] });
    const without = files.filter(({ name }) => name !== 'xl/workbook.xml');
    expect(await refusalOf(writeZip(without))).toEqual({ code: 'not-workbook' });
  });
});

describe('more than is read', () => {
  test('a few cells that span a whole sheet, named by the cell', async () => {
    expect(await withSheet(row(1, cell('A1')) + row(1_048_576, cell('XFD1048576')))).toEqual({
      code: 'too-many-cells',
      part: 'Sheet1!XFD1048576',
      limit: READ_LIMITS.area,
    });
  });

  test('a sheet that is too large is left out and named when another one can be read', async () => {
    const large = { name: 'Sổ theo dõi', data: row(200_001, cell('B200001')) };
    const small = { name: 'II.06a', data: row(1, cell('A1')) };
    const read = await readUpload(writeZip(xlsxFiles({ sheets: [large, small] })));
    expect(read).toMatchObject({
      value: { grids: [{ name: 'II.06a' }], leftOut: [{ sheet: 'Sổ theo dõi', reason: 'too-large' }] },
    });
  });

  test('one long text used over and over, which would be many times as long once it is sent', async () => {
    const strings = `<si><t>${'x'.repeat(32_000)}</t></si>`;
    const cells = Array.from({ length: 300 }, (_, index) =>
      row(index + 1, cell(`A${index + 1}`, '<v>0</v>', ' t="s"')),
    );
    expect(await refused({ strings, sheets: [{ data: cells.join('') }] })).toEqual({
      code: 'too-much-text',
      part: 'Sheet1',
      limit: READ_LIMITS.textLength,
    });
  });

  test('texts that no cell uses', async () => {
    const strings = `<si><t>${noise(READ_LIMITS.textLength / 250)}</t></si>`.repeat(251);
    expect(await refused({ strings })).toEqual({
      code: 'too-much-text',
      part: 'xl/sharedStrings.xml',
      limit: READ_LIMITS.textLength,
    });
    const many = '<si><t>a</t></si>'.repeat(400_000);
    const part = { name: 'xl/sharedStrings.xml', data: `<sst>${many}</sst>`, method: 0 };
    expect(await withPart(part)).toMatchObject({ code: 'too-much-text' });
  });

  test('merges: too many, or on top of each other', async () => {
    const filled = row(1, cell('A1')) + row(500, cell('CV500'));
    const merges = (count: number, ref: string) =>
      `<mergeCells>${`<mergeCell ref="${ref}"/>`.repeat(count)}</mergeCells>`;
    const expected = { code: 'too-many-merges', part: 'Sheet1', limit: READ_LIMITS.merges };
    expect(await withSheet(filled, merges(READ_LIMITS.merges + 1, 'B1:C1'))).toEqual(expected);
    expect(await withSheet(filled, merges(10, 'A1:CV500'))).toEqual(expected);
  });

  test('sheets and styles', async () => {
    const sheets = Array.from({ length: READ_LIMITS.sheets + 1 }, () => ({ data: '' }));
    expect(await refused({ sheets })).toMatchObject({ code: 'too-many-sheets' });
    const xfs = '<xf/>'.repeat(READ_LIMITS.styles + 1);
    expect(await refused({ styles: `<cellXfs>${xfs}</cellXfs>` })).toMatchObject({ code: 'too-many-styles' });
  });
});

test('whatever bytes of a workbook are changed, it is read or refused, never an error', async () => {
  const whole = writeZip(
    xlsxFiles({ strings: '<si><t>a</t></si>', styles: '<cellXfs><xf numFmtId="14"/></cellXfs>' }),
  );
  const mutation = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 5 }), async (mutations) => {
      const file = whole.slice();
      for (const [at, byte] of mutations) file[at] = byte;
      expect(['passed', 'refused']).toContain((await readUpload(file)).kind);
    }),
    { numRuns: 300 },
  );
});

test('whatever a part’s XML holds, the workbook is read or refused, never an error', async () => {
  const piece = fc.constantFrom(
    ...[
      '<row r="1">',
      '</row>',
      '<c r="A1" t="s">',
      '<c>',
      '</c>',
      '<v>',
      '</v>',
      '1',
      '-1',
      '<f/>',
      '<is>',
      '</is>',
      '<t>',
      '</t>',
    ],
    ...[
      '<mergeCell ref="A1:B2"/>',
      '<col hidden="1" min="1" max="9"/>',
      '<sheetData>',
      '</sheetData>',
      'x',
      '<row/>',
      '<c t="e"/>',
    ],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const data = `<worksheet>${pieces.join('')}</worksheet>`;
      const read = await readUpload(writeZip(xlsxFiles({ more: [{ name: SHEET, data, method: 0 }] })));
      expect(['passed', 'refused']).toContain(read.kind);
    }),
    { numRuns: 500 },
  );
});

/** A sheet whose packed bytes are what is given, under headers that call it deflated. */
function storedAsDeflated(packed: Uint8Array): Uint8Array {
  const file = writeZip(xlsxFiles({ more: [{ name: SHEET, data: packed, method: 0, crc: 0 }] }));
  const bytes = Buffer.from(file);
  for (let at = bytes.indexOf(SHEET); at >= 0; at = bytes.indexOf(SHEET, at + 1)) {
    const central = bytes.readUInt32LE(at - 46) === 0x02014b50;
    bytes.writeUInt16LE(8, central ? at - 36 : at - 22);
  }
  return new Uint8Array(bytes);
}
