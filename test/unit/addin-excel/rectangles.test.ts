import fc from 'fast-check';
import { addressLists, areaAddress, rectangles, runsOf } from '../../../addin/excel/rectangles';

const cell = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 12 }) });

test('rectangles hold each cell once and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => `${row} ${column}` }), (cells) => {
      const covered = rectangles(cells).flatMap(({ top, left, bottom, right }) => {
        const inside: string[] = [];
        for (let row = top; row <= bottom; row += 1)
          for (let column = left; column <= right; column += 1) inside.push(`${row} ${column}`);
        return inside;
      });
      expect(covered.sort()).toEqual(cells.map(({ row, column }) => `${row} ${column}`).sort());
    }),
  );
});

test('a block is one rectangle, a cell one address', () => {
  const block = [1, 2, 3].flatMap((row) => [2, 3].map((column) => ({ row, column })));
  expect(rectangles(block).map(areaAddress)).toEqual(['B1:C3']);
  expect(rectangles([{ row: 7, column: 3 }]).map(areaAddress)).toEqual(['C7']);
});

test('lists of addresses stay as short as Excel takes them, and lose none', () => {
  const addresses = Array.from({ length: 200 }, (_, index) => `AB${index + 100}:AC${index + 100}`);
  const lists = addressLists(addresses);
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(255);
  expect(lists.join(',').split(',')).toEqual(addresses);
  expect(addressLists([])).toEqual([]);
});

test('numbers in a row are one run', () => {
  expect(runsOf([9, 4, 6, 5])).toEqual([
    [4, 6],
    [9, 9],
  ]);
});
