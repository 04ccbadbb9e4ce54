import { addDays, weekday } from '../../../shared/period/date';
import { deadline, isLate } from '../../../shared/period/deadline';
import { publicHolidays } from '../../../shared/period/holidays';
import { addWorkingDays, isWorkingDay } from '../../../shared/period/working-days';

describe('working days', () => {
  test.each([
    ['2024-06-14', true, 'a Friday'],
    ['2024-06-15', false, 'a Saturday'],
    ['2024-06-16', false, 'a Sunday'],
    ['2024-02-09', false, 'the eve of Tết'],
    ['2024-02-14', false, 'a day in lieu after Tết'],
    ['2024-02-15', true, 'the first day after Tết'],
    ['2024-04-18', false, 'Giỗ Tổ'],
    ['2024-04-29', false, 'a Monday off in exchange'],
    ['2024-05-04', true, 'the Saturday worked for it'],
    ['2025-05-02', false, 'a Friday off in exchange'],
    ['2025-04-26', true, 'the Saturday worked for it'],
    ['2026-04-27', false, 'the Monday in lieu of a Sunday'],
    ['2026-09-02', false, 'Quốc khánh'],
    ['2031-09-02', true, 'a year the table does not know'],
  ])('%s counts as a working day: %s (%s)', (date, works) => {
    expect(isWorkingDay(date, publicHolidays)).toBe(works);
  });

  test('counting starts on the day after and jumps weekends and holidays', () => {
    expect(addWorkingDays('2024-06-14', 0, publicHolidays)).toBe('2024-06-14');
    expect(addWorkingDays('2024-06-14', 1, publicHolidays)).toBe('2024-06-17');
    expect(addWorkingDays('2024-02-07', 1, publicHolidays)).toBe('2024-02-15');
    expect(addWorkingDays('2024-05-03', 1, publicHolidays)).toBe('2024-05-04');
  });
});

describe('the holiday table', () => {
  const dates = publicHolidays.holidays.map((holiday) => holiday.date);

  test('lists each day once, in order, from 2024 to 2027', () => {
    expect(dates).toEqual([...new Set(dates)].sort());
    expect([...new Set(dates.map((date) => date.slice(0, 4)))]).toEqual(['2024', '2025', '2026', '2027']);
  });

  test.each(['2024', '2025', '2026', '2027'])('%s has the days of Điều 112', (year) => {
    for (const day of ['01-01', '04-30', '05-01', '09-02']) expect(dates).toContain(`${year}-${day}`);
    const names = publicHolidays.holidays
      .filter(({ date }) => date.startsWith(year))
      .map(({ name }) => name.vi);
    expect(names.filter((name) => name === 'Tết Nguyên đán')).toHaveLength(5);
    expect(names.filter((name) => name === 'Giỗ Tổ Hùng Vương')).toHaveLength(1);
    expect(names.filter((name) => name === 'Quốc khánh')).toHaveLength(2);
  });

  test('what is worked on a Saturday was free on a weekday', () => {
    for (const { date, insteadOf } of publicHolidays.workingSaturdays) {
      expect(weekday(date)).toBe(6);
      expect(dates).toContain(insteadOf);
      expect([0, 6]).not.toContain(weekday(insteadOf));
    }
  });

  test('marks every day of 2027 that follows the lunar calendar as not certain', () => {
    const lunar = publicHolidays.holidays.filter(
      ({ date, name }) => date > '2027' && /Tết Nguyên|Giỗ Tổ/.test(name.vi),
    );
    expect(lunar.length).toBeGreaterThan(5);
    for (const holiday of lunar) expect(holiday.uncertain).toBeTruthy();
  });
});

describe('deadlines', () => {
  test.each([
    [2024, 1, 2, '2024-03-18', 'Thursday 14/3, so Friday and Monday'],
    [2024, 2, 2, '2024-06-18', 'Friday 14/6, so Monday and Tuesday'],
    [2024, 3, 2, '2024-09-17', 'Saturday 14/9, so Monday and Tuesday'],
    [2025, 2, 2, '2025-06-17', 'Saturday 14/6'],
    [2025, 4, 2, '2025-12-16', 'Sunday 14/12'],
    [2026, 3, 2, '2026-09-16', 'Monday 14/9'],
    [2024, 2, 1, '2024-06-17', 'the least that Điều 8.5 allows'],
  ] as const)('quarter %i-%i, %i working days: %s (%s)', (year, quarter, days, expected, _why) => {
    expect(deadline({ year, quarter }, days, publicHolidays)).toBe(expected);
  });

  test('a holiday right after the cut-off moves the deadline on', () => {
    const table = {
      ...publicHolidays,
      holidays: [{ date: '2024-06-17', name: { vi: 'Ngày nghỉ', en: 'Day off' } }],
    };
    expect(deadline({ year: 2024, quarter: 2 }, 2, table)).toBe('2024-06-19');
  });

  test('lateness turns at midnight in Việt Nam, wherever the clock stands', () => {
    const lastDay = deadline({ year: 2024, quarter: 2 }, 2, publicHolidays);
    expect(isLate('2024-06-18T16:59:59.999Z', lastDay)).toBe(false);
    expect(isLate('2024-06-18T17:00:00.000Z', lastDay)).toBe(true);
    expect(isLate('2024-06-18T23:59:59+07:00', lastDay)).toBe(false);
    expect(isLate('2024-06-01T00:00:00Z', lastDay)).toBe(false);
    expect(isLate(`${addDays(lastDay, 1)}T00:00:00+07:00`, lastDay)).toBe(true);
  });
});
