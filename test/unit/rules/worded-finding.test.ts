import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import { LocateText } from '../../../shared/locate/sentence/locate-text';
import { check } from '../../../shared/rules/check/check';
import { compileRules } from '../../../shared/rules/compile';
import type { Finding } from '../../../shared/rules/finding';
import { wordedFinding } from '../../../shared/rules/sentence/worded-finding';

const rules = compileRules(formsIn(readForms(bundledForms), { year: 2024, quarter: 2 }));
const { findings } = check(rules, {
  tables: [
    { form: 'K03', rows: [{ key: 'total', label: 'Tổng cộng', cells: { 3: 10, 4: 12 } }] },
    { form: 'K04', rows: [{ key: 'total', label: 'Tổng cộng', cells: { 4: 2 ** 53 - 1 } }] },
    { form: 'K01', rows: [{ key: 'a', label: 'A', cells: { 3: 5 } }] },
  ],
});
const part = findings.find(({ code }) => code === 'K03.part-4') as Finding;

test('one finding is said in the language of whoever reads it', () => {
  expect(wordedFinding(rules, part, 'vi').message).toBe(
    'Biểu K03, dòng “Tổng cộng”: Hồ sơ thanh toán trực tuyến (4) là 12, lớn hơn Hồ sơ có nghĩa vụ tài chính (3) là 10: vượt 2. Sửa ô chưa đúng. Nếu số liệu đúng thực tế, giữ nguyên và ghi giải trình.',
  );
  expect(wordedFinding(rules, part, 'en').message).toMatch(
    /^Form K03, row “Tổng cộng”: .* is 12, more than .* 2 too many\./,
  );
});

test('what is answered holds the sentence and not the facts that it is made of', () => {
  expect(Object.keys(wordedFinding(rules, part, 'vi'))).toEqual([
    'code',
    'severity',
    'status',
    'form',
    'row',
    'rowLabel',
    'cells',
    'stated',
    'computed',
    'difference',
    'message',
    'basis',
  ]);
});

test('a finding that was stored as JSON says the same', () => {
  const stored = JSON.parse(JSON.stringify(findings)) as Finding[];
  expect(stored).toEqual(findings);
  expect(stored.map((finding) => wordedFinding(rules, finding, 'en'))).toEqual(
    findings.map((finding) => wordedFinding(rules, finding, 'en')),
  );
});

test('a finding of other rules is refused, not said wrongly', () => {
  expect(() => wordedFinding(rules, { ...part, code: 'K03.unknown' }, 'vi')).toThrow(RangeError);
});

test('a row without a name is called by its place, in findings and in what may be wrong', () => {
  const rows = ['Đất đai', ''].map((label, at) => ({
    key: `r${at}`,
    label,
    cells: { 3: 9, 4: 1, 5: 1, 6: 1, 7: 3, 8: 2, 9: 1, 10: 0, 11: 6, 12: 6, 13: 0 },
  }));
  const tables = [{ form: 'II.06a', rows }];
  const received = check(rules, { tables }).findings.find(
    ({ code, row }) => code === 'II.06a.received' && row === 'r1',
  ) as Finding;
  expect(wordedFinding(rules, received, 'vi').message).toMatch(/^Biểu II\.06a, dòng thứ 2: /);
  expect(wordedFinding(rules, received, 'en').message).toMatch(/^Form II\.06a, row 2: /);
  expect(wordedFinding(rules, received, 'vi')).toMatchObject({ rowLabel: '', rowNumber: 2 });
  const text = new LocateText({ rules, tables }, 'vi');
  const change = { form: 'II.06a', row: 'r1', column: '3', from: 9, to: 3, low: 3, high: 3 };
  expect(
    text.correction({ errors: 1, cells: [change], kind: 'digit', confidence: 'certain', why: [] }),
  ).toMatch(/^\(3\) dòng thứ 2: 9 → 3/);
});
