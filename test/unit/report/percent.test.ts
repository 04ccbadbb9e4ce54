import fc from 'fast-check';
import { percentText } from '../../../shared/report/percent';

test.each([
  [41, 58, '70,69%'],
  [17, 58, '29,31%'],
  [49, 58, '84,48%'],
  [596, 601, '99,17%'],
  [157, 157, '100%'],
  [0, 7, '0%'],
  [1, 3, '33,33%'],
  [2, 3, '66,67%'],
  [1, 800, '0,13%'], // 0,125 exactly: half up
  [105, 100, '105%'],
  [1005, 100_000, '1,01%'], // 1,005: binary floats would say 1,00
])('%d of %d is %s', (part, whole, text) => {
  expect(percentText(part, whole)).toBe(text);
});

test('100% means all, and a target is not rounded up to', () => {
  expect(percentText(99_996, 100_000)).toBe('99,99%');
  expect(percentText(94_998, 100_000)).toBe('95%');
  expect(percentText(94_998, 100_000, [95])).toBe('94,99%');
  expect(percentText(95, 100, [95])).toBe('95%');
  expect(percentText(79_999, 100_000, [80])).toBe('79,99%');
});

test('there is no percentage of nothing, nor of a negative part', () => {
  expect(percentText(0, 0)).toBeUndefined();
  expect(percentText(3, 0)).toBeUndefined();
  expect(percentText(3, -2)).toBeUndefined();
  expect(percentText(-1, 5)).toBeUndefined();
});

test('the printed percentage is never more than half a hundredth away, but just below all', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 2 ** 40 }), (part, whole) => {
      const text = (percentText(part, whole) ?? '').replace('%', '').replace(/\./g, '');
      const [digits = '', decimals = '00'] = text.split(',');
      const hundredths = BigInt(digits + decimals);
      const doubled = 2n * (hundredths * BigInt(whole) - BigInt(part) * 10_000n);
      const justBelowAll = text === '99,99' && part < whole;
      expect(doubled > -BigInt(whole) * (justBelowAll ? 2n : 1n)).toBe(true);
      expect(doubled <= BigInt(whole)).toBe(true);
      expect(text === '100').toBe(part === whole);
    }),
  );
});
