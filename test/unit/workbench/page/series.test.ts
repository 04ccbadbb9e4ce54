import {
  besideTarget,
  fillSeries,
  fillSeriesWithin,
  fillTarget,
} from '../../../../workbench/page/edits/fill-series';
import { continueSeries } from '../../../../workbench/page/edits/series';
import { area, protect, valuesOf, workbookOf } from './workbook-of';

const DONE = { kind: 'done' };

test.each<[(string | number)[], unknown[]]>([
  [[5], ['repeated']],
  [
    [1, 2],
    [3, 4, 5],
  ],
  [
    [10, 8],
    [6, 4, 2],
  ],
  [
    [1, 2, 4],
    [5.33333333333333, 6.83333333333333],
  ],
  [
    [0.1, 0.2],
    [0.3, 0.4],
  ],
  [['Quý I'], ['Quý II', 'Quý III', 'Quý IV', 'Quý I']],
  [
    ['Quý I', 'Quý III'],
    ['Quý I', 'Quý III'],
  ],
  [['Quý 3'], ['Quý 4', 'Quý 1']],
  [['Tháng 11'], ['Tháng 12', 'Tháng 1']],
  [['tháng mười hai'], ['Tháng Một']],
  [['Thứ Bảy'], ['Chủ Nhật', 'Thứ Hai']],
  [
    ['Mon', 'Wed'],
    ['Fri', 'Sun'],
  ],
  [['Biểu 08'], ['Biểu 09', 'Biểu 10']],
  [
    ['Mục 1', 'Mục 3'],
    ['Mục 5', 'Mục 7'],
  ],
  [['Sở'], ['repeated']],
  [['Sở', 1], ['repeated']],
  [['Q1', 'R2'], ['repeated']],
])('%j goes on with %j', (given, expected) => {
  const next = continueSeries(
    given.map((value) => ({ value, format: 'General' })),
    1,
  );
  expect(next ? expected.map((_, index) => next(index)) : ['repeated']).toEqual(expected);
});

describe('the fill handle', () => {
  test('continues dates by days and, where they lie months apart, by months', () => {
    const { sheet } = workbookOf([
      ['30/09/2025', '31/01/2025'],
      [null, '31/03/2025'],
    ]);
    expect(fillSeries(sheet, area('A1'), area('A2:A3'), 'down', false, 'fill')).toEqual(DONE);
    fillSeries(sheet, area('B1:B2'), area('B3:B4'), 'down', false, 'fill');
    const [first] = valuesOf(sheet, 'A1')[0] as [number];
    expect(valuesOf(sheet, 'A2:A3')).toEqual([[first + 1], [first + 2]]);
    const { sheet: typed } = workbookOf([['31/05/2025'], ['31/07/2025']]);
    expect(valuesOf(sheet, 'B3:B4')).toEqual(valuesOf(typed, 'A1:A2'));
    expect(sheet.style(3, 1).numberFormat).toBe('dd/mm/yyyy');
  });

  test('moves references of formulas, each column for itself, as one undo step', () => {
    const { sheet, workbook } = workbookOf([
      [1, '=A1*2'],
      [2, '=A2*2'],
    ]);
    fillSeries(sheet, area('A1:B2'), area('A3:B4'), 'down', false, 'fill');
    expect(valuesOf(sheet, 'A3:B4')).toEqual([
      [3, 6],
      [4, 8],
    ]);
    expect(sheet.cell(3, 1)?.formula).toBe('A4*2');
    workbook.undo();
    expect(valuesOf(sheet, 'A3:B4')).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test('goes back up and left, and only repeats with Ctrl', () => {
    const { sheet } = workbookOf([[null], [null], [5, 6], [7, 8]]);
    fillSeries(sheet, area('A3:A4'), area('A1:A2'), 'up', false, 'fill');
    expect(valuesOf(sheet, 'A1:A2')).toEqual([[1], [3]]);
    fillSeries(sheet, area('A3:B3'), area('C3:E3'), 'right', true, 'fill');
    expect(valuesOf(sheet, 'C3:E3')).toEqual([[5, 6, 5]]);
  });

  test('is refused on locked cells', () => {
    const { sheet } = workbookOf([[1]]);
    protect(sheet, 'A1:A2');
    expect(fillSeries(sheet, area('A1'), area('A2:A3'), 'down', false, 'fill')).toMatchObject({
      kind: 'refused',
    });
  });

  test('reaches along the axis that the pointer went further', () => {
    expect(fillTarget(area('B2:C3'), { row: 6, column: 3 })).toEqual({
      area: area('B4:C7'),
      direction: 'down',
    });
    expect(fillTarget(area('B2:C3'), { row: 2, column: 5 })).toEqual({
      area: area('D2:F3'),
      direction: 'right',
    });
    expect(fillTarget(area('B2:C3'), { row: 0, column: 1 })).toEqual({
      area: area('B1:C1'),
      direction: 'up',
    });
    expect(fillTarget(area('B2:C3'), { row: 2, column: 2 })).toBeUndefined();
  });

  test('by a double click goes as far as the column beside', () => {
    const { sheet } = workbookOf([
      [1, 9],
      [2, null],
      [3, null],
    ]);
    expect(besideTarget(sheet, area('B1'))).toEqual(area('B2:B3'));
    expect(besideTarget(sheet, area('D1'))).toBeUndefined();
  });

  test('by keyboard fills the rest of what is selected', () => {
    const { sheet } = workbookOf([[1], [2]]);
    fillSeriesWithin(sheet, area('A1:A4'), 'fill');
    fillSeriesWithin(sheet, area('A1:C1'), 'fill');
    expect(valuesOf(sheet, 'A1:A4')).toEqual([[1], [2], [3], [4]]);
    expect(valuesOf(sheet, 'A1:C1')).toEqual([[1, 1, 1]]);
  });
});
