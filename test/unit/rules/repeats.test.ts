import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import type { CellValue, Row } from '../../../shared/forms/table';
import { check } from '../../../shared/rules/check/check';
import { compileRules } from '../../../shared/rules/compile';
import { row } from '../sheet/reference-view';

const rules = compileRules(formsIn(readForms(bundledForms), { year: 2024, quarter: 2 }));

/** What is said of form II.06a: rule, row, outcome. */
function said(rows: Row[], previous?: Row[]): string[] {
  const table = (of: Row[]) => [{ form: 'II.06a', rows: of }];
  const { findings } = check(rules, {
    tables: table(rows),
    ...(previous ? { previous: table(previous) } : {}),
  });
  return findings
    .filter(({ form, code }) => form === 'II.06a' && code !== 'II.06a.carry')
    .map(({ code, row: at, status }) => `${code} ${at ?? ''} ${status}`);
}

const wrong = [161, 157, 0, 2, 157, 0, 157, 0, 2, 2, 0] as const;
const detail = row('a', 'Đất đai', ...wrong);
const total = row('total', 'Tổng cộng', ...wrong);

describe('a table with one detail row', () => {
  test('a broken relation is told once, at the row, though the total row says the same figures', () => {
    expect(said([detail, total])).toEqual(['II.06a.received a fail', 'II.06a.flow a fail']);
  });

  test('and counted once', () => {
    const { counts } = check(rules, { tables: [{ form: 'II.06a', rows: [detail, total] }] });
    expect(counts.fail).toBe(2);
  });

  test('blanks and what they leave undecided are told once, too', () => {
    const blank: CellValue[] = [159, 157, 0, 2, 157, null, null, 0, 2, 2, 0];
    expect(said([row('a', 'Đất đai', ...blank), row('total', 'Tổng cộng', ...blank)])).toEqual([
      'II.06a.blank a undecided',
      'II.06a.resolved a undecided',
    ]);
  });

  test('a total that states another figure is told of beside the row', () => {
    const other = row('total', 'Tổng cộng', 162, ...wrong.slice(1));
    expect(said([detail, other])).toEqual([
      'II.06a.received a fail',
      'II.06a.flow a fail',
      'II.06a.received total fail',
      'II.06a.flow total fail',
      'II.06a.total total fail',
    ]);
  });

  test('a total that is broken alone is told of', () => {
    const right = row('a', 'Đất đai', 159, ...wrong.slice(1));
    expect(said([right, total])).toEqual([
      'II.06a.received total fail',
      'II.06a.flow total fail',
      'II.06a.total total fail',
    ]);
  });

  test('without a stated total, what is carried over is told once', () => {
    const before = [row('a', 'Đất đai', 9, 9, 0, 0, 6, 0, 6, 0, 3, 3, 0)];
    const { findings } = check(rules, {
      tables: [{ form: 'II.06a', rows: [row('a', 'Đất đai', 159, ...wrong.slice(1))] }],
      previous: [{ form: 'II.06a', rows: before }],
    });
    expect(findings.filter(({ code }) => code === 'II.06a.carry').map(({ row: at }) => at)).toEqual(['a']);
  });
});

test('with two detail rows the total is judged by itself', () => {
  const second = row('b', 'Hộ tịch', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  expect(said([detail, second, total])).toEqual([
    'II.06a.received a fail',
    'II.06a.flow a fail',
    'II.06a.received total fail',
    'II.06a.flow total fail',
  ]);
});

test('a total alone is judged as it stands', () => {
  expect(said([total])).toEqual(['II.06a.received total fail', 'II.06a.flow total fail']);
});
