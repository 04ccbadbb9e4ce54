import fc from 'fast-check';
import { canonicalTables } from '../../../shared/forms/canonical';
import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import { canonicalContent, canonicalJson } from '../../../shared/submission/canonical';
import type { SubmissionContent } from '../../../shared/submission/submission';

const forms = formsIn(readForms(bundledForms), { year: 2024, quarter: 2 });
const content: SubmissionContent = {
  calendar: 'reporting',
  tables: [
    {
      form: 'K03',
      rows: [
        { key: 'total', label: 'Tổng cộng', cells: { 4: 3, 3: 9 } },
        { key: 'dat-dai', label: '  Đất\u00a0 đai ', cells: { 3: 4, 5: null, 4: -0 } },
        { key: 'dau-tu', label: 'Dầu khí', cells: { 3: 5 } },
      ],
    },
    { form: 'II.06a', rows: [{ key: 'total', label: 'Tổng cộng', cells: { p1: ' 98,8 ', 3: 1 } }] },
  ],
  texts: { 'II.2': 'Dòng một\r\nDòng  hai\n', 'I.1.a': '  ' },
  explanations: [
    { code: 'K03.part-5', form: 'K03', row: 'total', text: 'b' },
    { code: 'K03.part-4', form: 'K03', row: null, text: 'a' },
    { code: 'K03.part-4', form: 'K03', row: 'total', text: '   ' },
  ],
};

const canonical = (sent: SubmissionContent) => canonicalContent(sent, canonicalTables(sent.tables, forms));

describe('the one form of a content', () => {
  test('orders tables, rows and cells, drops blanks, joins spaces', () => {
    expect(canonical(content)).toEqual({
      calendar: 'reporting',
      tables: [
        { form: 'II.06a', rows: [{ key: 'total', label: 'Tổng cộng', cells: { 3: 1, p1: '98,8' } }] },
        {
          form: 'K03',
          rows: [
            { key: 'dau-tu', label: 'Dầu khí', cells: { 3: 5 } },
            { key: 'dat-dai', label: 'Đất đai', cells: { 3: 4, 4: 0 } },
            { key: 'total', label: 'Tổng cộng', cells: { 3: 9, 4: 3 } },
          ],
        },
      ],
      texts: { 'II.2': 'Dòng một\nDòng hai' },
      explanations: [
        { code: 'K03.part-4', form: 'K03', row: null, text: 'a' },
        { code: 'K03.part-5', form: 'K03', row: 'total', text: 'b' },
      ],
    });
  });

  test('is its own canonical form', () => {
    const once = canonical(content);
    expect(canonical(once)).toEqual(once);
  });
});

test('canonical JSON does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const reversed = JSON.parse(
        JSON.stringify(value, (_key, part: unknown) =>
          typeof part === 'object' && part !== null && !Array.isArray(part)
            ? Object.fromEntries(Object.entries(part).reverse())
            : part,
        ),
      ) as unknown;
      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
