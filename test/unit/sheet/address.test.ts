import { cellAddress, columnLetters, rangeAddress } from '../../../shared/sheet/address';

test('columns are lettered as in Excel', () => {
  expect([1, 26, 27, 52, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
});

test('cells and ranges are written in A1 notation', () => {
  expect(cellAddress(7, 3)).toBe('C7');
  expect(rangeAddress({ top: 7, left: 4, bottom: 9, right: 6 })).toBe('D7:F9');
});
