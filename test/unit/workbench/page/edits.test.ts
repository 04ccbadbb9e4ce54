import { clearCells, enterText, fill } from '../../../../workbench/page/edits/cells';
import { applyFormat } from '../../../../workbench/page/edits/formats';
import {
  addSheet,
  deleteSheet,
  hideSheet,
  moveSheet,
  renameSheet,
  showSheet,
} from '../../../../workbench/page/edits/sheets';
import {
  hideBand,
  resizeBand,
  shiftBand,
  toggleFreeze,
  toggleMerge,
} from '../../../../workbench/page/edits/structure';
import { freeSheetName, newValidation } from '../../../../workbench/excel';
import { editText } from '../../../../workbench/page/grid/draw/display';
import { area, protect, valuesOf, workbookOf } from './workbook-of';

const DONE = { kind: 'done' };
const at = (row: number, column: number): { row: number; column: number } => ({ row, column });

describe('typing into a cell', () => {
  test('reads figures as they are written in Vietnam', () => {
    const { sheet } = workbookOf([]);
    expect(enterText(sheet, area('A1'), at(0, 0), '1.234', 'typing')).toEqual(DONE);
    enterText(sheet, area('B1'), at(0, 1), '98,5', 'typing');
    enterText(sheet, area('C1'), at(0, 2), 'Sở KH&CN', 'typing');
    enterText(sheet, area('D1'), at(0, 3), '=A1-34', 'typing');
    expect(valuesOf(sheet, 'A1:D1')).toEqual([[1234, 98.5, 'Sở KH&CN', 1200]]);
  });

  test('reads formulas with the separators of Vietnam, and shows them so again', () => {
    const { sheet } = workbookOf([[2], [3]]);
    enterText(sheet, area('B1:B2'), at(0, 1), '=ROUND(A1*1,25;1)', 'typing');
    expect(valuesOf(sheet, 'B1:B2')).toEqual([[2.5], [3.8]]);
    expect(sheet.cell(1, 1)?.formula).toBe('ROUND(A2*1.25,1)');
    expect(editText(sheet, 1, 1)).toBe('=ROUND(A2*1,25;1)');
  });

  test('reads a day without its year as a date of this year, and shows the year when it is edited', () => {
    const { sheet } = workbookOf([]);
    enterText(sheet, area('A1'), at(0, 0), '1/2', 'typing');
    enterText(sheet, area('A2'), at(1, 0), editText(sheet, 0, 0), 'typing');
    expect(editText(sheet, 0, 0)).toMatch(/^01\/02\/\d{4}$/);
    expect(valuesOf(sheet, 'A2')).toEqual(valuesOf(sheet, 'A1'));
  });

  test('is one step, taken back and put back', () => {
    const { workbook, sheet } = workbookOf([[5]]);
    enterText(sheet, area('A1'), at(0, 0), '7', 'typing');
    expect(workbook.undo()).toBe('typing');
    expect(valuesOf(sheet, 'A1')).toEqual([[5]]);
    workbook.redo();
    expect(valuesOf(sheet, 'A1')).toEqual([[7]]);
  });

  test('with Ctrl and Enter fills the area, formulas moving along', () => {
    const { sheet } = workbookOf([[1], [2], [3]]);
    enterText(sheet, area('B1:B3'), at(0, 1), '=A1*10', 'typing');
    expect(valuesOf(sheet, 'B1:B3')).toEqual([[10], [20], [30]]);
  });

  test('tells the add-in, which listens', () => {
    const { workbook, sheet } = workbookOf([[5]]);
    workbook.events.register(10, sheet.id, 1);
    enterText(sheet, area('A1'), at(0, 0), '7', 'typing');
    expect(workbook.events.take()).toMatchObject([
      { type: 10, target: sheet.id, payload: { address: 'A1', changeType: 'RangeEdited' } },
    ]);
  });

  test('into a locked cell of a protected sheet is refused with its address', () => {
    const { sheet } = workbookOf([[5, 6]]);
    protect(sheet, 'B1');
    expect(enterText(sheet, area('A1'), at(0, 0), '7', 'typing')).toEqual({
      kind: 'refused',
      refusal: { kind: 'locked', address: 'A1', sheet: 'Sheet1' },
    });
    expect(enterText(sheet, area('B1'), at(0, 1), '7', 'typing')).toEqual(DONE);
    expect(valuesOf(sheet, 'A1:B1')).toEqual([[5, 7]]);
  });

  test.each([
    ['-1', 'refused'],
    ['1,5', 'refused'],
    ['abc', 'refused'],
    ['12', 'done'],
    ['', 'done'],
    ['=A2', 'done'],
  ])('%j where only counts are allowed is %s', (text, kind) => {
    const { workbook, sheet } = workbookOf([[5]]);
    workbook.act('user', 'validation', () => {
      sheet.edit((state) => {
        const validation = newValidation(area('A1'), {
          wholeNumber: { formula1: 0, formula2: 9_007_199_254_740_991, operator: 'Between' },
        });
        state.validations = [
          {
            ...validation,
            errorAlert: { showAlert: true, style: 'Stop', title: 'Số đếm', message: 'Nhập số nguyên từ 0.' },
          },
        ];
      });
    });
    const outcome = enterText(sheet, area('A1'), at(0, 0), text, 'typing');
    expect(outcome.kind).toBe(kind);
    if (outcome.kind === 'refused') {
      expect(outcome.refusal).toMatchObject({ kind: 'invalid', message: 'Nhập số nguyên từ 0.' });
      expect(valuesOf(sheet, 'A1')).toEqual([[5]]);
    }
  });
});

describe('Delete and Ctrl+D', () => {
  test('Delete empties, formats stay', () => {
    const { sheet } = workbookOf([
      [1, 2],
      [3, 4],
    ]);
    applyFormat(sheet, area('A1'), at(0, 0), { kind: 'bold' }, 'bold');
    expect(clearCells(sheet, area('A1:A2'), 'clear')).toEqual(DONE);
    expect(valuesOf(sheet, 'A1:B2')).toEqual([
      [null, 2],
      [null, 4],
    ]);
    expect(sheet.style(0, 0).bold).toBe(true);
  });

  test('Delete of whole columns, and of nothing', () => {
    const { sheet } = workbookOf([[1, 2]]);
    expect(clearCells(sheet, area('A:A'), 'clear')).toEqual(DONE);
    expect(clearCells(sheet, area('D:D'), 'clear')).toEqual(DONE);
    expect(valuesOf(sheet, 'A1:B1')).toEqual([[null, 2]]);
  });

  test('Delete of a locked cell is refused', () => {
    const { sheet } = workbookOf([[1, 2]]);
    protect(sheet, 'A1');
    expect(clearCells(sheet, area('A1:B1'), 'clear')).toMatchObject({
      refusal: { kind: 'locked', address: 'B1' },
    });
    expect(valuesOf(sheet, 'A1:B1')).toEqual([[1, 2]]);
  });

  test('Ctrl+D fills an area from its first row, a single row from the one above', () => {
    const { sheet } = workbookOf([[1, '=A1*2'], [5], [6]]);
    fill(sheet, area('B1:B3'), 'down', 'fill');
    expect(valuesOf(sheet, 'B1:B3')).toEqual([[2], [10], [12]]);
    fill(sheet, area('A2'), 'down', 'fill');
    expect(valuesOf(sheet, 'A2')).toEqual([[1]]);
    expect(fill(sheet, area('A1'), 'down', 'fill')).toEqual(DONE);
  });

  test('Ctrl+R fills to the right, with formats', () => {
    const { sheet } = workbookOf([['x']]);
    applyFormat(sheet, area('A1'), at(0, 0), { kind: 'fill', color: '#FFF2CC' }, 'fill');
    fill(sheet, area('A1:C1'), 'right', 'fill');
    expect(valuesOf(sheet, 'A1:C1')).toEqual([['x', 'x', 'x']]);
    expect(sheet.style(0, 2).fill).toBe('#FFF2CC');
  });

  test('Ctrl+D into locked cells is refused', () => {
    const { sheet } = workbookOf([[1], [2]]);
    protect(sheet, 'A1');
    expect(fill(sheet, area('A1:A2'), 'down', 'fill')).toMatchObject({
      refusal: { kind: 'locked', address: 'A2' },
    });
  });
});

describe('formats', () => {
  test.each([
    [{ kind: 'italic' }, { italic: true }],
    [{ kind: 'underline' }, { underline: 'Single' }],
    [{ kind: 'wrap' }, { wrap: true }],
    [{ kind: 'align', horizontal: 'Center' }, { horizontal: 'Center' }],
    [{ kind: 'color', color: '#A80000' }, { fontColor: '#A80000' }],
    [{ kind: 'number', format: '#,##0' }, { numberFormat: '#,##0' }],
  ] as const)('%j', (change, style) => {
    const { sheet } = workbookOf([[1]]);
    applyFormat(sheet, area('A1:B2'), at(0, 0), change, 'format');
    expect(sheet.style(1, 1)).toMatchObject(style);
  });

  test('what the active cell has goes off for all, and borders come and go', () => {
    const { sheet } = workbookOf([[1]]);
    applyFormat(sheet, area('A1'), at(0, 0), { kind: 'bold' }, 'bold');
    applyFormat(sheet, area('A1:B1'), at(0, 0), { kind: 'bold' }, 'bold');
    expect([sheet.style(0, 0).bold, sheet.style(0, 1).bold]).toEqual([false, false]);
    applyFormat(sheet, area('A1'), at(0, 0), { kind: 'borders', on: true }, 'borders');
    expect(Object.keys(sheet.style(0, 0).borders)).toHaveLength(4);
    applyFormat(sheet, area('A1'), at(0, 0), { kind: 'borders', on: false }, 'borders');
    expect(sheet.style(0, 0).borders).toEqual({});
  });

  test('are refused on a protected sheet that does not allow them', () => {
    const { sheet } = workbookOf([[1]]);
    protect(sheet, 'A1');
    expect(applyFormat(sheet, area('A1'), at(0, 0), { kind: 'bold' }, 'bold')).toEqual({
      kind: 'refused',
      refusal: { kind: 'protected', sheet: 'Sheet1' },
    });
  });
});

describe('rows and columns', () => {
  test('an inserted row moves what is below, and formulas follow', () => {
    const { workbook, sheet } = workbookOf([[1], [2], ['=A1+A2']]);
    expect(shiftBand(sheet, area('A2'), 'rows', 'insert', 'insert')).toEqual(DONE);
    expect(valuesOf(sheet, 'A1:A4')).toEqual([[1], [null], [2], [3]]);
    expect(sheet.cell(3, 0)?.formula).toBe('A1+A3');
    workbook.undo();
    expect(valuesOf(sheet, 'A1:A3')).toEqual([[1], [2], [3]]);
  });

  test('deleting columns tells the add-in which', () => {
    const { workbook, sheet } = workbookOf([[1, 2, 3]]);
    workbook.events.register(10, sheet.id, 1);
    shiftBand(sheet, area('A1:B1'), 'columns', 'delete', 'delete');
    expect(valuesOf(sheet, 'A1')).toEqual([[3]]);
    expect(workbook.events.take()).toMatchObject([
      { payload: { address: 'A:B', changeType: 'ColumnDeleted' } },
    ]);
  });

  test('are refused where the sheet’s protection forbids them, allowed where it does not', () => {
    const { sheet } = workbookOf([[1]]);
    protect(sheet, 'A1', { allowInsertRows: true });
    expect(shiftBand(sheet, area('A1'), 'rows', 'insert', 'insert')).toEqual(DONE);
    expect(shiftBand(sheet, area('A1'), 'columns', 'insert', 'insert')).toMatchObject({
      refusal: { kind: 'protected' },
    });
    expect(resizeBand(sheet, 'columns', 0, 0, 80, 'width')).toMatchObject({ refusal: { kind: 'protected' } });
    expect(sheet.state.columns.size).toBe(0);
  });

  test('sizes, hiding, showing and fitting again', () => {
    const { sheet } = workbookOf([[1]]);
    resizeBand(sheet, 'columns', 0, 1, 80, 'width');
    hideBand(sheet, 'columns', 1, 1, true, 'hide');
    expect([sheet.columnWidth(0), sheet.columnWidth(1)]).toEqual([80, 0]);
    hideBand(sheet, 'columns', 0, 1, false, 'show');
    expect(sheet.columnWidth(1)).toBe(80);
    resizeBand(sheet, 'columns', 1, 1, undefined, 'fit');
    expect(sheet.columnWidth(1)).toBe(sheet.state.standardWidth);
  });

  test('merging keeps the first value, and the same command parts the cells again', () => {
    const { sheet } = workbookOf([['a', 'b']]);
    toggleMerge(sheet, area('A1:B1'), 'merge');
    expect([sheet.state.merges, valuesOf(sheet, 'A1:B1')]).toEqual([[area('A1:B1')], [['a', null]]]);
    toggleMerge(sheet, area('A1:B1'), 'merge');
    expect(sheet.state.merges).toEqual([]);
  });

  test('merging on a protected sheet is refused', () => {
    const { sheet } = workbookOf([['a', 'b']]);
    protect(sheet, 'A1:B1');
    expect(toggleMerge(sheet, area('A1:B1'), 'merge')).toMatchObject({ refusal: { kind: 'protected' } });
  });

  test('panes freeze at a cell and thaw', () => {
    const { sheet } = workbookOf([]);
    toggleFreeze(sheet, 2, 1, 'freeze');
    expect(sheet.state.freeze).toEqual({ rows: 2, columns: 1 });
    toggleFreeze(sheet, 5, 5, 'freeze');
    expect(sheet.state.freeze).toBeNull();
  });
});

describe('sheets', () => {
  test('are added, moved, hidden, shown and deleted', () => {
    const { workbook, sheet } = workbookOf([[1]]);
    expect(freeSheetName(workbook, 'Sheet')).toBe('Sheet2');
    addSheet(workbook, 'Sheet2', 'add');
    const second = workbook.active;
    expect(second.name).toBe('Sheet2');
    moveSheet(second, -1, 'move');
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet2', 'Sheet1']);
    expect(moveSheet(second, -1, 'move')).toEqual(DONE);
    hideSheet(second, 'hide');
    expect(workbook.active).toBe(sheet);
    showSheet(second, 'show');
    expect(workbook.active).toBe(second);
    deleteSheet(second, 'delete');
    expect(workbook.sheets).toEqual([sheet]);
    workbook.undo();
    expect(workbook.sheets).toHaveLength(2);
  });

  test('the last one that shows can be neither deleted nor hidden', () => {
    const { sheet } = workbookOf([]);
    expect(deleteSheet(sheet, 'delete')).toEqual({ kind: 'refused', refusal: { kind: 'last-sheet' } });
    expect(hideSheet(sheet, 'hide')).toEqual({ kind: 'refused', refusal: { kind: 'last-sheet' } });
  });

  test.each(['', '  ', 'x'.repeat(32), 'a/b', 'a:b', "'a", 'History', '[1]'])('%j is no name', (name) => {
    const { sheet } = workbookOf([]);
    expect(renameSheet(sheet, name, 'rename')).toMatchObject({ refusal: { kind: 'sheet-name' } });
  });

  test('a name is taken whatever its case, and a new one reaches the formulas', () => {
    const { workbook, sheet } = workbookOf([[7]]);
    addSheet(workbook, 'Tổng hợp', 'add');
    const second = workbook.active;
    enterText(second, area('A1'), at(0, 0), '=Sheet1!A1', 'typing');
    expect(renameSheet(sheet, 'tổng HỢP', 'rename')).toEqual({
      kind: 'refused',
      refusal: { kind: 'sheet-taken', name: 'tổng HỢP' },
    });
    expect(renameSheet(sheet, ' Biểu 06a ', 'rename')).toEqual(DONE);
    expect(second.cell(0, 0)?.formula).toBe("'Biểu 06a'!A1");
    expect(valuesOf(second, 'A1')).toEqual([[7]]);
  });
});
