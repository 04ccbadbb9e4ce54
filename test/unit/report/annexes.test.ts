import { composeReport } from '../../../shared/report/compose';
import type { Row } from '../../../shared/forms/table';
import type { ReportAnnex } from '../../../shared/report/model';
import { fullView, referenceView, row, table, unit, viewOf } from './report-views';

const annexesOf = (...input: Parameters<typeof composeReport>) => composeReport(...input).annexes;
/** The annex of the form with a legal number. */
const legalAnnex = (annexes: readonly ReportAnnex[]) =>
  annexes.find(({ title }) => title.startsWith('TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT'));
const texts = (cells: ReportAnnex['rows'][number] | undefined) => cells?.map(({ text }) => text);

test('one annex a form with figures and one of explanations, numbered in Roman numerals', () => {
  const annexes = annexesOf(fullView(), { draft: false });
  expect(annexes.map(({ heading }) => heading)).toEqual([
    'Phụ lục I',
    'Phụ lục II',
    'Phụ lục III',
    'Phụ lục IV',
    'Phụ lục V',
    'Phụ lục VI',
    'Phụ lục VII',
    'Phụ lục VIII',
  ]);
  expect(legalAnnex(annexes)).toMatchObject({
    heading: 'Phụ lục III',
    title: 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC',
    attachedTo:
      '(Kèm theo Báo cáo số 07/BC-SNNMT ngày 05 tháng 01 năm 2026 của Sở Nông nghiệp và Môi trường)',
    period: 'Kỳ báo cáo: quý IV/2025 (từ ngày 15/9/2025 đến ngày 14/12/2025)',
    formNumber: 'Biểu số II.06a/VPCP/KSTT',
    unitOfCount: 'Đơn vị tính: Số hồ sơ TTHC',
  });
});

test('a single annex carries no number', () => {
  const tables = [table('K03', row('total', '', 1, 1, 1))];
  const annexes = annexesOf(viewOf(unit('stp'), { year: 2024, quarter: 2 }, { tables }), { draft: false });
  expect(annexes.map(({ heading }) => heading)).toEqual(['Phụ lục']);
});

test('a form of the product prints no legal number, nor does one out of force', () => {
  expect(annexesOf(fullView(), { draft: false })[0]?.formNumber).toBe('');
  const tables = [table('II.06a', row('total', '', 1))];
  const later = viewOf(unit('stp'), { year: 2026, quarter: 2 }, { tables });
  expect(annexesOf(later, { draft: false })[0]?.formNumber).toBe('');
});

test('days follow the calendar by which the unit counts', () => {
  const view = fullView();
  view.content.calendar = 'calendar';
  expect(annexesOf(view, { draft: false })[0]?.period).toContain('(từ ngày 01/10/2025 đến ngày 31/12/2025)');
});

test('headings are merged, and the numbering row comes last', () => {
  const annex = legalAnnex(annexesOf(fullView(), { draft: false }));
  expect(texts(annex?.headings[0])).toEqual([
    'STT',
    'Lĩnh vực, công việc giải quyết theo cấp',
    'Số hồ sơ nhận giải quyết',
    'Số lượng hồ sơ đã giải quyết',
    'Số lượng hồ sơ đang giải quyết',
  ]);
  expect(annex?.headings[0]?.map(({ columns, rows }) => [columns, rows])).toEqual([
    [1, 3],
    [1, 3],
    [4, 1],
    [4, 1],
    [3, 1],
  ]);
  expect(texts(annex?.headings[3])).toEqual(Array.from({ length: 13 }, (_, index) => `(${index + 1})`));
  for (const heading of annex?.headings.slice(0, 1) ?? []) {
    expect(heading.reduce((sum, { columns }) => sum + columns, 0)).toBe(annex?.widths.length);
  }
});

test('rows in the unit’s order, the total in bold with dots between thousands', () => {
  const annex = legalAnnex(annexesOf(fullView(), { draft: false }));
  expect(annex?.rows).toHaveLength(4);
  expect(texts(annex?.rows[0])?.slice(0, 4)).toEqual(['1', 'Đất đai & đo đạc “bản đồ”', '11.250', '9.800']);
  expect(texts(annex?.rows[3])?.slice(0, 4)).toEqual(['', 'Tổng cộng', '11.986', '10.490']);
  expect(annex?.rows[3]?.every(({ bold }) => bold)).toBe(true);
});

test('a total nobody stated is the sum of the rows, or blank where a row is blank', () => {
  const tables = [table('K03', row('a', 'A', 1200, 3, null), row('b', 'B', 5, 0, 0))];
  const annexes = annexesOf(viewOf(unit('stp'), { year: 2024, quarter: 2 }, { tables }), { draft: false });
  expect(texts(annexes[0]?.rows[2])).toEqual(['', 'Tổng cộng', '1.205', '3', '']);
});

test('a one-row form prints the unit, and blanks are explained where there are any', () => {
  const annexes = annexesOf(referenceView(), { draft: false });
  expect(texts(annexes[2]?.rows[0])?.slice(0, 3)).toEqual(['1', 'Sở Khoa học và Công nghệ', '3']);
  expect(annexes[2]?.notes).toContain('Ô để trống: chưa có số liệu.');
  expect(legalAnnex(annexesOf(fullView(), { draft: false }))?.notes).toEqual([
    'Ghi chú: Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020.',
  ]);
});

test('ratios that a system prints beside a form are no part of it, even where someone filled them in', () => {
  const filled = row('total', '', 159, 157, 0, 2, 157, null, null, 0, 2, 2, 0);
  filled.cells['p4'] = '98,7';
  const view = viewOf(unit('skhcn'), { year: 2024, quarter: 2 }, { tables: [table('II.06a', filled)] });
  const [annex] = annexesOf(view, { draft: false });
  expect(texts(annex?.headings.at(-1))).toEqual(Array.from({ length: 13 }, (_, index) => `(${index + 1})`));
  expect(JSON.stringify(annex)).not.toContain('98,7');
});

test('annexes are numbered in the order in which the text first refers to them', () => {
  const { body, annexes } = composeReport(fullView(), { draft: false });
  const mentioned = body.flatMap((block) =>
    block.type === 'table' ? [] : [...block.text.matchAll(/Phụ lục [IVX]+/g)].map(([heading]) => heading),
  );
  expect(annexes.map(({ heading }) => heading)).toEqual(mentioned);
});

test('each is referred to once, by the first sentence that tells its figures, before what is told of other quarters', () => {
  const view = { ...fullView(), yearToDate: [table('II.06a', row('total', '', 43210))] };
  const lines = composeReport(view, { draft: false }).body.flatMap((block) =>
    block.type === 'table' || !block.text.includes('Phụ lục') ? [] : [block.text],
  );
  expect(lines).toHaveLength(8);
  expect(lines[2]).toMatch(/279 hồ sơ \(chi tiết tại Phụ lục III\)\. Lũy kế từ đầu năm: 43\.210 hồ sơ\.$/);
});

test('that of one line says so, and no figure and no long heading is broken', () => {
  const annexes = annexesOf(fullView(), { draft: false });
  expect(annexes.map(({ short = false }) => short)).toEqual([
    ...[false, true, false, true, true],
    ...[false, false, false],
  ]);
  const wide = row('total', '', 123456789, 5, 5);
  const [annex] = annexesOf(
    viewOf(unit('stp'), { year: 2024, quarter: 2 }, { tables: [table('K03', wide)] }),
    {
      draft: false,
    },
  );
  expect(annex?.widths[2]).toBeGreaterThanOrEqual('123.456.789'.length);
});

test('a form of the product’s own names no basis, as there is no law that a paper would name', () => {
  const [own] = annexesOf(fullView(), { draft: false });
  expect(own?.notes.join()).not.toContain('Khớp');
});

test('a table without figures is no annex', () => {
  const tables = [table('K03', row('a', 'A', null, null, null))];
  expect(annexesOf(viewOf(unit('stp'), { year: 2024, quarter: 2 }, { tables }), { draft: false })).toEqual(
    [],
  );
});

test('a form that no section names is still referred to', () => {
  const view = viewOf(
    unit('stp'),
    { year: 2024, quarter: 2 },
    { tables: [table('X01', row('total', '', 4, 1, 1))] },
  );
  const [form] = view.forms.filter(({ code }) => code === 'K03');
  if (form) view.forms = [{ ...form, code: 'X01' }];
  const texts = composeReport(view, { draft: false }).body.map((block) =>
    block.type === 'table' ? '' : block.text,
  );
  expect(texts).toContain('Số liệu chi tiết tại Phụ lục kèm theo Báo cáo này.');
});

describe('columns that are known together only', () => {
  const q2 = { year: 2024, quarter: 2 } as const;
  const annexWith = (...rows: Row[]) =>
    annexesOf(viewOf(unit('stp'), q2, { tables: [{ form: 'II.06a', rows }] }), { draft: false })[0];
  const of = (cells: Row['cells'], columns: string[], value: number): Row => ({
    key: 'dat-dai',
    label: 'Đất đai',
    cells,
    together: [{ columns, value }],
  });

  test('side by side are one cell, and the total is theirs', () => {
    const annex = annexWith(of({ 7: 59, 10: 2 }, ['8', '9'], 1057));
    expect(annex?.rows.map((cells) => cells.filter(({ columns }) => columns > 1))).toMatchObject([
      [{ text: '1.057', columns: 2, align: 'center' }],
      [{ text: '1.057', columns: 2, bold: true }],
    ]);
    expect(annex?.rows[0]?.reduce((width, { columns }) => width + columns, 0)).toBe(annex?.widths.length);
    expect(annex?.notes).toContain('Ô chung cho nhiều cột: số ghi gộp của các cột đó, chưa tách.');
  });

  test('apart, or stated in part, are told in a note', () => {
    expect(annexWith(of({ 7: 59 }, ['8', '10'], 57))?.notes).toContain(
      'Dòng “Đất đai”: (8) + (10) ghi gộp là 57, chưa tách.',
    );
    const partly = annexWith(of({ 8: 40 }, ['8', '9'], 57));
    expect(partly?.notes).toContain('Dòng “Đất đai”: (8) + (9) ghi gộp là 57, chưa tách.');
    expect(partly?.rows[0]?.every(({ columns }) => columns === 1)).toBe(true);
  });
});
