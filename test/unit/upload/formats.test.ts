import library, { utils, write, type BookType, type WorkBook } from '@e965/xlsx';
import { strike } from '../../../shared/intake/text-marks';
import { readUpload, gridsOf, refusalOf } from '../../tools/read-upload';
import { relation, relationships } from '../../tools/xlsx';
import { xlsbFile } from '../../tools/xlsb';
import { writeZip, type ZipFile } from '../../tools/zip';

const DAY = 45_457;

/** A workbook with a value of every kind, as the library writes it. */
function written(bookType: BookType, date1904 = false): Uint8Array {
  const sheet = utils.aoa_to_sheet([['Lĩnh vực', null, 1234], [], [-0.5, true, ' Đất đai ']]);
  Object.assign(sheet, {
    A5: { t: 'n', v: DAY - (date1904 ? 1462 : 0), z: 'dd/mm/yyyy' },
    B5: { t: 'n', v: 0.9881, z: '0.00%' },
    C5: { t: 'n', v: 1.125, z: '0.000' },
    D5: { t: 'e', v: 0x17 },
    E5: { t: 's', v: '' },
    '!ref': 'A1:E5',
    '!merges': [utils.decode_range('A1:B2'), utils.decode_range('D1:E1')],
    '!cols': [{}, { hidden: true }],
  });
  const book: WorkBook = {
    SheetNames: ['Biểu', 'Nháp'],
    Sheets: { Biểu: sheet, Nháp: utils.aoa_to_sheet([[1]]) },
    Workbook: {
      Sheets: [
        { name: 'Biểu', Hidden: 0 },
        { name: 'Nháp', Hidden: 1 },
      ],
      WBProps: { date1904 },
    },
  };
  return new Uint8Array(write(book, { bookType, type: 'buffer', compression: true }) as Buffer);
}

const valuesOf = async (file: Uint8Array) =>
  (await gridsOf(file)).map(({ rows }) => rows.map((row) => row.map(({ value, error }) => error ?? value)));

describe.each<BookType>(['xlsx', 'xlsm', 'xlsb', 'xls', 'xlml'])('an .%s of the library', (bookType) => {
  test('is read like every other format', async () => {
    const read = await readUpload(written(bookType));
    if (read.kind === 'refused') throw new Error(read.refusal.code);
    const [grid] = read.value.grids;
    expect(grid?.name).toBe('Biểu');
    expect(await valuesOf(written(bookType))).toEqual([
      [['Lĩnh vực', null, 1234], [], [-0.5, true, ' Đất đai '], [], [DAY, 0.9881, 1.125, '#REF!']],
    ]);
    expect(grid?.rows[4]).toMatchObject([{ isDate: true }, { format: '0.00%' }, { format: '0.000' }, {}]);
    expect(grid?.merges).toEqual(
      [
        { top: 0, left: 0, bottom: 1, right: 1 },
        { top: 0, left: 3, bottom: 0, right: 3 },
      ].filter(({ left, right }) => left !== right),
    );
    expect(grid?.hiddenColumns).toEqual([1]);
    expect(read.value.leftOut).toEqual([{ sheet: 'Nháp', reason: 'hidden' }]);
  });
});

test.each<BookType>(['xlsx', 'xlsb', 'xls'])('an .%s that counts days from 1904', async (bookType) => {
  const [grid] = await gridsOf(written(bookType, true));
  expect(grid?.rows[4]?.[0]).toMatchObject({ value: DAY, isDate: true });
});

// Its types lack two of the types that it writes.
test.each(['biff2', 'biff3', 'biff4', 'biff5'] as BookType[])(
  'an .xls of the time of %s',
  async (bookType) => {
    expect((await valuesOf(written(bookType)))[0]?.[4]).toEqual([DAY, 0.9881, 1.125, '#REF!']);
  },
);

describe('.xlsb', () => {
  test('formulas, struck and raised text are told; a formula that gives "" is a blank', async () => {
    const [grid] = await gridsOf(
      xlsbFile([
        [{ value: 12 }, { value: 12, formula: true }, { value: '', formula: true }],
        [
          { value: 5, font: 1 },
          { value: '1517', runs: [0, 1, 2, 0] },
          { value: '121', runs: [0, 0, 2, 2] },
        ],
      ]),
    );
    expect(grid?.rows).toMatchObject([
      [{ value: 12 }, { value: 12, formula: true }],
      [{ value: 5, text: strike('5') }, { value: `${strike('15')}17` }, { value: '12¹' }],
    ]);
    expect(grid?.rows[0]?.[0]).not.toHaveProperty('formula');
    expect(grid?.rows[0]?.[2] ?? { value: null }).toEqual({ value: null });
  });

  test('the workbook in whatever folder, and parts that are listed and of no use here', async () => {
    const moved = xlsbFile([[{ value: 5, font: 1 }]], ({ name, data = '' }) => {
      const text = Buffer.from(data).toString();
      const elsewhere = text.replaceAll('xl/', 'b/');
      if (name === '_rels/.rels') return { name, data: elsewhere };
      if (name !== '[Content_Types].xml') return { name: name.replace(/^xl\//, 'b/'), data };
      const persons =
        '<Override PartName="/b/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/>';
      return { name, data: elsewhere.replace('</Types>', `${persons}</Types>`) };
    });
    expect((await gridsOf(moved))[0]?.rows).toMatchObject([[{ value: 5, text: strike('5') }]]);
  });
});

describe('.xls', () => {
  const container = () => library.CFB.read(written('xls'), { type: 'buffer' });
  const stream = () => library.CFB.find(container(), '/Workbook')?.content as unknown as Uint8Array;
  const compound = (...streams: [string, Uint8Array][]) => {
    const made = library.CFB.utils.cfb_new();
    for (const [name, content] of streams) library.CFB.utils.cfb_add(made, name, content as never);
    return new Uint8Array(library.CFB.write(made, { type: 'buffer' }) as Buffer);
  };

  test.each(['/WORKBOOK', '/BOOK', '/workbook'])('with its stream named %s', async (name) => {
    expect((await valuesOf(compound([name, stream()])))[0]?.[0]).toEqual(['Lĩnh vực', null, 1234]);
  });

  test('a document of Word that holds a workbook is none', async () => {
    const file = compound(['/WordDocument', Buffer.from('x')], ['/ObjectPool/_1/Workbook', stream()]);
    expect(await refusalOf(file)).toEqual({ code: 'word-document' });
  });

  test('a number that is none is an error', async () => {
    const sheet = utils.aoa_to_sheet([[1, 0.125]]);
    const file = write(utils.book_new(sheet, 'A'), { bookType: 'xls', type: 'buffer' }) as Buffer;
    const number = Buffer.alloc(8);
    number.writeDoubleLE(0.125);
    Buffer.from([0, 0, 0, 0, 0, 0, 0xf8, 0x7f]).copy(file, file.indexOf(number));
    expect(await valuesOf(file)).toEqual([[[1, '#NUM!']]]);
  });
});

test.each<BookType>(['xls', 'xlsb'])(
  'whatever bytes of an .%s are changed, it is read or refused',
  async (bookType) => {
    const whole = written(bookType);
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 60)) {
      const file = whole.slice();
      file.fill(0xff, at, at + 3);
      expect(['passed', 'refused']).toContain((await readUpload(file)).kind);
    }
  },
);

describe('separated values', () => {
  const RECORDS = [
    ['Lĩnh vực', 'Tổng số'],
    ['Đất đai;\n"đô thị"', 12],
    ['Môi trường', 1],
  ];
  const joined = (separator: string, lineBreak = '\r\n') =>
    [`Lĩnh vực${separator}Tổng số`, `"Đất đai;\n""đô thị"""${separator}12`, `Môi trường${separator}1`].join(
      lineBreak,
    ) + lineBreak;
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
  const utf32 = (text: string, littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(4 * text.length));
    [...text].forEach((sign, at) => view.setUint32(4 * at, sign.codePointAt(0) ?? 0, littleEndian));
    return new Uint8Array(view.buffer);
  };

  test.each<[string, Uint8Array]>([
    ['semicolons', Buffer.from(joined(';'))],
    ['commas', Buffer.from(joined(','))],
    ['tabs', Buffer.from(joined('\t'))],
    ['old line breaks', Buffer.from(joined(',', '\r'))],
    ['a byte order mark', Buffer.from(`\ufeff${joined(';')}`)],
    ['a separator that is named', Buffer.from(`sep=|\r\n${joined('|')}`)],
    ['UTF-16', Buffer.from(`\ufeff${joined('\t')}`, 'utf16le')],
    ['UTF-16 of the other order', swapped(`\ufeff${joined('\t')}`)],
    ['UTF-16 without a mark', Buffer.from(joined(';'), 'utf16le')],
    ['UTF-32', utf32(`\ufeff${joined(',')}`, true)],
    ['UTF-32 of the other order, without a mark', utf32(joined(';'), false)],
  ])('with %s', async (_what, file) => {
    expect(await valuesOf(file)).toEqual([RECORDS]);
  });

  test.each<[string, number[], string]>([
    // "Đất đai" in the code pages of Vietnamese Windows and of the old fonts.
    ['windows-1258', [0xd0, 0xe2, 0xec, 0x74, 0x20, 0xf0, 0x61, 0x69], 'Đất đai'],
    ['TCVN3', [0xa7, 0xca, 0x74, 0x20, 0xae, 0x61, 0x69], '§Êt ®ai'],
    ['VNI', [0xd1, 0x61, 0xe1, 0x74, 0x20, 0xf1, 0x61, 0x69], 'Ñaát ñai'],
  ])('in %s', async (_what, bytes, text) => {
    const file = new Uint8Array([...bytes, 0x3b, 0x31, 0x0d, 0x0a, ...bytes, 0x3b, 0x32]);
    expect(await valuesOf(file)).toEqual([
      [
        [text, 1],
        [text, 2],
      ],
    ]);
  });

  test('in UTF-16 without a mark, with tones that are characters of their own', async () => {
    const text = 'Li\u0303nh v\u01b0\u0323c;1\nTho\u0300a;2\n';
    expect(await valuesOf(Buffer.from(text, 'utf16le'))).toEqual([
      [
        ['Lĩnh vực', 1],
        ['Thòa', 2],
      ],
    ]);
  });

  test('signs that part only some lines part none', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => (at < 40 ? `a${at},1` : `a|b|c|d|e|${at},1`));
    const [rows] = await valuesOf(Buffer.from(lines.join('\n')));
    expect(rows?.[0]).toEqual(['a0', 1]);
    expect(rows?.[59]).toEqual(['a|b|c|d|e|59', 1]);
  });

  test('a text that is full of a sign does not make it the separator', async () => {
    const styled = `"Ghi chú, ""${'font: a; '.repeat(80)}"" hết"`;
    const [rows] = await valuesOf(Buffer.from(`Lĩnh vực,Tổng số,Ghi chú\nĐất đai,12,${styled}\n`));
    expect(rows?.map((row) => row.length)).toEqual([3, 3]);
  });

  test('blank lines and values stay in their places', async () => {
    expect(await valuesOf(Buffer.from('a;b\n\n;c\n'))).toEqual([[['a', 'b'], [], [null, 'c']]]);
  });
});

describe('pages', () => {
  const TABLE = '<table><tr><td colspan=2>Lĩnh vực</td></tr><tr><td>Đất đai</td><td>12</td></tr></table>';
  const VALUES = [[['Lĩnh vực'], ['Đất đai', 12]]];
  const mail = (head: string, body: string) =>
    `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b_1"\r\n\r\n--b_1\r\n${head}\r\n\r\n${body}\r\n--b_1--\r\n`;
  const quoted = [...Buffer.from(TABLE)]
    .map((byte) =>
      byte > 126 || byte === 0x3d
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/.{60}/g, '$&=\r\n')
    .replace(/=(.?)=\r\n(.?)/g, '=$1$2');

  test.each<[string, string | Uint8Array]>([
    ['in UTF-8', `<html><head><meta charset="utf-8"></head>${TABLE}</html>`],
    ['in UTF-16', Buffer.from(`\ufeff${TABLE}`, 'utf16le')],
    [
      'that says its code page',
      Buffer.from(
        `<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">${TABLE}`
          .replaceAll('ĩ', 'i\u00de')
          .replaceAll('ự', '\u00fd\u00f2')
          .replaceAll('Đ', '\u00d0')
          .replaceAll('ấ', '\u00e2\u00ec')
          .replaceAll('đ', '\u00f0'),
        'latin1',
      ),
    ],
    [
      'in base64',
      mail(
        'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64',
        Buffer.from(TABLE).toString('base64'),
      ),
    ],
    ['in 8 bits', mail('Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit', TABLE)],
    [
      'in quoted-printable',
      mail('Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable', quoted),
    ],
  ])('%s', async (_what, page) => {
    const file = typeof page === 'string' ? Buffer.from(page) : page;
    expect(await valuesOf(file)).toEqual(VALUES);
  });
});

describe('a page larger than is read', () => {
  const rows = (count: number, cells: string) => `<table>${`<tr>${cells}`.repeat(count)}</table>`;

  test.each<[string, string, unknown[]]>([
    ['5,000 rows', rows(5000, '<td>1'), []],
    ['5,001 rows', rows(5001, '<td>1'), [{ code: 'cut-table', found: 1 }]],
    ['501 columns', rows(1, '<td>1'.repeat(501)), [{ code: 'cut-table', found: 1 }]],
  ])('%s', async (_what, page, notes) => {
    const read = await readUpload(Buffer.from(page));
    expect(read).toMatchObject({ kind: 'passed', value: { notes } });
  });
});

describe('Word documents', () => {
  const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const docx = (body: string, more: ZipFile[] = []) =>
    writeZip([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: '_rels/.rels', data: relationships(relation('rId1', 'officeDocument', 'word/document.xml')) },
      {
        name: 'word/document.xml',
        data: `<w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`,
      },
      ...more,
    ]);
  const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const cell = (content: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${content}</w:p></w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

  test('tables with their merges, under the lines above them', async () => {
    const table = `<w:tbl>${row(cell(run('Lĩnh vực'), '<w:vMerge w:val="restart"/>'), cell(run('Số'), '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vMerge/>'), cell(run('a')), cell(run('b')))}${row(cell(run('Đất đai')), cell(run('12')), cell(run('3')))}</w:tbl>`;
    const [grid] = await gridsOf(docx(`<w:p>${run('Biểu II.06a')}</w:p>${table}`));
    expect(grid?.rows.map((cells) => cells.map(({ value }) => value))).toEqual([
      ['Biểu II.06a'],
      ['Lĩnh vực', 'Số'],
      [null, 'a', 'b'],
      ['Đất đai', 12, 3],
    ]);
    expect(grid?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 1, left: 0, bottom: 2, right: 0 },
    ]);
  });

  test('insertions are read; what is deleted or struck through is marked so, and raised digits too; what is hidden is not read', async () => {
    const changed = `<w:del>${'<w:r><w:delText>15</w:delText></w:r>'}</w:del><w:ins>${run('17')}</w:ins>`;
    const struck = run('15', '<w:strike/>') + run('18', '<w:strike w:val="0"/>');
    const noted = run('12') + run('1', '<w:vertAlign w:val="superscript"/>');
    const mark = `<w:pPr><w:rPr><w:strike/></w:rPr></w:pPr>${run('9')}`;
    const named = run('15', '<w:rStyle w:val="old"/>') + run('19');
    const hidden = run('15', '<w:vanish/>') + run('20');
    const styles =
      '<w:style w:styleId="old"><w:basedOn w:val="older"/><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:styleId="older"><w:rPr><w:dstrike/></w:rPr></w:style>';
    const read = await readUpload(
      docx(
        `<w:tbl>${row(...[changed, struck, noted, mark, named, hidden].map((own) => cell(own)))}</w:tbl>`,
        [{ name: 'word/styles.xml', data: `<w:styles xmlns:w="${MAIN}">${styles}</w:styles>` }],
      ),
    );
    if (read.kind === 'refused') throw new Error(read.refusal.code);
    expect(read.value.grids[0]?.rows[0]?.map(({ value }) => value)).toEqual([
      `${strike('15')}17`,
      `${strike('15')}18`,
      '12¹',
      9,
      `${strike('15')}19`,
      20,
    ]);
    expect(read.value.notes).toEqual([]);
  });

  test('a document without a table holds nothing', async () => {
    expect(await gridsOf(docx(`<w:p>${run('x')}</w:p>`))).toEqual([]);
  });
});

describe('OpenDocument', () => {
  const NAMES = ['office', 'table', 'text', 'style', 'fo', 'number', 'calcext']
    .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
    .join(' ');
  const STYLES =
    '<style:style style:name="s" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
    '<style:style style:name="r" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>' +
    '<style:style style:name="ta" style:family="table"><style:table-properties table:display="false"/></style:style>' +
    '<style:style style:name="f" style:family="table-cell"><style:text-properties fo:font-family=".VnTime"/></style:style>';
  const content = (tables: string) =>
    `<office:document-content ${NAMES}><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const ods = (tables: string, more: ZipFile[] = []) =>
    writeZip([{ name: 'mimetype', data: 'x' }, { name: 'content.xml', data: content(tables) }, ...more]);
  const float = (value: number, more = '') =>
    `<table:table-cell office:value-type="float" office:value="${value}" ${more}><text:p>${value}</text:p></table:table-cell>`;
  const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;

  test('values, repetitions, merges, hidden rows, columns and sheets', async () => {
    const rows =
      row(
        `<table:table-cell table:style-name="f" table:number-columns-spanned="2" office:value-type="string">\n <text:p>§Êt</text:p>\n <text:p>®ai</text:p></table:table-cell><table:covered-table-cell/>${float(7, 'table:number-columns-repeated="2"')}`,
      ) +
      row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="3"') +
      row(
        '<table:table-cell office:value-type="date" office:date-value="2024-06-14"><text:p>14/6</text:p></table:table-cell>' +
          '<table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>' +
          '<table:table-cell table:formula="of:=x" office:value-type="string" office:string-value=""><text:p/></table:table-cell>' +
          '<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>',
        'table:visibility="collapse"',
      ) +
      row(
        '<table:table-cell table:number-columns-repeated="16384"/>',
        'table:number-rows-repeated="1048570"',
      );
    const columns = '<table:table-column/><table:table-column table:visibility="collapse"/>';
    const read = await readUpload(
      ods(
        `<table:table table:name="A">${columns}${rows}</table:table><table:table table:name="B" table:style-name="ta">${row(float(1))}</table:table>`,
      ),
    );
    expect(read).toEqual({
      kind: 'passed',
      value: {
        grids: [
          {
            name: 'A',
            rows: [
              [{ value: '§Êt\n®ai', font: '.VnTime' }, { value: null }, { value: 7 }, { value: 7 }],
              [],
              [],
              [],
              [
                { value: DAY, isDate: true },
                { value: null, error: '#DIV/0!', formula: true },
                { value: null },
                { value: 0.5, format: '0%' },
              ],
            ],
            merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
            hiddenRows: [4],
            hiddenColumns: [1],
          },
        ],
        leftOut: [{ sheet: 'B', reason: 'hidden' }],
        notes: [],
      },
    });
  });

  test('struck-through cells and raised digits', async () => {
    const raised =
      '<table:table-cell office:value-type="string"><text:p>12<text:span text:style-name="r">1</text:span></text:p></table:table-cell>';
    const read = await readUpload(
      ods(`<table:table table:name="A">${row(float(5, 'table:style-name="s"') + raised)}</table:table>`),
    );
    expect(read).toMatchObject({
      value: {
        grids: [{ rows: [[{ value: 5, text: strike('5') }, { value: '12¹' }]] }],
        notes: [],
      },
    });
  });

  test('truth as a digit', async () => {
    const truth = (value: string) =>
      `<table:table-cell office:value-type="boolean" office:boolean-value="${value}"/>`;
    const rows = row(['1', 'true', '0', 'false'].map(truth).join(''));
    expect(await valuesOf(ods(`<table:table table:name="A">${rows}</table:table>`))).toEqual([
      [[true, true, false, false]],
    ]);
  });

  test('a password, a text document and a million repetitions', async () => {
    const manifest =
      '<m:manifest xmlns:m="urn:m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
    expect(await refusalOf(ods('', [{ name: 'META-INF/manifest.xml', data: manifest }]))).toEqual({
      code: 'password',
    });
    const text = `<office:document-content ${NAMES}><office:body><office:text/></office:body></office:document-content>`;
    expect(await refusalOf(writeZip([{ name: 'content.xml', data: text }]))).toEqual({
      code: 'not-workbook',
    });
    const bomb = row(
      float(1, 'table:number-columns-repeated="1000"'),
      'table:number-rows-repeated="1000000"',
    );
    expect(await refusalOf(ods(`<table:table table:name="A">${bomb}</table:table>`))).toMatchObject({
      code: 'too-many-cells',
    });
  });
});

describe('XML of Excel 2003', () => {
  const xml = (styles: string, sheets: string) =>
    Buffer.from(
      `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"><Styles>${styles}</Styles>${sheets}</Workbook>`,
    );

  test('places, spans, styles, rich text and what is hidden', async () => {
    const styles =
      '<Style ss:ID="Default"><Font ss:FontName="Arial"/></Style>' +
      '<Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>' +
      '<Style ss:ID="s"><Font ss:StrikeThrough="1"/></Style>';
    const rows =
      '<Column ss:Index="2" ss:Hidden="1"/>' +
      '<Row ss:Index="2"><Cell ss:MergeAcross="1"><Data ss:Type="String">a</Data></Cell><Cell><Data ss:Type="Number">7</Data></Cell></Row>' +
      '<Row ss:Hidden="1"><Cell ss:StyleID="d"><Data ss:Type="DateTime">2024-06-14T00:00:00.000</Data></Cell>' +
      '<Cell ss:Index="3"><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><S>15</S>17<Sup>1</Sup></ss:Data></Cell>' +
      '<Cell ss:Formula="=1/0"><Data ss:Type="Error">#DIV/0!</Data></Cell><Cell ss:StyleID="s"><Data ss:Type="Number">5</Data></Cell>' +
      '<Cell ss:Formula="=x"><Data ss:Type="String"></Data></Cell></Row>';
    const hidden =
      '<Worksheet ss:Name="B"><Table><Row><Cell><Data ss:Type="Number">1</Data></Cell></Row></Table>' +
      '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>';
    const read = await readUpload(
      xml(styles, `<Worksheet ss:Name="A"><Table>${rows}</Table></Worksheet>${hidden}`),
    );
    const font = 'Arial';
    expect(read).toEqual({
      kind: 'passed',
      value: {
        grids: [
          {
            name: 'A',
            rows: [
              [],
              [{ value: 'a', font }, { value: null }, { value: 7, font }],
              [
                { value: DAY, isDate: true, font, format: 'dd/mm/yyyy' },
                { value: null },
                { value: `${strike('15')}17¹`, font },
                { value: null, error: '#DIV/0!', font, formula: true },
                { value: 5, text: strike('5'), font },
              ],
            ],
            merges: [{ top: 1, left: 0, bottom: 1, right: 1 }],
            hiddenRows: [2],
            hiddenColumns: [1],
          },
        ],
        leftOut: [{ sheet: 'B', reason: 'hidden' }],
        notes: [],
      },
    });
  });

  test('characters that XML does not have, raw and by number', async () => {
    const cells = ['&#7;7&#x7;', '\x078', '&#10;9', '&amp;#7;'].map(
      (text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`,
    );
    const sheet = `<Worksheet ss:Name="A"><Table><Row>${cells.join('')}</Row></Table></Worksheet>`;
    expect(await valuesOf(xml('', sheet))).toEqual([[['7', '8', '\n9', '&#7;']]]);
  });

  test('a comment is no value of its cell', async () => {
    const cell = (value: string) =>
      `<Cell><Data ss:Type="Number">1</Data>${value}</Cell><Cell>${value}</Cell>`;
    const comment =
      '<Comment ss:Author="A"><ss:Data xmlns="http://www.w3.org/TR/REC-html40"><B>Lan:</B> xem lại 12</ss:Data></Comment>';
    const sheet = `<Worksheet ss:Name="A"><Table><Row>${cell(comment)}</Row></Table></Worksheet>`;
    expect(await valuesOf(xml('', sheet))).toEqual([[[1]]]);
  });

  test('a time of day and the days before March 1900, as Excel counts them', async () => {
    const times = ['1899-12-31T12:00:00.000', '1900-01-01T00:00:00.000', '1900-03-01T00:00:00.000'];
    const cells = times.map((time) => `<Cell><Data ss:Type="DateTime">${time}</Data></Cell>`).join('');
    const sheet = `<Worksheet ss:Name="A"><Table><Row>${cells}</Row></Table></Worksheet>`;
    expect(await valuesOf(xml('', sheet))).toEqual([[[0.5, 1, 61]]]);
  });

  test('a far cell, a document type and XML that ends early', async () => {
    const far = '<Row ss:Index="1000000"><Cell ss:Index="9000"><Data ss:Type="Number">1</Data></Cell></Row>';
    expect(
      await refusalOf(xml('', `<Worksheet ss:Name="A"><Table>${far}</Table></Worksheet>`)),
    ).toMatchObject({
      code: 'too-many-cells',
    });
    const text = xml('', '').toString();
    expect(await refusalOf(Buffer.from(text.replace('<Workbook', '<!DOCTYPE a><Workbook')))).toMatchObject({
      code: 'xml-entities',
    });
    expect(await refusalOf(Buffer.from(text.slice(0, -5)))).toMatchObject({ code: 'xml-broken' });
  });
});
