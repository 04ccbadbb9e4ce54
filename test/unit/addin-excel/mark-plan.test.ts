import { isMarkFormula, markFormula, markPlan } from '../../../addin/excel/mark/mark-plan';
import type { Marks } from '../../../addin/excel/port';
import { readTable } from '../../../addin/excel/read/read-table';
import { finding, received, row } from '../sheet/reference-view';
import { drawn, formOf, insertRow, moveColumn, type } from './snapshots';

const only = (findings: Marks['findings']): Marks => ({
  findings,
  explanations: [],
  suspects: [],
  unsent: [],
  bad: true,
});
const form = formOf('II.06a');
const rows = [
  row('khcn', 'Hoạt động khoa học và công nghệ', 150, 150, 0, 0, 150, 100, 50, 0, 0, 0, 0),
  row('tdc', 'Tiêu chuẩn đo lường chất lượng', 9, 7, 0, 2, 7, 5, 2, 0, 2, 2, 0),
  row('total', 'Tổng cộng', 159, 157, 0, 2, 157, 105, 52, 0, 2, 2, 0),
];

describe('marks', () => {
  test('lie on the finding’s cells and its line of the marker column', () => {
    const plan = markPlan(readTable(form, drawn('II.06a', rows), rows), only([received]), 'vi');
    expect(plan.groups).toEqual([
      { level: 'error', sign: true, areas: 'C9:F9' },
      { level: 'error', sign: false, areas: 'N9' },
    ]);
    expect(plan.words).toEqual({
      column: 14,
      top: 7,
      texts: [[''], [''], ['✗ lệch 2 ở (3)'], ['']],
      heights: [{ areas: '9:9', points: 31 }],
    });
  });

  test('follow rows and columns that the clerk moved', () => {
    const snapshot = drawn('II.06a', rows);
    insertRow(snapshot, 2);
    moveColumn(snapshot, 3, 8);
    const plan = markPlan(readTable(form, snapshot, rows), only([received]), 'vi');
    expect(plan.groups[0]?.areas).toBe('C10:E10,G10');
    expect(plan.words?.heights).toEqual([{ areas: '10:10', points: 31 }]);
  });

  test('of several levels are kept apart, the gravest in its cell', () => {
    const query = finding({ ...received, severity: 'query', cells: ['3', '13'] });
    const open = finding({ ...received, status: 'undecided', row: 'khcn', cells: ['7', '8'] });
    const plan = markPlan(readTable(form, drawn('II.06a', rows), rows), only([query, received, open]), 'vi');
    expect(plan.groups).toEqual([
      { level: 'error', sign: true, areas: 'C9:F9' },
      { level: 'error', sign: false, areas: 'N9' },
      { level: 'query', sign: true, areas: 'M9' },
      { level: 'undecided', sign: true, areas: 'G8:H8' },
      { level: 'undecided', sign: false, areas: 'N8' },
    ]);
  });

  test('of cells that hold no count are the gravest, with words; a percentage goes on to be one', () => {
    const snapshot = drawn('II.06a', rows);
    type(snapshot, 9, 3, '1 234');
    type(snapshot, 8, 4, 0.5);
    const texts = snapshot.texts[7];
    if (texts) texts[3] = '50%';
    const plan = markPlan(readTable(form, snapshot, rows), only([received]), 'vi');
    expect(plan.groups.filter(({ level }) => level === 'bad')).toEqual([
      { level: 'bad', sign: true, areas: 'C9' },
      { level: 'bad', sign: true, percent: true, areas: 'D8' },
      { level: 'bad', sign: false, areas: 'N8:N9' },
    ]);
    expect(plan.words?.texts).toEqual([
      [''],
      ['‼ (4) chưa phải số đếm: “50%”'],
      ['‼ (3) chưa phải số đếm: “1 234” … và 1 nội dung khác'],
      [''],
    ]);
    expect(markPlan(readTable(form, snapshot, rows), { ...only([]), bad: false }, 'vi').groups).toEqual([]);
  });

  test('put no sign before a figure that it could push out of its column', () => {
    const snapshot = drawn('II.06a', rows);
    type(snapshot, 9, 3, 1_234_567);
    const plan = markPlan(readTable(form, snapshot, rows), only([received]), 'vi');
    expect(plan.groups.filter(({ sign }) => !sign)).toEqual([
      { level: 'error', sign: false, areas: 'C9,N9' },
    ]);
  });

  test('of a whole form lie on its numbering row', () => {
    const whole = finding({ code: 'II.06a.total', form: 'II.06a', row: null, cells: ['3'], difference: 1 });
    const plan = markPlan(readTable(form, drawn('II.06a', rows), rows), only([whole]), 'vi');
    expect(plan.groups).toEqual([{ level: 'error', sign: false, areas: 'C7,N7' }]);
  });

  test('say the gravest line of a row and count the others; the row keeps the height of its label', () => {
    const query = finding({ ...received, severity: 'query', cells: ['4'] });
    const undecided = finding({ ...received, status: 'undecided', cells: ['3', '4', '5', '6', '7', '8'] });
    const reading = (label: string) => {
      const named = [row('tdc', label)];
      const snapshot = drawn('II.06a', named);
      type(snapshot, 8, 3, '');
      return readTable(form, snapshot, named);
    };
    const found = only([query, undecided, received]);
    const { words } = markPlan(reading('Đo lường'), found, 'vi');
    expect(words?.texts[1]).toEqual(['✗ lệch 2 ở (3) … và 2 nội dung khác']);
    expect(words?.heights).toEqual([{ areas: '8:8', points: 19 }]);
    expect(markPlan(reading('Đo lường'), found, 'en').words?.texts[1]).toEqual([
      '✗ off by 2 in (3) … and 2 more',
    ]);
    const long = markPlan(reading('Tiêu chuẩn, đo lường và chất lượng sản phẩm, hàng hóa'), found, 'vi');
    expect(long.words?.heights).toEqual([{ areas: '8:8', points: 31 }]);
  });

  test('without a marker column are on the cells only', () => {
    const snapshot = drawn('II.06a', rows);
    for (const cells of snapshot.values) cells.splice(13, 1);
    const plan = markPlan(readTable(form, snapshot, rows), only([received]), 'vi');
    expect(plan).toEqual({ groups: [{ level: 'error', sign: true, areas: 'C9:F9' }], standing: [] });
  });

  test('that are gone leave words to be taken away', () => {
    const snapshot = drawn('II.06a', rows);
    type(snapshot, 9, 14, '✗ lệch 2 ở (3)');
    const plan = markPlan(readTable(form, snapshot, rows), only([]), 'vi');
    expect(plan.groups).toEqual([]);
    expect(plan.words?.texts).toEqual([[''], [''], [''], ['']]);
  });

  test('that stand there already write no words', () => {
    const snapshot = drawn('II.06a', rows);
    type(snapshot, 9, 14, '✗ lệch 2 ở (3)');
    expect(markPlan(readTable(form, snapshot, rows), only([received]), 'vi').words).toBeUndefined();
  });

  test('of other forms and of passed relations are not drawn', () => {
    const others = [finding({ ...received, form: 'K01' }), finding({ ...received, status: 'pass' })];
    const plan = markPlan(readTable(form, drawn('II.06a', rows), rows), only(others), 'vi');
    expect(plan).toEqual({ groups: [], standing: ['', '', '', ''] });
  });
});

test('a mark’s rule is known again, the clerk’s own are not', () => {
  expect(isMarkFormula(markFormula('undecided'))).toBe(true);
  expect(isMarkFormula('ISTEXT("KHOP error")')).toBe(true);
  expect(isMarkFormula('=$C9>10')).toBe(false);
});
