import type { SheetBuilder } from '../sheet-builder';

/** Points of a row of one line, and of one that only keeps things apart. */
export const ROW = 19;
export const GAP = 8;
/** Points of A4 across between the margins: what every printer and program has room for. */
const PAGE = 498;

/** How many rows of one line a sheet's first page still holds from a row on. */
export function rowsLeft(builder: SheetBuilder, from: number): number {
  let used = 0;
  for (let row = 1; row < from; row += 1) used += builder.sheet.rowHeights[row] ?? ROW;
  return Math.floor((PAGE - used) / ROW);
}
