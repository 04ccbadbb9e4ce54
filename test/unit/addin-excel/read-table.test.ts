import fc from 'fast-check';
import { readTable } from '../../../addin/excel/read/read-table';
import { row } from '../sheet/reference-view';
import { drawn, formOf, insertRow, moveColumn, snapshotOf, sheetOf, type } from './snapshots';

const form = formOf('II.06a');
const rows = [
  row('khcn', 'Hoạt động khoa học và công nghệ', 150, 150, 0, 0, 150, 100, 50, 0, 0, 0, 0),
  row('tdc', 'Tiêu chuẩn đo lường chất lượng', 9, 7, 0, 2, 7, 5, 2, 0, 2, 2, 0),
  row('total', 'Tổng cộng', 159, 157, 0, 2, 157, 105, 52, 0, 2, 2, 0),
];
/** Sheet rows of the drawn table: numbering in 7, body in 8 and 9, total in 10; columns as printed. */
const [NUMBERING, FIRST, SECOND, TOTAL] = [7, 8, 9, 10];

describe('a table as it was drawn', () => {
  test('comes back cell for cell, with the keys of the known rows', () => {
    const { table, problems } = readTable(form, drawn('II.06a', rows), rows);
    expect(table.rows).toEqual(rows);
    expect(problems).toEqual([]);
  });

  test('gets keys from its labels where no rows are known', () => {
    const { table } = readTable(form, drawn('II.06a', rows));
    expect(table.rows.map(({ key }) => key)).toEqual([
      'hoat-dong-khoa-hoc-va-cong-nghe',
      'tieu-chuan-do-luong-chat-luong',
      'total',
    ]);
  });

  test('without figures has no rows: the empty lines for entry and an uncounted total do not count', () => {
    expect(readTable(form, drawn('II.06a', [])).table.rows).toEqual([]);
  });

  test('of one row is the unit’s own', () => {
    const single = [row('total', 'Sở Khoa học và Công nghệ', 0, 0, 0, 0, 0, 0, 0, 0)];
    expect(readTable(formOf('K04'), drawn('K04', single)).table.rows).toEqual(single);
  });
});

describe('what the clerk did to the sheet', () => {
  test('rows inserted above the table move it', () => {
    const snapshot = drawn('II.06a', rows);
    insertRow(snapshot, 1);
    insertRow(snapshot, 4);
    const { table, places } = readTable(form, snapshot, rows);
    expect(table.rows).toEqual(rows);
    expect(places.get('khcn')).toBe(FIRST + 2);
  });

  test('a row inserted inside counts, with a key from its label', () => {
    const snapshot = drawn('II.06a', rows);
    insertRow(snapshot, SECOND);
    type(snapshot, SECOND, 2, 'Sở hữu trí tuệ');
    type(snapshot, SECOND, 3, 4);
    const { table, places } = readTable(form, snapshot, rows);
    expect(table.rows.map(({ key }) => key)).toEqual(['khcn', 'so-huu-tri-tue', 'tdc', 'total']);
    expect(table.rows[1]).toEqual({ key: 'so-huu-tri-tue', label: 'Sở hữu trí tuệ', cells: { 3: 4 } });
    expect(places.get('so-huu-tri-tue')).toBe(SECOND);
  });

  test('a row inserted right above the total counts, though the body’s name did not grow', () => {
    const snapshot = drawn('II.06a', rows);
    insertRow(snapshot, TOTAL);
    type(snapshot, TOTAL, 2, 'Bưu chính');
    type(snapshot, TOTAL, 4, 0);
    expect(readTable(form, snapshot, rows).table.rows[2]).toEqual({
      key: 'buu-chinh',
      label: 'Bưu chính',
      cells: { 4: 0 },
    });
  });

  test('a row with figures written below the total counts', () => {
    const snapshot = drawn('II.06a', rows);
    insertRow(snapshot, TOTAL + 1);
    type(snapshot, TOTAL + 1, 2, 'An toàn bức xạ');
    type(snapshot, TOTAL + 1, 3, 1);
    const { table } = readTable(form, snapshot, rows);
    expect(table.rows.map(({ key }) => key)).toEqual(['khcn', 'tdc', 'an-toan-buc-xa', 'total']);
  });

  test('sorting moves the total row among the others and it is still the total', () => {
    const snapshot = drawn('II.06a', rows);
    for (const cells of [snapshot.values, snapshot.texts] as unknown[][][]) {
      cells.splice(FIRST - 1, 3, ...cells.slice(FIRST - 1, TOTAL).reverse());
    }
    const { table, places, layout } = readTable(form, snapshot, rows);
    expect(table.rows.map(({ key }) => key)).toEqual(['tdc', 'khcn', 'total']);
    expect(places.get('total')).toBe(FIRST);
    expect(layout?.totalRow).toBe(FIRST);
  });

  test('columns that were moved or put in between are found by their printed numbers', () => {
    const snapshot = drawn('II.06a', rows);
    moveColumn(snapshot, 7, 4);
    for (const cells of [snapshot.values, snapshot.texts] as unknown[][][]) {
      for (const line of cells) line.splice(2, 0, 'ghi chú riêng');
    }
    expect(readTable(form, snapshot, rows).table.rows).toEqual(rows);
  });

  test('a deleted column is a problem that names it, and the rest is read', () => {
    const snapshot = drawn('II.06a', rows);
    for (const cells of [snapshot.values, snapshot.texts] as unknown[][][]) {
      for (const line of cells) line.splice(5, 1);
    }
    const { table, problems } = readTable(form, snapshot, rows);
    expect(problems).toEqual([{ form: 'II.06a', kind: 'broken', column: '6' }]);
    expect(table.rows[1]?.cells).toEqual({ ...rows[1]?.cells, 6: undefined });
  });

  test('without the numbering row the table is broken', () => {
    const snapshot = drawn('II.06a', rows);
    snapshot.values[NUMBERING - 1]?.fill('');
    const { table, problems, layout } = readTable(form, snapshot, rows);
    expect(problems).toEqual([{ form: 'II.06a', kind: 'broken' }]);
    expect([table.rows, layout]).toEqual([[], undefined]);
  });

  test('without any of its names the table is found by its printed numbers and its total', () => {
    const { head: _head, body: _body, total: _total, ...nameless } = drawn('II.06a', rows);
    insertRow(nameless, 1);
    expect(readTable(form, nameless, rows).table.rows).toEqual(rows);
  });

  test('a form of one row without names is found too', () => {
    const single = [row('total', 'Sở Khoa học và Công nghệ', 3, 1, 2)];
    const { head: _head, body: _body, total: _total, ...nameless } = drawn('K06', single);
    expect(readTable(formOf('K06'), nameless).table.rows[0]?.cells).toMatchObject({ 3: 3, 4: 1, 5: 2 });
  });
});

describe('cells', () => {
  test('a blank is absent, 0 is 0, a formula’s "" is blank', () => {
    const snapshot = drawn('II.06a', rows);
    type(snapshot, FIRST, 4, '');
    type(snapshot, FIRST, 5, 0);
    type(snapshot, FIRST, 6, -0);
    type(snapshot, FIRST, 7, '  ');
    const cells = readTable(form, snapshot, rows).table.rows[0]?.cells ?? {};
    expect(Object.keys(cells)).not.toContain('4');
    expect(Object.keys(cells)).not.toContain('7');
    expect([cells['5'], Object.is(cells['6'], 0)]).toEqual([0, true]);
  });

  test.each([
    ['chưa có', 'chưa có'],
    ['159', '159'],
    ['#REF!', '#REF!'],
    [true, 'true'],
  ])('%p among counts is a problem that quotes it', (value, text) => {
    const snapshot = drawn('II.06a', rows);
    type(snapshot, SECOND, 3, value);
    const { table, problems } = readTable(form, snapshot, rows);
    expect(problems).toEqual([
      { form: 'II.06a', kind: 'cell', row: 'tdc', rowLabel: rows[1]?.label, column: '3', text },
    ]);
    expect(table.rows[1]?.cells['3']).toBeUndefined();
  });

  test.each([
    [-3, '-3'],
    [1.5, '1.5'],
    [0.5, '50%'],
  ])('%p counts nothing: the table holds it, and it is told as it shows', (value, shown) => {
    const snapshot = drawn('II.06a', rows);
    type(snapshot, SECOND, 4, value);
    const texts = snapshot.texts[SECOND - 1];
    if (texts) texts[3] = `‼ ${shown}`;
    const { table, problems } = readTable(form, snapshot, rows);
    expect(table.rows[1]?.cells['4']).toBe(value);
    expect(problems).toMatchObject([{ kind: 'cell', row: 'tdc', column: '4', text: shown, value }]);
  });

  test('what is computed from a cell that counts nothing is told with that cell', () => {
    const snapshot = drawn('II.06a', rows);
    type(snapshot, SECOND, 4, 1.5);
    type(snapshot, SECOND, 3, '#VALUE!');
    type(snapshot, 10, 4, 158.5);
    const { problems } = readTable(form, snapshot, rows);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([['tdc', '4']]);
  });

  test('a row with figures and no name is kept and reported', () => {
    const snapshot = drawn('II.06a', rows);
    type(snapshot, SECOND, 2, '');
    const { table, problems } = readTable(form, snapshot, rows);
    expect(table.rows[1]).toEqual({ ...rows[1], key: 'row', label: '' });
    expect(problems).toEqual([
      { form: 'II.06a', kind: 'cell', row: 'row', rowLabel: '', rowNumber: 2, column: '2', text: '' },
    ]);
  });

  test('a printed ratio is kept as its text, a number in its place as it is shown', () => {
    const ratio = [{ ...row('khcn', 'KH&CN', 150), cells: { 3: 150, p1: '98,81', p2: '1,19' } }];
    const snapshot = snapshotOf('II.06a', sheetOf('II.06a', ratio));
    const place = (key: string) =>
      (snapshot.values[NUMBERING - 1] ?? []).findIndex((value) => value === `(${key})`) + 1;
    type(snapshot, FIRST, place('p2'), 0.0119);
    const texts = snapshot.texts[FIRST - 1];
    if (texts) texts[place('p2') - 1] = '1,19%';
    const { table } = readTable(form, snapshot, ratio);
    expect(table.rows[0]?.cells).toEqual({ 3: 150, p1: '98,81', p2: '1,19%' });
    if (texts) texts[place('p2') - 1] = '####';
    expect(readTable(form, snapshot, ratio).table.rows[0]?.cells['p2']).toBe('0.0119');
  });

  test('a number as a label is read as it is shown', () => {
    const snapshot = drawn('II.06a', rows);
    type(snapshot, SECOND, 2, 45_000);
    const texts = snapshot.texts[SECOND - 1];
    if (texts) texts[1] = '15/3/2023';
    expect(readTable(form, snapshot, rows).table.rows[1]?.label).toBe('15/3/2023');
  });
});

test('rows and columns in any order give the same rows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 6 }), { maxLength: 6 }),
      fc.array(fc.tuple(fc.integer({ min: 3, max: 13 }), fc.integer({ min: 3, max: 13 })), { maxLength: 4 }),
      (inserts, moves) => {
        const snapshot = drawn('II.06a', rows);
        for (const at of inserts) insertRow(snapshot, at + 1 > 3 && at < 7 ? 1 : at + 1);
        for (const [from, before] of moves) moveColumn(snapshot, from, before);
        expect(readTable(form, snapshot, rows).table.rows).toEqual(rows);
      },
    ),
    { numRuns: 50 },
  );
});
