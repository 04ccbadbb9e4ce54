import type { Table } from '../forms/table';
import type { TextRepairKind } from './encoding/repair-text';
import type { FigureDoubtKind, FigureRepairKind } from './read/count-reading';
import type { Rect } from './grid';
import type { Stated } from './recognise/stated';

/** `rows`: a row of the source is a row of the form; `columns`: transposed; `list`: "label: figure" lines. */
export type Orientation = 'rows' | 'columns' | 'list';

export type ColumnReason =
  /** The heading is the form's own. */
  | 'literal'
  /** The heading says it in other words. */
  | 'meaning'
  /** Several source columns that add up. */
  | 'parts'
  /** By the printed column number. */
  | 'numbering'
  /** Only this reading lets the form's relations hold. */
  | 'relations'
  | 'remembered'
  | 'chosen'
  /** One figure for several columns of the form. */
  | 'aggregate'
  /** The same figures as another column that was taken. */
  | 'duplicate'
  /** Understood, and not held by the form. */
  | 'other'
  /** Not understood, or understood in several ways; with a key, parts that a column in question may be added to. */
  | 'open'
  | 'label'
  | 'ordinal';

export interface ColumnMatch {
  /** Source columns of the grid, from 0 (rows of it when transposed or a list). Several are added up. */
  sources: number[];
  /** The form's column; null when the source is not used for one. Nothing is read of it while the reason is `open`. */
  key: string | null;
  /** The heading's path as read: "Số hồ sơ đã giải quyết > Quá hạn". */
  heading: string;
  /** From 0 to 1; below 0.7 nothing is taken without asking. */
  confidence: number;
  reason: ColumnReason;
  /** Columns of the form that the one figure holds together, for an aggregate; may hold while the reason is `open`. */
  holds?: string[];
}

export type RowKind = 'detail' | 'total' | 'subtotal' | 'group' | 'footnote' | 'signature' | 'other';

export type RowReason =
  | 'known-row'
  | 'unit'
  | 'new-row'
  | 'total-word'
  | 'subtotal-word'
  | 'subtotal-sum'
  /** The figures are the sum of the other rows', or of a group's. */
  | 'total-sum'
  | 'group-sum'
  /** No name says so, but ordinals, place and looks do. */
  | 'apart'
  | 'page-sum'
  | 'carried'
  | 'other-period'
  | 'difference'
  | 'rate'
  | 'group-word'
  | 'no-figures'
  | 'of-which'
  | 'junk'
  | 'single'
  | 'repeated-heading'
  | 'numbering'
  /** Its name and its figures are struck out. */
  | 'struck'
  | 'remark'
  | 'signature-word'
  | 'chosen'
  | 'open';

export interface RowMatch {
  /** Row of the grid, from 0 (a column of it when transposed). */
  row: number;
  kind: RowKind;
  label: string;
  /** Key in the table for detail and total rows, else null. */
  key: string | null;
  confidence: number;
  reason: RowReason;
}

/** What one source figure says of several columns together. */
export interface Aggregate {
  row: string;
  columns: string[];
  value: number;
}

/** Where a form's table lies in the source. */
export interface Block {
  form: string;
  /** Index of the grid. */
  grid: number;
  /** From the first heading row to the last row that belongs to the table. */
  area: Rect;
  orientation: Orientation;
  /** Rows of the area (columns when transposed) that are heading. */
  headingRows: number;
  /** Family of exports, where one is recognised. */
  family: string | null;
}

export interface RecognisedTable extends Block {
  /** What the rows are: lĩnh vực, units, or the unit's one row. */
  subjects: 'fields' | 'units' | 'single';
  /** Days that the source says it counts. */
  span: { from: string; to: string } | null;
  /** What else it says of itself. */
  stated: Stated;
  columns: ColumnMatch[];
  rows: RowMatch[];
  aggregates: Aggregate[];
  /** What is certain: a blank read as such is null, a cell that is asked about is absent. */
  table: Table;
  /** Of the headings; the same for the next export of the same layout. */
  signature: string;
  /** The mapping was accepted before and still fits. */
  remembered: boolean;
  /** Figures read from formulas by their last computed value. */
  formulas: number;
  /** What was changed on reading: in headings, in names, in figures. */
  repairs: Repair[];
  /** What is asked about it: columns, rows, names, figures; last, whether it repeats another table. */
  doubts: Doubt[];
}

export type RepairKind = TextRepairKind | FigureRepairKind;

/** Why a repair is believed: the font, the words, how it is written, a relation of the form. */
export type RepairReason = 'font' | 'score' | 'written' | 'relation';

export interface Repair {
  /** `grid:row:column:n`, the same for the same source. */
  id: string;
  row: number;
  column: number;
  kind: RepairKind;
  before: string;
  after: string;
  reason: RepairReason;
}

export type DoubtKind =
  /** No table was found. */
  | 'nothing'
  /** Which form the table is. */
  | 'form'
  /** Which column of the form a source column is. */
  | 'column'
  /** Which of several source columns a column of the form is. */
  | 'column-twice'
  /** What a row is. */
  | 'row'
  /** One name on several rows. */
  | 'row-twice'
  /** Which unit is meant. */
  | 'unit'
  /** Rows or columns of several periods. */
  | 'period'
  /** Rows named by unit and by lĩnh vực at once. */
  | 'mixed'
  /** Rows of procedures, one level below the form's. */
  | 'level'
  | 'hidden-rows'
  /** The table has a row that an earlier table of its form has. */
  | 'table-twice'
  /** In which encoding a text is. */
  | 'encoding'
  /** What figure a cell means. */
  | FigureDoubtKind;

/** Joins the keys of columns of which a source column may be one figure: `8+9`. */
export const TOGETHER = '+';

export interface Candidate {
  /** Form code, column key (several, of which it is one figure, joined), row key, figure or text, by the kind of doubt. */
  value: string;
  /** The place in the grid that it comes from, where there is one. */
  place?: { row: number; column: number };
}

/** What only a person can say. Nothing that depends on it is in a table until it is answered. */
export interface Doubt {
  what: DoubtKind;
  where: { grid: number; row: number | null; column: number | null };
  /** As read. */
  shown: string;
  candidates: Candidate[];
  /** Further rows, by place in the grid, that the same answer settles. */
  alike?: { row: number; column: number }[];
}

export interface IntakeResult {
  tables: RecognisedTable[];
  /** About the source as a whole: nothing found, the form of a block, lines of a list that may be of several forms. */
  doubts: Doubt[];
}
