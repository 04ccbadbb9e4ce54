import fc from 'fast-check';
import {
  layOutTable,
  readTabbed,
  writeHtmlTable,
  writeTabbed,
  type SpannedCell,
} from '../../../../workbench/page/grid/clipboard/pasted';

const td = (text: string, rowSpan = 1, columnSpan = 1): SpannedCell => ({ text, rowSpan, columnSpan });
const texts = (rows: { text: string }[][]): string[][] => rows.map((row) => row.map(({ text }) => text));

describe('a table of HTML becomes a grid', () => {
  test('with merged headings over two rows', () => {
    const { rows, merges } = layOutTable([
      [td('STT', 2), td('Tiếp nhận', 1, 3), td('Ghi chú', 2)],
      [td('Tổng'), td('Trực tuyến'), td('Trực tiếp')],
      [td('1'), td('159'), td('157'), td('2'), td('')],
    ]);
    expect(texts(rows)).toEqual([
      ['STT', 'Tiếp nhận', '', '', 'Ghi chú'],
      ['', 'Tổng', 'Trực tuyến', 'Trực tiếp', ''],
      ['1', '159', '157', '2', ''],
    ]);
    expect(merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 3 },
      { top: 0, left: 4, bottom: 1, right: 4 },
    ]);
  });

  test('rows of unequal length are filled up', () => {
    expect(texts(layOutTable([[td('a')], [], [td('b'), td('c')]]).rows)).toEqual([
      ['a', ''],
      ['', ''],
      ['b', 'c'],
    ]);
  });

  test.each([0, -1, 1.5, Number.NaN])('a span of %p counts as one', (span) => {
    expect(layOutTable([[td('a', span, span), td('b')]])).toEqual({
      rows: [[{ text: 'a' }, { text: 'b' }]],
      merges: [],
    });
  });

  test('a span that reaches below the table ends with it, and a huge one is bounded', () => {
    expect(layOutTable([[td('a', 99)]]).merges).toEqual([]);
    expect(layOutTable([[td('a', 1, 1_000_000)]]).rows[0]).toHaveLength(1000);
  });
});

describe('text with tabs', () => {
  test.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"x\ny"\tz', [['x\ny', 'z']]],
    ['"say ""hi"""\t1', [['say "hi"', '1']]],
    ['"Sở" KHCN\t5', [['"Sở" KHCN', '5']]],
    ['"open\t5', [['"open', '5']]],
    ['1.234\t', [['1.234', '']]],
    ['', [['']]],
    ['a\rb', [['a'], ['b']]],
  ])('%j', (text, rows) => {
    expect(texts(readTabbed(text).rows)).toEqual(rows);
  });

  test('what is written is read back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', 'đ', ' ', '1') });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        expect(texts(readTabbed(writeTabbed(rows)).rows)).toEqual(rows);
      }),
    );
  });
});

describe('HTML for the clipboard', () => {
  const plain = {
    text: '',
    bold: false,
    italic: false,
    fill: null,
    color: '#000000',
    horizontal: null,
    isText: false,
  };
  test('escapes texts and keeps formats and merged cells', () => {
    const html = writeHtmlTable(
      [
        [{ ...plain, text: '<b>&"', bold: true, fill: '#E4EBF5', horizontal: 'Center' }, plain],
        [
          { ...plain, text: '012', isText: true },
          { ...plain, text: 'x\ny', italic: true, color: '#FF0000' },
        ],
      ],
      [{ top: 0, left: 0, bottom: 0, right: 1 }],
      'm1',
    );
    expect(html).toContain('<table data-khop="m1">');
    expect(html).toContain(
      '<td rowspan="1" colspan="2" style="font-weight:700;background:#E4EBF5;text-align:center">&lt;b&gt;&amp;&quot;</td></tr>',
    );
    expect(html).toContain(`<td style="mso-number-format:'\\@'">012</td>`);
    expect(html).toContain('<td style="font-style:italic;color:#FF0000">x<br>y</td>');
  });
});
