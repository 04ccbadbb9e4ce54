import fc from 'fast-check';
import { readTabbed, writeHtmlTable, writeTabbed } from '../../../../workbench/page/grid/clipboard/pasted';
import { readHtml } from '../../../../workbench/page/grid/clipboard/read-html';

const texts = (rows: { text: string }[][]): string[][] => rows.map((row) => row.map(({ text }) => text));

describe('a table of HTML becomes a grid', () => {
  test('with merged headings over two rows', () => {
    const pasted = readHtml(
      `<table><tr><td rowspan=2>STT<td colspan=3>Tiếp nhận<td rowspan=2>Ghi chú
       <tr><td>Tổng<td>Trực tuyến<td>Trực tiếp<tr><td>1<td>159<td>157<td>2<td></table>`,
    );
    expect(texts(pasted?.rows ?? [])).toEqual([
      ['STT', 'Tiếp nhận', '', '', 'Ghi chú'],
      ['', 'Tổng', 'Trực tuyến', 'Trực tiếp', ''],
      ['1', '159', '157', '2', ''],
    ]);
    expect(pasted?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 3 },
      { top: 0, left: 4, bottom: 1, right: 4 },
    ]);
  });

  test('rows of unequal length are filled up, tables stand one below the other', () => {
    const html = '<table><tr><td>a<tr></tr><tr><td>b<td>c</table><p>x</p><table><tr><td>d</table>';
    expect(texts(readHtml(html)?.rows ?? [])).toEqual([
      ['a', ''],
      ['', ''],
      ['b', 'c'],
      ['', ''],
      ['d', ''],
    ]);
    expect(readHtml('<p>no table')).toBeUndefined();
  });

  test.each(['0', '-1', '1.5', 'NaN'])('a span of %p counts as one', (span) => {
    expect(readHtml(`<table><tr><td rowspan="${span}" colspan="${span}">a<td>b</table>`)).toEqual({
      rows: [[{ text: 'a' }, { text: 'b' }]],
      merges: [],
    });
  });

  test('a span that reaches below the table ends with it, and a huge one is bounded', () => {
    expect(readHtml('<table><tr><td rowspan=99>a</table>')?.merges).toEqual([]);
    expect(readHtml('<table><tr><td colspan=1000000>a</table>')?.rows[0]).toHaveLength(500);
  });

  test('formats come from classes, styles and tags', () => {
    const html = `<style>.h{font-weight:bold;background:#e4ebf5;text-align:center}</style>
      <table><tr><td class=h>a<th>b<td><b>c</b><td style="color:rgb(255, 0, 0)"><i>d</i>
      <td bgcolor="#fff" align=right style="mso-number-format:'\\@'">012</table>`;
    expect(readHtml(html)?.rows).toEqual([
      [
        { text: 'a', bold: true, fill: '#E4EBF5', horizontal: 'Center' },
        { text: 'b', bold: true },
        { text: 'c', bold: true },
        { text: 'd', italic: true, color: '#FF0000' },
        { text: '012', fill: '#FFFFFF', horizontal: 'Right', isText: true },
      ],
    ]);
  });

  test('what is hidden stays out, a small table inside a cell is its text', () => {
    const html =
      '<table><tr><td><span style="display:none">9</span>1<td><table><tr><td>2<td>3</table></table><script>4</script>';
    expect(texts(readHtml(html)?.rows ?? [])).toEqual([['1', '2\n3']]);
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
    const bold = { bold: true, fill: '#E4EBF5', horizontal: 'Center' };
    expect(readHtml(html)).toEqual({
      rows: [
        [
          { text: '<b>&"', ...bold },
          { text: '', ...bold },
        ],
        [
          { text: '012', isText: true },
          { text: 'x\ny', italic: true, color: '#FF0000' },
        ],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    });
  });
});
