import { gridFromText } from '../../../shared/intake/clipboard/clipboard';
import type { IntakeContext } from '../../../shared/intake/context';
import { recognise } from '../../../shared/intake/recognise/recognise';
import { sampleContext } from '../../fixtures/intake/context';
import { doubtsOf } from '../../fixtures/intake/said';

/** What came of a pasted text: tables by form, row and column, and the kinds of questions. */
function read(text: string, more: Partial<IntakeContext> = {}) {
  const result = recognise([gridFromText(text)], { ...sampleContext, ...more });
  return {
    tables: Object.fromEntries(
      result.tables.map(({ table }) => [
        table.form,
        Object.fromEntries(table.rows.map(({ key, cells }) => [key, cells])),
      ]),
    ),
    doubts: doubtsOf(result).map(({ what }) => what),
  };
}

const HEADING = 'TT\tLĩnh vực\tTiếp nhận\tĐã giải quyết\tĐang giải quyết\n';
const UNITS = 'TT\tĐơn vị\tTiếp nhận\tĐã giải quyết\tĐang giải quyết\n';

describe('rows', () => {
  test('a total above the details', () => {
    expect(read(`${HEADING}\tTổng số\t25\t21\t4\n1\tĐất đai\t15\t12\t3\n2\tHộ tịch\t10\t9\t1\n`)).toEqual({
      tables: {
        'II.06a': {
          total: { 3: 25, 7: 21, 11: 4 },
          'dat-dai': { 3: 15, 7: 12, 11: 3 },
          'ho-tich': { 3: 10, 7: 9, 11: 1 },
        },
      },
      doubts: [],
    });
  });

  test('sums of groups called "Cộng" before the grand total', () => {
    const { tables, doubts } = read(
      `${UNITS}1\tSở Nội vụ\t15\t12\t3\n2\tSở Xây dựng\t10\t9\t1\n\tCộng\t25\t21\t4\n3\tPhường Phố Hiến\t5\t5\t0\n\tCộng\t5\t5\t0\n\tTổng cộng\t30\t26\t4\n`,
    );
    expect(doubts).toEqual([]);
    expect(Object.keys(tables['II.06a'] ?? {}).sort()).toEqual(['11953', 'snv', 'sxd', 'total']);
    expect(tables['II.06a']?.total).toEqual({ 3: 30, 7: 26, 11: 4 });
  });

  test('totals that nothing tells apart are asked about', () => {
    expect(read(`${HEADING}1\tĐất đai\t15\t12\t3\n\tCộng\t14\t12\t2\n\tCộng\t16\t12\t4\n`).doubts).toEqual([
      'row',
      'row',
    ]);
  });

  test('numbered parts that add up to their field are left out', () => {
    expect(
      read(
        `${HEADING}1\tĐất đai\t15\t12\t3\n1.1\tCấp mới\t7\t6\t1\n1.2\tCấp lại\t8\t6\t2\n2\tHộ tịch\t4\t4\t0\n`,
      ),
    ).toEqual({
      tables: { 'II.06a': { 'dat-dai': { 3: 15, 7: 12, 11: 3 }, 'ho-tich': { 3: 4, 7: 4, 11: 0 } } },
      doubts: [],
    });
  });

  test('numbered parts that do not are asked about', () => {
    expect(
      read(`${HEADING}1\tĐất đai\t15\t12\t3\n1.1\tCấp mới\t7\t6\t1\n1.2\tCấp lại\t9\t6\t3\n`).doubts,
    ).toEqual(['row', 'row']);
  });

  test('a part whose figures are not the sum of its rows is asked about', () => {
    expect(
      read(`${HEADING}I\tKhối văn xã\t99\t90\t9\n1\tĐất đai\t15\t12\t3\n2\tHộ tịch\t4\t4\t0\n`).doubts,
    ).toEqual(['row']);
  });

  test('a numbered row without figures is a row left blank, another line is a group', () => {
    expect(read(`${HEADING}\tKhối một\n1\tĐất đai\t15\t12\t3\n2\tHộ tịch\t\t\t\n`).tables).toEqual({
      'II.06a': { 'dat-dai': { 3: 15, 7: 12, 11: 3 }, 'ho-tich': { 3: null, 7: null, 11: null } },
    });
  });

  test('rows of procedures are one level too deep', () => {
    expect(
      read('TT\tTên thủ tục hành chính\tTiếp nhận\tĐã giải quyết\tĐang giải quyết\n1\tCấp phép\t15\t12\t3\n')
        .doubts,
    ).toEqual(['level']);
  });

  test('rows of units and fields at once are asked about', () => {
    const text =
      'Đơn vị\tLĩnh vực\tTiếp nhận\tĐã giải quyết\tĐang giải quyết\nSở Nội vụ\tHội\t15\t12\t3\nSở Xây dựng\tNhà ở\t4\t4\t0\n';
    expect(read(text)).toEqual({ tables: { 'II.06a': {} }, doubts: ['mixed'] });
  });

  test('names of units in short, without their kind, and accounts out of use', () => {
    const { tables, doubts } = read(
      `${UNITS}1\tSở KH&CN\t15\t12\t3\n2\tUBND xã Diên Hà\t10\t9\t1\n3\tThái Bình\t8\t8\t0\n4\taccount không dùng\t0\t0\t0\n`,
    );
    expect(doubts).toEqual([]);
    expect(Object.keys(tables['II.06a'] ?? {}).sort()).toEqual(['12001', '13225', 'skhcn']);
  });

  test('fields keep the keys and names of the unit’s own table', () => {
    const tables = [
      { form: 'II.06a', rows: [{ key: 'khcn', label: 'Hoạt động khoa học và công nghệ', cells: {} }] },
    ];
    const result = recognise([gridFromText(`${HEADING}1\tHOẠT ĐỘNG KH&CN\t15\t12\t3\n`)], {
      ...sampleContext,
      tables,
    });
    expect(result.tables[0]?.table.rows).toMatchObject([
      { key: 'khcn', label: 'Hoạt động khoa học và công nghệ' },
    ]);
  });
});

describe('columns', () => {
  test('bare headings are borne out by the sums', () => {
    const heading =
      'STT\tLĩnh vực\tTiếp nhận\tTrực tuyến\tTrực tiếp\tKỳ trước chuyển sang\tĐã giải quyết\tTrước hạn\tĐúng hạn\tQuá hạn\n';
    expect(
      read(`${heading}1\tĐất đai\t15\t5\t9\t1\t12\t7\t4\t1\n2\tHộ tịch\t10\t5\t4\t1\t9\t8\t1\t0\n`),
    ).toEqual({
      tables: {
        'II.06a': {
          'dat-dai': { 3: 15, 4: 5, 5: 9, 6: 1, 7: 12, 8: 7, 9: 4, 10: 1 },
          'ho-tich': { 3: 10, 4: 5, 5: 4, 6: 1, 7: 9, 8: 8, 9: 1, 10: 0 },
        },
      },
      doubts: [],
    });
  });

  test('the same headings are asked about when the sums do not bear them out', () => {
    const heading = 'STT\tLĩnh vực\tTiếp nhận\tTrực tuyến\tTrực tiếp\tKỳ trước chuyển sang\tĐã giải quyết\n';
    expect(read(`${heading}1\tĐất đai\t15\t6\t9\t1\t12\n2\tHộ tịch\t10\t5\t9\t1\t9\n`).doubts).toEqual([
      'column',
      'column',
    ]);
  });

  test('this period beside the last is no form', () => {
    expect(
      read(
        'STT\tLĩnh vực\tTiếp nhận\t\tĐã giải quyết\t\n\t\tKỳ này\tKỳ trước\tKỳ này\tKỳ trước\n1\tĐất đai\t10\t12\t9\t11\n',
      ),
    ).toEqual({
      tables: {},
      doubts: ['nothing'],
    });
  });

  test('a transposed comparison of quarters is asked about', () => {
    expect(
      read(
        'Chỉ tiêu\tQuý I\tQuý II\nTổng số hồ sơ tiếp nhận\t10\t20\nĐã giải quyết\t9\t19\nĐang giải quyết\t1\t1\n',
      ).doubts,
    ).toEqual(['period', 'period']);
  });

  test('a form that is not ours is not forced into one of ours', () => {
    const text =
      'STT\tĐơn vị\tTổng số TTHC thuộc thẩm quyền giải quyết của địa phương\t\t\t\tTTHC được thực hiện theo CCMC, MCLT\t\t\t\n' +
      '\t\tTổng số TTHC\tCấp tỉnh\tCấp huyện\tCấp xã\tTổng số TTHC\tCấp tỉnh\tCấp huyện\tCấp xã\n1\tSở Nội vụ\t10\t5\t3\t2\t8\t4\t2\t2\n';
    expect(read(text)).toEqual({ tables: {}, doubts: ['nothing'] });
  });

  test('a table that fits two forms is asked about, and read when the person says which', () => {
    const text = 'Lĩnh vực\tTiếp nhận\tĐã giải quyết\nĐất đai\t15\t12\nHộ tịch\t4\t4\n';
    expect(read(text)).toEqual({ tables: {}, doubts: ['form'] });
    expect(read(text, { only: 'K02' })).toEqual({
      tables: { K02: { 'dat-dai': { 3: 15, 6: 12 }, 'ho-tich': { 3: 4, 6: 4 } } },
      doubts: [],
    });
  });
});

describe('lists of single figures', () => {
  test('the figures of a report by themselves', () => {
    expect(
      read(
        'Tổng số TTHC: 58\nTổng số hồ sơ tiếp nhận: 159\n- Trong kỳ: 157\n- Kỳ trước chuyển sang: 02\nĐã giải quyết: 157\nĐang giải quyết: 02\nTỷ lệ đúng hạn: 100%\n',
      ),
    ).toEqual({
      tables: { 'II.06a': { total: { 3: 159, 6: 2, 7: 157, 11: 2 } }, K01: { total: { 3: 58 } } },
      doubts: [],
    });
  });

  test('nothing to report is zero', () => {
    expect(read('Tổng số PAKN tiếp nhận trong kỳ: không có\nSố PAKN đã xử lý: 0\n')).toEqual({
      tables: { K04: { total: { 3: 0, 6: 0 } } },
      doubts: [],
    });
  });

  test('one line twice with two figures is asked about', () => {
    expect(read('Số PAKN đã xử lý: 3\nĐã xử lý PAKN: 4\n').doubts).toEqual(['column-twice', 'column-twice']);
  });

  test('a label that two forms have is asked about', () => {
    expect(read('Số TTHC được công khai: 58\nPAKN đã xử lý: 0\n').doubts).toEqual(['column']);
  });

  test('lines of other matters are passed over', () => {
    expect(read('PAKN đã xử lý: 0\nSố trang: 12\nĐiện thoại: 0221\n')).toEqual({
      tables: { K04: { total: { 6: 0 } } },
      doubts: [],
    });
  });
});

test('a heading that begins with “and” has lost its first half, and is asked about', () => {
  const heading = 'TT\tLĩnh vực\tTiếp nhận\tĐã giải quyết\tvà trước hạn\tĐang giải quyết\n';
  expect(read(`${heading}1\tĐất đai\t15\t12\t11\t3\n2\tHộ tịch\t10\t9\t9\t1\n`)).toMatchObject({
    tables: { 'II.06a': { 'dat-dai': { 3: 15, 7: 12, 11: 3 } } },
    doubts: ['column'],
  });
});

test('two totals that a row which contradicts itself would exchange are asked about', () => {
  const heading = 'TT\tLĩnh vực\tTổng số hồ sơ tiếp nhận\tTổng số\tTổng số\tChưa đến hạn\n';
  const rows = (within: number) =>
    `1\tĐất đai\t15\t12\t3\t2\n2\tHộ tịch\t10\t9\t1\t1\n3\tXây dựng\t20\t16\t4\t${within}\n`;
  const { tables, doubts } = read(heading + rows(9));
  expect(tables['II.06a']?.['dat-dai']).toEqual({ 3: 15, 12: 2 });
  expect(doubts).toEqual(['column', 'column']);
});

test('any paste at all gives an answer', () => {
  for (const text of [
    '',
    '\t\t\t',
    '\n\n',
    '5',
    'STT',
    'STT\tĐơn vị\n',
    '(1)\t(2)\t(3)\n1\t2\t3\n',
    HEADING,
  ]) {
    expect(read(text).doubts).toContain('nothing');
  }
});

test('a cell far away costs nothing', () => {
  const grid = gridFromText(`${HEADING}1\tĐất đai\t15\t12\t3\n`);
  const far = Array.from({ length: 16_384 }, (_, at) => ({ value: at === 16_383 ? 'x' : null }));
  const rows = [...grid.rows, ...Array.from({ length: 3000 }, () => []), far];
  expect(recognise([{ ...grid, rows }], sampleContext).tables[0]?.table.rows).toHaveLength(1);
});
