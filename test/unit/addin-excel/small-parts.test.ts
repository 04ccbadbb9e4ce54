import { memoryOf } from '../../../addin/excel/memory';
import { freeName } from '../../../addin/excel/draw/paint';
import { ExcelProblem } from '../../../addin/excel/port';
import { problemText, readProblemText } from '../../../addin/excel/problem-text';
import { sheetRoleName } from '../../../addin/excel/sheet-roles';
import { touches, touchesMarks } from '../../../addin/excel/watch/known-places';
import { formOf } from './snapshots';

describe('an edit', () => {
  const rows = { top: 7, bottom: 11 };
  const known = {
    form: 'II.06a',
    sheetId: '{1}',
    table: { ...rows, left: 2, right: 13 },
    marker: { ...rows, left: 14, right: 14 },
  };

  test.each([
    ['C8', true],
    ['$C$8:$D$9', true],
    ['A1:Z100', true],
    ['B11', true],
    ['B12', false],
    ['A8', false],
    ['N8', false],
    ['B2:M3', false],
    ['A1,C9', true],
    ['C:C', true],
    ['O:P', false],
    ['8:8', true],
    ['20:30', false],
    ["'II.06a Giải quyết'!C8", true],
  ])('in %s touches the table: %p', (address, does) => {
    expect(touches(known, 'RangeEdited', address)).toBe(does);
  });

  test.each([
    ['N8', true],
    ['C8:N8', true],
    ['9:9', true],
    ['C8:M8', false],
    ['N12', false],
  ])('in %s touches the marker column: %p', (address, does) => {
    expect(touchesMarks(known, address)).toBe(does);
  });

  test('that moves rows always may', () => {
    expect(touches(known, 'RowInserted', '1:1')).toBe(true);
  });

  test('of a sheet whose table is lost counts', () => {
    expect(touches({ form: 'II.06a', sheetId: '{1}' }, 'RangeEdited', 'Z99')).toBe(true);
  });
});

describe('memory in the workbook', () => {
  test('comes back', () => {
    const memory = { unit: 'skhcn', period: '2024-Q2', version: 3 };
    expect(memoryOf(JSON.stringify(memory))).toEqual(memory);
  });

  test.each(['{', '7', 'null', '{"unit":7,"version":"3"}', 42, null])('%p is no memory', (value) => {
    expect(memoryOf(value)).toEqual({});
  });
});

test('a new sheet takes no name that is there, and none that is too long', () => {
  expect(freeName('Bìa', new Set())).toBe('Bìa');
  expect(freeName('Bìa', new Set(['bìa', 'bìa (2)']))).toBe('Bìa (3)');
  const long = 'x'.repeat(31);
  expect(freeName(long, new Set([long]))).toBe(`${'x'.repeat(27)} (2)`);
});

test('a sheet’s hidden name is one that Excel takes', () => {
  expect(sheetRoleName('form:II.06a')).toBe('KHOP_SHEET_form_II_06a');
});

describe('words', () => {
  test('say what to do, and that a part was done', () => {
    expect(problemText(new ExcelProblem('cell-editing'), 'vi')).toBe(
      'Đang gõ dở trong một ô nên Excel chưa làm được. Nhấn Enter rồi thử lại.',
    );
    expect(problemText(new ExcelProblem('timed-out', undefined, true), 'vi')).toMatch(
      /Mới ghi được một phần/,
    );
  });

  test('name form, row, column and what stands in the cell', () => {
    const problem = {
      form: 'II.06a',
      kind: 'cell',
      row: 'tdc',
      rowLabel: 'Đo lường',
      column: '4',
      text: 'năm',
    } as const;
    expect(readProblemText(problem, formOf('II.06a'), 'vi')).toBe(
      'Biểu II.06a, dòng “Đo lường”, cột Tiếp nhận trong kỳ, trực tuyến (4): ô đang ghi “năm”, không phải số. ' +
        'Ghi số nguyên, ví dụ 159; không có thì ghi 0; chưa biết thì để trống.',
    );
  });

  test.each([
    [{ form: 'K01', kind: 'missing' }, /Không tìm thấy trang tính của biểu K01/],
    [{ form: 'K01', kind: 'broken' }, /dòng đánh số cột/],
    [{ form: 'K01', kind: 'broken', column: '12' }, /không tìm thấy cột .+ \(12\)/],
    [
      { form: 'K01', kind: 'cell', row: 'row', rowLabel: '', rowNumber: 5, column: '2', text: '' },
      /dòng thứ 5 đã ghi số nhưng chưa có tên/,
    ],
  ] as const)('%p', (problem, words) => {
    expect(readProblemText(problem, formOf('K01'), 'vi')).toMatch(words);
  });
});
