import type { Suggestion } from '../../../shared/locate/sentence/suggestion';
import type { WordedFinding } from '../../../shared/rules/finding';
import type { WordedIndicatorResult } from '../../../shared/indicators/indicator';
import { cellAddress } from '../../../shared/sheet/address';
import type { CellModel, SheetModel } from '../../../shared/sheet/model';
import { formRangeName, sheetNames } from '../../../shared/sheet/sheet-names';
import { submissionWorkbook } from '../../../shared/sheet/submission-workbook';
import type { SubmissionView } from '../../../shared/submission/submission';
import { form, referenceView } from './reference-view';

function sheetOf(role: string, view: SubmissionView = referenceView(), lang: 'vi' | 'en' = 'vi'): SheetModel {
  const sheet = submissionWorkbook(view, lang).sheets.find((candidate) => candidate.role === role);
  if (!sheet) throw new Error(`no sheet ${role}`);
  return sheet;
}

function rowOf(sheet: SheetModel, row: number): CellModel['value'][] {
  return sheet.cells.filter((cell) => cell.row === row).map((cell) => cell.value);
}

function scoresOf(view: SubmissionView): WordedIndicatorResult {
  if (view.indicators === null) throw new Error('the reference view has scores');
  return view.indicators;
}

describe('workbook', () => {
  test('has a cover, a sheet per form in printing order, findings and indicators', () => {
    const { sheets, title } = submissionWorkbook(referenceView(), 'vi');
    expect(title).toBe('Số liệu quý II/2024 của Sở Khoa học và Công nghệ');
    expect(sheets.map(({ name }) => name)).toEqual([
      'Bìa',
      'II.06a Giải quyết TTHC',
      'K01 TTHC và DVCTT',
      'K02 Số hóa và dữ liệu',
      'K03 Thanh toán trực tuyến',
      'K04 Phản ánh, kiến nghị',
      'K05 Công bố, công khai',
      'K06 Một cửa, văn bản điện tử',
      'Kết quả kiểm tra',
      'Chỉ số 766',
    ]);
  });

  test('is the same for the same data', () => {
    expect(submissionWorkbook(referenceView(), 'en')).toEqual(submissionWorkbook(referenceView(), 'en'));
  });

  test('merged ranges of a sheet never overlap and each has its cell', () => {
    for (const sheet of submissionWorkbook(referenceView(), 'vi').sheets) {
      const taken = new Set<string>();
      for (const { top, left, bottom, right } of sheet.merges) {
        expect(sheet.cells.some((cell) => cell.row === top && cell.column === left)).toBe(true);
        for (let r = top; r <= bottom; r += 1) {
          for (let c = left; c <= right; c += 1) {
            expect(taken.has(cellAddress(r, c))).toBe(false);
            taken.add(cellAddress(r, c));
          }
        }
      }
      const addresses = sheet.cells.map((cell) => cellAddress(cell.row, cell.column));
      expect(new Set(addresses).size).toBe(addresses.length);
    }
  });
});

describe('sheet names', () => {
  const base = form(referenceView(), 'K03');

  test('a short title that does not fit is left out, forbidden letters too', () => {
    const long = {
      ...base,
      code: 'K07',
      shortTitle: { vi: 'Một tên rất dài không thể vừa trang', en: "Unit's [A/B]: *?" },
    };
    expect(sheetNames([long], 'QĐ 766', 'vi').forms['K07']).toBe('K07');
    expect(sheetNames([long], 'QĐ 766', 'en').forms['K07']).toBe('K07 Unit s A B');
  });

  test('names are unique regardless of case, and History is left to Excel', () => {
    const named = (code: string) => ({ ...base, code, shortTitle: { vi: 'x'.repeat(31), en: 'x' } });
    const { forms } = sheetNames([named('A1'), named('a1'), named('History')], 'QĐ 766', 'vi');
    expect(forms).toEqual({ A1: 'A1', a1: 'a1 2', History: 'History 2' });
  });

  test('an index set without a number lends its whole code', () => {
    expect(sheetNames([], 'PAPI', 'vi').indicators).toBe('Chỉ số PAPI');
  });

  test('ranges are named by the code with other signs as underscores', () => {
    expect(formRangeName('II.06a', 'BODY')).toBe('KHOP_II_06a_BODY');
  });
});

describe('cover', () => {
  const sheet = sheetOf('cover');
  const values = sheet.cells.map((cell) => cell.value);

  test('says whose figures, for when, in what state, and what they hash to', () => {
    expect(values).toEqual(
      expect.arrayContaining([
        'SỐ LIỆU QUÝ II/2024 CỦA SỞ KHOA HỌC VÀ CÔNG NGHỆ',
        'quý II/2024 (Từ ngày 15/3/2024 đến ngày 14/6/2024)',
        'Đã gửi, chờ duyệt',
        'UBND TỈNH HƯNG YÊN',
        '3',
      ]),
    );
    expect(values.some((value) => String(value).startsWith('9f2c9f2c'))).toBe(true);
    expect(values).toContain(
      'Chưa đủ số liệu (13,12 điểm; có thể đạt từ 13,12 đến 33,12). Chỉ số chưa đủ số liệu: 2.1.',
    );
  });

  test('counts findings by kind', () => {
    const counts = sheet.cells.filter(({ column, value }) => column === 2 && typeof value === 'number');
    // Of the two errors one is explained.
    expect(counts.map(({ value }) => value)).toEqual([1, 1, 0, 2, 1]);
  });

  test('links every sheet and says nothing of what the administrator alone has to look up', () => {
    const links = sheet.cells.flatMap(({ link }) => (link ? [link.sheet] : []));
    expect(links).toEqual(
      submissionWorkbook(referenceView(), 'vi')
        .sheets.slice(1)
        .map(({ name }) => name),
    );
    const doubts = referenceView().forms.flatMap(({ editions }) =>
      editions.flatMap(({ uncertain }) => uncertain?.vi ?? []),
    );
    expect(doubts.length).toBeGreaterThan(0);
    for (const doubt of doubts) expect(values).not.toContain(doubt);
  });

  test('a complete score is told with its rating', () => {
    const view = referenceView();
    view.indicators = { ...scoresOf(view), most: 13.12, band: 'poor', bandName: 'Yếu', undecided: [] };
    expect(sheetOf('cover', view).cells.map(({ value }) => value)).toContain('13,12/34 điểm, xếp loại: Yếu');
  });
});

describe('findings', () => {
  test('are listed in the given order with both sides and the explanation of the unit', () => {
    expect(rowOf(sheetOf('findings'), 5)).toEqual([
      '1',
      'Lỗi',
      '✓ Đã giải trình',
      'K01',
      'Khoa học và công nghệ',
      '(3), (10), (11), (12)',
      'C7',
      58,
      56,
      -2,
      'Tổng số (3) là 58, nhưng (10) + (11) + (12) = 49 + 4 + 3 = 56: lệch 2. Kiểm tra lại ba cột tích hợp.',
      'Quy tắc số học',
      'Hai thủ tục mới công bố, đang chờ Cổng cấp mã.',
    ]);
    expect(rowOf(sheetOf('findings'), 6).at(-1)).toBe('');
  });

  test('have the suggested correction below what they say, each sentence once, in narrower columns', () => {
    const view = referenceView();
    const [first] = view.findings;
    const suggested = (code: string, row: string): Suggestion => ({
      ...{ code, form: first?.form ?? '', row, column: null, cells: [], kind: 'unknown' },
      ...{ confidence: 'possible', others: 2, text: 'Có thể sửa: (10): 49 → 51.' },
    });
    view.findings = [...view.findings.slice(0, 1), { ...view.findings[0], code: 'again' } as WordedFinding];
    view.suggestions = [suggested(first?.code ?? '', first?.row ?? ''), suggested('again', first?.row ?? '')];
    const sheet = sheetOf('findings', view);
    expect(rowOf(sheet, 5).at(10)).toBe(`${first?.message}\nCó thể sửa: (10): 49 → 51.`);
    expect(rowOf(sheet, 6).at(10)).toBe(`${first?.message}\nCách sửa gợi ý: xem mục 1.`);
    expect(rowOf(sheet, 4)).toEqual(rowOf(sheetOf('findings'), 4));
    // What a landscape A4 page takes at more than four fifths of the size.
    const wide = (own: typeof sheet) => own.columnWidths.reduce((sum, width) => sum + width, 0);
    expect(wide(sheet)).toBeLessThan(180);
  });

  test('each leads to its cell; one on a whole form to the numbering row', () => {
    const links = sheetOf('findings').cells.flatMap(({ link }) => (link ? [link] : []));
    expect(links.map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`)).toEqual([
      'K01 TTHC và DVCTT!C7',
      'K01 TTHC và DVCTT!C8',
      'K01 TTHC và DVCTT!L7',
      'II.06a Giải quyết TTHC!G8',
      'K02 Số hóa và dữ liệu!A6',
    ]);
  });

  test('a finding on a form that is not in the workbook has no link', () => {
    const view = referenceView();
    view.findings = view.findings.slice(0, 1).map((finding) => ({ ...finding, form: 'K99', rowLabel: null }));
    const sheet = sheetOf('findings', view);
    expect(sheet.cells.some(({ link }) => link !== undefined)).toBe(false);
    expect(rowOf(sheet, 5).slice(3, 7)).toEqual(['K99', 'khcn', '(3), (10), (11), (12)', '']);
  });

  test('none at all is good news, said in words', () => {
    const view = referenceView();
    view.findings = view.findings.map((finding) => ({ ...finding, status: 'pass' as const }));
    const sheet = sheetOf('findings', view);
    expect(rowOf(sheet, 4)).toEqual([
      'Các số liệu đã nhập đều khớp, không có nội dung nào cần sửa hoặc giải trình.',
    ]);
    expect(sheet.freeze).toBeUndefined();
  });
});

describe('what was said of cells', () => {
  const written = { by: 'x', role: 'supervisor', at: '2024-06-17T03:05:00.000Z' } as const;
  const comment = {
    ...{ id: 1, form: 'II.06a', row: 'tdc', column: '5', rowLabel: 'Tiêu chuẩn đo lường', text: 'Vì sao?' },
    ...{ ...written, settled: null },
    answers: [{ text: 'Đã sửa.', ...written, role: 'clerk' as const }],
  };

  test('stands in a block of its own below the findings, each leading to its cell', () => {
    const view = { ...referenceView(), comments: [comment] };
    const sheet = sheetOf('findings', view);
    const [title] = sheet.cells.filter(({ value }) => value === 'Ý KIẾN VỀ TỪNG Ô');
    const row = (title?.row ?? 0) + 2;
    expect(rowOf(sheet, row)).toEqual([
      '1',
      'Chưa xử lý',
      'II.06a',
      'Tiêu chuẩn đo lường',
      'Tiếp nhận trong kỳ, trực tiếp và bưu chính (5)',
      'E9',
      0,
      'Người duyệt, 10:05, 17/6/2024',
      'Vì sao?',
      'Người nhập số liệu, 10:05, 17/6/2024: Đã sửa.',
    ]);
    const before = sheetOf('findings').cells;
    expect(sheet.cells.slice(0, before.length)).toEqual(before);
  });

  test('is there without findings, and keeps the name of a row that is gone', () => {
    const view = {
      ...referenceView(),
      findings: [],
      comments: [{ ...comment, row: 'gone', settled: written }],
    };
    const values = sheetOf('findings', view).cells.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['Đã xử lý', 'Tiêu chuẩn đo lường', null]));
  });
});

describe('indicators', () => {
  const sheet = sheetOf('indicators');
  const cell = (address: string) =>
    sheet.cells.find((candidate) => cellAddress(candidate.row, candidate.column) === address);

  test('show formula, counts, ratio, points and rule', () => {
    expect(rowOf(sheet, 9).slice(0, 12)).toEqual([
      '3.3',
      'Tỷ lệ hồ sơ trực tuyến',
      'II.06a (4)',
      'II.06a (4) + (5)',
      67,
      157,
      0.42675,
      5.12,
      6,
      5.12 / 6,
      'Đã tính',
      'Đạt điểm tối đa từ 50% trở lên; thấp hơn thì tính theo tỷ lệ',
    ]);
  });

  test('group and grand totals are native formulas with their values', () => {
    expect(cell('H7')).toMatchObject({ value: 7.12, formula: 'ROUND(SUM(H8:H9),2)' });
    expect(cell('H12')).toMatchObject({ value: 13.12, formula: 'ROUND(H5+H7+H10,2)' });
    expect(cell('B12')?.value).toBe('Tổng điểm: chưa đủ số liệu (13,12 điểm; có thể đạt từ 13,12 đến 33,12)');
  });

  test('a group total that is not the sum of its lines is written as it is', () => {
    const view = referenceView();
    const scores = scoresOf(view);
    view.indicators = { ...scores, groups: scores.groups.map((group) => ({ ...group, points: 8.5 })) };
    const points = sheetOf('indicators', view).cells.filter(({ row, column }) => row === 7 && column === 8);
    expect(points).toMatchObject([{ value: 8.5 }]);
    expect(points[0]?.formula).toBeUndefined();
  });

  test('an undecided one has no bar and is named under the table', () => {
    expect(cell('J6')?.value).toBeNull();
    expect(cell('A13')?.value).toBe(
      'Tổng điểm là số điểm tối thiểu, vì các chỉ số sau chưa đủ số liệu: 2.1.',
    );
    expect(sheet.dataBars).toEqual([
      { range: { top: 5, left: 10, bottom: 12, right: 10 }, max: 1, color: '#8FB4DE' },
    ]);
  });
});

test('English is a whole second language of the workbook', () => {
  const names = submissionWorkbook(referenceView(), 'en').sheets.map(({ name }) => name);
  expect(names.slice(0, 2).concat(names.slice(-2))).toEqual([
    'Cover',
    'II.06a Handling of dossiers',
    'Findings',
    'Index 766',
  ]);
  expect(sheetOf('form:II.06a', referenceView(), 'en').cells.map(({ value }) => value)).toContain(
    'Form II.06a/VPCP/KSTT',
  );
});

test('a period without an index set has no sheet of scores', () => {
  const workbook = submissionWorkbook({ ...referenceView(), indicators: null }, 'vi');
  expect(workbook.sheets.map(({ role }) => role)).not.toContain('indicators');
  expect(workbook.sheets.some(({ role }) => role === 'cover')).toBe(true);
});
