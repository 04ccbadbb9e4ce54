import {
  clearFilter,
  filterBy,
  filterChoice,
  regionAround,
  sortBy,
  type FilterChoice,
} from '../../../../workbench/page/edits/sort-filter';
import {
  filterCount,
  openSnapshot,
  shiftCells,
  takeSnapshot,
  Workbook,
  type Sheet,
} from '../../../../workbench/excel';
import { area, protect, valuesOf, workbookOf } from './workbook-of';

const DONE = { kind: 'done' };
const at = (address: string): { row: number; column: number } => {
  const { top, left } = area(address);
  return { row: top, column: left };
};

const table = (): ReturnType<typeof workbookOf> =>
  workbookOf([
    ['Sở', 'Số', 'Gấp đôi'],
    ['b', 2, '=B2*2'],
    [null, 3, '=B3*2'],
    ['a', 1, '=B4*2'],
    ['b', null, '=B5*2'],
  ]);

describe('sorting', () => {
  test('goes by the active column, keeps headings, puts empty cells last and moves formulas along', () => {
    const { sheet, workbook } = table();
    expect(sortBy(sheet, area('B3'), at('B3'), -1, 'sort')).toEqual(DONE);
    expect(valuesOf(sheet, 'A1:C5')).toEqual([
      ['Sở', 'Số', 'Gấp đôi'],
      [null, 3, 6],
      ['b', 2, 4],
      ['a', 1, 2],
      ['b', null, 0],
    ]);
    workbook.undo();
    expect(valuesOf(sheet, 'B2:B5')).toEqual([[2], [3], [1], [null]]);
  });

  test('of selected cells touches these only; without headings the first row is sorted too', () => {
    const { sheet } = workbookOf([
      [3, 'x'],
      [1, 'y'],
      [2, 'z'],
      [0, 'end'],
    ]);
    sortBy(sheet, area('A1:A3'), at('A1'), 1, 'sort');
    expect(valuesOf(sheet, 'A1:B4')).toEqual([
      [1, 'x'],
      [2, 'y'],
      [3, 'z'],
      [0, 'end'],
    ]);
  });

  test('is refused on locked cells', () => {
    const { sheet } = table();
    protect(sheet, 'A1');
    expect(sortBy(sheet, area('B3'), at('B3'), 1, 'sort')).toMatchObject({ kind: 'refused' });
  });
});

describe('filtering', () => {
  const hiddenRows = (sheet: Sheet): number[] =>
    [...sheet.state.rows]
      .filter(([, { hidden }]) => hidden)
      .map(([row]) => row + 1)
      .sort((a, b) => a - b);
  const choose = (choice: FilterChoice | undefined, ...texts: string[]): FilterChoice => {
    if (!choice) throw new Error('nothing to filter');
    return { ...choice, values: choice.values.map(({ text }) => ({ text, passes: texts.includes(text) })) };
  };

  test('offers each text once, blanks last, and hides what does not pass, column by column', () => {
    const { sheet, workbook } = table();
    const choice = filterChoice(sheet, area('A2'), at('A2'));
    expect(choice?.values.map(({ text }) => text)).toEqual(['a', 'b', '']);
    filterBy(sheet, choose(choice, 'b', ''), 'filter');
    expect(hiddenRows(sheet)).toEqual([4]);
    filterBy(sheet, choose(filterChoice(sheet, area('B2'), at('B2')), '2', '1'), 'filter');
    expect(hiddenRows(sheet)).toEqual([3, 4, 5]);
    const { autoFilter } = sheet.state;
    expect(autoFilter && filterCount(sheet, autoFilter)).toEqual({ shown: 1, all: 4 });
    workbook.undo();
    expect(hiddenRows(sheet)).toEqual([4]);
    expect(filterChoice(sheet, area('A2'), at('A2'))?.values[0]).toEqual({ text: 'a', passes: false });
    clearFilter(sheet, 'clear');
    expect(hiddenRows(sheet)).toEqual([]);
  });

  test('leaves hidden rows out of SUBTOTAL', () => {
    const { sheet, workbook } = table();
    workbook.act('user', 'sum', () => {
      sheet.write(area('E9'), () => '=SUBTOTAL(9,B2:B5)');
    });
    expect(valuesOf(sheet, 'E9')).toEqual([[6]]);
    filterBy(sheet, choose(filterChoice(sheet, area('A2'), at('A2')), 'a', ''), 'filter');
    expect(valuesOf(sheet, 'E9')).toEqual([[4]]);
    clearFilter(sheet, 'clear');
    expect(valuesOf(sheet, 'E9')).toEqual([[6]]);
  });

  test('moves with inserted rows and is kept in a snapshot', () => {
    const { sheet, workbook } = table();
    filterBy(sheet, choose(filterChoice(sheet, area('A2'), at('A2')), 'b'), 'filter');
    workbook.act('user', 'insert', () => {
      shiftCells(sheet, { kind: 'insert', area: area('1:1'), axis: 'rows' });
    });
    expect(hiddenRows(sheet)).toEqual([4, 5]);
    const other = new Workbook({ locale: workbook.locale });
    openSnapshot(other, takeSnapshot(workbook));
    expect(other.active.state.autoFilter).toEqual({
      area: area('A2:C6'),
      columns: [{ column: 0, values: ['b'] }],
    });
  });
});

test('the region around a cell ends at empty rows and columns', () => {
  const { sheet } = workbookOf([[1, null, null, 9], [null, 2, null, null], [null, null, null, null], [5]]);
  expect(regionAround(sheet, at('A1'))).toEqual(area('A1:B2'));
});
