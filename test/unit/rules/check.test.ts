import fc from 'fast-check';
import { bundledForms } from '../../../shared/forms/documents';
import { countColumns } from '../../../shared/forms/document';
import { formsIn, readForms } from '../../../shared/forms/registry';
import type { CellValue, Table } from '../../../shared/forms/table';
import { check } from '../../../shared/rules/check/check';
import type { Lang } from '../../../shared/language/language';
import { compileRules } from '../../../shared/rules/compile';
import { wordedFindings } from '../../../shared/rules/sentence/worded-finding';

const forms = formsIn(readForms(bundledForms), { year: 2024, quarter: 2 });
const rules = compileRules(forms);

const labels = [
  'Đất đai',
  'Đầu tư',
  'Hộ tịch',
  'An toàn thực phẩm',
  'Ấp dụng',
  'Sở hữu trí tuệ',
  'Hoạt động KH&CN',
  '"Khác"',
];
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 50 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const tables: fc.Arbitrary<Table[]> = fc.tuple(
  ...forms.map((form) =>
    fc
      .uniqueArray(fc.constantFrom(...labels), { minLength: 1, maxLength: form.rows === 'single' ? 1 : 5 })
      .chain((names) =>
        fc.record({
          form: fc.constant(form.code),
          rows: fc.tuple(
            ...names.map((label, index) =>
              fc.record({
                key: fc.constant(form.rows === 'single' || index === 4 ? 'total' : `r-${label}`),
                label: fc.constant(label),
                cells: fc.record(Object.fromEntries(countColumns(form).map((column) => [column.key, cell]))),
              }),
            ),
          ),
        }),
      ),
  ),
);

describe('invariants of a check', () => {
  test('rows shuffled, tables shuffled, decomposed letters, blanks absent: the same findings', () => {
    fc.assert(
      fc.property(tables, fc.nat(), (input, seed) => {
        const disguised = shuffled(input, seed).map((table) => ({
          form: table.form,
          rows: shuffled(table.rows, seed + 1).map((row) => ({
            key: row.key.normalize('NFD'),
            label: row.label.normalize('NFD'),
            cells: Object.fromEntries(Object.entries(row.cells).filter(([, value]) => value !== null)),
          })),
        }));
        expect(check(rules, { tables: disguised })).toEqual(check(rules, { tables: input }));
      }),
      { numRuns: 60 },
    );
  });

  test('a filled blank never turns a broken relation into an undecided one', () => {
    fc.assert(
      fc.property(tables, fc.nat({ max: 50 }), (input, filling) => {
        const broken = new Set(
          check(rules, { tables: input })
            .findings.filter((finding) => finding.status === 'fail' && !finding.code.endsWith('.total'))
            .filter((finding) => finding.computed === null)
            .map((finding) => `${finding.code} ${finding.row ?? ''}`),
        );
        const filled = input.map((table) => ({
          ...table,
          rows: table.rows.map((row) => ({
            ...row,
            cells: Object.fromEntries(
              Object.entries(row.cells).map(([key, value]) => [key, value ?? filling]),
            ),
          })),
        }));
        const still = new Set(
          check(rules, { tables: filled })
            .findings.filter((finding) => finding.status === 'fail')
            .map((finding) => `${finding.code} ${finding.row ?? ''}`),
        );
        for (const finding of broken) expect(still).toContain(finding);
      }),
      { numRuns: 60 },
    );
  });

  test('every evaluated relation is counted once: passed, broken or undecided', () => {
    fc.assert(
      fc.property(tables, (input) => {
        const { findings, counts } = check(rules, { tables: input });
        const ofRelations = findings.filter(
          ({ code }) => !code.endsWith('.blank') && !code.endsWith('.missing'),
        );
        expect(counts.fail + counts.undecided).toBe(ofRelations.length);
        expect(counts.fail).toBe(ofRelations.filter((finding) => finding.status === 'fail').length);
      }),
      { numRuns: 40 },
    );
  });

  test('figures that no form takes are judged as blanks, never thrown at', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('3', '4', '5', '6', '7', 'p1'), fc.oneof(fc.double(), fc.string())),
        (cells) => {
          const row = { key: 'total', label: 'x', cells };
          check(rules, { tables: forms.map((form) => ({ form: form.code, rows: [row] })) });
        },
      ),
    );
  });

  test('no figures at all: each form is said to be missing', () => {
    const { findings, counts } = check(rules, { tables: [] });
    expect(findings.map((finding) => finding.code)).toEqual(forms.map((form) => `${form.code}.missing`));
    expect(counts.pass).toBe(0);
  });
});

describe('what a finding says', () => {
  const one = (
    form: string,
    cells: Record<string, CellValue>,
    previous?: Record<string, CellValue>,
    lang: Lang = 'vi',
  ) => {
    const table = (of: Record<string, CellValue>) => [
      { form, rows: [{ key: 'total', label: 'Tổng cộng', cells: of }] },
    ];
    const input = { tables: table(cells), ...(previous ? { previous: table(previous) } : {}) };
    return wordedFindings(rules, check(rules, input).findings, lang);
  };
  const message = (code: string, ...args: Parameters<typeof one>) =>
    one(...args).find((finding) => finding.code === code)?.message;

  test('a part beyond its whole', () => {
    expect(message('K03.part-4', 'K03', { 3: 10, 4: 12 })).toBe(
      'Biểu K03, dòng “Tổng cộng”: Hồ sơ thanh toán trực tuyến (4) là 12, lớn hơn Hồ sơ có nghĩa vụ tài chính (3) là 10: vượt 2. Sửa ô chưa đúng. Nếu số liệu đúng thực tế, giữ nguyên và ghi giải trình.',
    );
  });

  test('the quarter before', () => {
    expect(message('K04.carry', 'K04', { 4: 3 }, { 8: 5 })).toBe(
      'Biểu K04: Phản ánh, kiến nghị kỳ trước chuyển sang (4) là 3, nhưng Phản ánh, kiến nghị đang xử lý (8) của kỳ trước là 5: lệch 2. Sửa ô chưa đúng. Nếu số liệu đúng thực tế, giữ nguyên và ghi giải trình.',
    );
  });

  test('a part that is known exceeds the whole although another is blank', () => {
    expect(message('II.06a.received', 'II.06a', { 3: 5, 4: 9 })).toBe(
      'Biểu II.06a, dòng “Tổng cộng”: Tiếp nhận, tổng số (3) là 5, nhưng (4) + (5) + (6): riêng phần đã có số cộng lại là 9 (chưa kể (5), (6) để trống): lệch 4. Sửa ô chưa đúng. Nếu số liệu đúng thực tế, giữ nguyên và ghi giải trình.',
    );
  });

  test('a wrong rate, with the denominator by which it would be right', () => {
    expect(message('II.06a.p1', 'II.06a', { 3: 200, 7: 150, 8: 50, 9: 50, p1: '50,0' })).toBe(
      'Biểu II.06a, dòng “Tổng cộng”: Tỷ lệ giải quyết đúng và trước hạn ghi “50,0”, nhưng ((8) + (9)) / (7) = 100/150 = 66,667%, làm tròn là 66,7%. Tỷ lệ này chỉ đúng nếu lấy mẫu số là (3). Sửa ô chưa đúng. Nếu số liệu đúng thực tế, giữ nguyên và ghi giải trình.',
    );
  });

  test('a rate of nothing is no rate', () => {
    expect(message('II.06a.p2', 'II.06a', { 7: 0, 10: 0, p2: '100' })).toContain('ghi “không phát sinh”');
  });

  test('English for who asks for it', () => {
    expect(message('K03.part-4', 'K03', { 3: 10, 4: 1200 }, undefined, 'en')).toBe(
      'Form K03, row “Tổng cộng”: Dossiers paid online (4) is 1,200, more than Dossiers with payment duties (3) is 10: 1,190 too many. Correct the wrong cell, or keep it and explain.',
    );
  });
});

function shuffled<T>(items: readonly T[], seed: number): T[] {
  return items
    .map((item, index) => ({ item, rank: Math.sin(seed * 97 + index * 31) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
