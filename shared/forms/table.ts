/** A cell: a count, a printed ratio kept as its text, or null = left blank, which is not 0. */
export type CellValue = number | string | null;

export interface Row {
  /** Stable within the table; `total` for the stated total row and for the one row of a one-row form. */
  key: string;
  /** Lĩnh vực or unit name as written. */
  label: string;
  /** By column key (the printed column number, or `p1` …); an absent cell is a blank one. */
  cells: Record<string, CellValue>;
  /** Figures that count several columns at once, for the columns whose own are not known; no column is in two. */
  together?: JointFigure[];
}

/** One figure for at least two count columns: their sum, whose split was not told. Columns in printed order. */
export interface JointFigure {
  columns: string[];
  value: number;
}

export interface Table {
  /** Code of the form. */
  form: string;
  rows: Row[];
}

/** The count in a cell; null where it is blank or no whole number from 0 to 2^53 - 1 (which forms/validate refuses). */
export function countIn(value: CellValue | undefined): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

export const TOTAL_ROW = 'total';
