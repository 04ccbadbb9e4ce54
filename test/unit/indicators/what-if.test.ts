import fc from 'fast-check';
import { computeFrom } from '../../../shared/indicators/compute';
import { indicatorSetIn, type IndicatorSet } from '../../../shared/indicators/set';
import { oneMore } from '../../../shared/indicators/what-if';

const set = indicatorSetIn({ year: 2024, quarter: 2 }) as IndicatorSet;
const scored = (counts: Record<string, [number, number]>) =>
  computeFrom(set, 'department', ({ document }) => {
    const [numerator = null, denominator = null] = counts[document.id] ?? [];
    return { numerator, denominator };
  });

describe('one more finished dossier', () => {
  test('of 159 with 157 in time, 2.1 gains 20/159 of a point: 19,75 becomes 19,87', () => {
    const [change] = oneMore(set, scored({ '2.1': [157, 159] }));
    expect(change).toMatchObject({
      indicator: '2.1',
      numerator: 158,
      denominator: 159,
      points: 19.87,
      gain: 0.12,
      missingForFull: 2,
    });
  });

  test('over a threshold of 80 % the indicator has its full points already and gains nothing', () => {
    const [change] = oneMore(set, scored({ '4.1': [9, 10] }));
    expect(change).toMatchObject({ points: 2, gain: 0, missingForFull: 0 });
  });

  test('below it, the number that reaches the threshold is named: 8 of 10', () => {
    const [change] = oneMore(set, scored({ '4.1': [5, 10] }));
    expect(change).toMatchObject({ points: 1.5, gain: 0.25, missingForFull: 3 });
  });

  test('nothing can be added where all are counted, none arose or figures are missing', () => {
    expect(oneMore(set, scored({ '2.1': [159, 159], '6.1': [0, 0] }))).toEqual([]);
  });

  test('it is what computing again with one more gives, and the promise of full points holds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 400 }), (n, more) => {
        const denominator = n + more;
        const now = scored({ '4.1': [n, denominator] });
        const [change] = oneMore(set, now);
        const after = scored({ '4.1': [n + 1, denominator] });
        expect(change?.total).toBe(after.points);
        expect(change?.band).toBe(after.band);
        const full = scored({ '4.1': [n + (change?.missingForFull ?? 0), denominator] });
        expect(full.indicators.find(({ id }) => id === '4.1')?.points).toBe(2);
      }),
    );
  });
});
