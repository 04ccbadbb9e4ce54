import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import type { Row } from '../../../shared/forms/table';
import { check } from '../../../shared/rules/check/check';
import { wordedFindings } from '../../../shared/rules/sentence/worded-finding';
import { compileRules } from '../../../shared/rules/compile';
import { row } from '../sheet/reference-view';

const rules = compileRules(formsIn(readForms(bundledForms), { year: 2024, quarter: 2 }));

function said(rows: Row[], lang: 'vi' | 'en' = 'vi') {
  const { findings } = check(rules, { tables: [{ form: 'II.06a', rows }] });
  const own = findings.filter(({ code }) => code === 'II.06a.row-is-sum');
  return wordedFindings(rules, own, lang);
}

const a = row('a', 'Đất đai', 10, 6, 3, 1, 8, 5, 2, 1, 2, 2, 0);
const b = row('b', 'Hộ tịch', 7, 5, 1, 1, 6, 4, 2, 0, 1, 1, 0);
const sum = row('toan-nganh', 'Toàn ngành', 17, 11, 4, 2, 14, 9, 4, 1, 3, 3, 0);

test('a detail row that is the sum of all others is asked about, once, and counts as no relation', () => {
  expect(said([a, b, sum])).toMatchObject([
    { severity: 'query', status: 'fail', form: 'II.06a', row: 'toan-nganh', rowLabel: 'Toàn ngành' },
  ]);
  const counts = (rows: Row[]) => check(rules, { tables: [{ form: 'II.06a', rows }] }).counts.fail;
  expect(counts([a, b, sum])).toBe(counts([a, b]));
});

test('one wrong figure does not hide it, two do', () => {
  const one = { ...sum, cells: { ...sum.cells, 3: 18 } };
  expect(said([one, a, b])).toMatchObject([
    { row: 'toan-nganh', cells: ['4', '5', '6', '7', '8', '9', '10', '11', '12'] },
  ]);
  expect(said([a, b, { ...one, cells: { ...one.cells, 7: 15 } }])).toEqual([]);
});

test('two rows of the same figures, rows of zeros and the total row say nothing', () => {
  const zeros = (key: string) => row(key, key, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  expect(said([a, { ...a, key: 'b' }])).toEqual([]);
  expect(said([zeros('x'), zeros('y'), zeros('z')])).toEqual([]);
  expect(said([a, b, { ...sum, key: 'total' }])).toEqual([]);
});

test('small figures, and one wrong among few columns, may be chance', () => {
  const small = (key: string, ...cells: number[]) =>
    row(key, key, ...cells, ...Array.from({ length: 11 - cells.length }, () => 0));
  expect(said([small('x', 2, 1), small('y', 1, 1), small('z', 1, 0)])).toEqual([]);
  expect(said([small('x', 42, 23, 20), small('y', 33, 17, 15), small('z', 9, 5, 5)])).toEqual([]);
  expect(said([small('x', 42, 22, 20), small('y', 33, 17, 15), small('z', 9, 5, 5)])).toHaveLength(1);
});

test('blank columns are passed over', () => {
  const blank = (own: Row): Row => ({ ...own, cells: { ...own.cells, 8: null, 9: null } });
  expect(said([blank(a), blank(b), blank(sum)])).toHaveLength(1);
  expect(said([blank(a), b, sum])).toHaveLength(1);
});

test('the sentence says what it may be, in both languages', () => {
  expect(said([a, b, sum])[0]?.message).toContain(
    'dòng “Toàn ngành”: Dòng này bằng tổng các dòng còn lại ở mọi cột: có phải dòng Tổng cộng ghi thành một dòng lĩnh vực không?',
  );
  expect(said([a, b, sum], 'en')[0]?.message).toContain('equals the sum of all other rows in every column');
});
