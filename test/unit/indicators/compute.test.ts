import fc from 'fast-check';
import { computeFrom, computeIndicators } from '../../../shared/indicators/compute';
import { scoreOf } from '../../../shared/indicators/score';
import { indicatorSetIn, readIndicatorSet, type IndicatorSet } from '../../../shared/indicators/set';
import { wordedIndicators } from '../../../shared/indicators/worded-indicators';

const set = indicatorSetIn({ year: 2024, quarter: 2 }) as IndicatorSet;
const definition = (id: string) =>
  set.definitions.find((entry) => entry.document.id === id) as (typeof set.definitions)[number];

describe('the index set of QĐ 766', () => {
  test('its indicators make up its groups, and its groups make 100', () => {
    for (const group of set.document.groups) {
      const sum = set.definitions
        .filter((entry) => entry.group === group.id)
        .reduce((all, entry) => all + entry.document.max, 0);
      expect(sum).toBe(group.max);
    }
    expect(set.document.groups.reduce((sum, group) => sum + group.max, 0)).toBe(100);
  });

  test('was in force from its day on, not before', () => {
    expect(indicatorSetIn({ year: 2022, quarter: 1 })).toBeUndefined();
    expect(indicatorSetIn({ year: 2022, quarter: 3 })).toBeDefined();
  });

  test('a formula that cannot be read is refused', () => {
    const broken = { ...set.document, indicators: [{ ...definition('1.1').document, numerator: 'K05 (4' }] };
    expect(() => readIndicatorSet(broken)).toThrow();
  });
});

describe('points', () => {
  test('0/0 is full for petitions and nothing for the others', () => {
    expect(scoreOf(definition('6.1').document, 0, 0)).toEqual({
      ratio: null,
      hundredths: 600,
    });
    expect(scoreOf(definition('6.3').document, 0, 0)).toEqual({ ratio: null, hundredths: 0 });
    expect(scoreOf(definition('2.1').document, 0, 0).hundredths).toBe(0);
  });

  test('are full from the threshold on', () => {
    const online = definition('3.3').document;
    expect(scoreOf(online, 50, 100).hundredths).toBe(600);
    expect(scoreOf(online, 49, 100).hundredths).toBe(588);
  });

  test('never leave 0…max, and never fall when one more dossier is in time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...set.definitions),
        fc.nat(10 ** 6),
        fc.integer({ min: 1, max: 10 ** 6 }),
        (entry, top, bottom) => {
          const here = scoreOf(entry.document, top, bottom).hundredths;
          expect(here).toBeGreaterThanOrEqual(0);
          expect(here).toBeLessThanOrEqual(entry.document.max * 100);
          expect(scoreOf(entry.document, top + 1, bottom).hundredths).toBeGreaterThanOrEqual(here);
        },
      ),
    );
  });
});

describe('indicators of a unit', () => {
  test('one that does not apply gives its full points and says so', () => {
    const result = computeFrom(set, 'department', () => ({ numerator: null, denominator: null }));
    expect(result.indicators.find(({ id }) => id === '5.7')).toMatchObject({
      status: 'not-applicable',
      points: 2,
    });
    expect(result.undecided).toHaveLength(20);
    expect(result.points).toBe(2);
  });

  test('one without data gives none and says so', () => {
    const result = wordedIndicators(set, computeIndicators(set, 'department', { tables: [] }), 'vi');
    expect(result.indicators[0]).toMatchObject({
      status: 'undecided',
      points: 0,
      numerator: null,
      note: 'Chưa đủ số liệu để tính: chưa có điểm.',
    });
  });

  test('satisfaction counts late dossiers and those with petitions against the unit', () => {
    const row = (form: string, cells: Record<string, number>) => ({
      form,
      rows: [{ key: 'total', label: '', cells }],
    });
    const result = computeIndicators(set, 'department', {
      tables: [row('II.06a', { 7: 90, 10: 5, 11: 10, 13: 3 }), row('K04', { 10: 2 })],
    });
    expect(result.indicators.find(({ id }) => id === '6.3')).toMatchObject({
      numerator: 90,
      denominator: 100,
      points: 6,
    });
  });
});
