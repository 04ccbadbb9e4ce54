import type { FormDocument, FormRelation } from '../../../shared/forms/document';
import { derivedColumns } from '../../../shared/sheet/form/derived-columns';
import { form, referenceView } from './reference-view';

function withRelation(relation: string, derives: string): FormDocument {
  const base = form(referenceView(), 'II.06a');
  const only: FormRelation = {
    code: 'II.06a.only',
    name: { vi: 'x', en: 'x' },
    relation,
    derives,
    scope: 'rows',
    severity: 'error',
    basis: 'x',
  };
  return { ...base, relations: [only] };
}

test('II.06a computes its three totals, printed as on the legal form', () => {
  const printed = derivedColumns(form(referenceView(), 'II.06a')).map((derived) => derived.printed);
  expect(printed).toEqual(['(3) = (4)+(5)+(6)', '(7) = (8)+(9)+(10)', '(11) = (12)+(13)']);
});

test('a difference keeps its signs', () => {
  expect(derivedColumns(withRelation('(10) = (8) - (9)', '10'))).toEqual([
    {
      column: '10',
      terms: [
        { column: '8', sign: 1 },
        { column: '9', sign: -1 },
      ],
      printed: '(10) = (8)-(9)',
    },
  ]);
});

test.each([
  ['an inequality', '(3) <= (4)', '3'],
  ['a sum on the left side', '(3) + (4) = (5)', '3'],
  ['another column on the left side', '(4) = (5)', '3'],
  ['a figure of the quarter before', '(6) = previous (11)', '6'],
  ['a figure of another form', '(3) = K01 (3)', '3'],
  ['a condition', '(3) = (4) when (5) = 0', '3'],
  ['a whole number', '(3) = (4) + 1', '3'],
  ['itself', '(3) = (3) + (4)', '3'],
])('%s gives no formula', (_what, relation, derives) => {
  expect(derivedColumns(withRelation(relation, derives))).toEqual([]);
});
