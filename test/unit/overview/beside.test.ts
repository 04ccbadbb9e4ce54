import { figuresBeside } from '../../../shared/overview/figures-beside';
import { mailLink } from '../../../shared/overview/mail-link';
import k01 from '../../../shared/forms/documents/k01.json';
import { readForms } from '../../../shared/forms/registry';
import type { Row } from '../../../shared/forms/table';
import { givenBackBefore } from '../../../shared/submission/given-back';
import { unusual } from '../../../shared/totals/history/unusual';

const K01 = readForms([k01]);
const table = (...rows: Row[]) => [{ form: 'K01', rows }];
const row = (key: string, cells: Row['cells']): Row => ({ key, label: key, cells });

describe('figures beside last quarter’s', () => {
  const now = { calendar: 'reporting' as const, tables: table(row('total', { 3: 60, 4: 7 })) };
  const quarter = (value: number, calendar: 'reporting' | 'calendar' = 'reporting') => ({
    calendar,
    tables: table(row('total', { 3: value, 5: 2 })),
  });
  const of = (quarters: Parameters<typeof figuresBeside>[2]) =>
    figuresBeside(K01, now, quarters).map(({ column, value, before, change }) => [
      column,
      value,
      before,
      change,
    ]);

  test('are those of the quarter before, with the difference, blanks of both left out', () => {
    expect(of([quarter(40), quarter(58)])).toEqual([
      ['3', 60, 58, 2],
      ['4', 7, null, null],
      ['5', null, 2, null],
    ]);
  });

  test('do not compare with a quarter of other days, or one that is not known as a whole', () => {
    const alone = [
      ['3', 60, null, null],
      ['4', 7, null, null],
    ];
    expect(of([quarter(58), quarter(58, 'calendar')])).toEqual(alone);
    expect(of([quarter(58), { calendar: null, tables: null }])).toEqual(alone);
    expect(of([])).toEqual(alone);
  });

  test('are marked where they are far from the quarters before', () => {
    const quarters = [150, 158, 160, 166].map((value) => quarter(value));
    const [first] = figuresBeside(K01, now, quarters);
    expect(first).toMatchObject({ column: '3', unusual: 'low' });
    expect([unusual(160, [150, 158, 160, 166]), unusual(1590, [150, 158, 160, 166])]).toEqual([null, 'high']);
    expect(unusual(1590, [150, 158])).toBeNull();
  });
});

describe('what was given back', () => {
  const entry = (
    version: number,
    action: 'save' | 'submit' | 'return' | 'reopen' | 'accept',
    to?: number,
  ) => ({
    version,
    action,
    at: `2024-06-1${version}`,
    ...(action === 'return' || action === 'reopen' ? { reason: `vì ${version}` } : {}),
    changes:
      to === undefined ? [] : [{ form: 'K01', row: 'total', rowLabel: '', column: '3', from: to - 1, to }],
  });

  test('is the last before the last sending, with the net changes since', () => {
    const history = [
      entry(1, 'save', 1),
      entry(2, 'submit'),
      entry(3, 'return'),
      entry(4, 'save', 2),
      entry(5, 'save', 3),
      entry(6, 'submit'),
    ];
    expect(givenBackBefore(history)).toMatchObject({
      version: 3,
      reason: 'vì 3',
      changes: [{ from: 1, to: 3 }],
    });
    expect(givenBackBefore(history.slice(0, 2))).toBeNull();
    expect(givenBackBefore([...history, entry(7, 'return')])).toMatchObject({ version: 3 });
    expect(givenBackBefore([])).toBeNull();
  });
});

describe('a letter', () => {
  test('has its text where the address is short enough, else it is to be pasted', () => {
    const letter = { subject: 'Nhắc & gửi', body: 'Kính gửi: Sở.\n\nTrân trọng.' };
    const { address, whole } = mailLink('vt@skhcn.gov.vn', letter);
    expect(whole).toBe(true);
    const url = new URL(address);
    expect(url.pathname).toBe('vt@skhcn.gov.vn');
    expect(url.searchParams.get('subject')).toBe('Nhắc & gửi');
    expect(url.searchParams.get('body')).toBe('Kính gửi: Sở.\r\n\r\nTrân trọng.');
    const long = mailLink('vt@skhcn.gov.vn', { ...letter, body: 'ộ'.repeat(400) });
    expect(long.whole).toBe(false);
    expect(new URL(long.address).searchParams.has('body')).toBe(false);
  });
});
