import { parseAddress, printAddress } from '../../../../workbench/excel/cells/address';
import { copyFormula, followMove } from '../../../../workbench/excel/calc/rewrite';
import { mergeCells } from '../../../../workbench/excel/model/merging';
import { shiftArea, shiftCells, type Shift } from '../../../../workbench/excel/model/structure';
import { Workbook } from '../../../../workbench/excel/model/workbook';
import type { Area } from '../../../../workbench/excel/cells/area';

function area(address: string): Area {
  const found = parseAddress(address);
  if (!found) throw new Error(address);
  return found;
}

function shift(kind: Shift['kind'], axis: Shift['axis'], address: string): Shift {
  return { kind, axis, area: area(address) };
}

describe('where an area lies after a shift', () => {
  test.each<[string, Shift, string | null]>([
    ['B5:C9', shift('insert', 'rows', '3:4'), 'B7:C11'],
    ['B5:C9', shift('insert', 'rows', '7:7'), 'B5:C10'],
    ['B5:C9', shift('insert', 'rows', '10:10'), 'B5:C9'],
    ['B5:C9', shift('delete', 'rows', '6:7'), 'B5:C7'],
    ['B5:C9', shift('delete', 'rows', '4:5'), 'B4:C7'],
    ['B5:C9', shift('delete', 'rows', '5:9'), null],
    ['B5:C9', shift('insert', 'columns', 'A:A'), 'C5:D9'],
    ['B5:C9', shift('delete', 'columns', 'C:C'), 'B5:B9'],
    ['B5:C9', shift('insert', 'rows', 'B1:C2'), 'B7:C11'],
    ['B5:C9', shift('insert', 'rows', 'B1:B2'), 'B5:C9'],
    ['B:C', shift('insert', 'rows', '3:4'), 'B:C'],
  ])('%s', (before, moved, after) => {
    const result = shiftArea(area(before), moved);
    expect(result && printAddress(result)).toBe(after);
  });
});

describe('a formula follows', () => {
  const insertRow3 = (reference: Area) => shiftArea(reference, shift('insert', 'rows', '3:3'));
  test.each([
    ['SUM(A1:A5)+$B$3', 'SUM(A1:A6)+$B$4'],
    ['"A3"&A3', '"A3"&A4'],
    ['LOG10(A3)', 'LOG10(A4)'],
    ['Khác!A3+A3', 'Khác!A3+A4'],
    ["'Biểu 1'!A3", "'Biểu 1'!A4"],
    ['A3_x+A3', 'A3_x+A4'],
  ])('%s', (before, after) => {
    const home = before.includes('Biểu 1') ? 'Sheet2' : 'Biểu 1';
    expect(followMove(before, home, 'Biểu 1', insertRow3)).toBe(after);
  });

  test('to #REF! when its cells are deleted', () => {
    const remove = (reference: Area) => shiftArea(reference, shift('delete', 'rows', '3:3'));
    expect(followMove('A3+A4', 'S', 'S', remove)).toBe('#REF!+A3');
  });

  test('when copied, but for absolute parts', () => {
    expect(copyFormula('A1+$A1+A$1+$A$1', 2, 1)).toBe('B3+$A3+B$1+$A$1');
    expect(copyFormula('A1', -1, 0)).toBe('#REF!');
  });
});

describe('inserting rows', () => {
  function prepared(): Workbook {
    const workbook = new Workbook();
    const { active: sheet } = workbook;
    workbook.act('user', 'setup', () => {
      sheet.write(area('A1:A4'), (row) => (row === 3 ? '=SUM(A1:A3)' : row + 1));
      mergeCells(sheet, area('C3:D3'));
      sheet.format(area('A2:A2'), (style) => ({ ...style, bold: true }));
      sheet.edit((state) => {
        state.comments = [{ id: '1', row: 3, column: 0, content: 'tổng', author: '' }];
        state.rows.set(3, { size: 30 });
      });
      workbook.changeNames([{ name: 'TONG', formula: 'Sheet1!$A$4', comment: '', visible: true }]);
      shiftCells(sheet, shift('insert', 'rows', '3:4'));
    });
    return workbook;
  }

  test('moves cells, formulas, names, merges, comments and heights, and gives new rows the format above', () => {
    const workbook = prepared();
    const { active: sheet } = workbook;
    expect(sheet.cell(5, 0)).toEqual({ value: 6, formula: 'SUM(A1:A5)' });
    expect(workbook.names[0]?.formula).toBe('Sheet1!$A$6');
    expect(sheet.state.merges.map(printAddress)).toEqual(['C5:D5']);
    expect(sheet.state.comments[0]?.row).toBe(5);
    expect(sheet.rowHeight(5)).toBe(30);
    expect(sheet.style(2, 0).bold).toBe(true);
  });

  test('is refused where a merged area would be torn apart', () => {
    const workbook = new Workbook();
    const { active: sheet } = workbook;
    mergeCells(sheet, area('A3:B3'));
    expect(() => {
      shiftCells(sheet, shift('insert', 'rows', 'A1:A1'));
    }).toThrow('torn apart');
  });

  test('is refused on a protected sheet that does not allow it', async () => {
    const workbook = new Workbook();
    const { active: sheet } = workbook;
    sheet.edit((state) => {
      state.protection = { password: null, options: { selectionMode: 'Normal' } as never };
    });
    await expect(async () => {
      shiftCells(sheet, shift('insert', 'rows', '1:1'));
    }).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});
