/** What the clerk wrote on a drawn list, and what of it has to find its row again. Rows and columns count from 1. */
export interface OwnContent {
  /** Where the headings stood. */
  head: number;
  /** Headings of our columns by the column in which they stood, the keys' last. */
  ours: ReadonlyMap<number, string>;
  /** The clerk's own columns, from left to right. */
  columns: readonly OwnColumn[];
  /** Rows of the list in any order, and others in which something stands in an own column. */
  rows: readonly OwnRow[];
  remarks: readonly Remark[];
}

interface OwnColumn {
  column: number;
  heading: string;
}

interface OwnRow {
  row: number;
  /** What the row stood for; '' where it was none of ours. */
  key: string;
  name: string;
  /** One for each own column. */
  cells: readonly OwnCell[];
}

export interface OwnCell {
  value: string | number | null;
  /** Without the leading `=`, as the cell's row had it. */
  formula?: string;
  format: string;
}

/** A comment with its replies, or a note. */
export interface Remark {
  kind: 'comments' | 'notes';
  /** Which it is among those of its kind on the sheet. */
  index: number;
  row: number;
  column: number;
  /** What is written where it has to be written anew: only its author can sign a comment. */
  text: string;
}
