/**
 * A plain description of a workbook that two painters draw: as an .xlsx file on the server, with Office.js in the pane.
 * Rows and columns count from 1. Nothing here knows either painter.
 */
export interface WorkbookModel {
  title: string;
  /** Author shown in the file's properties. */
  author: string;
  sheets: SheetModel[];
}

export interface SheetModel {
  /** At most 31 characters, none of `\ / ? * [ ] :`, unique regardless of case. */
  name: string;
  /** What the sheet is, for code that has to find it again: `cover`, `form:II.06a`, `findings`, `indicators`. */
  role: string;
  tabColor?: string;
  /** Widths in Excel's character units, by column from 1. */
  columnWidths: number[];
  /** Heights in points of rows that need one. */
  rowHeights: Record<number, number>;
  cells: CellModel[];
  merges: Rect[];
  /** Panes frozen above this row and left of this column. */
  freeze?: { rows: number; columns: number };
  /** Locked cells cannot be edited; there is no password, it only guards against slips. */
  protect: boolean;
  validations: CountValidation[];
  dataBars: DataBar[];
  charts: ChartModel[];
  /** Workbook-level names of ranges, so that code finds them after rows were inserted. */
  names: { name: string; range: Rect }[];
  print: PrintSetup;
  /** The list that the sheet is: in Excel it is worked in, in a file sorted and filtered. */
  list?: RowList;
}

/** Rows that can be sorted and filtered, and beside which notes are kept when the sheet is drawn again. */
export interface RowList {
  /** The row of headings, on which the filters stand; the rows follow it. */
  head: number;
  /** The column that names a row. */
  nameColumn: number;
  rows: ListedRow[];
  words: RowListWords;
}

export interface ListedRow {
  /** What the row stands for, such as a unit's code; unique on its sheet. */
  key: string;
  /** A sum of other rows, which sorting would tear from them. */
  fixed?: true;
}

export interface RowListWords {
  key: string;
  /** Heading of a column for notes, counted from 1. */
  own: (number: number) => string;
  /** Above the notes of rows that are no longer on the sheet. */
  gone: string;
  /** Why nothing can be typed into a drawn cell. */
  drawn: { title: string; message: string };
}

export interface Rect {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface CellModel {
  row: number;
  column: number;
  /** What the cell shows; with a formula, the formula's cached value. */
  value: string | number | null;
  /** In English A1 notation without the leading `=`. */
  formula?: string;
  style: CellStyle;
  /** Target inside the workbook. */
  link?: { sheet: string; row: number; column: number };
  /** A note (the classic yellow comment). */
  note?: string;
}

export interface CellStyle {
  bold?: boolean;
  italic?: boolean;
  size?: number;
  color?: string;
  fill?: string;
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'center' | 'bottom';
  wrap?: boolean;
  /** `none` by default; a mark is a thick border in the given colour. */
  border?: 'none' | 'thin' | 'mark';
  borderColor?: string;
  /** Excel number format; `@` for text, so that nothing typed there becomes a date or a formula. */
  format?: string;
  /** Editable on a protected sheet. */
  unlocked?: boolean;
}

/** Whole numbers from 0 up to 2^53 - 1, with our own words when broken. */
export interface CountValidation {
  range: Rect;
  title: string;
  message: string;
  /** Nothing at all may be typed there; code still writes into it. */
  closed?: true;
}

/** A bar in each cell of the range, full at `max`. */
export interface DataBar {
  range: Rect;
  max: number;
  color: string;
}

/** A native chart over cells of its own sheet; figures and names stay in the cells, so that it follows them. */
export interface ChartModel {
  /** Bars lie, columns stand; of each the first category comes first, at the top or on the left. */
  kind: 'bar' | 'column' | 'line';
  title: string;
  /** What it shows, for people who do not see it. */
  description: string;
  /** Cells that it covers. */
  place: Rect;
  /** One row or column of names or periods. */
  categories: Rect;
  series: ChartSeries[];
  /** Ends of the value axis; Excel chooses where there is none. */
  axis: { min?: number; max?: number; format?: string };
}

export interface ChartSeries {
  name: string;
  /** As long as the categories and lying the same way; a blank cell is a gap, not a zero. */
  values: Rect;
  color: string;
}

export interface PrintSetup {
  orientation: 'portrait' | 'landscape';
  /** Rows repeated on every page. */
  titleRows?: { from: number; to: number };
  /** Printed range; the whole sheet when absent. */
  area?: Rect;
}
