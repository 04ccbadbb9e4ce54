import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import type { JointFigure, Row, Table } from '../../../shared/forms/table';
import { check } from '../../../shared/rules/check/check';
import { unitTotal, unitValue } from '../../../shared/rules/check/unit-total';
import { compileRules } from '../../../shared/rules/compile';
import { parseExpression } from '../../../shared/rules/notation';
import { wordedFindings } from '../../../shared/rules/sentence/worded-finding';

const rules = compileRules(formsIn(readForms(bundledForms), { year: 2024, quarter: 2 }));
const joint = (value: number, ...columns: string[]): JointFigure => ({ columns, value });
const row = (cells: Row['cells'], together: JointFigure[], key = 'dat-dai', label = 'Đất đai'): Row => ({
  key,
  label,
  cells,
  together,
});
const WHOLE = { 3: 60, 4: 40, 5: 20, 6: 0, 7: 59, 10: 2, 11: 1, 12: 1, 13: 0 };
const table = (...rows: Row[]): Table => ({ form: 'II.06a', rows });

/** Sentences on form II.06a, without those on the quarter before. */
function said(tables: Table[], lang: 'vi' | 'en' = 'vi'): string[] {
  const { findings } = check(rules, { tables });
  return wordedFindings(rules, findings, lang)
    .filter(({ form, code }) => form === 'II.06a' && code !== 'II.06a.carry')
    .map(({ message }) => message.replace(/^Biểu II.06a, dòng “[^”]*”: |^Form II.06a, row “[^”]*”: /, ''));
}

describe('what is said', () => {
  test('relations of the sum hold, and the split is waited for', () => {
    expect(said([table(row({ ...WHOLE, p1: '96,6' }, [joint(57, '8', '9')]))])).toEqual([
      '(8) + (9) ghi gộp là 57, chưa tách. Khi có số của từng cột, ghi vào từng ô.',
    ]);
  });

  test('a broken sum shows the joint figure where it counts', () => {
    expect(said([table(row({ ...WHOLE, 10: 3 }, [joint(57, '8', '9')]))])[1]).toBe(
      'Đã giải quyết, tổng số (7) là 59, nhưng (8) + (9) + (10) = 57 (gộp (8) + (9)) + 3 = 60: lệch 1. Sửa ô chưa đúng. Nếu số liệu đúng thực tế, giữ nguyên và ghi giải trình.',
    );
    expect(said([table(row({ ...WHOLE, 10: null }, [joint(57, '8', '9', '10')]))], 'en')[1]).toContain(
      'but (8) + (9) + (10) = 57 (not split): off by 2.',
    );
  });

  test('some columns are stated: what is left for the others', () => {
    expect(said([table(row({ ...WHOLE, 8: 40 }, [joint(57, '8', '9')]))])).toEqual([
      '(8) + (9) ghi gộp là 57, đã có (8) = 40, còn (9) = 17. Khi có số của từng cột, ghi vào từng ô.',
    ]);
  });

  test('the cells say another sum: both numbers, and it is an error', () => {
    const tables = [table(row({ ...WHOLE, 8: 45, 9: 17 }, [joint(57, '8', '9')]))];
    const { findings } = check(rules, { tables });
    expect(findings.find(({ code }) => code === 'II.06a.together')).toMatchObject({
      severity: 'error',
      status: 'fail',
      cells: ['8', '9'],
      stated: 57,
      computed: 62,
      difference: 5,
    });
    expect(said(tables)[0]).toBe(
      '(8) + (9) ghi gộp là 57, nhưng (8) + (9) = 45 + 17 = 62: lệch 5. Sửa cho khớp; nếu số gộp sai, xóa trống các ô này rồi ghi lại.',
    );
    expect(said([table(row({ ...WHOLE, 8: 60 }, [joint(57, '8', '9')]))])[1]).toBe(
      '(8) + (9) ghi gộp là 57, nhưng (8) = 60: lệch 3. Sửa cho khớp; nếu số gộp sai, xóa trống các ô này rồi ghi lại.',
    );
  });

  test('a relation that needs the split says why it waits, or how far it is broken at least', () => {
    const k01 = (cells: Row['cells'], together: JointFigure[]) => [
      { form: 'K01', rows: [row(cells, together)] },
    ];
    const sentence = (tables: Table[]) =>
      wordedFindings(rules, check(rules, { tables }).findings, 'vi').find(
        ({ code }) => code === 'K01.part-15',
      )?.message;
    expect(sentence(k01({ 3: 20 }, [joint(30, '14', '15')]))).toBe(
      'Biểu K01, dòng “Đất đai”: chưa kiểm tra được (15) ≤ (3) vì (14) + (15) = 30 (chưa tách).',
    );
    expect(sentence(k01({ 15: 40 }, [joint(30, '3', '4')]))).toBe(
      'Biểu K01, dòng “Đất đai”: TTHC có nghĩa vụ tài chính (15) là 40, lớn hơn (3) chỉ từ 0 đến 30 (vì (3) + (4) = 30 (chưa tách)): vượt ít nhất 10. Sửa ô chưa đúng. Nếu số liệu đúng thực tế, giữ nguyên và ghi giải trình.',
    );
  });

  test('a total row that is wrong for columns together', () => {
    const rows = [
      row(WHOLE, [joint(57, '8', '9')]),
      row(WHOLE, [joint(57, '8', '9')], 'ho-tich', 'Hộ tịch'),
      row({}, [joint(115, '8', '9')], 'total', 'Tổng cộng'),
    ];
    expect(said([table(...rows)])).toContain(
      '(8) + (9) ghi gộp là 115, nhưng các dòng trên cộng lại là 114: lệch 1. Sửa ô chưa đúng. Nếu số liệu đúng thực tế, giữ nguyên và ghi giải trình.',
    );
  });
});

describe('the unit as a whole', () => {
  const inTime = parseExpression('II.06a (8) + II.06a (9)');
  const split = row({ ...WHOLE, 8: 30, 9: 27 }, [], 'ho-tich', 'Hộ tịch');
  const open = row(WHOLE, [joint(57, '8', '9')]);

  test('rows that are split and rows that are not add up', () => {
    const tables = [table(open, split)];
    expect(unitValue(inTime, { tables })).toBe(114);
    expect(unitTotal(tables[0], '8')).toBeNull();
    expect(unitValue(parseExpression('II.06a (8) - II.06a (9)'), { tables })).toBeNull();
  });

  test('joint figures that share a column make one', () => {
    const wider = row({ ...WHOLE, 10: null }, [joint(59, '8', '9', '10')], 'x', 'x');
    const tables = [table(open, wider)];
    expect(unitValue(parseExpression('II.06a (8) + II.06a (9) + II.06a (10)'), { tables })).toBe(118);
    expect(unitValue(inTime, { tables })).toBeNull();
  });

  test('a row that knows neither leaves the sum unknown', () => {
    expect(unitValue(inTime, { tables: [table(open, row({ 8: 3 }, [], 'x', 'x'))] })).toBeNull();
  });

  test('a stated joint total counts, also against rows that are split', () => {
    const total = row({}, [joint(60, '8', '9')], 'total', 'Tổng cộng');
    expect(unitValue(inTime, { tables: [table(split, total)] })).toBe(60);
    expect(unitTotal(table(split, total), '8')).toBeNull();
    const agreeing = row({}, [joint(57, '8', '9')], 'total', 'Tổng cộng');
    expect(unitTotal(table(split, agreeing), '8')).toBe(30);
  });
});
