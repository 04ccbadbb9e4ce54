import fc from 'fast-check';
import { addDays, isIsoDate } from '../../../shared/period/date';
import {
  cutOff,
  parsePeriod,
  periodDays,
  periodKey,
  shiftPeriod,
  type Calendar,
  type Period,
} from '../../../shared/period/period';

const anyPeriod: fc.Arbitrary<Period> = fc.record({
  year: fc.integer({ min: 2001, max: 2098 }),
  quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
});

describe('quarters', () => {
  test.each([
    ['2024-Q1', '2023-12-15', '2024-03-14', '2024-01-01', '2024-03-31'],
    ['2024-Q2', '2024-03-15', '2024-06-14', '2024-04-01', '2024-06-30'],
    ['2024-Q3', '2024-06-15', '2024-09-14', '2024-07-01', '2024-09-30'],
    ['2024-Q4', '2024-09-15', '2024-12-14', '2024-10-01', '2024-12-31'],
    ['2025-Q1', '2024-12-15', '2025-03-14', '2025-01-01', '2025-03-31'],
  ])('%s: reporting %s to %s, calendar %s to %s', (key, from, to, first, last) => {
    const period = parsePeriod(key) as Period;
    expect(periodDays(period, 'reporting')).toEqual({ from, to });
    expect(periodDays(period, 'calendar')).toEqual({ from: first, to: last });
    expect(cutOff(period)).toBe(to);
  });

  test.each(['2024-Q0', '2024-Q5', '2024Q2', '24-Q2', '1999-Q4', '2024-Q2 ', '2024-q2', '', '2024-Q22'])(
    '"%s" is no quarter',
    (text) => {
      expect(parsePeriod(text)).toBeUndefined();
    },
  );

  test('a key is read back as the same quarter', () => {
    fc.assert(fc.property(anyPeriod, (period) => expect(parsePeriod(periodKey(period))).toEqual(period)));
  });

  test('quarters follow each other across years, forwards and backwards', () => {
    expect(shiftPeriod({ year: 2024, quarter: 4 }, 1)).toEqual({ year: 2025, quarter: 1 });
    expect(shiftPeriod({ year: 2024, quarter: 1 }, -1)).toEqual({ year: 2023, quarter: 4 });
    expect(shiftPeriod({ year: 2024, quarter: 3 }, -11)).toEqual({ year: 2021, quarter: 4 });
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -400, max: 400 }), (period, quarters) =>
        expect(shiftPeriod(shiftPeriod(period, quarters), -quarters)).toEqual(period),
      ),
    );
  });

  test('in both calendars every day belongs to exactly one quarter', () => {
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom<Calendar>('reporting', 'calendar'), (period, calendar) => {
        const { from, to } = periodDays(period, calendar);
        const next = periodDays(shiftPeriod(period, 1), calendar);
        expect(isIsoDate(from) && isIsoDate(to) && from < to).toBe(true);
        expect(next.from).toBe(addDays(to, 1));
      }),
    );
  });
});
