import fc from 'fast-check';
import { causesOf, causesText, tallyOf } from '../../../shared/report/asked/lateness';
import { openPoints } from '../../../shared/report/asked/open-points';
import { ownTasksOf, ownTasksText } from '../../../shared/report/asked/own-tasks';
import { placementOf } from '../../../shared/report/asked/asked';
import { POWERS, powerLines, selfName } from '../../../shared/report/issuers/issuers';
import { row, table, unit } from './report-views';

const word = fc.stringMatching(/^[a-zđôữ][a-zđôữ ]{0,20}[a-zđôữ]$/).map((text) => text.replace(/ +/g, ' '));

test('causes survive the text that keeps them', () => {
  const cause = fc.record({ text: word, dossiers: fc.option(fc.nat(999_999_999)) });
  fc.assert(
    fc.property(fc.array(cause, { maxLength: 5 }), (causes) => {
      expect(causesOf({ 'ask.causes': causesText(causes) })).toEqual(causes);
    }),
  );
});

test('tasks survive the text that keeps them; a day that does not exist is part of the task', () => {
  const tasks = [
    { text: 'hoàn thành số hóa', due: '2026-03-31' },
    { text: 'tập huấn', due: null },
  ];
  expect(ownTasksOf({ 'ask.tasks': ownTasksText(tasks) })).toEqual(tasks);
  expect(ownTasksOf({ 'ask.tasks': '2026-02-31: họp' })).toEqual([{ text: '2026-02-31: họp', due: null }]);
});

test.each([
  ['', 0, { kind: 'none' }],
  ['', null, { kind: 'none' }],
  ['', 3, { kind: 'unexplained', late: 3 }],
  ['3: a', 3, { kind: 'agrees' }],
  ['1: a\n2: b', 3, { kind: 'agrees' }],
  ['1: a\n3: b', 3, { kind: 'differs', stated: 4, late: 3 }],
  ['1: a', 0, { kind: 'differs', stated: 1, late: 0 }],
  ['1: a\nb', 3, { kind: 'open' }],
  ['1: a', null, { kind: 'open' }],
])('causes “%s” for %s late dossiers', (causes, late, tally) => {
  expect(tallyOf(causesOf({ 'ask.causes': causes }), late)).toEqual(tally);
});

test('late are those resolved late and those pending late', () => {
  const tables = [table('II.06a', row('total', '', 9, 9, 0, 0, 6, 2, 2, 2, 3, 2, 1))];
  const points = (texts: Record<string, string>) => openPoints({ year: 2025, quarter: 4 }, tables, texts);
  expect(points({})).toEqual({ signer: true, causes: { kind: 'unexplained', late: 3 } });
  expect(points({ 'ask.causes': '3: a', 'issue.signer': 'Trần Thị B' })).toEqual({
    signer: false,
    causes: { kind: 'agrees' },
  });
});

test('a text stands after the figures until another place is chosen', () => {
  expect(placementOf({}, 'III')).toBe('after');
  expect(placementOf({ 'place.III': 'instead' }, 'III')).toBe('instead');
  expect(placementOf({ 'place.III': 'somewhere' }, 'III')).toBe('after');
});

test.each([
  ['skhcn', 'Sở', ['GIÁM ĐỐC', 'KT. GIÁM ĐỐC/PHÓ GIÁM ĐỐC', 'TL. GIÁM ĐỐC', 'TUQ. GIÁM ĐỐC']],
  ['bqlkcn', 'Ban', ['TRƯỞNG BAN', 'KT. TRƯỞNG BAN/PHÓ TRƯỞNG BAN', 'TL. TRƯỞNG BAN', 'TUQ. TRƯỞNG BAN']],
  [
    'vpubnd',
    'Văn phòng',
    [
      'CHÁNH VĂN PHÒNG',
      'KT. CHÁNH VĂN PHÒNG/PHÓ CHÁNH VĂN PHÒNG',
      'TL. CHÁNH VĂN PHÒNG',
      'TUQ. CHÁNH VĂN PHÒNG',
    ],
  ],
  [
    '11977',
    'UBND xã',
    [
      'TM. ỦY BAN NHÂN DÂN/CHỦ TỊCH',
      'TM. ỦY BAN NHÂN DÂN/KT. CHỦ TỊCH/PHÓ CHỦ TỊCH',
      'TL. CHỦ TỊCH',
      'TUQ. CHỦ TỊCH',
    ],
  ],
  [
    'tp-hung-yen',
    'UBND thành phố',
    [
      'TM. ỦY BAN NHÂN DÂN/CHỦ TỊCH',
      'TM. ỦY BAN NHÂN DÂN/KT. CHỦ TỊCH/PHÓ CHỦ TỊCH',
      'TL. CHỦ TỊCH',
      'TUQ. CHỦ TỊCH',
    ],
  ],
])('%s calls itself “%s” and signs by its kind', (code, self, lines) => {
  expect(selfName(unit(code))).toBe(self);
  const printed = POWERS.map((power) => {
    const { authority, position } = powerLines(unit(code), power);
    return [...authority, position].filter((line) => line !== '').join('/');
  });
  expect(printed).toEqual(lines);
});

test('a body of an unknown kind is still called and signed for', () => {
  const other = { ...unit('skhcn'), name: 'Trung tâm Xúc tiến đầu tư' };
  expect(selfName(other)).toBe('đơn vị');
  expect(powerLines(other, 'head').position).toBe('THỦ TRƯỞNG');
});
