import type { CellValue } from '../../cells/value';
import { ERRORS, arrayOf, compareValues, type Grid, type Operand } from '../operand';
import { wholeText } from './criteria';
import { argument, define, fail, type Arguments, type FunctionTable } from './function-table';

/** How a value is compared with those looked through: which order counts, and whether a near one will do. */
type Match = 'exact' | 'wildcard' | 'exact or below' | 'exact or above';

const hasWildcard = (value: CellValue): boolean => typeof value === 'string' && /[*?~]/.test(value);

/** Only values of one kind are compared. */
function order(candidate: CellValue, wanted: CellValue): number | undefined {
  if (candidate === null || typeof candidate !== typeof wanted) return undefined;
  const result = compareValues(candidate, wanted);
  return typeof result === 'number' ? result : undefined;
}

/** The place of a value in a list in no order, or of the nearest one; -1 where there is none. */
function findIn(list: readonly CellValue[], wanted: CellValue, match: Match, backwards = false): number {
  let near = -1;
  const pattern = match === 'wildcard' && typeof wanted === 'string' ? wholeText(wanted) : undefined;
  const places = backwards ? [...list.keys()].reverse() : list.keys();
  for (const place of places) {
    const candidate = list[place] ?? null;
    if (pattern) {
      if (typeof candidate === 'string' && pattern.test(candidate)) return place;
      continue;
    }
    const compared = order(candidate, wanted);
    if (compared === 0) return place;
    if (compared === undefined || (match !== 'exact or below' && match !== 'exact or above')) continue;
    const isOnSide = match === 'exact or below' ? compared < 0 : compared > 0;
    if (
      isOnSide &&
      (near < 0 || order(candidate, list[near] ?? null) === (match === 'exact or below' ? 1 : -1))
    )
      near = place;
  }
  return near;
}

/** The last value not beyond the one looked for, in a list that is in order, as a search by halves finds it. */
function lastWithin(list: readonly CellValue[], wanted: CellValue, descending = false): number {
  const comparable = [...list.keys()].filter((place) => order(list[place] ?? null, wanted) !== undefined);
  let [low, high] = [0, comparable.length - 1];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const compared = order(list[comparable[middle] ?? 0] ?? null, wanted) ?? 0;
    if (descending ? compared >= 0 : compared <= 0) low = middle + 1;
    else high = middle - 1;
  }
  return comparable[high] ?? -1;
}

const column = (grid: Grid, index: number): CellValue[] => grid.cells.map((row) => row[index] ?? null);
const line = (grid: Grid): CellValue[] => (grid.rows === 1 ? (grid.cells[0] ?? []) : column(grid, 0));

/** VLOOKUP over columns; HLOOKUP is the same over rows. */
function lookupIn(
  args: Arguments,
  keys: CellValue[],
  size: number,
  at: (place: number, index: number) => CellValue,
) {
  const index = args.integer(2);
  if (index < 1) return ERRORS.value;
  if (index > size) return ERRORS.reference;
  const wanted = args.value(0) ?? 0;
  const place =
    args.count < 4 || args.boolean(3)
      ? lastWithin(keys, wanted)
      : findIn(keys, wanted, hasWildcard(wanted) ? 'wildcard' : 'exact');
  return place < 0 ? ERRORS.notAvailable : at(place, index - 1);
}

/** XLOOKUP's and XMATCH's kinds of match by their numbers, and which end they begin at. */
function findExtended(args: Arguments, list: readonly CellValue[], from: number): number {
  const kinds: Readonly<Record<number, Match>> = {
    0: 'exact',
    [-1]: 'exact or below',
    1: 'exact or above',
    2: 'wildcard',
  };
  const match = kinds[args.integer(from)] ?? fail(ERRORS.value);
  return findIn(list, args.value(0), match, args.integer(from + 1, 1) < 0);
}

/** A row, a column or a single cell of a grid; all of it where both are 0. Places count from 1. */
export function partOf(grid: Grid, row: number, columnNumber: number, args: Arguments): Operand {
  if (row < 0 || columnNumber < 0) return ERRORS.value;
  if (row > grid.rows || columnNumber > grid.columns) return ERRORS.reference;
  if (grid.place) {
    const { sheet, area } = grid.place;
    const part = {
      top: row === 0 ? area.top : area.top + row - 1,
      bottom: row === 0 ? area.bottom : area.top + row - 1,
      left: columnNumber === 0 ? area.left : area.left + columnNumber - 1,
      right: columnNumber === 0 ? area.right : area.left + columnNumber - 1,
    };
    return args.scope.cells(sheet, part) ?? ERRORS.reference;
  }
  const rows = row === 0 ? grid.cells : grid.cells.slice(row - 1, row);
  return arrayOf(
    columnNumber === 0 ? rows : rows.map((cells) => cells.slice(columnNumber - 1, columnNumber)),
  );
}

export const LOOKUPS: FunctionTable = {
  INDEX: define({ least: 2, most: 3, cells: argument(0) }, (args) => {
    const grid = args.grid(0);
    const [first, second] = [args.integer(1), args.integer(2)];
    if (args.count < 3 && grid.rows === 1) return partOf(grid, 1, first, args);
    return partOf(grid, first, args.count < 3 && grid.columns === 1 ? 1 : second, args);
  }),
  MATCH: define({ least: 2, most: 3, cells: argument(1) }, (args) => {
    const list = line(args.grid(1));
    const wanted = args.value(0) ?? 0;
    const kind = args.number(2, 1);
    const place =
      kind === 0
        ? findIn(list, wanted, hasWildcard(wanted) ? 'wildcard' : 'exact')
        : lastWithin(list, wanted, kind < 0);
    return place < 0 ? ERRORS.notAvailable : place + 1;
  }),
  XMATCH: define({ least: 2, most: 4, cells: argument(1) }, (args) => {
    const place = findExtended(args, line(args.grid(1)), 2);
    return place < 0 ? ERRORS.notAvailable : place + 1;
  }),
  XLOOKUP: define({ least: 3, most: 6, cells: argument(1, 2, 3) }, (args) => {
    const keys = args.grid(1);
    const place = findExtended(args, line(keys), 4);
    if (place < 0) return args.operands[3] ?? ERRORS.notAvailable;
    const results = args.grid(2);
    return keys.rows === 1 ? partOf(results, 0, place + 1, args) : partOf(results, place + 1, 0, args);
  }),
  LOOKUP: define({ least: 2, most: 3, cells: argument(1, 2) }, (args) => {
    const table = args.grid(1);
    const wide = table.columns > table.rows;
    const keys = wide ? (table.cells[0] ?? []) : column(table, 0);
    const place = lastWithin(keys, args.value(0) ?? 0);
    const last = wide ? (table.cells.at(-1) ?? []) : column(table, table.columns - 1);
    const results = args.count > 2 ? line(args.grid(2)) : last;
    return place < 0 ? ERRORS.notAvailable : (results[place] ?? null);
  }),
  VLOOKUP: define({ least: 3, most: 4, cells: argument(1) }, (args) => {
    const table = args.grid(1);
    return lookupIn(
      args,
      column(table, 0),
      table.columns,
      (place, index) => table.cells[place]?.[index] ?? null,
    );
  }),
  HLOOKUP: define({ least: 3, most: 4, cells: argument(1) }, (args) => {
    const table = args.grid(1);
    return lookupIn(
      args,
      table.cells[0] ?? [],
      table.rows,
      (place, index) => table.cells[index]?.[place] ?? null,
    );
  }),
  CHOOSE: (lazy, scope) =>
    define({ least: 1 }, (args) => {
      const chosen = lazy[args.integer(0)];
      return args.integer(0) < 1 || !chosen ? ERRORS.value : chosen();
    })(lazy.slice(0, 1), scope),
};
