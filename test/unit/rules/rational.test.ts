import fc from 'fast-check';
import { percentHolds, readPercent } from '../../../shared/rules/printed-ratio';
import { percent, roundQuotient, subtract } from '../../../shared/rules/rational';

describe('exact rounding, half up', () => {
  test.each([
    [41, 58, 2, '70.69'],
    [596, 601, 1, '99.2'],
    [1, 8, 0, '13'],
    [1, 200, 0, '1'],
    [0, 7, 2, '0.00'],
    [157, 157, 0, '100'],
    [30, 58, 1, '51.7'],
  ])('%i of %i at %i decimals is %s percent', (numerator, denominator, decimals, expected) => {
    expect(percent(numerator, denominator, decimals)).toBe(expected);
  });

  test('a tie goes away from zero on both sides', () => {
    expect(roundQuotient(5n, 10n, 0)).toBe('1');
    expect(roundQuotient(-5n, 10n, 0)).toBe('-1');
    expect(roundQuotient(-1n, 1000n, 2)).toBe('0.00');
  });

  test('differences of printed numerals are exact too', () => {
    expect(subtract('98.7', '99.0', 1)).toBe('-0.3');
    expect(subtract('100', '7', 0)).toBe('93');
    expect(subtract('0.30', '0.10', 2)).toBe('0.20');
  });

  test('never further from the truth than half of the last decimal', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 18n),
        fc.bigInt(1n, 10n ** 18n),
        fc.nat({ max: 5 }),
        (top, bottom, decimals) => {
          const scaled = BigInt(roundQuotient(top, bottom, decimals).replace('.', ''));
          const error = 2n * (scaled * bottom - top * 10n ** BigInt(decimals));
          expect(error <= bottom && error > -bottom).toBe(true);
        },
      ),
    );
  });
});

describe('printed percentages', () => {
  test.each([
    ['98,81', '98.81', 2],
    ['99,2%', '99.2', 1],
    ['96.8 %', '96.8', 1],
    ['100', '100', 0],
    ['07,50', '7.50', 2],
  ])('%j is read', (text, numeral, decimals) => {
    expect(readPercent(text)).toEqual({ numeral, decimals });
  });

  test.each(['', 'x', '1.234,5', '-5', '98,', '90% - 100%', '5/6'])('%j is no percentage', (text) => {
    expect(readPercent(text)).toBeUndefined();
  });

  test('what we print we accept', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 10 ** 6 }),
        fc.integer({ min: 1, max: 10 ** 6 }),
        fc.nat({ max: 4 }),
        (part, rest, decimals) => {
          const whole = part + rest;
          const printed = readPercent(percent(part, whole, decimals).replace('.', ','));
          expect(printed && percentHolds(printed, part, whole)).toBe(true);
        },
      ),
    );
  });
});
