import type { LeftOutSheet, UploadNote } from '../../../shared/contract/intake';
import type { Table } from '../../../shared/forms/table';
import type { Grid } from '../../../shared/intake/grid';
import type { MappedRow } from '../../../shared/intake/mapping/mapping';
import type { Reconciliation } from '../../../shared/intake/reconcile';
import type { Doubt, DoubtKind, RecognisedTable, Repair } from '../../../shared/intake/result';
import type { CellChange } from '../../../shared/submission/changes';
import type { KnownMapping } from '../../api/mappings';
import type { QuarterFrame } from '../quarter/quarter-frame';

/** Where a paste comes from. */
export type PasteOrigin =
  | { kind: 'clipboard' }
  | { kind: 'selection'; address: string }
  | { kind: 'file'; name: string; leftOut: LeftOutSheet[]; notes: UploadNote[] };

export interface PasteSource {
  origin: PasteOrigin;
  grids: Grid[];
  /** Place of the first cell of each grid on its sheet, from 0. */
  corner: { row: number; column: number };
}

/**
 * What a source column is used for: a column of the form by its key, names, ordinals, one figure for several columns
 * of the form, nothing. Keys of columns are numbers or begin with `p`, so that none is one of these words.
 */
export type ColumnUse = string;
export const LABEL_USE = 'label';
export const ORDINAL_USE = 'ordinal';
export const TOGETHER_USE = 'together';
export const NO_USE = 'none';

/** What a person decided about a table of the source; of two about one thing the later counts. */
export type Decision =
  | { about: 'column'; source: number; use: ColumnUse }
  | ({ about: 'row' } & MappedRow)
  | { about: 'cell'; row: number; column: number; value: number | string | null }
  /** A question that changes nothing by itself is answered. */
  | { about: 'question'; what: QuestionKind };

export type QuestionKind =
  | DoubtKind
  /** Rows of several units where one unit's table is filled. */
  | 'units'
  /** The source says that it counts other days than the quarter. */
  | 'span';

export interface QuestionOption {
  id: string;
  /** Column, row or unit key, kind of row, figure or text, by the kind of the question. */
  value: string | null;
  place?: { row: number; column: number };
  decisions: Decision[];
}

/** Something that is never guessed. */
export interface Question {
  /** The same for as long as the table is looked at. */
  id: string;
  what: QuestionKind;
  /** What it is about: one doubt, or several that have one answer. */
  doubts: Doubt[];
  options: QuestionOption[];
  /** The place at which another figure, or text for a rate, may be typed. */
  cell?: { row: number; column: number; rate: boolean };
}

export interface Answer {
  question: Question;
  /** Id of the option; null where a figure was typed. */
  option: string | null;
  decisions: Decision[];
}

/** A table of the source: as it was recognised, what was decided, and how it reads now. */
export interface PasteTable {
  id: string;
  first: RecognisedTable;
  firstRepairs: Repair[];
  firstDoubts: Doubt[];
  /** Mapped by hand from the beginning: how many rows are heading can be changed. */
  byHand: boolean;
  answers: Answer[];
  /** Decisions made in the lists of columns and rows. */
  changes: Decision[];
  undone: Repair[];
  /** False: nothing of it is taken. */
  included: boolean;
  now: RecognisedTable;
  repairs: Repair[];
  doubts: Doubt[];
}

/** A source as it reads now. */
export interface PasteReading {
  frame: QuarterFrame;
  source: PasteSource;
  /** Units that a row may name. */
  units: { code: string; name: string }[];
  /** The unit's tables when the source was read: rows keep their keys. */
  tables: Table[];
  /** Days that the unit's own tables count. */
  days: { from: string; to: string };
  /** Accepted layouts, and those that are not to be used this time. */
  known: KnownMapping[];
  unused: string[];
  found: PasteTable[];
  /** Questions about the source as a whole: no table found, which form, lines of a list. */
  open: Doubt[];
  /** Whether the mapping is remembered when it is accepted. */
  remember: boolean;
}

/** What writing into the forms did, or would do. */
export interface PasteEffect {
  tables: Table[];
  /** Stated figures that become others. */
  replaced: CellChange[];
  /** Cells that were blank. */
  filled: number;
  /** Figures that stand there already. */
  same: number;
  added: { form: string; row: string; label: string }[];
  /** Totals of the source that are not the sum of its rows. */
  wrongTotals: { form: string; column: string; stated: number; sum: number }[];
  /** Forms of which the source has some rows only: their total is added up anew. */
  partial: string[];
}

export interface PasteWritten {
  frame: QuarterFrame;
  before: Table[];
  /** The draft's tables right after; another array in the draft means that somebody has edited since. */
  after: Table[];
  effect: PasteEffect;
  /** The sheets were drawn again, so that Excel cannot undo it by itself. */
  redrawn: boolean;
  /** Mappings that were remembered, and why one was not. */
  remembered: number;
  refused?: string;
}

/** An export beside the unit's own tables. */
export interface PasteComparison {
  results: Reconciliation[];
}

/** Why a source could not be read, at the place where it was given. */
export interface PasteRefusal {
  title?: string;
  details: string[];
}

export interface PasteState {
  reading: PasteReading | null;
  refusal: PasteRefusal | null;
  comparison: PasteComparison | null;
  written: PasteWritten | null;
}

export const NO_PASTE: PasteState = { reading: null, refusal: null, comparison: null, written: null };
