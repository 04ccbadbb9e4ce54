import fc from 'fast-check';
import { Axis } from '../../../../workbench/page/grid/layout/axis';

describe('rows along the screen', () => {
  const axis = new Axis(
    100,
    20,
    new Map([
      [2, 50],
      [5, 0],
      [6, 0],
      [9, 10],
    ]),
  );

  test.each([
    [0, 0],
    [2, 40],
    [3, 90],
    [5, 130],
    [7, 130],
    [10, 180],
  ])('row %i begins at %i pixels', (row, pixels) => {
    expect(axis.offset(row)).toBe(pixels);
  });

  test.each([
    [0, 0],
    [39, 1],
    [40, 2],
    [89, 2],
    [129, 4],
    [130, 7],
    [-5, 0],
    [1e9, 99],
  ])('at %i pixels lies row %i, never a hidden one', (pixels, row) => {
    expect(axis.at(pixels)).toBe(row);
  });

  test('for any sizes the row found at a row’s first pixel is that row', () => {
    const sizes = fc.array(fc.tuple(fc.nat(199), fc.nat(80)), { maxLength: 40 });
    fc.assert(
      fc.property(sizes, fc.nat(199), (entries, row) => {
        const any = new Axis(200, 20, new Map(entries));
        fc.pre(any.size(row) > 0);
        expect(any.at(any.offset(row))).toBe(row);
        expect(any.offset(row + 1) - any.offset(row)).toBe(any.size(row));
      }),
    );
  });
});
