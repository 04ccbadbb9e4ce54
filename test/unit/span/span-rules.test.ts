import { bundledForms } from '../../../shared/forms/documents';
import { countColumns } from '../../../shared/forms/document';
import { formsIn, readForms } from '../../../shared/forms/registry';
import { compileRules } from '../../../shared/rules/compile';
import { spanRules } from '../../../shared/span/span-rules';
import { spanTables } from '../../../shared/span/span-tables';

const forms = formsIn(readForms(bundledForms), { year: 2024, quarter: 2 });
const rules = compileRules(forms);

test('every count column of the bundled forms says how quarters make one figure', () => {
  for (const form of forms) {
    expect(form.measureBasis).toBeDefined();
    for (const { key, measure } of countColumns(form))
      expect([form.code, key, measure]).not.toContain(undefined);
  }
});

test('only printed rates and relations between what is counted anew and what is not are left out', () => {
  const kept = new Set(
    spanRules(rules).forms.flatMap((form) => form.relations.map(({ relation }) => relation.code)),
  );
  const left = rules.forms.flatMap((form) => form.relations.map(({ relation }) => relation.code));
  expect(left.filter((code) => !kept.has(code))).toEqual([
    'II.06a.p1',
    'II.06a.p2',
    'II.06a.p3',
    'II.06a.p4',
    'K02.received',
    'K03.received',
  ]);
});

test('a document with a workload and no opening is refused', () => {
  const [form] = forms;
  const columns = form?.columns.map((column) =>
    column.key === '6' ? { ...column, measure: 'flow' } : column,
  );
  expect(() => readForms([{ ...form, columns }])).toThrow('workload-without-opening');
});

const row = (cells: Record<string, number>, key = 'total') => ({ key, label: key, cells });

test('a figure that a quarter left blank is blank, and a form that one lacks is left out unless the last tells all', () => {
  const k03 = { form: 'K03', rows: [row({ '3': 4, '4': 2 })] };
  const k01 = { form: 'K01', rows: [row({ '3': 9 })] };
  expect(spanTables([[k03], [{ form: 'K03', rows: [row({ '3': 1 })] }]], forms)).toEqual([
    { form: 'K03', rows: [row({ '3': 5 })] },
  ]);
  expect(spanTables([[], [k03, k01]], forms).map(({ form }) => form)).toEqual(['K01']);
});

test('quarters that know columns together only give their sum together', () => {
  const known = (value: number) => [
    {
      form: 'II.06a',
      rows: [{ ...row({ '7': value, '10': 0 }), together: [{ columns: ['8', '9'], value }] }],
    },
  ];
  expect(spanTables([known(5), known(7)], forms)).toEqual([
    {
      form: 'II.06a',
      rows: [{ ...row({ '7': 12, '10': 0 }), together: [{ columns: ['8', '9'], value: 12 }] }],
    },
  ]);
});

test('rows of some quarters only do not pass for all: the total stands alone', () => {
  const [table] = spanTables(
    [
      [{ form: 'K03', rows: [row({ '3': 4 })] }],
      [{ form: 'K03', rows: [row({ '3': 2 }, 'dat-dai'), row({ '3': 3 }, 'ho-tich')] }],
    ],
    forms,
  );
  expect(table?.rows).toEqual([row({ '3': 9 })]);
});
