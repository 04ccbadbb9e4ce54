import { inputErrors } from '../../../shared/contract/issues';
import { formDocumentSchema } from '../../../shared/forms/document';
import { bundledForms } from '../../../shared/forms/documents';

const [bundled] = bundledForms.map((document) => formDocumentSchema.parse(document));

test.each([
  ['editions', { editions: Array.from({ length: 41 }, () => bundled?.editions[0]) }, '/editions'],
  ['a title', { title: { vi: 'x'.repeat(2001), en: 'x' } }, '/title/vi'],
  [
    'the basis of a relation',
    { relations: [{ ...bundled?.relations[0], basis: 'x'.repeat(2001) }] },
    '/relations/0/basis',
  ],
  [
    'the code of a relation',
    { relations: [{ ...bundled?.relations[0], code: `K01.${'x'.repeat(60)}` }] },
    '/relations/0/code',
  ],
])('a form with too much of %s is refused in words that name the place', (_what, more, pointer) => {
  const parsed = formDocumentSchema.safeParse({ ...bundled, ...more });
  const errors = parsed.error ? inputErrors(parsed.error, 'vi') : [];
  expect(errors).toMatchObject([{ pointer, code: 'too-big' }]);
  expect(errors[0]?.detail).toMatch(/40|2000|60/);
});
