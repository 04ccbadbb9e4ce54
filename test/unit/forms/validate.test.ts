import { bundledForms } from '../../../shared/forms/documents';
import { readForms } from '../../../shared/forms/registry';
import type { CellValue, Table } from '../../../shared/forms/table';
import { wordedInput } from '../../../shared/forms/worded-input';
import { validateTables, type InputProblem } from '../../../shared/forms/validate';
import type { Lang } from '../../../shared/language/language';

const forms = readForms(bundledForms);
const period = { year: 2024, quarter: 2 } as const;
const one = (form: string, cells: Record<string, CellValue>, key = 'khcn'): Table[] => [
  { form, rows: [{ key, label: 'Hoạt động "KH&CN"', cells }] },
];
const told = (problems: InputProblem[], lang: Lang) => problems.map((problem) => wordedInput(problem, lang));
const errors = (tables: Table[]) => told(validateTables(tables, forms, period), 'vi');

describe('tables that cannot be taken', () => {
  test.each<[string, Table[], string, string, string]>([
    [
      'a negative count',
      one('II.06a', { 4: -1 }),
      '/tables/0/rows/0/cells/4',
      'negative',
      'Biểu II.06a, dòng “Hoạt động "KH&CN"”, Tiếp nhận trong kỳ, trực tuyến (4): đang ghi -1; chỉ nhận số từ 0 trở lên.',
    ],
    [
      'a fraction',
      one('II.06a', { 4: 1.5 }),
      '/tables/0/rows/0/cells/4',
      'fractional',
      'Biểu II.06a, dòng “Hoạt động "KH&CN"”, Tiếp nhận trong kỳ, trực tuyến (4): đang ghi 1,5; chỉ nhận số nguyên.',
    ],
    [
      'more than 2^53 - 1',
      one('II.06a', { 4: 2 ** 53 }),
      '/tables/0/rows/0/cells/4',
      'too-large',
      'Biểu II.06a, dòng “Hoạt động "KH&CN"”, Tiếp nhận trong kỳ, trực tuyến (4): lớn hơn 9.007.199.254.740.991, số lớn nhất lưu được chính xác.',
    ],
    [
      'text in a count',
      one('II.06a', { 4: '12' }),
      '/tables/0/rows/0/cells/4',
      'text-in-count',
      'Biểu II.06a, dòng “Hoạt động "KH&CN"”, Tiếp nhận trong kỳ, trực tuyến (4): đang ghi “12”, không phải số. Ghi số nguyên, ví dụ 41.',
    ],
    [
      'a rate sent as a number',
      one('II.06a', { p1: 98.8 }),
      '/tables/0/rows/0/cells/p1',
      'number-in-ratio',
      'Biểu II.06a, dòng “Hoạt động "KH&CN"”, Tỷ lệ giải quyết đúng và trước hạn (p1): đang là số 98,8. Ghi tỷ lệ như đã in, ví dụ 98,81.',
    ],
    ['an unknown form', one('II.99', {}), '/tables/0/form', 'form-unknown', 'Không có biểu “II.99”.'],
    [
      'an unknown column',
      one('II.06a', { 14: 1 }),
      '/tables/0/rows/0/cells/14',
      'column-unknown',
      'Biểu II.06a không có cột số liệu (14).',
    ],
    [
      'a figure in the label column',
      one('II.06a', { 2: 1 }),
      '/tables/0/rows/0/cells/2',
      'column-unknown',
      'Biểu II.06a không có cột số liệu (2).',
    ],
    [
      'a column with a slash in its name',
      one('II.06a', { 'a/b~c': 1 }),
      '/tables/0/rows/0/cells/a~1b~0c',
      'column-unknown',
      'Biểu II.06a không có cột số liệu (a/b~c).',
    ],
    [
      'a form twice',
      [...one('K03', {}), ...one('K03', {})],
      '/tables/1/form',
      'form-twice',
      'Biểu K03 có hai bảng; mỗi biểu chỉ nhận một bảng.',
    ],
    [
      'a second row in a one-row form',
      one('K04', {}, 'a'),
      '/tables/0/rows',
      'single-row',
      'Biểu K04 chỉ nhận một dòng số liệu của đơn vị.',
    ],
  ])('%s', (_what, tables, pointer, code, detail) => {
    expect(errors(tables)).toEqual([{ pointer, code, detail }]);
  });

  test('rows with the same key, however their letters are composed', () => {
    const row = (key: string) => ({ key, label: 'Hộ tịch', cells: {} });
    const tables = [{ form: 'K03', rows: [row('hộ-tịch'), row('khac'), row('hộ-tịch'.normalize('NFD'))] }];
    expect(errors(tables)).toEqual([
      {
        pointer: '/tables/0/rows/2/key',
        code: 'row-twice',
        detail: 'Biểu K03: dòng thứ 3 “Hộ tịch” trùng với dòng thứ 1. Gộp hai dòng hoặc sửa tên một dòng.',
      },
    ]);
  });

  test('a form that is not in force in the period', () => {
    expect(told(validateTables(one('K03', {}), forms, { year: 2021, quarter: 1 }), 'vi')).toEqual([
      {
        pointer: '/tables/0/form',
        code: 'form-not-valid',
        detail: 'Biểu K03 không có hiệu lực trong quý I/2021.',
      },
    ]);
  });

  test('every wrong place is named, not only the first', () => {
    expect(errors(one('II.06a', { 3: -1, 4: 0.5, 5: 'x', 99: 0 })).map((error) => error.code)).toEqual([
      'negative',
      'fractional',
      'text-in-count',
      'column-unknown',
    ]);
  });
});

test('contradicting figures, blanks and names with & and quotes are taken', () => {
  expect(errors(one('II.06a', { 3: 1, 4: 100, 5: null, 6: 2 ** 53 - 1, p1: '99,9' }))).toEqual([]);
});
