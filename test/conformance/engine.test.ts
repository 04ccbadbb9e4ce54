import { formsIn } from '../../shared/forms/registry';
import { check } from '../../shared/rules/check/check';
import { compileRules } from '../../shared/rules/compile';
import { allForms, conformanceFiles, kinds } from './cases';

const rules = compileRules(formsIn(allForms, { year: 2024, quarter: 2 }));

test('there is a folder for each kind of relation that the notation can say', () => {
  expect(kinds.sort()).toEqual(
    [
      'at-least',
      'carry-over',
      'condition',
      'cross-form',
      'cross-form-part',
      'difference',
      'less',
      'more',
      'part-whole',
      'printed-ratio',
      'sum',
      'total-row',
      'unequal',
    ].sort(),
  );
});

describe.each(conformanceFiles)('$kind, $verdict', ({ relation, verdict, cases }) => {
  test.each(cases)('$name', ({ tables, previous, expected }) => {
    const { findings } = check(rules, { tables, ...(previous ? { previous } : {}) });
    const found = findings
      .filter((finding) => finding.code === relation)
      .map(({ status, row, cells, stated, computed, difference }) => ({
        status,
        row,
        cells,
        stated,
        computed,
        difference,
      }));
    expect(found).toEqual(expected);
    if (verdict !== 'valid') expect(found.length).toBeGreaterThan(0);
  });
});
