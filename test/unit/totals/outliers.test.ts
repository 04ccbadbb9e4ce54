import fc from 'fast-check';
import type { Table } from '../../../shared/forms/table';
import { medianAndMad } from '../../../shared/totals/history/median';
import { findOutliers, isSurelyUsual, judgeCount } from '../../../shared/totals/history/outliers';
import { wordedOutliers } from '../../../shared/totals/sentence/worded-outliers';
import { lastPeriods, type HistoryFigures } from '../../../shared/totals/history/unit-history';
import { makeProvince } from '../../tools/province';

describe('median and MAD, by hand', () => {
  test.each([
    // values, median in halves, MAD in quarters
    [[1, 2, 4, 9], 6n, 6n],
    [[5, 5, 5, 5], 10n, 0n],
    [[150, 158, 160, 166], 318n, 16n],
    [[7, 1, 3], 6n, 8n],
    [[1, 2, 2, 4, 7, 9, 100], 8n, 12n],
  ])('%j', (values, halves, quarters) => {
    expect(medianAndMad(values)).toEqual({ halves, quarters });
  });

  test('stay exact for the largest counts', () => {
    const large = Number.MAX_SAFE_INTEGER;
    expect(medianAndMad([large, large - 1])).toEqual({ halves: 2n * BigInt(large) - 1n, quarters: 2n });
  });
});

describe('a count against earlier ones', () => {
  test('ten times the usual figure is high, with the numbers that say so', () => {
    // median 159, MAD 4; spread = max(1.4826 * 4, 15.9, 1) = 15.9; range 159 ± 55.65
    expect(judgeCount(1590, [150, 158, 160, 166])).toEqual({
      median: '159',
      mad: '4',
      low: 104,
      high: 214,
      distance: '90.0',
      direction: 'high',
    });
  });

  test('the edges of the usual range are usual', () => {
    const judge = (value: number) => judgeCount(value, [150, 158, 160, 166])?.direction;
    expect([103, 104, 214, 215].map(judge)).toEqual(['low', null, null, 'high']);
  });

  test('a wide history forgives more: the MAD decides, not the tenth of the median', () => {
    // median 100, MAD 40; spread 59.304; range 100 ± 207.564
    expect(judgeCount(300, [20, 60, 100, 140, 180])).toMatchObject({
      mad: '40',
      low: 0,
      high: 307,
      direction: null,
    });
    expect(judgeCount(308, [20, 60, 100, 140, 180])?.direction).toBe('high');
  });

  test('small counts are given the room that chance alone needs: the square root of the median', () => {
    // median 16, MAD 0.5; spread 4; range 16 ± 14
    expect(judgeCount(30, [15, 16, 16, 17])).toMatchObject({ mad: '0.5', low: 2, high: 30, direction: null });
    expect(judgeCount(31, [15, 16, 16, 17])?.direction).toBe('high');
  });

  test('earlier quarters that never changed do not make every change unusual', () => {
    expect(judgeCount(13, [10, 10, 10, 10])).toMatchObject({
      mad: '0',
      low: 0,
      high: 21,
      direction: null,
    });
    expect(judgeCount(22, [10, 10, 10, 10])?.direction).toBe('high');
    expect(judgeCount(3, [0, 0, 0, 0, 0])?.direction).toBeNull();
    expect(judgeCount(4, [0, 0, 0, 0, 0])?.direction).toBe('high');
  });

  test('halves are shown as halves', () => {
    expect(judgeCount(5, [1, 2, 3, 4])).toMatchObject({ median: '2.5', mad: '1' });
    expect(judgeCount(5, [0, 0, 1, 2])).toMatchObject({ median: '0.5', mad: '0.5' });
  });

  test('fewer than four quarters give no judgement', () => {
    expect(judgeCount(1000, [1, 2, 3])).toBeNull();
  });

  test('the order of the quarters does not matter, and the median is always usual', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 4, maxLength: 9 }), fc.nat(), (earlier, value) => {
        expect(judgeCount(value, [...earlier].reverse())).toEqual(judgeCount(value, earlier));
        const middle = judgeCount(value, earlier)?.median ?? '0';
        expect(judgeCount(Math.floor(Number(middle)), earlier)?.direction).toBeNull();
      }),
    );
  });
});

test('whatever is surely usual is usual when judged exactly', () => {
  const count = fc.oneof(fc.nat(), fc.nat(40), fc.maxSafeNat());
  let sure = 0;
  fc.assert(
    fc.property(
      fc.array(count, { minLength: 3, maxLength: 9 }),
      count,
      fc.integer(),
      (earlier, far, near) => {
        const [first = 0] = earlier;
        for (const value of [far, Math.max(0, first + (near % 50)), Math.floor(first * 1.3)]) {
          if (!isSurelyUsual(value, earlier)) continue;
          sure += 1;
          expect(judgeCount(value, earlier)).toMatchObject({ direction: null });
        }
      },
    ),
    { numRuns: 2_000 },
  );
  expect(sure).toBeGreaterThan(200);
});

describe('a unit’s figures', () => {
  const { forms, last } = makeProvince();
  const table = (cells: Record<string, number | null>): Table[] => [
    { form: 'K03', rows: [{ key: 'total', label: 'Tổng cộng', cells }] },
  ];
  const entry = (index: number, cells: Record<string, number | null>, complete = true): HistoryFigures => ({
    period: lastPeriods(last, 9)[index] as HistoryFigures['period'],
    tables: table(cells),
    sources: [],
    complete,
  });
  const history = [150, 158, 160, 166].map((value, index) => entry(index, { 3: value, 4: 1 }));
  const unit = { code: 'sa', name: 'Sở A' };

  test('come out farthest first, with a sentence that shows the numbers', () => {
    const report = findOutliers(unit, table({ 3: 1590, 4: 9, 5: 2 }), history, forms);
    expect(report).toMatchObject({ judged: 2, unexamined: 1 });
    expect(report.outliers.map(({ column, direction }) => [column, direction])).toEqual([
      ['3', 'high'],
      ['4', 'high'],
    ]);
    const [first, second] = wordedOutliers(forms, report.outliers, 'vi');
    expect(first?.sentence).toBe(
      'Biểu K03, Hồ sơ có nghĩa vụ tài chính (3): quý này 1.590, cao hơn hẳn 4 quý trước của đơn vị (thường từ 104 đến 214).',
    );
    expect(second?.sentence).toContain('Các quý trước hầu như không đổi.');
  });

  test('are not compared with quarters that are incomplete', () => {
    const incomplete = history.map((past, index) => ({ ...past, complete: index > 0 }));
    expect(findOutliers(unit, table({ 3: 1590 }), incomplete, forms)).toEqual({
      outliers: [],
      judged: 0,
      unexamined: 1,
    });
  });

  test('left blank are not judged', () => {
    expect(findOutliers(unit, table({ 3: null }), history, forms)).toEqual({
      outliers: [],
      judged: 0,
      unexamined: 0,
    });
  });
});
