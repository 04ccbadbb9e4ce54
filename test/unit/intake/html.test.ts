import { gridFromText, gridsFromHtml } from '../../../shared/intake/clipboard/clipboard';
import type { GridCell } from '../../../shared/intake/grid';
import { recognise } from '../../../shared/intake/recognise/recognise';
import { sampleContext } from '../../fixtures/intake/context';
import { doubtsOf, repairsOf } from '../../fixtures/intake/said';

/** A table of form II.06a as text cells, with one figure of its first row replaced by HTML. */
function exported(cell: string, { head = '', row = '' } = {}): string {
  const lines = [
    ['(1)', '(2)', ...Array.from({ length: 11 }, (_, at) => `(${at + 3})`)],
    [
      '1',
      'Hoạt động khoa học và công nghệ',
      '164',
      '121',
      '34',
      '9',
      '132',
      '88',
      '41',
      cell,
      '32',
      '29',
      '3',
    ],
    ['2', 'Sở hữu trí tuệ', '73', '57', '12', '4', '62', '40', '20', '2', '11', '10', '1'],
  ];
  const rows = lines.map(
    (cells, at) =>
      `<tr${at === 1 ? ` ${row}` : ''}>${cells.map((text) => (text.startsWith('<td') ? text : `<td>${text}</td>`)).join('')}</tr>`,
  );
  return `<html><head>${head}</head><body><table>
    <tr><td rowspan=3>STT<td rowspan=3>Lĩnh vực giải quyết<td colspan=4>Số hồ sơ nhận giải quyết
      <td colspan=4>Số lượng hồ sơ đã giải quyết<td colspan=3>Số lượng hồ sơ đang giải quyết
    <tr><td rowspan=2>Tổng số<td colspan=2>Trong kỳ<td rowspan=2>Từ kỳ trước<td rowspan=2>Tổng số<td rowspan=2>Trước hạn
      <td rowspan=2>Đúng hạn<td rowspan=2>Quá hạn<td rowspan=2>Tổng số<td rowspan=2>Trong hạn<td rowspan=2>Quá hạn
    <tr><td>Trực tuyến<td>Trực tiếp, dịch vụ bưu chính${rows.join('\n')}</table></body></html>`;
}

interface Read {
  value: unknown;
  repairs: string[];
  doubts: string[];
}

/** What became of the replaced figure, and what is told of it. */
function read(cell: string, more?: Parameters<typeof exported>[1]): Read {
  const result = recognise(gridsFromHtml(exported(cell, more)), sampleContext);
  const row = result.tables[0]?.table.rows.find(({ label }) => label.startsWith('Hoạt động'));
  const isHere = ({ row: at, column }: { row: number | null; column: number | null }) =>
    at === 4 && column === 9;
  return {
    value: row?.cells['10'],
    repairs: repairsOf(result)
      .filter(isHere)
      .map(({ kind, before }) => `${kind}: ${before}`),
    doubts: doubtsOf(result)
      .filter(({ where }) => isHere(where))
      .map(({ what }) => what),
  };
}

const cellOf = (html: string, head = ''): GridCell | undefined =>
  gridsFromHtml(`${head}<table><tr>${html}</table>`)[0]?.rows[0]?.[0];

const STRUCK = '1\u03365\u0336';

describe('struck out and deleted text is no part of a figure', () => {
  const style =
    '<style>.old, td .gone {text-decoration: red line-through} span.old2 {text-line-through:single}</style>';
  test.each([
    '<del>15</del><ins>17</ins>',
    '<s>15</s>17',
    '<strike>15</strike> 17',
    '<span style="text-decoration:line-through">15</span>17',
    '<span style="text-decoration-line: underline line-through">15</span>17',
    '<span class=old>15</span>17',
    '<b class="x gone">15</b>17',
    '<span class=old2>15</span>17',
    '<del cite="mailto:An" datetime="2025-12-01T08:00"><span lang=VI>15</span></del><ins>17</ins>',
    '<span class=msoDel>15</span><span class=msoIns>17</span>',
    '<p><s>15</s></p><p>17</p>',
    '<p style="text-decoration:line-through">15<p>17',
  ])('%s', (cell) => {
    const { value, repairs, doubts } = read(cell, { head: style });
    expect({ value, doubts }).toEqual({ value: 17, doubts: [] });
    expect(repairs).toEqual([expect.stringMatching(`^struck: ${STRUCK}\\s*17$`)]);
  });

  test('a figure that is struck out whole is asked about', () => {
    expect(read('<s>15</s>')).toEqual({ value: undefined, repairs: [], doubts: ['struck'] });
    expect(read('<td x:num="15" style="text-decoration:line-through">15</td>').doubts).toEqual(['struck']);
  });

  test('in a name it is left out and told', () => {
    const html = exported('3').replace('Hoạt động khoa học', '<s>Sở</s> Hoạt động khoa học');
    const result = recognise(gridsFromHtml(html), sampleContext);
    expect(result.tables[0]?.table.rows.map(({ label }) => label)).toContain(
      'Hoạt động khoa học và công nghệ',
    );
    expect(repairsOf(result).map(({ kind, reason }) => `${kind} ${reason}`)).toContain('struck written');
  });
});

describe('raised marks are notes, not digits', () => {
  test.each([
    '12<sup>1</sup>',
    '12<sup>(1)</sup>',
    '12 <sup>[2]</sup>',
    '12<sup>1, 2</sup>',
    '12<sup>a</sup>',
    '12<span style="vertical-align:super;font-size:8pt">3</span>',
    '12<span style="vertical-align: 4.5pt">3</span>',
    '12<span style="position:relative;top:-3.0pt;mso-text-raise:3.0pt">3</span>',
    '12<a href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a>',
  ])('%s', (cell) => {
    const { value, repairs, doubts } = read(cell);
    expect({ value, doubts, kinds: repairs.map((text) => text.split(':')[0]) }).toEqual({
      value: 12,
      doubts: [],
      kinds: ['note-mark'],
    });
  });

  test('lowered ones are asked about', () => {
    expect(read('12<sub>1</sub>').doubts).toEqual(['unreadable']);
  });
});

describe('lines are never joined into one number', () => {
  test.each([
    '12<br>345',
    '<p>12</p><p>345</p>',
    '<div>12</div><div>345</div>',
    '<div>12<div>345</div></div>',
    '<ul><li>12<li>345</ul>',
    '<h3>12</h3>345',
    '<span style="display:block">12</span>345',
    '<pre>12\n345</pre>',
    '<td style="white-space:pre-wrap">12\n345</td>',
    '<input value=12><input value=345>',
    '12<table><tr><td>345</table>',
  ])('%s', (cell) => {
    expect(read(cell)).toEqual({ value: undefined, repairs: [], doubts: ['lines'] });
  });

  test('with what it could mean, also in text', () => {
    const doubts = doubtsOf(recognise(gridsFromHtml(exported('12<br>345')), sampleContext));
    expect(doubts.find(({ what }) => what === 'lines')?.candidates).toEqual([
      { value: '12' },
      { value: '345' },
    ]);
    expect(gridFromText('"12\n345"').rows[0]?.[0]).toEqual({ value: '12\n345' });
  });

  test('one figure among lines is that figure', () => {
    expect(read('<div>12</div><div>hồ sơ</div>').value).toBe(12);
    expect(read('<p>&nbsp;</p><p>12</p>').value).toBe(12);
    expect(cellOf('<td>Trực\n      tuyến')?.value).toBe('Trực tuyến');
  });
});

describe('what a browser shows is read', () => {
  test.each([
    ['<select><option>10<option selected>12</select>', 12],
    ['<select><optgroup label=9><option value=1>12</option><option>10</option></optgroup></select>', 12],
    ['<input type=text value="12">', 12],
    ['<input type=hidden value=9>12', 12],
    ['<span style="display:none">0009</span>12', 12],
    ['<span style="visibility:hidden">9</span>12', 12],
    ['<span style="visibility:hidden">9<b style="visibility:visible">12</b></span>', 12],
    ['<span hidden>9</span>12', 12],
    ['<span class=sort>9</span>12', 12],
    ['<span style="mso-hide:all">9</span>12', 12],
    ['<!-- 9 --><script>9</script><style>b{}</style><template>9</template>12', 12],
    ['<!--[if supportFields]>9<![endif]-->12', 12],
    ['<![if !supportEmptyParas]>12<![endif]>', 12],
    ['1<b>2</b>', 12],
  ])('%s', (cell, value) => {
    const head = '<style>@media print { .sort {display: inline} } .sort {display:none}</style>';
    expect(read(cell, { head })).toMatchObject({ value, doubts: [] });
  });

  test('a box to tick is no figure', () => {
    expect(read('<input type=checkbox checked>').doubts).toEqual(['unreadable']);
  });

  test('a cell that is not shown takes no place; rows that are hidden are told', () => {
    const [grid] = gridsFromHtml(
      '<table><tr><td hidden>x<td>1<tbody style="display:none"><tr><td>2<tr><td>3<tbody><tr><td>4</table>',
    );
    expect(grid?.rows.map((row) => row.map(({ value }) => value))).toEqual([[1], [2], [3], [4]]);
    expect(grid?.hiddenRows).toEqual([1, 2]);
    expect(gridsFromHtml('<div style="display:none"><table><tr><td>1</table></div>')).toEqual([]);
  });

  test('a table inside a cell is asked about where a figure is wanted', () => {
    expect(read('<table><tr><td>12<td>345</table>')).toEqual({
      value: undefined,
      repairs: [],
      doubts: ['unreadable'],
    });
  });
});

describe('formats that programs write down', () => {
  test.each([
    [
      '<td data-sheets-value=\'{"1":3,"3":45995}\' data-sheets-numberformat=\'{"1":5,"2":"dd/mm"}\'>05/12',
      'date',
    ],
    [
      '<td data-sheets-value="[null,3,null,45995]" data-sheets-numberformat="[null,5,&quot;&quot;,1]">05/12',
      'date',
    ],
    ['<td data-sheets-value=\'{"1":3,"3":45995}\' data-sheets-numberformat=\'{"1":5}\'>05/12/2025', 'date'],
    ['<td x:num="45995" style="mso-number-format:&quot;Short Date&quot;">05/12/2025', 'date'],
    ['<td style=\'mso-number-format:"d\\-mmm"\'>05-Dec', 'date'],
    ['<td sdval="45995" sdnum="1066;0;DD/MM/YY">05/12/25', 'date'],
    ['<td x:num="1.125" style=\'mso-number-format:"0\\.000"\'>1.125', 'not-whole'],
    ['<td style=\'mso-number-format:"0\\.000"\'>1.125', 'not-whole'],
    ['<td sdval="1.125" sdnum="1033;0;0.000">1.125', 'not-whole'],
    ['<td style="mso-number-format:Percent">12.00%', 'percent-in-count'],
    ['<td x:num="0.12" style="mso-number-format:Percent">12', 'percent-in-count'],
    [
      '<td data-sheets-value=\'{"1":3,"3":0.12}\' data-sheets-numberformat=\'{"1":3}\'>12',
      'percent-in-count',
    ],
    ['<td x:num="1" style="mso-number-format:Yes\\/No">Yes', 'unreadable'],
    ['<td x:bool="TRUE">TRUE', 'unreadable'],
    ['<td x:err="#N/A">#N/A', 'excel-error'],
    ['<td>#N/A', 'excel-error'],
    ['<td>Err:502', 'excel-error'],
    ['<td>&minus;12', 'negative'],
  ])('%s is asked about: %s', (cell, doubt) => {
    expect(read(`${cell}</td>`)).toEqual({ value: undefined, repairs: [], doubts: [doubt] });
  });

  test.each([
    ['<td x:num="1250" style="mso-number-format:Standard">1.250,00', 1250],
    ['<td style="mso-number-format:Fixed">12.00', 12],
    ['<td style=\'mso-number-format:"0\\.000"\'>12.000', 12],
    ['<td style=\'mso-number-format:"\\#\\,\\#\\#0\\0022 HS\\0022"\' x:num="12">12 HS', 12],
    ['<td data-sheets-value=\'{"1":3,"3":12}\' data-sheets-formula="=SUM(R[0]C[-2])">12', 12],
    ['<td>&#49;&#x32;', 12],
    ['<td>&nbsp;12&ensp;', 12],
    ["<td>'12", 12],
    ['<td>+12', 12],
    ['<td>&rlm;12&lrm;', 12],
    ['<td>\uff11\uff12', 12],
  ])('%s is %s', (cell, value) => {
    expect(read(`${cell}</td>`)).toMatchObject({ value, doubts: [] });
  });

  test('names, escapes and sections are codes; formulas are known', () => {
    expect(cellOf('<td x:num="5" style="mso-number-format:&quot;Medium Date&quot;">5')).toMatchObject({
      isDate: true,
    });
    expect(cellOf('<td sdval="5" sdnum="1033;0;#,##0;-#,##0">5')).toEqual({
      value: 5,
      format: '#,##0;-#,##0',
    });
    expect(cellOf('<td x:num="5" style="mso-number-format:General">5')).toEqual({ value: 5 });
    expect(cellOf('<td x:fmla="=A1" x:num="5">5')).toEqual({ value: 5, formula: true });
    expect(cellOf('<td>#DIV/0!')).toEqual({ value: '#DIV/0!', error: '#DIV/0!' });
    expect(gridFromText('#N/A\tN/A').rows[0]).toEqual([{ value: '#N/A', error: '#N/A' }, { value: 'N/A' }]);
  });
});

describe('bounds', () => {
  test('a table that goes beyond them is told to be cut', () => {
    const tables = (cells: string, rows: number) =>
      gridsFromHtml(`<table>${`<tr>${cells}`.repeat(rows)}</table>`);
    expect(tables('<td>1', 5000)[0]).not.toHaveProperty('isCut');
    expect(tables('<td>1', 5001)).toMatchObject([{ isCut: true }]);
    expect(tables('<td>1'.repeat(501), 1)).toMatchObject([{ isCut: true }]);
  });

  test.each(['300', '0'])('rows under a name merged over %s rows keep their columns', (rowspan) => {
    const rows = '<tr><td>5<td>6'.repeat(299);
    const [grid] = gridsFromHtml(`<table><tr><td rowspan=${rowspan}>Sở<td>5<td>6${rows}</table>`);
    expect(grid?.rows[299]?.map(({ value }) => value)).toEqual([null, 5, 6]);
  });
});

describe('hostile HTML takes time and memory by its length', () => {
  const SIZE = 1_000_000;
  const repeat = (text: string) => text.repeat(Math.ceil(SIZE / text.length));

  /** String and array work grows by the square where there is a mistake: minutes, and the test's own limit ends it. */
  test.each([
    ['nested tags', `<table><tr><td>${repeat('<b>')}1`],
    ['nested blocks that never end', repeat('<div><p>')],
    ['nested tables', repeat('<table><tr><td>')],
    ['end tags of nothing', `<table><tr><td>${repeat('<i>').slice(0, 300_000)}${repeat('</b>')}`],
    ['rows and cells', `<table>${repeat('<tr><td>')}`],
    ['wide and high spans', repeat('<table><tr><td rowspan=999 colspan=999>')],
    ['blanks between tags', `<table><tr><td>${repeat('<b> </b>')}`],
    ['breaks', `<table><tr><td>${repeat('a<br>')}`],
    ['choices', `<table><tr><td><select>${repeat('<option selected>a')}`],
    ['comments that never end', repeat('<!--<table>')],
    ['styles', `<style>${repeat('td a b{x:y}')}</style>${'<table><tr><td>1'.repeat(1000)}`],
    ['comments in styles', `<style>${repeat('/*')}</style>`],
    ['attributes', `<table><tr><td ${repeat('a=b c ')}>`],
    ['entities', `<table><tr><td>${repeat('&#1&amp')}`],
    ['classes', `<style>.a .b{x:y}</style><table><tr><td class="${repeat('a ')}">1`],
  ])('%s', (_, html) => {
    expect(Array.isArray(gridsFromHtml(html))).toBe(true);
  });
});
