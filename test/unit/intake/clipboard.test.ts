import fc from 'fast-check';
import { gridFromText, gridsFromHtml } from '../../../shared/intake/clipboard/clipboard';

const values = (html: string) =>
  gridsFromHtml(html).map(({ rows }) => rows.map((row) => row.map(({ value }) => value)));

describe('text from the clipboard', () => {
  test('tabs and lines part cells; plain digits are numbers', () => {
    expect(
      gridFromText('STT\tĐơn vị\t12\r\n1\tSở Nội vụ\t1.234\r\n').rows.map((row) =>
        row.map(({ value }) => value),
      ),
    ).toEqual([
      ['STT', 'Đơn vị', 12],
      [1, 'Sở Nội vụ', '1.234'],
    ]);
  });

  test('quoted cells hold line breaks, tabs and quotation marks', () => {
    expect(gridFromText('"Trực\ntuyến"\t"a\tb"\t"nói ""có"""').rows[0]?.map(({ value }) => value)).toEqual([
      'Trực\ntuyến',
      'a\tb',
      'nói "có"',
    ]);
  });

  test('a quotation mark inside a cell or without an end is a character', () => {
    expect(gridFromText('5" x 6\t"không đóng').rows[0]?.map(({ value }) => value)).toEqual([
      '5" x 6',
      '"không đóng',
    ]);
  });

  test('leading zeros and blanks stay text and nothing', () => {
    expect(gridFromText('02\t\t0').rows[0]?.map(({ value }) => value)).toEqual(['02', null, 0]);
  });
});

describe('HTML from the clipboard', () => {
  test('spans become merges and push later cells along', () => {
    const [grid] = gridsFromHtml('<table><tr><td rowspan=2>A<td colspan="2">B<tr><td>1<td>2</table>');
    expect(grid?.rows.map((row) => row.map(({ value }) => value))).toEqual([
      ['A', 'B', null],
      [null, 1, 2],
    ]);
    expect(grid?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ]);
  });

  test('the number behind a displayed text, as Excel, LibreOffice and Google Sheets write it', () => {
    const [grid] = gridsFromHtml(
      `<table><tr><td x:num="1234.5">1.234,5</td><td sdval="2116" sdnum="1066;0;#,##0">2.116</td>
       <td data-sheets-value='{"1":3,"3":58}'>58</td></tr></table>`,
    );
    expect(grid?.rows[0]).toEqual([
      { value: 1234.5, text: '1.234,5' },
      { value: 2116, text: '2.116', format: '#,##0' },
      { value: 58 },
    ]);
  });

  test('fonts from classes, styles and font tags', () => {
    const [grid] = gridsFromHtml(
      `<style><!-- td {font-family:Calibri;} .xl1 {font-family:".VnTime", sans-serif;} --></style>
       <table><tr><td class=xl1>a</td><td>b</td><td style="font-family:'VNI-Times'">c</td><td><font face=".VnArial">d</font></td></tr></table>`,
    );
    expect(grid?.rows[0]?.map(({ font }) => font)).toEqual(['.VnTime', 'Calibri', 'VNI-Times', '.VnArial']);
  });

  test('hidden rows and columns are known as such', () => {
    const [grid] = gridsFromHtml(
      `<table><col><col style='display:none' span=2><tr><td>a</td></tr><tr style="display:none"><td>b</td></tr><tr height=0><td>c</td></tr></table>`,
    );
    expect(grid).toMatchObject({ hiddenRows: [1, 2], hiddenColumns: [1, 2] });
  });

  test('dates and errors', () => {
    const [grid] = gridsFromHtml(
      `<style>.d {mso-number-format:"mmm\\-yy";}</style><table><tr><td class=d x:num="20486">Feb-56</td><td>#REF!</td></tr></table>`,
    );
    expect(grid?.rows[0]).toEqual([
      { value: 20486, text: 'Feb-56', format: 'mmm-yy', isDate: true },
      { value: '#REF!', error: '#REF!' },
    ]);
  });

  test('entities, breaks and blanks', () => {
    expect(
      values('<table><tr><td>A&amp;B&nbsp;C<br>D &#7893; &#x1ED5; &eacute; &unknown; &</td></tr></table>'),
    ).toEqual([[['A&B\u00a0C\nD ổ ổ é &unknown; &']]]);
  });

  test('several tables, and one inside another', () => {
    expect(
      values(
        '<table><tr><td>1</td></tr></table><p>x</p><table><tr><td><table><tr><td>3</td></tr></table></td><td>2</td></tr></table>',
      ),
    ).toEqual([[[1]], [[3]], [[null, 2]]]);
  });

  test('comments, scripts and what is no table are passed over', () => {
    expect(
      values(
        '<p>x<!-- <table><tr><td>9</table> --><script>"<table>"</script><table><tr><td>1</td></tr></table>',
      ),
    ).toEqual([[[1]]]);
    expect(values('không có bảng < 5')).toEqual([]);
  });

  test('spans of a million cost nothing', () => {
    const [grid] = gridsFromHtml(
      '<table><tr><td colspan=999999 rowspan=999999>a</td></tr><tr><td>b</td></tr></table>',
    );
    expect(grid?.rows[0]?.length).toBeLessThanOrEqual(500);
    expect(grid?.rows.length).toBe(2);
  });

  test('broken HTML of any kind gives grids, never an error', () => {
    const piece = fc.constantFrom(
      '<table>',
      '<tr',
      '<td',
      '>',
      '</td>',
      '</table>',
      '"',
      "'",
      '<!--',
      '-->',
      '<style>',
      '{',
      '}',
      '&#x',
      ';',
      'a=',
      '1',
      ' rowspan=3',
      '<br>',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) =>
        Array.isArray(gridsFromHtml(pieces.join(''))),
      ),
    );
  });
});
