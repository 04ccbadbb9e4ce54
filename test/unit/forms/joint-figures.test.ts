import { canonicalTables } from '../../../shared/forms/canonical';
import { bundledForms } from '../../../shared/forms/documents';
import { figureIn, sumIn } from '../../../shared/forms/joint-figures';
import { readForms } from '../../../shared/forms/registry';
import type { JointFigure, Row } from '../../../shared/forms/table';
import { validateTables } from '../../../shared/forms/validate';
import { wordedInput } from '../../../shared/forms/worded-input';
import { canonicalJson } from '../../../shared/submission/canonical';

const forms = readForms(bundledForms);
const period = { year: 2024, quarter: 2 } as const;
const row = (cells: Row['cells'], ...together: JointFigure[]): Row => ({
  key: 'dat-dai',
  label: 'Đất đai',
  cells,
  together,
});
const joint = (value: number, ...columns: string[]): JointFigure => ({ columns, value });
const canonical = (of: Row) => canonicalTables([{ form: 'II.06a', rows: [of] }], forms)[0]?.rows[0];

describe('joint figures that cannot be taken', () => {
  test.each([
    ['an unknown column', [joint(5, '8', '14')], 'column-unknown', 'Biểu II.06a không có cột số liệu (14).'],
    ['a printed rate', [joint(5, '8', 'p1')], 'column-unknown', 'Biểu II.06a không có cột số liệu (p1).'],
    [
      'one column only',
      [joint(5, '8')],
      'joint-too-few',
      'Biểu II.06a, dòng “Đất đai”, số gộp (8): chỉ dùng cho hai cột trở lên; số của một cột thì ghi vào ô của cột đó.',
    ],
    [
      'one column twice',
      [joint(5, '8', '8', '9')],
      'joint-overlap',
      'Biểu II.06a, dòng “Đất đai”, số gộp (8) + (8) + (9): mỗi cột chỉ ở trong một số gộp của dòng.',
    ],
    [
      'a negative count',
      [joint(-5, '8', '9')],
      'joint-negative',
      'Biểu II.06a, dòng “Đất đai”, số gộp (8) + (9): đang ghi -5; chỉ nhận số từ 0 trở lên.',
    ],
    [
      'a fraction',
      [joint(5.5, '8', '9')],
      'joint-fractional',
      'Biểu II.06a, dòng “Đất đai”, số gộp (8) + (9): đang ghi 5,5; chỉ nhận số nguyên.',
    ],
    [
      'more than 2^53 - 1',
      [joint(2 ** 53, '8', '9')],
      'joint-too-large',
      'Biểu II.06a, dòng “Đất đai”, số gộp (8) + (9): lớn hơn 9.007.199.254.740.991, số lớn nhất lưu được chính xác.',
    ],
  ])('%s', (_, together, code, detail) => {
    const tables = [{ form: 'II.06a', rows: [row({}, ...together)] }];
    const problems = validateTables(tables, forms, period).map((problem) => wordedInput(problem, 'vi'));
    expect(problems).toEqual([{ pointer: '/tables/0/rows/0/together/0', code, detail }]);
  });

  test('a column in two of them: the second is refused', () => {
    const tables = [{ form: 'II.06a', rows: [row({}, joint(5, '8', '9'), joint(6, '9', '10'))] }];
    expect(validateTables(tables, forms, period)).toMatchObject([
      { pointer: '/tables/0/rows/0/together/1', code: 'joint-overlap' },
    ]);
  });

  test('good ones are taken', () => {
    const tables = [{ form: 'II.06a', rows: [row({ 8: 3 }, joint(5, '8', '9'), joint(0, '12', '13'))] }];
    expect(validateTables(tables, forms, period)).toEqual([]);
  });
});

describe('canonical form', () => {
  test('columns and joint figures in printed order', () => {
    const made = canonical(row({}, joint(2, '13', '12'), joint(57, '10', '9', '8')));
    expect(made?.together).toEqual([joint(57, '8', '9', '10'), joint(2, '12', '13')]);
  });

  test('one that the cells state is left out, so that the row is as if it never had one', () => {
    const made = canonical(row({ 8: 40, 9: 17 }, joint(57, '8', '9')));
    expect(made).toEqual({ key: 'dat-dai', label: 'Đất đai', cells: { 8: 40, 9: 17 } });
    expect(canonicalJson(made)).toBe('{"cells":{"8":40,"9":17},"key":"dat-dai","label":"Đất đai"}');
  });

  test.each([
    ['stated in part', { 8: 40 }],
    ['contradicted', { 8: 40, 9: 18 }],
  ])('one that is %s stays', (_, cells) => {
    expect(canonical(row(cells, joint(57, '8', '9')))?.together).toEqual([joint(57, '8', '9')]);
  });
});

describe('what a row knows', () => {
  const open = row({ 10: 2 }, joint(57, '8', '9'));

  test('the sum of the columns, neither of them, and nothing of one with a third', () => {
    expect(sumIn(open, ['8', '9'])).toBe(57);
    expect(sumIn(open, ['8', '9', '10'])).toBe(59);
    expect(figureIn(open, '8')).toBeNull();
    expect(sumIn(open, ['8', '10'])).toBeNull();
    expect(sumIn(open, ['8', '9', '11'])).toBeNull();
  });

  test('the last blank column is what the others leave, and nothing is split into zeros', () => {
    expect(figureIn(row({ 8: 40 }, joint(57, '8', '9')), '9')).toBe(17);
    expect(figureIn(row({}, joint(0, '8', '9')), '9')).toBe(0);
    expect(figureIn(row({ 8: 57 }, joint(57, '8', '9', '10')), '10')).toBe(0);
  });

  test('cells that exceed it say more than it does', () => {
    const contradicted = row({ 8: 60 }, joint(57, '8', '9'));
    expect(figureIn(contradicted, '9')).toBeNull();
    expect(sumIn(contradicted, ['8', '9'])).toBeNull();
  });
});
