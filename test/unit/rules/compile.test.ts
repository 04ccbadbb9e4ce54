import { FormDocumentError } from '../../../shared/forms/errors';
import type { FormDocument } from '../../../shared/forms/document';
import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForm, readForms } from '../../../shared/forms/registry';
import { compileRules } from '../../../shared/rules/compile';

const bundled = readForms(bundledForms);
const k03 = bundled.find((form) => form.code === 'K03') as FormDocument;

function withRelation(changes: Partial<FormDocument['relations'][number]>, rows = k03.rows): FormDocument {
  const [first] = k03.relations;
  return { ...k03, rows, relations: [{ ...(first as FormDocument['relations'][number]), ...changes }] };
}

function refusal(run: () => unknown): FormDocumentError {
  try {
    run();
  } catch (error) {
    if (error instanceof FormDocumentError) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('compiling relations', () => {
  test('every bundled form compiles in the periods of the demo and today', () => {
    for (const period of [
      { year: 2024, quarter: 2 },
      { year: 2026, quarter: 3 },
    ] as const) {
      expect(compileRules(formsIn(bundled, period)).forms.map((form) => form.form.code)).toEqual([
        'II.06a',
        'K01',
        'K02',
        'K03',
        'K04',
        'K05',
        'K06',
      ]);
    }
  });

  test.each([
    [{ relation: '(3) = (4) +' }, 'notation', 'K03.part-4: term-expected (12): (3) = (4) +'],
    [{ relation: '(3) <= (99)' }, 'unknown-column', 'K03.part-4: K03 (99)'],
    [{ relation: '(3) <= K99 (3)', scope: 'unit' as const }, 'unknown-form', 'K03.part-4: K99'],
    [{ relation: '(3) <= II.06a (3)' }, 'needs-unit-scope', 'K03.part-4: II.06a (3)'],
    [{ relation: '(3) <= II.06a (p1)', scope: 'unit' as const }, 'not-a-count', 'K03.part-4: II.06a (p1)'],
    [{ relation: '(3) <= (2)' }, 'not-a-count', 'K03.part-4: K03 (2)'],
    [{ relation: 'p1 = (4) / (3)' }, 'unknown-column', 'K03.part-4: p1'],
    [{ relation: '(3) = (4) + (5)', derives: '4' }, 'derives-mismatch', 'K03.part-4: 4'],
    [{ relation: '(3) <= (4)', derives: '3' }, 'derives-mismatch', 'K03.part-4: 3'],
    [{ relation: 'total = sum of rows', derives: '3' }, 'derives-mismatch', 'K03.part-4: 3'],
  ])('%j is refused naming document, relation and place', (changes, problem, detail) => {
    const forms = [...bundled.filter((form) => form.code === 'II.06a'), withRelation(changes)];
    expect(refusal(() => compileRules(forms))).toMatchObject({
      form: 'K03',
      pointer: '/relations/0',
      problem,
      detail,
    });
  });

  test('a one-row form has no total row to check', () => {
    const error = refusal(() => compileRules([withRelation({ relation: 'total = sum of rows' }, 'single')]));
    expect(error.problem).toBe('rows-total-of-single');
  });
});

describe('reading form documents', () => {
  const json = () => structuredClone(bundledForms[0]) as Record<string, never> & FormDocument;

  test.each<[string, (form: FormDocument) => void, string, string]>([
    [
      'a member of the wrong type',
      (form) => void ((form as { order: unknown }).order = 'x'),
      'shape',
      '/order',
    ],
    ['an unknown member', (form) => void ((form as unknown as { extra: unknown }).extra = 1), 'shape', '/'],
    [
      'a column twice',
      (form) => void form.columns.push(form.columns[3] as never),
      'column-twice',
      '/columns/17/key',
    ],
    [
      'a relation twice',
      (form) => void form.relations.push(form.relations[0] as never),
      'relation-twice',
      '/relations/10/code',
    ],
    [
      'a relation of another form',
      (form) => void ((form.relations[0] as { code: string }).code = 'K01.x'),
      'foreign-code',
      '/relations/0/code',
    ],
    [
      'an edition that ends before it begins',
      (form) => void ((form.editions[0] as { validTo: string }).validTo = '2019-01-01'),
      'ends-before-start',
      '/editions/0/validTo',
    ],
    [
      'editions that overlap',
      (form) => void ((form.editions[0] as { validTo: null }).validTo = null),
      'editions-overlap',
      '/editions/1',
    ],
    [
      'a day that does not exist',
      (form) => void ((form.editions[0] as { validFrom: string }).validFrom = '2021-02-30'),
      'shape',
      '/editions/0/validFrom',
    ],
  ])('refuses %s', (_what, change, problem, pointer) => {
    const form = json();
    change(form);
    expect(refusal(() => readForm(form))).toMatchObject({ form: 'II.06a', problem, pointer });
  });

  test('refuses what is no document at all', () => {
    expect(refusal(() => readForm(null))).toMatchObject({ form: '?', problem: 'shape' });
  });

  test('refuses two documents of one code in force on the same day', () => {
    expect(refusal(() => readForms([json(), json()]))).toMatchObject({ problem: 'editions-overlap' });
  });

  test('a form counts for a period when it is in force on its cut-off day', () => {
    const codes = (year: number, quarter: 1 | 2 | 3 | 4) =>
      formsIn(bundled, { year, quarter }).map((form) => form.code);
    expect(codes(2020, 3)).toEqual([]);
    expect(codes(2020, 4)).toEqual(['II.06a']);
    expect(codes(2022, 4)).toHaveLength(7);
    expect(codes(2026, 1)).toHaveLength(7);
  });
});
