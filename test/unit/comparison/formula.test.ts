import { indicatorSetIn } from '../../../shared/indicators/set';
import { formulaOf } from '../../../shared/sheet/province/comparison/comparison-input';

test.each([
  ['2.1', '(II.06a (8) + II.06a (9) + II.06a (12)) / (II.06a (7) + II.06a (11))'],
  ['4.3', 'K03 (4) / K03 (3)'],
])('the formula of %s can be computed as it is printed', (id, printed) => {
  const definition = indicatorSetIn({ year: 2026, quarter: 3 })?.definitions.find(
    ({ document }) => document.id === id,
  );
  expect(definition && formulaOf(definition)).toBe(printed);
});
