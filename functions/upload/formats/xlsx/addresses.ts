import type { Rect } from '../../../../shared/intake/grid';

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/**
 * Row and column from 0 of a cell's address; undefined when it is none or lies outside a sheet.
 * @example parseAddress('AB12') // { row: 11, column: 27 }
 */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match) return undefined;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column > LAST_COLUMN || row > LAST_ROW ? undefined : { row: row - 1, column: column - 1 };
}

/** The block of `A1:B2`, `A1`, `A:B` (whole columns) or `1:2` (whole rows); undefined when it is none. */
export function parseRange(range: string): Rect | undefined {
  const [from = '', to = from, ...more] = range.split(':');
  const columns = isColumn(from) && isColumn(to);
  const rows = isRow(from) && isRow(to);
  const start = parseAddress(columns ? `${from}1` : rows ? `A${from}` : from);
  const end = parseAddress(columns ? `${to}${LAST_ROW}` : rows ? `XFD${to}` : to);
  if (!start || !end || more.length > 0) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

function isColumn(text: string): boolean {
  return /^\$?[A-Za-z]{1,3}$/.test(text);
}

function isRow(text: string): boolean {
  return /^\$?[1-9]\d{0,6}$/.test(text);
}
