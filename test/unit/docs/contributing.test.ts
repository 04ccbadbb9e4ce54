import type { FormDocument } from '../../../shared/forms/document';
import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import { computeIndicators } from '../../../shared/indicators/compute';
import { readIndicatorSet } from '../../../shared/indicators/set';
import qd766 from '../../../shared/indicators/sets/qd-766.json';
import type { Grid } from '../../../shared/intake/grid';
import { recognise } from '../../../shared/intake/recognise/recognise';
import { check } from '../../../shared/rules/check/check';
import { compileRules } from '../../../shared/rules/compile';
import { entryWorkbook } from '../../../shared/sheet/entry-workbook';
import { hungYen } from '../../../shared/units/hung-yen';
import { unitTreeSchema } from '../../../shared/units/schema';
import { createUnitIndex } from '../../../shared/units/tree';
import { referenceView } from '../sheet/reference-view';
import { changedText, problemsOf } from './compile';
import { textOf } from './markdown';

/** Each recipe of CONTRIBUTING.md, done. */

const period = { year: 2024, quarter: 2 } as const;
const text = (vi: string) => ({ vi, en: vi });
const column = (key: string, kind: FormDocument['columns'][number]['kind'], name: string) => ({
  key,
  kind,
  heading: [text(name)],
  name: text(name),
});

const k07 = {
  schema: 1,
  code: 'K07',
  order: 70,
  title: text('Biểu tập huấn nghiệp vụ'),
  shortTitle: text('Tập huấn'),
  unitOfCount: text('Đơn vị tính: lớp, người'),
  rows: 'fields',
  editions: [{ validFrom: '2024-01-01', validTo: null, legalNumber: null, basis: text('Biểu của Khớp') }],
  columns: [
    column('1', 'ordinal', 'Số thứ tự'),
    column('2', 'label', 'Lĩnh vực'),
    column('3', 'count', 'Lớp tập huấn'),
    column('4', 'count', 'Học viên dự tập huấn'),
  ],
  relations: [
    {
      code: 'K07.attended',
      name: text('Mỗi lớp có học viên'),
      relation: '(4) >= (3)',
      scope: 'rows',
      severity: 'error',
      basis: 'Phép cộng các dòng của biểu',
    },
  ],
};

describe('a form', () => {
  const forms = formsIn(readForms([...bundledForms, k07]), period);

  test('is checked with the others', () => {
    const rows = [{ key: 'dat-dai', label: 'Đất đai', cells: { '3': 5, '4': 4 } }];
    const { findings } = check(compileRules(forms), { tables: [{ form: 'K07', rows }] });
    const own = findings.filter(({ form }) => form === 'K07');
    expect(own.map(({ code, status, row }) => ({ code, status, row }))).toEqual([
      { code: 'K07.attended', status: 'fail', row: 'dat-dai' },
    ]);
  });

  test('is drawn on a sheet of its own', () => {
    const { sheets } = entryWorkbook({ ...referenceView(), period, forms }, 'vi');
    expect(sheets).toHaveLength(forms.length);
    expect(JSON.stringify(sheets.at(-1))).toContain('Học viên dự tập huấn');
  });

  test('is recognised by its own headings', () => {
    const rows = [
      ['STT', 'Lĩnh vực', 'Lớp tập huấn', 'Học viên dự tập huấn'],
      [1, 'Đất đai', 5, 120],
      [2, 'Hộ tịch', 3, 60],
    ].map((cells) => cells.map((value) => ({ value })));
    const grid: Grid = { name: 'A', rows, merges: [], hiddenRows: [], hiddenColumns: [] };
    const { tables } = recognise([grid], { forms, units: [] });
    expect(tables.map(({ form, table }) => [form, table.rows.map(({ cells }) => cells)])).toEqual([
      [
        'K07',
        [
          { '3': 5, '4': 120 },
          { '3': 3, '4': 60 },
        ],
      ],
    ]);
  });
});

test('a relation is a line in its form, and fails where it is broken', () => {
  const [document, ...others] = readForms(bundledForms);
  const relation = {
    code: 'II.06a.overdue',
    name: text('Quá hạn không quá đang giải quyết'),
    relation: '(13) <= (11)',
    scope: 'rows' as const,
    severity: 'query' as const,
    basis: 'Phép cộng các dòng của biểu',
  };
  const changed = { ...document, relations: [...(document?.relations ?? []), relation] };
  const rules = compileRules(formsIn(readForms([changed, ...others]), period));
  const rows = [{ key: 'dat-dai', label: 'Đất đai', cells: { '11': 4, '13': 5 } }];
  const { findings } = check(rules, { tables: [{ form: 'II.06a', rows }] });
  expect(findings.find(({ code }) => code === relation.code)?.status).toBe('fail');
});

test('an indicator is an entry of its set, computed from unit totals', () => {
  const indicator = {
    id: '1.9',
    max: 2,
    name: text('Mẫu đơn đã điện tử hóa'),
    numerator: 'K01 (20)',
    denominator: 'K01 (19)',
    rule: 'linear',
    whenNothing: 'zero',
    basis: 'Ví dụ',
  };
  const set = readIndicatorSet({ ...qd766, indicators: [...qd766.indicators, indicator] });
  const rows = [{ key: 'total', label: 'Tổng cộng', cells: { '19': 8, '20': 6 } }];
  const { indicators } = computeIndicators(set, 'department', { tables: [{ form: 'K01', rows }] });
  expect(indicators.find(({ id }) => id === '1.9')).toMatchObject({ points: 1.5, status: 'computed' });
});

test('a unit is an entry of the tree; what merged into it is named there and closed', () => {
  const [old] = hungYen.units.filter(({ kind, validTo }) => kind === 'commune' && validTo === null);
  if (old === undefined) throw new Error('The tree has no open commune.');
  const merged = {
    ...old,
    code: 'xa-moi',
    name: 'Xã Mới',
    validFrom: '2027-01-01',
    predecessors: [{ unit: old.code, on: '2027-01-01' }],
  };
  const units = hungYen.units.map((unit) => (unit === old ? { ...unit, validTo: '2026-12-31' } : unit));
  const index = createUnitIndex(unitTreeSchema.parse({ ...hungYen, units: [...units, merged] }));
  expect(index.openOn('2027-01-01')).toContainEqual(merged);
  expect(index.predecessorsIn(merged, '2027-01-01', '2027-03-31').map(({ code }) => code)).toEqual([
    old.code,
  ]);
  const stillOpen = { ...hungYen, units: [...hungYen.units, merged] };
  expect(unitTreeSchema.safeParse(stillOpen).success).toBe(false);
});

describe('words', () => {
  const LANGUAGE = 'shared/language/language.ts';
  const snippet = (en: string) => ({
    'shared/words-of-a-test.ts': `import type { Bilingual } from './language/language';
      export const words: Bilingual<{ save: string; rows: (count: number) => string }> = {
        vi: { save: 'Lưu', rows: (count) => count + ' dòng' },
        en: ${en},
      };`,
  });
  const compiled = (changed: Record<string, string>) => problemsOf(Object.keys(changed), changed, [LANGUAGE]);

  test('compile with every phrase in both languages', () => {
    expect(compiled(snippet("{ save: 'Save', rows: (count) => count + ' rows' }"))).toEqual([]);
  });

  test('do not compile without one', () => {
    expect(compiled(snippet("{ save: 'Save' }"))).toEqual([expect.stringContaining("'rows' is missing")]);
  });

  test('of a new language are missing until each file of words has them', () => {
    const file = 'shared/rules/words.ts';
    const changed = { [LANGUAGE]: changedText(LANGUAGE, '  en: T;', '  en: T;\n  km: T;') };
    expect(problemsOf([file], {}, [LANGUAGE])).toEqual([]);
    expect(problemsOf([file], changed, [LANGUAGE])).toEqual([expect.stringContaining("'km' is missing")]);
  });
});

test('a screen without its words or its file does not compile', () => {
  const SCREENS = 'addin/pane/common/screens.ts';
  const changed = { [SCREENS]: changedText(SCREENS, "'overview',", "'overview', 'help',") };
  for (const file of ['addin/pane/shell/words.ts', 'addin/pane/shell/screens.tsx']) {
    const missing = problemsOf([file], changed, [SCREENS, 'shared/language/language.ts']).filter((problem) =>
      problem.includes("'help' is missing"),
    );
    expect(missing.length).toBeGreaterThan(0);
  }
});

test('the page has a recipe for each of these', () => {
  const page = textOf('CONTRIBUTING.md');
  for (const what of ['a form', 'a relation', 'an indicator', 'a unit', 'a phrase or a language', 'a screen'])
    expect(page).toContain(`### Add ${what}\n`);
});
