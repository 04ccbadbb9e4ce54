import { slipOfDigits } from '../../../shared/locate/slip/digits';

test.each([
  [94n, 49n, 'transposed'],
  [1203n, 1230n, 'transposed'],
  [635593n, 635595n, 'digit'],
  [57n, 517n, 'missing-digit'],
  [1330n, 130n, 'doubled-digit'],
  [1370n, 130n, 'extra-digit'],
  [-12n, 12n, 'sign'],
  [380n, 38n, 'tenfold'],
  [38n, 380n, 'tenfold'],
  [5_000n, 5n, 'thousandfold'],
  [5n, 5_000n, 'thousandfold'],
  // One digit for another says nothing of a figure that has no other.
  [3n, 7n, undefined],
  [12n, 345n, undefined],
  [1234n, 4321n, undefined],
  [0n, 7n, undefined],
] as const)('%s instead of %s: %s', (from, to, expected) => {
  expect(slipOfDigits(from, to)).toBe(expected);
});
