import { addDays, isIsoDate, isValidOn, vietnamDay, weekday } from '../../../shared/period/date';

describe('days', () => {
  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2100-02-29', false],
    ['2000-02-29', true],
    ['2024-04-31', false],
    ['2024-13-01', false],
    ['2024-00-10', false],
    ['2024-6-14', false],
    ['14/6/2024', false],
    ['2024-06-14T00:00:00Z', false],
    ['', false],
  ])('%s is a day that exists: %s', (text, exists) => {
    expect(isIsoDate(text)).toBe(exists);
  });

  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2025-01-01', -366, '2024-01-01'],
    ['2024-06-14', 0, '2024-06-14'],
  ])('%s and %i days more is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  test('Sunday is 0 and Saturday is 6', () => {
    expect(weekday('2024-06-16')).toBe(0);
    expect(weekday('2024-06-14')).toBe(5);
    expect(weekday('2024-06-15')).toBe(6);
  });

  test.each([
    ['2024-06-14T16:59:59.999Z', '2024-06-14'],
    ['2024-06-14T17:00:00.000Z', '2024-06-15'],
    ['2024-06-14T23:59:59+07:00', '2024-06-14'],
    ['2024-06-30T16:59:59Z', '2024-06-30'],
    ['2024-06-30T17:00:00Z', '2024-07-01'],
    ['2024-02-28T17:00:00Z', '2024-02-29'],
    ['2023-02-28T17:00:00Z', '2023-03-01'],
    ['2024-12-31T16:59:59Z', '2024-12-31'],
    ['2024-12-31T17:00:00Z', '2025-01-01'],
    ['2025-01-01T01:00:00+09:00', '2024-12-31'],
  ])('at %s it is %s in Việt Nam', (instant, day) => {
    expect(vietnamDay(instant)).toBe(day);
  });

  test('a validity holds on its first and its last day, and without an end for ever', () => {
    const district = { validFrom: '1997-01-01', validTo: '2025-06-30' };
    expect(isValidOn(district, '1996-12-31')).toBe(false);
    expect(isValidOn(district, '1997-01-01')).toBe(true);
    expect(isValidOn(district, '2025-06-30')).toBe(true);
    expect(isValidOn(district, '2025-07-01')).toBe(false);
    expect(isValidOn({ validFrom: '2025-07-01', validTo: null }, '2999-01-01')).toBe(true);
  });
});
