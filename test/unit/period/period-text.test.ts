import { dayText, periodDaysText, periodName, romanNumeral } from '../../../shared/period/period-text';

describe('how papers write a quarter', () => {
  test.each([
    [1, 'I'],
    [2, 'II'],
    [3, 'III'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [99, 'XCIX'],
    [388, 'CCCLXXXVIII'],
  ])('%i is %s', (value, numeral) => {
    expect(romanNumeral(value)).toBe(numeral);
  });

  test('its name in both languages', () => {
    expect(periodName({ year: 2024, quarter: 2 }, 'vi')).toBe('quý II/2024');
    expect(periodName({ year: 2026, quarter: 4 }, 'vi')).toBe('quý IV/2026');
    expect(periodName({ year: 2024, quarter: 2 }, 'en')).toBe('Q2 2024');
  });

  test.each([
    ['2024-06-14', '14/6/2024', '14 Jun 2024'],
    ['2024-06-05', '05/6/2024', '5 Jun 2024'],
    ['2024-01-01', '01/01/2024', '1 Jan 2024'],
    ['2024-02-29', '29/02/2024', '29 Feb 2024'],
    ['2024-03-01', '01/3/2024', '1 Mar 2024'],
    ['2023-12-15', '15/12/2023', '15 Dec 2023'],
  ])('%s is %s: days below 10 and months 1 and 2 have a leading zero', (date, vi, en) => {
    expect(dayText(date, 'vi')).toBe(vi);
    expect(dayText(date, 'en')).toBe(en);
  });

  test('its days in both calendars', () => {
    const period = { year: 2024, quarter: 2 } as const;
    expect(periodDaysText(period, 'reporting', 'vi')).toBe('Từ ngày 15/3/2024 đến ngày 14/6/2024');
    expect(periodDaysText(period, 'calendar', 'vi')).toBe('Từ ngày 01/4/2024 đến ngày 30/6/2024');
    expect(periodDaysText(period, 'reporting', 'en')).toBe('From 15 Mar 2024 to 14 Jun 2024');
    expect(periodDaysText({ year: 2024, quarter: 1 }, 'reporting', 'vi')).toBe(
      'Từ ngày 15/12/2023 đến ngày 14/3/2024',
    );
  });
});
