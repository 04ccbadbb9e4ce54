import { workedSheet } from '../../../addin/excel/draw/own/worked-sheet';
import type { OwnContent, Remark } from '../../../addin/excel/draw/own/own-content';
import { HEADING, TEXT } from '../../../shared/sheet/styles';
import { SheetBuilder } from '../../../shared/sheet/sheet-builder';
import { rowList } from '../../../shared/sheet/province/row-list';

/** A list of units under headings in row 2. */
function listOf(...keys: string[]) {
  const builder = new SheetBuilder('Danh sách', 'overview', [6, 20, 20], { orientation: 'landscape' });
  ['STT', 'Đơn vị', 'Trạng thái'].forEach((text, index) => builder.put(2, index + 1, text, HEADING));
  keys.forEach((key, index) => builder.put(3 + index, 2, `Xã ${key}`, TEXT));
  builder.sheet.list = rowList(
    2,
    keys.map((key) => ({ key })),
    'vi',
  );
  return { sheet: builder.sheet, list: builder.sheet.list };
}

const note = (row: number, column: number, text: string): Remark => {
  return { kind: 'notes', index: 0, row, column, text };
};

function content(keys: readonly string[], remarks: Remark[], formulas: string[] = []): OwnContent {
  return {
    head: 2,
    ours: new Map([
      [1, 'STT'],
      [2, 'Đơn vị'],
      [3, 'Trạng thái'],
      [4, 'Mã'],
    ]),
    columns: [{ column: 5, heading: 'Gọi' }],
    rows: keys.map((key, index) => ({
      row: 3 + index,
      key,
      name: `Xã ${key}`,
      cells: [{ value: null, format: 'General', ...(formulas[index] ? { formula: formulas[index] } : {}) }],
    })),
    remarks,
  };
}

test('notes go with their row; a cell in which one stands already is passed over', () => {
  const { sheet, list } = listOf('b', 'a');
  const own = content(
    ['a', 'b', 'c'],
    [note(3, 3, 'của a'), note(4, 5, 'của b'), note(5, 3, 'của c'), note(1, 1, 'tên')],
  );
  const { moves } = workedSheet(sheet, list, own);
  expect(moves.map(({ remark, row, column }) => [remark.text, row, column])).toEqual([
    ['của a', 4, 3],
    ['của b', 3, 5],
    // Below what is drawn, a row lower than the heading.
    ['của c', 7, 3],
  ]);
});

test('a note whose column is gone goes to the name of its row, or beside it where that is taken', () => {
  const { sheet, list } = listOf('a');
  const own = {
    ...content(['a'], [note(3, 2, 'tên'), note(3, 3, 'cột cũ')]),
    ours: new Map([
      [2, 'Đơn vị'],
      [3, 'Cột cũ'],
      [4, 'Mã'],
    ]),
  };
  const { moves } = workedSheet(sheet, list, own);
  expect(moves.map(({ remark, row, column }) => [remark.text, row, column])).toEqual([['cột cũ', 3, 3]]);
});

test('references of a formula to its own row follow it, others and texts stay', () => {
  const { sheet, list } = listOf('b', 'a');
  const own = content(['a', 'b'], [], ['E3*2+$B$3&" B3"&C$1&LOG10(3)&Sheet2!A4', '']);
  const { model } = workedSheet(sheet, list, own);
  const cell = model.cells.find(({ row, column }) => row === 4 && column === 5);
  expect(cell?.formula).toBe('E4*2+$B$3&" B3"&C$1&LOG10(3)&Sheet2!A4');
});

test('the second of two rows with one key is kept below', () => {
  const { sheet, list } = listOf('a');
  const own = content(['a', 'a'], [], ['1+1', '2+2']);
  const { model } = workedSheet(sheet, list, own);
  const formulas = model.cells.flatMap(({ row, formula }) => (formula === undefined ? [] : [[row, formula]]));
  expect(formulas).toEqual([
    [3, '1+1'],
    [6, '2+2'],
  ]);
});
