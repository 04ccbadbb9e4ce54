import type { CellOrigin, CellRef, Origin } from './correction';

/**
 * How unlikely a wrong figure is; 1 where nothing is known. Nobody has counted errors by origin, so only the order is
 * meant: a weight decides between sets of equally many errors and never makes two errors better than one.
 */
const WEIGHTS: Readonly<Record<Origin, number>> = {
  // As in a version that the province accepted: unit and reviewer have both looked at it.
  accepted: 3,
  // As the unit itself reported it at the end of the quarter before: two quarters would have to be wrong alike.
  carried: 2,
  // Not as in the version before: nobody but who typed it has looked at it.
  typed: 0.5,
};

/** The weight of each cell. */
export function cellWeights(origins: readonly CellOrigin[]): (cell: CellRef) => number {
  const known = new Map(origins.map((one) => [keyOf(one), WEIGHTS[one.origin]]));
  return (cell) => known.get(keyOf(cell)) ?? 1;
}

/** Those of one cell. */
export function originOf(cell: CellRef, origins: readonly CellOrigin[]): Origin | undefined {
  return origins.find((one) => keyOf(one) === keyOf(cell))?.origin;
}

function keyOf({ form, row, column }: CellRef): string {
  return `${form}\n${row}\n${column}`;
}
