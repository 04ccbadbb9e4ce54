import { computeFrom } from '../../../shared/indicators/compute';
import { indicatorSetIn, type IndicatorSet } from '../../../shared/indicators/set';
import { bandName } from '../../../shared/indicators/worded-indicators';

const set = indicatorSetIn({ year: 2026, quarter: 3 }) as IndicatorSet;

/** Phú Thọ, quý III/2026, as the national portal shows it: counts of the whole province. */
const counts: Record<string, [number, number]> = {
  '1.1': [0, 54],
  '1.2': [0, 68],
  '1.3': [87, 89],
  '1.4': [339457, 339457],
  '2.1': [403016, 464494],
  '3.1': [52, 89],
  '3.2': [449, 1884],
  '3.3': [435258, 440558],
  '4.1': [115, 311],
  '4.2': [66, 311],
  '4.3': [233203, 268066],
  '5.1': [334358, 464494],
  '5.2': [83994, 464494],
  '5.3': [64382, 464494],
  '5.4': [0, 464494],
  '5.5': [192191, 464494],
  '5.6': [342, 1300],
  '5.7': [1, 1],
  '6.1': [300, 499],
  '6.2': [238, 499],
  '6.3': [402886, 464494],
};

describe('the index of a real province, to the hundredth', () => {
  const result = computeFrom(set, 'province', ({ document }) => {
    const [numerator, denominator] = counts[document.id] as [number, number];
    return { numerator, denominator };
  });

  test('each indicator', () => {
    expect(Object.fromEntries(result.indicators.map(({ id, points }) => [id, points]))).toEqual({
      '1.1': 0,
      '1.2': 0,
      '1.3': 1.96,
      '1.4': 6,
      '2.1': 17.35,
      '3.1': 1.46,
      '3.2': 0.95,
      '3.3': 6,
      '4.1': 0.92,
      '4.2': 0.53,
      '4.3': 5.22,
      '5.1': 4.32,
      '5.2': 0.72,
      '5.3': 0.35,
      '5.4': 0,
      '5.5': 0.83,
      '5.6': 0.53,
      '5.7': 2,
      '6.1': 3.61,
      '6.2': 2.86,
      '6.3': 5.78,
    });
  });

  test('the groups and the total 61,39, trung bình', () => {
    expect(result.groups.map((group) => group.points)).toEqual([7.96, 17.35, 8.41, 6.67, 8.75, 12.25]);
    expect(result).toMatchObject({
      points: 61.39,
      max: 100,
      band: 'average',
      undecided: [],
    });
    expect(bandName(set, result.band, 'vi')).toBe('Trung bình');
  });
});

test.each([
  ['VP UBND tỉnh', 156, 161, 19.38],
  ['BQL KCN', 1353, 1484, 18.23],
  ['Sở Công Thương', 998, 1271, 15.7],
  ['Sở GD&ĐT', 603, 847, 14.24],
  ['Sở Ngoại vụ', 2, 4, 10],
  ['P. Việt Trì', 5830, 6684, 17.44],
  ['X. Hy Cương', 2190, 2821, 15.53],
  ['X. Xuân Lũng', 2668, 2803, 19.04],
])('progress of %s: %i of %i gives %d', (_unit, onTime, all, points) => {
  const result = computeFrom(set, 'department', ({ document }) =>
    document.id === '2.1' ? { numerator: onTime, denominator: all } : { numerator: null, denominator: null },
  );
  expect(result.indicators.find(({ id }) => id === '2.1')?.points).toBe(points);
});
