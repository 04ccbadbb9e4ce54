import { demoPlan, type PlannedSubmission } from '../../../functions/local/seed/plan';
import { deadline, isLate } from '../../../shared/period/deadline';
import { publicHolidays } from '../../../shared/period/holidays';
import { cutOff, periodKey } from '../../../shared/period/period';
import { isValidOn, vietnamDay } from '../../../shared/period/date';
import { hungYen } from '../../../shared/units/hung-yen';
import { broken, brokenCarry } from './hand-checks';

const NOW = new Date('2026-11-20T02:00:00Z');
const plan = demoPlan(NOW);
const of = (key: string) => plan.filter(({ period }) => periodKey(period) === key);
const find = (key: string, code: string) =>
  of(key).find(({ unit }) => unit.code === code) as PlannedSubmission;
const late = ({ period, at }: PlannedSubmission) =>
  isLate(at, deadline(period, hungYen.profile.deadlineWorkingDays, publicHolidays));

describe('the demo plan', () => {
  test('is the same each time', () => {
    expect(demoPlan(NOW)).toEqual(plan);
  });

  test('has the 28 units of 2024 in each quarter of 2024, and at most 40 in the latest ones', () => {
    for (const key of ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']) expect(of(key)).toHaveLength(28);
    for (const key of ['2025-Q4', '2026-Q1', '2026-Q2']) expect(of(key)).toHaveLength(40);
    expect(new Set(plan.map(({ period }) => periodKey(period))).size).toBe(8);
  });

  test('goes from the oldest quarter to the latest, each unit once, and only units open at the cut-off', () => {
    const keys = plan.map(({ period, unit }) => `${periodKey(period)}|${unit.code}`);
    expect(new Set(keys).size).toBe(keys.length);
    const quarters = plan.map(({ period }) => periodKey(period));
    expect(quarters).toEqual([...quarters].sort());
    for (const { period, unit } of plan) expect(isValidOn(unit, cutOff(period))).toBe(true);
  });

  test('is sound but for drafts: whatever is submitted satisfies every relation', () => {
    for (const { content, submit } of plan) if (submit) expect(broken(content)).toEqual([]);
  });

  test('carries over from quarter to quarter, row by row', () => {
    const runs = [
      ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'],
      ['2025-Q4', '2026-Q1', '2026-Q2'],
    ];
    for (const run of runs) {
      for (const [index, key] of run.slice(1).entries()) {
        for (const { unit, content } of of(key)) {
          const before = find(run[index] as string, unit.code).content;
          // The real report states totals only, so only its total can be compared.
          const rows = !(unit.code === 'skhcn' && ['2024-Q2', '2024-Q3'].includes(key));
          expect(brokenCarry(before, content, rows)).toEqual([]);
        }
      }
    }
  });

  test('holds the figures of the real report, cell by cell and nothing else', () => {
    const { content, submit, accept } = find('2024-Q2', 'skhcn');
    expect(Object.fromEntries(content.tables.map(({ form, rows }) => [form, rows]))).toEqual({
      'II.06a': [
        {
          key: 'total',
          label: 'Tổng cộng',
          cells: { 3: 159, 4: 157, 5: 0, 6: 2, 7: 157, 10: 0, 11: 2, 12: 2, 13: 0 },
        },
      ],
      K01: [
        {
          key: 'total',
          label: 'Tổng cộng',
          cells: {
            3: 58,
            4: 56,
            5: 2,
            6: 58,
            7: 41,
            8: 17,
            9: 0,
            10: 49,
            11: 4,
            12: 3,
            13: 58,
            14: 58,
            15: 16,
          },
        },
      ],
      K04: [
        {
          key: 'total',
          label: 'Tổng cộng',
          cells: { 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0, 9: 0, 10: 0, 11: 0, 12: 0 },
        },
      ],
      K06: [
        { key: 'total', label: 'Tổng cộng', cells: { 3: 3, 4: 1, 5: 2, 6: 2116, 7: 1515, 8: 601, 10: 596 } },
      ],
    });
    expect({ submit, accept }).toEqual({ submit: false, accept: false });
  });

  test('in the latest quarter some units sent nothing, some keep a draft, some were late, some wait to be accepted', () => {
    const latest = of('2026-Q3');
    expect(latest.length).toBeLessThan(40);
    expect(latest.length).toBeGreaterThan(28);
    expect(latest.some(({ submit }) => !submit)).toBe(true);
    expect(latest.some((planned) => planned.submit && late(planned))).toBe(true);
    expect(latest.some(({ submit, accept }) => submit && !accept)).toBe(true);
    expect(latest.some(({ accept }) => accept)).toBe(true);
    expect(broken(find('2026-Q3', 'skhcn').content).length).toBeGreaterThan(0);
    const slipped = latest.filter(({ content }) => broken(content).length > 0);
    expect(slipped.length).toBeGreaterThanOrEqual(3);
    expect(slipped.length).toBeLessThan(latest.length / 3);
  });

  test('earlier quarters are settled, all but the real report', () => {
    for (const { period, unit, accept } of plan.filter(({ period: { year } }) => year < 2026)) {
      expect(accept).toBe(!(unit.code === 'skhcn' && periodKey(period) === '2024-Q2'));
    }
  });

  test('nothing is accepted that was not submitted, and nobody sends before the figures are closed', () => {
    for (const { period, submit, accept, at } of plan) {
      expect(accept && !submit).toBe(false);
      expect(vietnamDay(at) > cutOff(period)).toBe(true);
    }
  });

  test('on an earlier day the last closed quarter is the latest one, and nothing lies in the future', () => {
    const now = new Date('2026-03-16T09:00:00Z');
    const early = demoPlan(now);
    const latest = early.filter(({ period }) => periodKey(period) === '2026-Q1');
    expect(early.at(-1)?.period).toEqual({ year: 2026, quarter: 1 });
    expect(latest.length).toBeLessThan(36);
    for (const { at } of early) expect(at <= now.toISOString()).toBe(true);
  });

  test('before the first quarter is closed there is nothing to plan', () => {
    expect(demoPlan(new Date('2024-01-01T00:00:00Z'))).toEqual([]);
  });
});
