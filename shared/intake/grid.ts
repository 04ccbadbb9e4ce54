/** A cell as Excel, a clipboard or a file gives it. */
export interface GridCell {
  value: string | number | boolean | null;
  /** As displayed, where that differs from the value: "1.234", "Feb-56". */
  text?: string;
  /** Font name: `.VnTime` and `VNI-Times` decide how the characters are to be read. */
  font?: string;
  /** The value is a date's serial number, or was shown as a date. */
  isDate?: boolean;
  /** Number format: `0.00%`, `mmm-yy`, `@`. */
  format?: string;
  /** Excel's error: `#REF!`. */
  error?: string;
  /** The value is a formula's cached result. */
  formula?: boolean;
}

/** Cells by row and column, all from 0, both ends included. */
export interface Rect {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A sheet or a pasted block. Rows may be of different lengths. */
export interface Grid {
  name: string;
  rows: GridCell[][];
  merges: Rect[];
  hiddenRows: number[];
  hiddenColumns: number[];
}

const EMPTY: GridCell = { value: null };

/** The cell at a place; an empty one outside the grid. */
export function cellAt(grid: Grid, row: number, column: number): GridCell {
  return grid.rows[row]?.[column] ?? EMPTY;
}

/** Columns of the longest row. */
export function gridWidth(grid: Grid): number {
  return grid.rows.reduce((width, row) => Math.max(width, row.length), 0);
}

/** Cells of all rows. */
export function cellCount(grid: Grid): number {
  return grid.rows.reduce((sum, row) => sum + row.length, 0);
}
