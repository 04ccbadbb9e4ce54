import { copyCells, pasteHeld, pasteTable, pasteTarget } from '../../../../workbench/page/edits/clipboard';
import { enterText } from '../../../../workbench/page/edits/cells';
import { toggleMerge } from '../../../../workbench/page/edits/structure';
import { editText } from '../../../../workbench/page/grid/draw/display';
import { readTabbed } from '../../../../workbench/page/grid/clipboard/pasted';
import { displayText, ENGLISH, VIETNAMESE } from '../../../../workbench/excel';
import { area, protect, valuesOf, workbookOf } from './workbook-of';

const DONE = { kind: 'done' };

describe('copying here', () => {
  test('gives what is shown, as text and as a table', () => {
    const { sheet } = workbookOf([
      ['Tiếp nhận', '1.234'],
      ['=B1*2', 'x'],
    ]);
    const { text, html } = copyCells(sheet, area('A1:B2'), 'm');
    expect(text).toBe('Tiếp nhận\t1.234\r\n2468\tx\r\n');
    expect(html).toContain('<td>Tiếp nhận</td><td>1.234</td>');
  });

  test('of whole columns ends where the sheet does', () => {
    const { sheet } = workbookOf([['a'], ['b']]);
    expect(copyCells(sheet, area('A:A'), 'm').text).toBe('a\r\nb\r\n');
    expect(copyCells(sheet, area('D:D'), 'm').text).toBe('\r\n');
  });

  test('and pasting here brings formulas, formats and merged cells along', () => {
    const { sheet } = workbookOf([
      ['Đầu', null],
      [1, '=A2+1'],
    ]);
    toggleMerge(sheet, area('A1:B1'), 'merge');
    const held = { sheet, area: area('A1:B2'), cut: false, mark: 'm' };
    expect(pasteHeld(sheet, area('D5'), held, 'paste')).toEqual(DONE);
    expect(valuesOf(sheet, 'D5:E6')).toEqual([
      ['Đầu', null],
      [1, 2],
    ]);
    expect(sheet.cell(5, 4)?.formula).toBe('D6+1');
    expect(sheet.state.merges).toContainEqual(area('D5:E5'));
  });

  test('one cell fills all that is selected', () => {
    const { sheet } = workbookOf([[7]]);
    pasteHeld(sheet, area('B1:C2'), { sheet, area: area('A1'), cut: false, mark: 'm' }, 'paste');
    expect(valuesOf(sheet, 'B1:C2')).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test('cut cells move, in one step', () => {
    const { workbook, sheet } = workbookOf([
      [1, 2],
      [3, 4],
    ]);
    pasteHeld(sheet, area('B1'), { sheet, area: area('A1:B1'), cut: true, mark: 'm' }, 'paste');
    expect(valuesOf(sheet, 'A1:C1')).toEqual([[null, 1, 2]]);
    workbook.undo();
    expect(valuesOf(sheet, 'A1:C1')).toEqual([[1, 2, null]]);
  });

  test('into locked cells, or from locked ones when cut, is refused', () => {
    const { sheet } = workbookOf([[1, 2]]);
    protect(sheet, 'B1');
    const held = { sheet, area: area('A1'), cut: false, mark: 'm' };
    expect(pasteHeld(sheet, area('C1'), held, 'paste')).toMatchObject({
      refusal: { kind: 'locked', address: 'C1' },
    });
    expect(pasteHeld(sheet, area('B1'), { ...held, cut: true }, 'paste')).toMatchObject({
      refusal: { kind: 'locked', address: 'A1' },
    });
    expect(pasteHeld(sheet, area('B1'), held, 'paste')).toEqual(DONE);
    expect(valuesOf(sheet, 'B1')).toEqual([[1]]);
  });
});

describe('pasting from elsewhere', () => {
  test('figures are read as typed, ratios kept, formulas never made', () => {
    const { sheet } = workbookOf([]);
    expect(
      pasteTable(sheet, area('A1'), readTabbed('1.234\t98,81%\n=HYPERLINK("x")\t@SUM(1)\n -5 \t'), 'paste'),
    ).toEqual(DONE);
    expect(valuesOf(sheet, 'A1:B3')).toEqual([
      [1234, 0.9881],
      ['=HYPERLINK("x")', '@SUM(1)'],
      [-5, null],
    ]);
    expect(sheet.cell(1, 0)?.formula).toBeUndefined();
  });

  test('merged headings, bold and fills come along', () => {
    const { sheet } = workbookOf([]);
    const rows = [
      [{ text: 'Tiếp nhận', bold: true, fill: '#E4EBF5', horizontal: 'Center' as const }, { text: '' }],
      [{ text: '012', isText: true }, { text: '2' }],
    ];
    pasteTable(sheet, area('B2'), { rows, merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] }, 'paste');
    expect(sheet.state.merges).toEqual([area('B2:C2')]);
    expect(sheet.style(1, 1)).toMatchObject({ bold: true, fill: '#E4EBF5', horizontal: 'Center' });
    expect(valuesOf(sheet, 'B3:C3')).toEqual([['012', 2]]);
  });

  test('into a protected sheet only values go, and a locked cell refuses all', () => {
    const { sheet } = workbookOf([]);
    protect(sheet, 'A1:B2');
    pasteTable(sheet, area('A1'), { rows: [[{ text: '5', bold: true }]], merges: [] }, 'paste');
    expect([valuesOf(sheet, 'A1'), sheet.style(0, 0).bold]).toEqual([[[5]], false]);
    expect(pasteTable(sheet, area('B2'), readTabbed('1\t2'), 'paste')).toMatchObject({
      refusal: { kind: 'locked', address: 'C2' },
    });
    expect(valuesOf(sheet, 'B2')).toEqual([[null]]);
  });

  test('over part of a merged cell is refused', () => {
    const { sheet } = workbookOf([]);
    toggleMerge(sheet, area('B1:B3'), 'merge');
    expect(pasteTable(sheet, area('A1'), readTabbed('1\t2'), 'paste')).toEqual({
      kind: 'refused',
      refusal: { kind: 'torn' },
    });
  });

  test('nothing is nothing', () => {
    const { sheet } = workbookOf([]);
    expect(pasteTable(sheet, area('A1'), { rows: [], merges: [] }, 'paste')).toEqual(DONE);
  });

  test.each([
    ['A1', 2, 3, 'A1:C2'],
    ['A1:F4', 2, 3, 'A1:F4'],
    ['A1:E4', 2, 3, 'A1:C2'],
    ['B2:B5', 1, 1, 'B2:B5'],
  ])('%s takes %i rows of %i into %s', (selected, rows, columns, target) => {
    expect(pasteTarget(area(selected), rows, columns)).toEqual(area(target));
  });
});

describe('what a cell shows and what it has to edit', () => {
  test.each([
    ['1.234', '1.234', '1234'],
    ['98,5', '98,5', '98,5'],
    ['98,81%', '98,81%', '98,81%'],
    ['15/06/2024', '15/06/2024', '15/06/2024'],
    ['=1/4', '0,25', '=1/4'],
    ["'012", '012', '012'],
    ['true', 'TRUE', 'TRUE'],
    ['', '', ''],
  ])('typed %j', (typed, shown, edited) => {
    const { sheet } = workbookOf([]);
    enterText(sheet, area('A1'), { row: 0, column: 0 }, typed, 'typing');
    const style = sheet.style(0, 0);
    expect(displayText(sheet.value(0, 0), style.numberFormat, VIETNAMESE)).toBe(shown);
    expect(editText(sheet, 0, 0)).toBe(edited);
  });

  test('in English with a point', () => {
    expect(displayText(1234.5, '#,##0.00', ENGLISH)).toBe('1,234.50');
    expect(displayText(1234.5, '#,##0.00', VIETNAMESE)).toBe('1.234,50');
  });
});
