import { cellAddress, rangeAddress } from '../../shared/sheet/address';
import type { Rect } from '../../shared/sheet/model';

export interface Cell {
  row: number;
  column: number;
}

/** The longest list of addresses given to Excel at once: what its oldest interfaces take. */
const LONGEST_LIST = 255;

/** The cells as few rectangles: runs within a row, and equal runs of following rows joined. Each cell lies in one. */
export function rectangles(cells: readonly Cell[]): Rect[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Rect[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last?.top === row && column <= last.right + 1) last.right = Math.max(last.right, column);
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const joined: Rect[] = [];
  const open = new Map<string, Rect>();
  for (const run of runs) {
    const sides = `${run.left}:${run.right}`;
    const above = open.get(sides);
    if (above?.bottom === run.top - 1) above.bottom = run.bottom;
    else {
      joined.push(run);
      open.set(sides, run);
    }
  }
  return joined;
}

/** @example areaAddress({ top: 7, left: 3, bottom: 7, right: 3 }) // 'C7' */
export function areaAddress(rect: Rect): string {
  return rect.top === rect.bottom && rect.left === rect.right
    ? cellAddress(rect.top, rect.left)
    : rangeAddress(rect);
}

/** Addresses joined by commas into as few lists as Excel takes. */
export function addressLists(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists[lists.length - 1];
    if (last !== undefined && last.length + 1 + address.length <= LONGEST_LIST) {
      lists[lists.length - 1] = `${last},${address}`;
    } else lists.push(address);
  }
  return lists;
}

/**
 * Runs of whole numbers as row addresses.
 * @example runsOf([4, 5, 6, 9]) // [[4, 6], [9, 9]]
 */
export function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && number <= last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
