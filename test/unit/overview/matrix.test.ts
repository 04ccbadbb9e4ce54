import type { UnitRecord } from '../../../shared/overview/matrix';
import { workingDaysAfter } from '../../../shared/overview/working-day-distance';
import { publicHolidays } from '../../../shared/period/holidays';
import type { FindingBase } from '../../../shared/rules/finding';
import { overviewWords } from '../../../shared/overview/words';
import { overviewMatrix } from '../../tools/overview';
import { makeProvince } from '../../tools/province';

const province = makeProvince({ units: 6 });
const { units, forms } = province;
const frame = { units, forms, period: province.last, deadline: '2026-03-17', today: '2026-03-16' };

const finding = (change: Partial<FindingBase>): FindingBase => ({
  code: 'K03.part-4',
  severity: 'error',
  status: 'fail',
  form: 'K03',
  row: 'a',
  rowLabel: 'A',
  cells: [],
  stated: 1,
  computed: 2,
  difference: 1,
  basis: '',
  ...change,
});

const record = (unit: string, change: Partial<UnitRecord> = {}): UnitRecord => ({
  unit,
  status: 'submitted',
  version: 2,
  contentHash: 'h',
  savedAt: '2026-03-16T02:00:00Z',
  firstSentAt: '2026-03-16T02:00:00Z',
  tables: [{ form: 'K03', rows: [{ key: 'total', label: '', cells: { 3: 1 } }] }],
  findings: [],
  explanations: [],
  ...change,
});

const rowOf = (records: UnitRecord[], change: Partial<typeof frame> = {}) => {
  const row = overviewMatrix({ ...frame, ...change }, records).rows.find(({ unit }) => unit === 's1');
  if (!row) throw new Error('s1');
  return row;
};

test('every unit that reports has a row, whether it sent something or not; others have none', () => {
  const matrix = overviewMatrix(frame, [record('s1'), record('s2-cu'), record('h1'), record('khong-co')]);
  expect(matrix.rows.map(({ unit }) => unit)).toEqual(units.openOn('2026-03-14').map(({ code }) => code));
  expect(matrix.rows.filter(({ state }) => state !== 'missing').map(({ unit }) => unit)).toEqual(['s1']);
  expect(matrix.counts).toEqual([
    {
      group: 'department',
      units: { missing: 0, draft: 0, reopened: 0, returned: 0, submitted: 1, accepted: 0 },
    },
    {
      group: 'commune',
      units: { missing: 5, draft: 0, reopened: 0, returned: 0, submitted: 0, accepted: 0 },
    },
  ]);
});

test('a form that a unit left out is missing although the unit has sent others', () => {
  const row = rowOf([record('s1', { status: 'accepted' })]);
  expect(row.forms['K03']?.state).toBe('accepted');
  expect(row.forms['K01']?.state).toBe('missing');
});

test('open and explained findings are counted by form; notes and undecided ones are not', () => {
  const row = rowOf([
    record('s1', {
      findings: [
        finding({}),
        finding({ row: 'b' }),
        finding({ code: 'K03.received', severity: 'query', row: null }),
        finding({ form: 'K01', code: 'K01.level' }),
        finding({ severity: 'info' }),
        finding({ status: 'undecided' }),
      ],
      explanations: [{ code: 'K03.part-4', form: 'K03', row: 'b', text: 'Hệ thống ghi nhận chậm.' }],
    }),
  ]);
  expect(row.forms['K03']?.findings).toEqual({ errorsOpen: 1, queriesOpen: 1, explained: 1 });
  expect(row.findings).toEqual({ errorsOpen: 2, queriesOpen: 1, explained: 1 });
});

describe('lateness in working days', () => {
  test.each([
    ['nothing sent, the day before', [], '2026-03-16', { kind: 'due', days: 1 }, 'Còn 1 ngày làm việc'],
    ['nothing sent on the last day', [], '2026-03-17', { kind: 'due', days: 0 }, 'Hôm nay là hạn cuối'],
    [
      'nothing sent, a weekend later',
      [],
      '2026-03-23',
      { kind: 'overdue', days: 4 },
      'Quá hạn 4 ngày làm việc',
    ],
    ['sent in time', [record('s1', { late: false })], '2026-03-30', { kind: 'in-time', days: 0 }, 'Đúng hạn'],
    [
      'sent late',
      [record('s1', { late: true, firstSentAt: '2026-03-18T18:00:00Z' })],
      '2026-03-30',
      { kind: 'late', days: 2 },
      'Gửi trễ hạn 2 ngày làm việc',
    ],
    [
      'sent in time, then returned: still in time',
      [record('s1', { status: 'returned', late: false })],
      '2026-03-19',
      { kind: 'in-time', days: 0 },
      'Đúng hạn',
    ],
    [
      'a draft',
      [record('s1', { status: 'draft' })],
      '2026-03-16',
      { kind: 'due', days: 1 },
      'Còn 1 ngày làm việc',
    ],
  ] as const)('%s', (_what, records, today, lateness, words) => {
    const row = rowOf([...records], { today });
    expect(row.lateness).toEqual(lateness);
    expect(overviewWords.vi.lateness(row.lateness)).toBe(words);
  });

  test.each([
    ['returned', '2026-03-23T02:00:00Z', '2026-03-24', { deadline: '2026-03-25', kind: 'due', days: 1 }],
    ['reopened', '2026-03-23T02:00:00Z', '2026-03-26', { deadline: '2026-03-25', kind: 'overdue', days: 1 }],
    ['returned', '2026-03-11T02:00:00Z', '2026-03-16', { deadline: '2026-03-17', kind: 'due', days: 1 }],
  ] as const)('%s: its own last day for sending again', (status, sentBackAt, today, resend) => {
    expect(rowOf([record('s1', { status, sentBackAt, late: false })], { today }).resend).toEqual(resend);
  });

  test('late on a weekend after the deadline is a day late, not none', () => {
    const records = [record('s1', { late: true, firstSentAt: '2024-06-22T01:00:00Z' })];
    expect(rowOf(records, { deadline: '2024-06-21', today: '2024-06-24' }).lateness).toEqual({
      kind: 'late',
      days: 1,
    });
  });

  test('working days between two days leave out weekends and holidays, in both directions', () => {
    expect(workingDaysAfter('2024-06-14', '2024-06-18', publicHolidays)).toBe(2);
    expect(workingDaysAfter('2024-06-18', '2024-06-14', publicHolidays)).toBe(-2);
    expect(workingDaysAfter('2025-08-29', '2025-09-03', publicHolidays)).toBe(1);
    expect(workingDaysAfter('2024-06-14', '2024-06-14', publicHolidays)).toBe(0);
  });
});
