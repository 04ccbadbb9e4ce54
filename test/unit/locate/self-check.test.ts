import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import { doubtSentence } from '../../../shared/locate/self-check/doubt-sentence';
import { checkRules } from '../../../shared/locate/self-check/self-check';
import { compileRules } from '../../../shared/rules/compile';

const forms = formsIn(readForms(bundledForms), { year: 2024, quarter: 2 });

/** What is said of K03 with more relations: `x1`, `x2` … */
function said(
  ...relations: { relation: string; scope?: 'rows' | 'unit'; severity?: 'error' | 'query' }[]
): string[] {
  const rules = compileRules(
    forms.map((form) =>
      form.code !== 'K03'
        ? form
        : {
            ...form,
            relations: [
              ...form.relations,
              ...relations.map(({ relation, scope = 'rows', severity = 'error' }, at) => ({
                code: `K03.x${at + 1}`,
                name: { vi: 'x', en: 'x' },
                relation,
                scope,
                severity,
                basis: 'x',
              })),
            ],
          },
    ),
  );
  return checkRules(rules)
    .filter(({ form }) => form === 'K03')
    .map((doubt) => {
      expect(doubtSentence(rules, doubt, 'vi')).not.toBe(doubtSentence(rules, doubt, 'en'));
      return `${doubt.code.slice(4)} ${doubt.kind} ${doubt.by.map((code) => code.slice(4)).join(' ')}`.trim();
    });
}

test('our own relations contradict nothing; one follows from another', () => {
  expect(checkRules(compileRules(forms))).toEqual([
    { form: 'K06', code: 'K06.part-9', kind: 'implied', by: ['K06.part-10'] },
  ]);
});

test('K03 with (4) <= (3) and (4) >= (3) + 1', () => {
  expect(said({ relation: '(4) >= (3) + 1' })).toEqual([
    'part-4 contradictory x1',
    'x1 contradictory part-4',
  ]);
});

test.each([
  ['no whole numbers', '(4) + (4) = (5) + (5) + 1', 'x1 contradictory'],
  ['a longer chain', '(5) > (3)', 'part-4 contradictory part-5 x1'],
  ['what follows from two others', '(5) <= (3)', 'x1 implied part-4 part-5'],
  ['what counts keep anyway', '(3) >= 0', 'x1 never-fails'],
  ['a condition that nothing meets', '(5) = 0 when (4) > (3)', 'x1 never-asked part-4'],
  ['a condition that is met by nothing at all', '(5) = 0 when (4) < 0', 'x1 never-asked'],
])('%s: %s', (_, relation, expected) => {
  expect(said({ relation })[0]).toBe(expected);
});

test('a question that no figures settle', () => {
  expect(said({ relation: '(4) > (3)', severity: 'query' })).toEqual(['x1 contradictory part-4']);
});

test('the unit is judged by what adds up: a row may be small and the unit large', () => {
  expect(said({ relation: '(3) <= 5' }, { relation: '(3) >= 10', scope: 'unit' })).toEqual([]);
  expect(said({ relation: '(5) > (3)', scope: 'unit' })).toContain('x1 contradictory part-4 part-5');
});
