import type { Row } from '../../../shared/forms/table';
import { cellAddress, rangeAddress } from '../../../shared/sheet/address';
import type { CellModel, SheetModel } from '../../../shared/sheet/model';
import { submissionWorkbook } from '../../../shared/sheet/submission-workbook';
import type { SubmissionView } from '../../../shared/submission/submission';
import { cells, finding, referenceView, row } from './reference-view';

/** II.06a: rows 1-3 block, 4-6 heading, 7 numbering, 8… body; columns C = (3) … M = (13), N = marks. */
function sheetOf(view: SubmissionView, code: string): SheetModel {
  const sheet = submissionWorkbook(view, 'vi').sheets.find(({ role }) => role === `form:${code}`);
  if (!sheet) throw new Error(`no sheet ${code}`);
  return sheet;
}

function at(sheet: SheetModel, address: string): CellModel {
  const cell = sheet.cells.find(({ row: r, column }) => cellAddress(r, column) === address);
  if (!cell) throw new Error(`no cell ${address}`);
  return cell;
}

function withRows(code: string, ...rows: Row[]): SubmissionView {
  const view = referenceView();
  return { ...view, findings: [], content: { ...view.content, tables: [{ form: code, rows }] } };
}

const right = row('a', 'Lĩnh vực A', 161, 157, 0, 4, 10, 5, 4, 1, 151, 150, 1);
const other = row('b', 'Lĩnh vực B', 2, 1, 1, 0, 1, 0, 1, 0, 1, 1, 0);

describe('heading block', () => {
  const sheet = sheetOf(referenceView(), 'II.06a');

  test('carries legal number, basis, title, period with its days, both units and the unit of count', () => {
    expect(at(sheet, 'A1').value).toBe('Biểu số II.06a/VPCP/KSTT');
    expect(at(sheet, 'A2').value).toBe('Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020');
    const texts = sheet.cells.filter((cell) => cell.row < 4).map((cell) => cell.value);
    expect(texts).toContain(
      'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC',
    );
    expect(texts).toContain('Kỳ báo cáo: quý II/2024\n(Từ ngày 15/3/2024 đến ngày 14/6/2024)');
    expect(texts).toContain('Đơn vị báo cáo: Sở Khoa học và Công nghệ');
    expect(texts).toContain(
      'Đơn vị nhận báo cáo: Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính tỉnh',
    );
    expect(at(sheet, 'A3')).toMatchObject({
      value: 'Đơn vị tính: Số hồ sơ TTHC',
      style: { horizontal: 'right' },
    });
  });

  test('a form without a legal number prints its own code', () => {
    expect(at(sheetOf(referenceView(), 'K01'), 'A1').value).toBe('Biểu K01');
  });

  test('a unit that counts by calendar quarters prints those days', () => {
    const view = referenceView();
    view.content.calendar = 'calendar';
    const texts = sheetOf(view, 'II.06a').cells.map((cell) => cell.value);
    expect(texts).toContain('Kỳ báo cáo: quý II/2024\n(Từ ngày 01/4/2024 đến ngày 30/6/2024)');
  });

  test('a period for which no receiver is recorded says so', () => {
    const view = referenceView();
    view.profile.addressees = [];
    expect(sheetOf(view, 'II.06a').cells.map((cell) => cell.value)).toContain(
      'Đơn vị nhận báo cáo: Chưa khai báo nơi nhận cho kỳ này',
    );
  });
});

test('the numbering row prints the relations of derived columns and the numbers of the others', () => {
  const sheet = sheetOf(referenceView(), 'II.06a');
  const numbering = sheet.cells
    .filter((cell) => cell.row === 7 && cell.column <= 13)
    .map((cell) => cell.value);
  expect(numbering).toEqual([
    '(1)',
    '(2)',
    '(3) = (4)+(5)+(6)',
    '(4)',
    '(5)',
    '(6)',
    '(7) = (8)+(9)+(10)',
    '(8)',
    '(9)',
    '(10)',
    '(11) = (12)+(13)',
    '(12)',
    '(13)',
  ]);
});

test('headings are merged over their levels', () => {
  const merges = sheetOf(referenceView(), 'II.06a').merges.map(rangeAddress);
  expect(merges).toEqual(expect.arrayContaining(['C4:F4', 'D5:E5', 'A4:A6', 'C5:C6', 'N4:N6']));
});

describe('figures', () => {
  test('a derived figure that is right is a formula with its value, and blank where a part is blank', () => {
    const sheet = sheetOf(withRows('II.06a', right, row('c', 'C', null, 1, 1)), 'II.06a');
    expect(at(sheet, 'C8')).toMatchObject({ value: 161, formula: 'IF(COUNT(D8:F8)=3,D8+E8+F8,"")' });
    expect(at(sheet, 'C9')).toMatchObject({ value: null, formula: 'IF(COUNT(D9:F9)=3,D9+E9+F9,"")' });
  });

  test('a stated figure that contradicts the formula is written as stated and can be corrected', () => {
    const sheet = sheetOf(withRows('II.06a', row('a', 'A', 161, 157, 0, 2)), 'II.06a');
    expect(at(sheet, 'C8').value).toBe(161);
    expect(at(sheet, 'C8').formula).toBeUndefined();
    expect(at(sheet, 'C8').style.unlocked).toBe(true);
  });

  test('a figure left blank although its parts are given stays blank', () => {
    const cell = at(sheetOf(withRows('II.06a', row('a', 'A', null, 157, 0, 2)), 'II.06a'), 'C8');
    expect(cell.value).toBeNull();
    expect(cell.formula).toBeUndefined();
  });

  test('a figure stated without its parts stays, and is not lost behind an empty formula', () => {
    const cell = at(sheetOf(withRows('II.06a', row('a', 'A', 157)), 'II.06a'), 'C8');
    expect(cell.value).toBe(157);
    expect(cell.formula).toBeUndefined();
  });

  test('blank stays different from 0', () => {
    const sheet = sheetOf(withRows('II.06a', row('a', 'A', null, null, 0)), 'II.06a');
    expect([at(sheet, 'D8').value, at(sheet, 'E8').value]).toEqual([null, 0]);
  });

  test('parts that do not lie side by side are counted one by one, minus signs kept', () => {
    const view = withRows('K06', row('total', 'Sở', 3, 1, 2, 5, null, 9, 1, 8));
    view.forms = view.forms.map((form) =>
      form.code === 'K06'
        ? {
            ...form,
            relations: form.relations.map((relation) =>
              relation.derives === '3' ? { ...relation, relation: '(3) = (8) - (10) + (5)' } : relation,
            ),
          }
        : form,
    );
    expect(at(sheetOf(view, 'K06'), 'C8').formula).toBe('IF(COUNT(H8,J8,E8)=3,H8-J8+E8,"")');
  });

  test('a text where a count belongs is drawn as the text', () => {
    expect(at(sheetOf(withRows('II.06a', row('a', 'A', 'khoảng 150')), 'II.06a'), 'C8').value).toBe(
      'khoảng 150',
    );
  });

  test('a fraction where a count belongs keeps its decimals', () => {
    const cell = at(sheetOf(withRows('II.06a', row('a', 'A', 2.5)), 'II.06a'), 'C8');
    expect(cell.style.format).toBe('#,##0.0####');
  });
});

describe('total row', () => {
  test('is a native sum that is blank until every named row is filled, and can be overwritten', () => {
    const total = row('total', 'Tổng cộng', 163, 158, 1, 4, 11, 5, 5, 1, 152, 151, 1);
    const cell = at(sheetOf(withRows('II.06a', right, other, total), 'II.06a'), 'C10');
    expect(cell).toMatchObject({
      value: 163,
      formula: 'IF(AND(COUNT(C8:C9)>0,COUNT(C8:C9)=COUNTIF(B8:B9,"?*")),SUM(C8:C9),"")',
      style: { format: '#,##0', bold: true },
    });
    expect(cell.style.unlocked).toBe(true);
  });

  test('is computed where the unit stated none', () => {
    const sheet = sheetOf(withRows('II.06a', right, other), 'II.06a');
    expect(at(sheet, 'B10').value).toBe('Tổng cộng');
    expect(at(sheet, 'M10')).toMatchObject({
      value: 1,
      formula: 'IF(AND(COUNT(M8:M9)>0,COUNT(M8:M9)=COUNTIF(B8:B9,"?*")),SUM(M8:M9),"")',
    });
  });

  test('keeps a stated total that is wrong', () => {
    const cell = at(sheetOf(withRows('II.06a', right, other, row('total', 'Tổng', 999)), 'II.06a'), 'C10');
    expect(cell.value).toBe(999);
    expect(cell.formula).toBeUndefined();
  });

  test('keeps a total left blank although the rows are filled', () => {
    const cell = at(sheetOf(withRows('II.06a', right, other, row('total', 'Tổng')), 'II.06a'), 'D10');
    expect(cell.value).toBeNull();
    expect(cell.formula).toBeUndefined();
  });

  test('a total alone, with no rows above it, uses the relation within the row', () => {
    const sheet = sheetOf(withRows('II.06a', row('total', 'Tổng', 159, 157, 0, 2)), 'II.06a');
    expect(at(sheet, 'C13')).toMatchObject({ value: 159, formula: 'IF(COUNT(D13:F13)=3,D13+E13+F13,"")' });
    expect(at(sheet, 'D13').formula).toBeUndefined();
  });

  test('stays last wherever the table has it', () => {
    const sheet = sheetOf(withRows('II.06a', row('total', 'Tổng', 161), right), 'II.06a');
    expect([at(sheet, 'B8').value, at(sheet, 'B9').value]).toEqual(['Lĩnh vực A', 'Tổng']);
  });
});

describe('shape', () => {
  test('a form without figures is an empty table to fill in', () => {
    const view = withRows('K01', row('a', 'A', 1));
    const fields = sheetOf(view, 'II.06a');
    expect(fields.names.map(({ name, range }) => [name, rangeAddress(range)])).toEqual([
      ['KHOP_II_06a_HEAD', 'A4:M7'],
      ['KHOP_II_06a_BODY', 'A8:M12'],
      ['KHOP_II_06a_TOTAL', 'A13:M13'],
    ]);
    expect(at(fields, 'C8').formula).toBe('IF(COUNT(D8:F8)=3,D8+E8+F8,"")');
    expect(at(fields, 'C13').value).toBeNull();
  });

  test('a one-row form has one row with the unit and no total', () => {
    const sheet = sheetOf(withRows('K01', row('a', 'A', 1)), 'K04');
    expect(sheet.names.map(({ name }) => name)).toEqual(['KHOP_K04_HEAD', 'KHOP_K04_BODY']);
    expect(at(sheet, 'B7').value).toBe('Sở Khoa học và Công nghệ');
    expect(at(sheet, 'E7').formula).toBe('IF(COUNT(C7:D7)=2,C7+D7,"")');
  });

  test('printed ratios have a column only where the unit states one, as text', () => {
    expect(sheetOf(withRows('II.06a', right), 'II.06a').cells.some((cell) => cell.value === '(p1)')).toBe(
      false,
    );
    const stated = { ...right, cells: { ...right.cells, p1: '98,81 %' } };
    const sheet = sheetOf(withRows('II.06a', stated), 'II.06a');
    expect(at(sheet, 'N7').value).toBe('(p1)');
    expect(at(sheet, 'N8')).toMatchObject({ value: '98,81 %', style: { format: '@', unlocked: true } });
  });

  test('numbers, names, figures and the marker column are open, all else is locked; panes stay under the numbering row and after the second column', () => {
    const sheet = sheetOf(withRows('II.06a', right), 'II.06a');
    const open = sheet.cells
      .filter(({ style }) => style.unlocked)
      .map((cell) => cellAddress(cell.row, cell.column));
    const figures = [8, 9].flatMap((at) => [...'CDEFGHIJKLM'].map((column) => `${column}${at}`));
    expect(open.sort()).toEqual(['A8', 'B8', ...figures, 'N7', 'N8', 'N9'].sort());
    expect(sheet.protect).toBe(true);
    expect(sheet.freeze).toEqual({ rows: 7, columns: 2 });
  });

  test('counts are checked on input over body and total, in our own words', () => {
    const [counts, marker, ...more] = sheetOf(withRows('II.06a', right), 'II.06a').validations;
    expect(more).toEqual([]);
    expect(counts && rangeAddress(counts.range)).toBe('C8:M9');
    expect(counts?.closed).toBeUndefined();
    expect(marker && rangeAddress(marker.range)).toBe('N7:N9');
    expect(marker?.closed).toBe(true);
  });

  test.each(['vi', 'en'] as const)('what refuses an input fits Excel’s alert (%s)', (lang) => {
    const view = withRows('II.06a', right);
    const sheet = submissionWorkbook(view, lang).sheets.find(({ role }) => role === 'form:II.06a');
    for (const { title, message } of sheet?.validations ?? []) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(message.length).toBeLessThanOrEqual(225);
    }
  });

  test('prints on landscape pages with the heading repeated', () => {
    expect(sheetOf(withRows('II.06a', right), 'II.06a').print).toEqual({
      orientation: 'landscape',
      titleRows: { from: 4, to: 7 },
      area: { top: 1, left: 1, bottom: 9, right: 14 },
    });
  });

  test('a long label makes its row higher, a large figure its column wider', () => {
    const sheet = sheetOf(
      withRows('II.06a', row('a', 'Lĩnh vực có tên rất dài '.repeat(9), 1), row('b', 'B', 9007199254740991)),
      'II.06a',
    );
    expect(sheet.rowHeights[8]).toBeGreaterThan(80);
    expect(sheet.columnWidths[2]).toBeGreaterThan(21);
  });
});

describe('marks', () => {
  const broken = finding({
    code: 'II.06a.received',
    form: 'II.06a',
    row: 'a',
    cells: ['3', '4', '5', '6'],
    stated: 161,
    computed: 159,
    difference: -2,
    message: 'Tổng số (3) là 161, nhưng (4) + (5) + (6) = 159: lệch 2.',
  });

  function marked(...findings: SubmissionView['findings']): SheetModel {
    return sheetOf({ ...withRows('II.06a', row('a', 'A', 161, 157, 0, 2), other), findings }, 'II.06a');
  }

  test('a broken relation marks its cells with border, fill and note, and says so beside the row', () => {
    const sheet = marked(broken);
    expect(at(sheet, 'D8')).toMatchObject({
      note: broken.message,
      style: { border: 'mark', fill: '#FDE7E9' },
    });
    expect(at(sheet, 'G8').note).toBeUndefined();
    expect(at(sheet, 'N8')).toMatchObject({ value: '✗ lệch 2 ở (3)', note: broken.message });
    expect(at(sheet, 'N9').value).toBe('');
    expect(sheet.tabColor).toBe('#A80000');
  });

  test('an undecided relation has a lighter mark that names the blanks of all its relations once', () => {
    const undecided = {
      ...broken,
      status: 'undecided' as const,
      cells: ['7', '9', '8', '10'],
      message: 'trống',
    };
    const sheet = marked(undecided, { ...undecided, cells: ['3', '7', '11'] });
    expect(at(sheet, 'H8')).toMatchObject({ note: 'trống', style: { border: 'thin', fill: '#F7F3E3' } });
    expect(at(sheet, 'N8').value).toBe('? thiếu (7), (8), (9), (10), (11)');
  });

  test('many blanks are counted rather than listed', () => {
    const keys = Object.keys(cells(...new Array<null>(11).fill(null)));
    const sheet = marked({ ...broken, status: 'undecided', cells: keys.slice(4), message: 'trống' });
    expect(at(sheet, 'N8').value).toBe('? thiếu (7), (8), (9), (10), (11), (12) và 1 cột khác');
  });

  test('a question and an error on one cell: the graver shows, both are in the note', () => {
    const query = { ...broken, severity: 'query' as const, cells: ['4', '3'], message: 'Xem lại (4).' };
    const sheet = marked(query, broken);
    expect(at(sheet, 'D8')).toMatchObject({
      note: `Xem lại (4).\n${broken.message}`,
      style: { fill: '#FDE7E9' },
    });
    expect(at(sheet, 'N8').value).toBe('! xem lại (4)\n✗ lệch 2 ở (3)');
  });

  test('the whole form is marked in the numbering row; a total in the total row', () => {
    const whole = marked({
      ...broken,
      row: null,
      status: 'undecided',
      cells: ['6'],
      message: 'Chưa có kỳ trước.',
    });
    expect(at(whole, 'F7').note).toBe('Chưa có kỳ trước.');
    expect(at(whole, 'N7').value).toBe('? chưa đủ số liệu');
    expect(at(marked({ ...broken, row: 'total' }), 'N10').value).toBe('✗ lệch 2 ở (3)');
  });

  test('a difference of a rate is written with its decimals', () => {
    const sheet = marked({ ...broken, cells: ['3'], difference: 1.19 });
    expect(at(sheet, 'N8').value).toBe('✗ lệch 1,19 ở (3)');
  });

  test('findings of other forms, passed ones and unknown columns or rows leave the table alone', () => {
    const sheet = marked(
      { ...broken, form: 'K01' },
      { ...broken, status: 'pass' },
      { ...broken, row: 'gone', cells: ['p9'] },
    );
    expect(sheet.cells.filter((cell) => cell.style.border === 'mark')).toEqual([]);
    expect(at(sheet, 'N7').value).toBe('✗ lệch 2 ở (p9)');
  });

  test('signs are explained under a marked table and only there', () => {
    expect(sheetOf(withRows('II.06a', right), 'II.06a').cells.some((cell) => cell.row === 10)).toBe(false);
    expect(at(marked(broken), 'A11').value).toContain('✗ là lỗi');
  });
});
