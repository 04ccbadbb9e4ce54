import fc from 'fast-check';
import { pointsBetween, rateText, signedPoints } from '../../../shared/report/province/rate-text';

const near = { above: (percent: string) => `trên ${percent}`, below: (percent: string) => `dưới ${percent}` };

describe('a rate of the province’s', () => {
  test.each([
    [58, 58, '100%'],
    [41, 58, '70,69%'],
    [1, 8, '12,50%'],
    [99_999, 100_000, 'trên 99,99%'],
    [1, 100_000, 'dưới 0,01%'],
    [0, 5, '0%'],
    [3, 2, '150%'],
    [0, 0, undefined],
    [-1, 5, undefined],
  ])('%d of %d is %s', (part, whole, text) => expect(rateText({ part, whole }, near)).toBe(text));

  test('is 100% of the whole only, and 0% of nothing only', () => {
    const whole = fc.integer({ min: 1, max: 2 ** 40 });
    fc.assert(
      fc.property(whole, fc.nat(), (all, some) => {
        const part = some % (all + 1);
        const text = rateText({ part, whole: all }, near);
        expect(text === '100%').toBe(part === all);
        expect(text === '0%').toBe(part === 0);
      }),
    );
  });

  test.each([
    [{ part: 9, whole: 10 }, { part: 17, whole: 20 }, '+5'],
    [{ part: 1, whole: 3 }, { part: 2, whole: 3 }, '-33,34'],
    [{ part: 1, whole: 2 }, { part: 2, whole: 4 }, '0'],
  ])('%j is apart from %j by %s points, as they are printed', (now, then, text) =>
    expect(signedPoints(pointsBetween(now, then) ?? 0)).toBe(text),
  );

  test('has no distance to what is none', () =>
    expect(pointsBetween({ part: 1, whole: 2 }, { part: 0, whole: 0 })).toBeNull());
});
