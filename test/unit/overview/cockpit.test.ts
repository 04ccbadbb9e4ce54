import type { OverviewRow, UnitRecord } from '../../../shared/overview/matrix';
import { reminderFor } from '../../../shared/overview/reminder';
import { deadlineCockpit, rhythms, type PastQuarter } from '../../../shared/overview/rhythm';
import { overviewWords } from '../../../shared/overview/words';
import { overviewMatrix } from '../../tools/overview';
import { makeProvince } from '../../tools/province';

const { units, forms, last } = makeProvince({ units: 6 });
const frame = { units, forms, period: last, deadline: '2026-03-17', today: '2026-03-16' };

const record = (unit: string, change: Partial<UnitRecord> = {}): UnitRecord => ({
  unit,
  status: 'draft',
  version: 1,
  contentHash: 'h',
  savedAt: '2026-03-16T02:00:00Z',
  tables: [],
  findings: [],
  explanations: [],
  ...change,
});

/** Deadline on Tuesday 18/6/2024; sent so many days of June. */
const quarter = (day: number | null): PastQuarter => ({
  deadline: '2024-06-18',
  submittedAt: day === null ? null : `2024-06-${day}T03:00:00Z`,
});

describe('the chance of being late', () => {
  test('is the unit’s own share drawn towards that of all, as the method page computes it', () => {
    const past = new Map<string, PastQuarter[]>([
      ['late', [quarter(19), quarter(20), quarter(null), quarter(19)]],
      ['half', [quarter(19), quarter(20), quarter(17), quarter(17)]],
      ['rest', [...Array(87).fill(quarter(17)), ...Array(3).fill(quarter(19))]],
    ]);
    const rhythm = rhythms(past);
    // 9 late of 98: p = 10 %
    expect(rhythm('half')).toMatchObject({ quarters: 4, late: 2, chance: 37 });
    expect(rhythm('late')).toMatchObject({ quarters: 4, late: 4, chance: 70 });
    expect(rhythm('new')).toEqual({ quarters: 0, late: 0, chance: 10, usualDay: null });
  });

  test('is unknown before any unit has a past: nobody counts as likely to be late', () => {
    const nothing = rhythms(new Map());
    expect(nothing('s1').chance).toBeNull();
    expect(overviewWords.vi.rhythm(nothing('s1'))).toBe('Chưa có kỳ trước để so sánh.');
    const matrix = overviewMatrix({ ...frame, today: '2024-06-14' }, []);
    expect(new Set(deadlineCockpit(matrix, nothing).map(({ outlook }) => outlook))).toEqual(
      new Set(['on-course']),
    );
  });

  test('the usual day is the median in working days to the deadline, from three quarters on', () => {
    const rhythm = rhythms(
      new Map([
        ['early', [quarter(14), quarter(17), quarter(18)]],
        ['between', [quarter(17), quarter(17), quarter(18), quarter(18)]],
        ['short', [quarter(14), quarter(14)]],
      ]),
    );
    expect([rhythm('early').usualDay, rhythm('between').usualDay, rhythm('short').usualDay]).toEqual([
      -1,
      -1,
      null,
    ]);
    expect(overviewWords.vi.rhythm(rhythm('early'))).toContain('Thường gửi trước hạn 1 ngày làm việc.');
  });
});

test('the cockpit tells the sent, the overdue, the likely late and those behind their own rhythm', () => {
  const past = new Map<string, PastQuarter[]>([
    ['s1', [quarter(19), quarter(19), quarter(19), quarter(19)]],
    ['x1', [quarter(13), quarter(13), quarter(13), quarter(13)]],
    ['x2', [quarter(18), quarter(18), quarter(18), quarter(18)]],
    ['x3', Array(40).fill(quarter(18))],
  ]);
  const outlooks = (today: string, records: UnitRecord[]) =>
    Object.fromEntries(
      deadlineCockpit(overviewMatrix({ ...frame, today }, records), rhythms(past)).map(
        ({ unit, outlook }) => [unit, outlook],
      ),
    );
  const records = [
    record('x4', { status: 'submitted', firstSentAt: '2026-03-16T02:00:00Z' }),
    record('x5', { status: 'accepted', firstSentAt: '2026-03-18T02:00:00Z', late: true }),
  ];
  expect(outlooks('2026-03-16', records)).toEqual({
    s1: 'likely-late',
    x1: 'behind',
    x2: 'on-course',
    x3: 'on-course',
    x4: 'sent',
    x5: 'sent-late',
  });
  expect(outlooks('2026-03-18', records)).toMatchObject({ s1: 'overdue', x2: 'overdue', x4: 'sent' });
});

describe('a reminder', () => {
  const matrix = overviewMatrix(frame, [record('s1', { tables: [{ form: 'K03', rows: [] }] })]);
  const row = (change: Partial<OverviewRow>): OverviewRow => ({
    ...(matrix.rows[0] as OverviewRow),
    ...change,
  });
  const body = (change: Partial<OverviewRow>) =>
    reminderFor(row(change), matrix, 'Văn phòng UBND tỉnh', 'vi')?.body ?? '';

  test.each([
    ['department', 'Sở Tư pháp', 'Kính gửi: Sở Tư pháp', 'Đề nghị Quý Sở'],
    [
      'department',
      'Văn phòng Ủy ban nhân dân tỉnh',
      'Kính gửi: Văn phòng Ủy ban nhân dân tỉnh',
      'Đề nghị Quý Văn phòng',
    ],
    ['department', 'Ban Quản lý các khu công nghiệp tỉnh', 'Kính gửi: Ban Quản lý', 'Đề nghị Quý Ban'],
    ['department', 'Thanh tra tỉnh', 'Kính gửi: Thanh tra tỉnh', 'Đề nghị Quý Thanh tra'],
    ['department', 'Bưu điện tỉnh', 'Kính gửi: Bưu điện tỉnh', 'Đề nghị Quý cơ quan'],
    ['commune', 'Xã Diên Hà', 'Kính gửi: Ủy ban nhân dân xã Diên Hà', 'Đề nghị Quý Ủy ban'],
    ['district', 'Thành phố Hưng Yên', 'Kính gửi: Ủy ban nhân dân thành phố Hưng Yên', 'Đề nghị Quý Ủy ban'],
    [
      'commune',
      'Ủy ban nhân dân phường Mỹ Hào',
      'Kính gửi: Ủy ban nhân dân phường Mỹ Hào',
      'Đề nghị Quý Ủy ban',
    ],
  ] as const)('speaks to a %s as it should: %s', (group, name, receiver, ask) => {
    expect(body({ group, name })).toContain(receiver);
    expect(body({ group, name })).toContain(ask);
  });

  test('says what is missing, until when, and what is still open', () => {
    const text = body({ state: 'draft', findings: { errorsOpen: 2, queriesOpen: 1, explained: 4 } });
    expect(text).toContain('đang nhập dở');
    expect(text).toContain('Hạn gửi là ngày 17/3/2026 (còn 1 ngày làm việc).');
    expect(text).toContain('Các biểu chưa có số liệu: II.06a, K01, K02, K03, K04, K05, K06.');
    expect(text).toContain('Còn 3 nội dung cần sửa');
    expect(text.endsWith('Trân trọng cảm ơn.\nVăn phòng UBND tỉnh')).toBe(true);
  });

  test('after the deadline urges, with the days overdue', () => {
    const late = row({ state: 'missing', lateness: { kind: 'overdue', days: 3 } });
    const reminder = reminderFor(late, matrix, 'VP', 'vi');
    expect(reminder?.subject).toBe('Đôn đốc gửi số liệu giải quyết thủ tục hành chính quý I/2026');
    expect(reminder?.body).toContain('Hạn gửi là ngày 17/3/2026; đến nay đã quá hạn 3 ngày làm việc.');
    expect(reminder?.body).not.toContain('Các biểu chưa có số liệu');
  });

  test('is not written to a unit that has sent', () => {
    expect(reminderFor(row({ state: 'submitted' }), matrix, 'VP', 'vi')).toBeUndefined();
    expect(reminderFor(row({ state: 'accepted' }), matrix, 'VP', 'vi')).toBeUndefined();
  });

  test('names the page for those who cannot have the add-in, where there is one', () => {
    const body = (page: string | null) =>
      reminderFor(row({ state: 'missing' }), matrix, 'VP', 'vi', page)?.body ?? '';
    expect(body(null)).not.toContain('địa chỉ');
    expect(body('https://khop.hungyen.gov.vn/upload.html')).toContain(
      '\n\nMáy không cài được Khớp thì tải biểu và gửi số liệu tại địa chỉ: https://khop.hungyen.gov.vn/upload.html\n\n',
    );
  });

  test('in English', () => {
    const text = reminderFor(
      row({ group: 'commune', name: 'Xã Diên Hà', state: 'returned' }),
      matrix,
      'Office',
      'en',
    );
    expect(text?.body).toContain("To: People's Committee of Xã Diên Hà");
    expect(text?.body).toContain('were returned for correction');
  });
});
