import fc from 'fast-check';
import {
  compareRates,
  hundredthsOfPercent,
  rateText,
  shadeOf,
  SHADES,
} from '../../../shared/comparison/rate';

const rate = (numerator: number | null, denominator: number | null) => ({ numerator, denominator });

test.each([
  [83, 84, '98,81%'],
  [1, 3, '33,33%'],
  [2, 3, '66,67%'],
  [1, 800, '0,13%'],
  [5, 5, '100%'],
  // All of it is said of what is whole only, as in reports.
  [99_999, 100_000, '99,99%'],
  [-1, 8, '-12,50%'],
])('%d of %d is %s', (part, whole, text) => expect(rateText(rate(part, whole), 'vi')).toBe(text));

test('what is not known, and nothing of nothing, is no rate and no shade', () => {
  for (const none of [rate(null, 4), rate(3, null), rate(0, 0)]) {
    expect(rateText(none, 'vi')).toBeNull();
    expect(shadeOf(none)).toBeNull();
  }
});

test('each step of the colour table takes the rates from its own to the next', () => {
  expect([100, 98, 97, 95, 94, 90, 89, 70, 69, 0].map((part) => shadeOf(rate(part, 100))?.from)).toEqual([
    98, 98, 95, 95, 90, 90, 70, 70, 0, 0,
  ]);
});

test('figures stand out from their shade', () => {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  for (const { fill, ink } of SHADES) {
    const [a, b] = [luminance(fill), luminance(ink)];
    expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).toBeGreaterThan(4.5);
  }
});

test('sorting puts the best first and what is not known last', () => {
  const count = fc.option(fc.integer({ min: 0, max: 50 }), { nil: null });
  fc.assert(
    fc.property(fc.array(fc.record({ numerator: count, denominator: count })), (rates) => {
      const sorted = [...rates].sort(compareRates).map(hundredthsOfPercent);
      const known = sorted.filter((one) => one !== null);
      expect(sorted.slice(0, known.length)).toEqual(known);
      expect(known).toEqual([...known].sort((a, b) => b - a));
    }),
  );
});
