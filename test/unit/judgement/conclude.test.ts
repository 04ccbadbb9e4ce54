import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import type { CellValue, Table } from '../../../shared/forms/table';
import { indicatorSetIn } from '../../../shared/indicators/set';
import { judge, type Judgement } from '../../../shared/judgement/judge';
import { isExplainable } from '../../../shared/judgement/match-explanations';
import { openFindings } from '../../../shared/judgement/standing';
import { wordedJudgement, type WordedJudgement } from '../../../shared/judgement/worded-judgement';
import { figuresWithSums } from '../../../shared/report/figures';
import { outlineIn } from '../../../shared/report/outline';
import { say } from '../../../shared/report/sentences';
import { compileRules } from '../../../shared/rules/compile';
import { unitTotal } from '../../../shared/rules/check/unit-total';

const period = { year: 2024, quarter: 2 } as const;
const forms = formsIn(readForms(bundledForms), period);
const frame = {
  rules: compileRules(forms),
  indicatorSet: indicatorSetIn(period),
  unit: { kind: 'department' } as const,
};

//                                    3    4   5   6   7    8     9  10  11  12  13
const SPLIT: readonly CellValue[] = [200, 120, 70, 10, 157, 57, 100, 0, 43, 40, 3];
const handling = (cells: Record<string, CellValue> = {}, key = 'total'): Table => ({
  form: 'II.06a',
  rows: [
    {
      key,
      label: key === 'total' ? 'Tổng cộng' : key,
      cells: { ...Object.fromEntries(SPLIT.map((value, at) => [String(at + 3), value])), ...cells },
    },
  ],
});
const OPEN = { 8: null, 9: null };

const judged = (...tables: Table[]): { plain: Judgement; told: WordedJudgement } => {
  const plain = judge(frame, tables, undefined);
  return { plain, told: wordedJudgement(frame, plain, 'vi') };
};
const indicator = ({ told }: { told: WordedJudgement }, id: string) =>
  told.indicators?.indicators.find((one) => one.id === id);
const messages = ({ told }: { told: WordedJudgement }, code: string) =>
  told.findings.filter((one) => one.code === code).map(({ status, message }) => `${status} ${message}`);

describe('a sum that is forced though its cells are blank', () => {
  test('an indicator is computed with it and says how', () => {
    const open = indicator(judged(handling(OPEN)), '2.1');
    expect(open).toMatchObject({ status: 'computed', numerator: 197, denominator: 200 });
    expect(open?.note).toContain(
      'Tính với (8) + (9) của biểu II.06a = 157, suy từ (7) và (10); các ô này để trống.',
    );
    expect(open).not.toHaveProperty('forced');
    const split = indicator(judged(handling()), '2.1');
    expect(split).toMatchObject({ numerator: 197, denominator: 200, points: open?.points });
    expect(split?.note ?? '').not.toContain('suy từ');
  });

  test('over rows without a total it is the sum of all of them', () => {
    const [one, two] = [handling(OPEN, 'a'), handling(OPEN, 'b')];
    const tables = { form: 'II.06a', rows: [...one.rows, ...two.rows] };
    expect(indicator(judged(tables), '2.1')).toMatchObject({
      numerator: 394,
      note: expect.stringContaining('(8) + (9) của biểu II.06a = 314') as string,
    });
  });

  test('a printed ratio is held against it', () => {
    expect(messages(judged(handling({ ...OPEN, p1: '100' })), 'II.06a.p1')).toEqual([]);
    expect(messages(judged(handling({ ...OPEN, p1: '98,81' })), 'II.06a.p1')).toEqual([
      expect.stringMatching(
        /^fail .* ghi “98,81”, nhưng \(\(8\) \+ \(9\)\) \/ \(7\) = 157\/157 = .*Trong đó \(8\) \+ \(9\) = 157, suy từ \(7\) và \(10\)\./,
      ),
    ]);
    const unknown = handling({ ...OPEN, 10: null, p1: '98,81' });
    expect(messages(judged(unknown), 'II.06a.p1')).toEqual([expect.stringMatching(/^undecided /)]);
  });

  test('the counts of the check are those of what is told', () => {
    const { findings, counts } = judged(handling({ ...OPEN, p1: '98,81' })).plain;
    const relations = findings.filter(({ code }) => !code.endsWith('.blank'));
    expect(counts.fail).toBe(relations.filter(({ status }) => status === 'fail').length);
  });

  test('a relation is not decided by what follows from itself', () => {
    const open = judged(handling({ 5: null }));
    expect(messages(open, 'II.06a.received')).toEqual([expect.stringMatching(/^undecided /)]);
  });

  test('the report says how it comes by the figure, and needs nothing where another one is stated', () => {
    const outline = outlineIn(period);
    const tables = [handling({ 11: null, 12: 40, 13: 3 })];
    const { forced } = judge(frame, tables, undefined);
    const sentences = figuresWithSums(outline, { tables }, forced);
    const said = say({ text: 'Đang giải quyết {pending} hồ sơ', subject: 'đang giải quyết' }, sentences);
    expect(said.text).toBe(
      'Đang giải quyết 43 hồ sơ. Trong đó (11) của biểu II.06a = 43, suy từ (12) và (13); các ô này để trống trong biểu.',
    );
    const blank = [handling(OPEN)];
    const open = figuresWithSums(outline, { tables: blank }, judge(frame, blank, undefined).forced);
    expect([open.figures('notLate'), open.forced('notLate')]).toEqual([157, []]);
  });

  test('the blank stays blank', () => {
    const table = handling(OPEN);
    judge(frame, [table], undefined);
    expect(unitTotal(table, '8')).toBeNull();
    expect(table.rows[0]).not.toHaveProperty('together');
  });
});

describe('relations that cannot hold together', () => {
  const table = handling({
    3: 100,
    4: 60,
    5: 30,
    6: 10,
    7: 70,
    8: 20,
    9: 50,
    10: 0,
    11: null,
    12: 20,
    13: 15,
  });
  const result = judged(table);

  test('are one error with the chain, before the relations that it is of', () => {
    const codes = result.plain.findings.filter(({ form }) => form === 'II.06a').map(({ code }) => code);
    expect(codes.indexOf('II.06a.contradiction')).toBeLessThan(codes.indexOf('II.06a.pending'));
    expect(messages(result, 'II.06a.contradiction')).toEqual([
      'fail Biểu II.06a, dòng “Tổng cộng”: các số này không thể cùng đúng, dù điền ô để trống bằng số nào: (11) = (12) + (13) với (12) là 20, (13) là 15; (3) = (7) + (11) với (3) là 100, (7) là 70. Sửa ô chưa đúng. Nếu số liệu đúng thực tế, giữ nguyên và ghi giải trình.',
    ]);
  });

  test('wait for an explanation, which they take', () => {
    const { findings } = result.plain;
    const open = (explanations: Parameters<typeof openFindings>[1]) =>
      openFindings(findings, explanations, ['error']).map(({ code }) => code);
    expect(open([])).toContain('II.06a.contradiction');
    const explanation = { code: 'II.06a.contradiction', form: 'II.06a', row: 'total', text: 'Số cũ.' };
    expect(open([explanation])).not.toContain('II.06a.contradiction');
    const form = forms.find(({ code }) => code === 'II.06a');
    expect(form && isExplainable('II.06a.contradiction', form)).toBe(true);
  });

  test('are not told where one of them is broken by itself', () => {
    const broken = judged(handling({ ...OPEN, 10: 200, 11: 43 }));
    expect(messages(broken, 'II.06a.contradiction')).toEqual([]);
  });
});
