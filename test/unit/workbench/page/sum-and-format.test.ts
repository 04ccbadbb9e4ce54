import { sumArea, summedArea } from '../../../../workbench/page/edits/auto-sum';
import { choiceOf, formatOf } from '../../../../workbench/page/edits/number-choice';
import { printAddress } from '../../../../workbench/excel';
import { area, valuesOf, workbookOf } from './workbook-of';

describe('the sum of a cell', () => {
  const { sheet } = workbookOf([
    ['Sở', 1, 2, null],
    [null, 3, null, null],
    ['chữ', 'x', 5, null],
  ]);
  test.each([
    ['B3', 'B1:B2'],
    ['C2', 'C1'],
    ['D1', 'B1:C1'],
    ['D3', 'C3'],
    ['A2', undefined],
    ['A1', undefined],
  ])('%s takes the figures above, else those at the left: %s', (address, summed) => {
    const { top, left } = area(address);
    const found = summedArea(sheet, { row: top, column: left });
    expect(found && printAddress(found)).toBe(summed);
  });

  test('of several cells stands in the last row where that is empty, else below, and of a row at its end', () => {
    const { sheet: filled, workbook } = workbookOf([
      [1, 10],
      [2, 20],
    ]);
    expect(sumArea(filled, area('A1:B3'), 'sum')).toEqual({ kind: 'done' });
    sumArea(filled, area('A1:B3'), 'sum');
    sumArea(filled, area('A1:B1'), 'sum');
    expect(valuesOf(filled, 'A1:C4')).toEqual([
      [1, 10, 11],
      [2, 20, null],
      [3, 30, null],
      [6, 60, null],
    ]);
    expect(workbook.undoLog.labels).toEqual(['sum', 'sum', 'sum']);
  });
});

test.each([
  ['General', { category: 'general' }],
  ['0', { category: 'number', decimals: 0, grouped: false }],
  ['#,##0.00', { category: 'number', decimals: 2, grouped: true }],
  ['0.0%', { category: 'percent', decimals: 1 }],
  ['dd/mm/yyyy', { category: 'date' }],
  ['@', { category: 'text' }],
  ['#,##0.00;[Red]-#,##0.00', { category: 'custom' }],
])('the format %s is found again among the choices, and given back unchanged', (format, choice) => {
  expect(choiceOf(format)).toMatchObject(choice);
  expect(formatOf(choiceOf(format))).toBe(format);
});
