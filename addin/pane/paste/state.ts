import type { LeftOutSheet, UploadNote } from '../../../shared/contract/intake';
import type { Table } from '../../../shared/forms/table';
import type { Decision } from '../../../shared/intake/decisions/decision';
import type { Grid } from '../../../shared/intake/grid';
import type { Answer, QuestionContext } from '../../../shared/intake/questions/question';
import type { Reconciliation } from '../../../shared/intake/reconcile';
import type { Doubt, RecognisedTable, Repair } from '../../../shared/intake/result';
import type { CellChange } from '../../../shared/submission/changes';
import type { KnownMapping } from '../../storage/mappings';
import type { QuarterFrame } from '../quarter/quarter-frame';

/** Where a paste comes from. */
type PasteOrigin =
  | { kind: 'clipboard'; notes: UploadNote[] }
  | { kind: 'selection'; address: string; mixed: number }
  | { kind: 'file'; name: string; leftOut: LeftOutSheet[]; notes: UploadNote[] };

export interface PasteSource {
  origin: PasteOrigin;
  grids: Grid[];
  /** Place of the first cell of each grid on its sheet, from 0. */
  corner: { row: number; column: number };
}

/** A table of the source: as it was recognised, what was decided, and how it reads now. */
export interface PasteTable {
  id: string;
  first: RecognisedTable;
  now: RecognisedTable;
  /** Mapped by hand from the beginning: how many rows are heading can be changed. */
  byHand: boolean;
  answers: Answer[];
  /** Decisions made in the lists of columns and rows. */
  changes: Decision[];
  undone: Repair[];
  /** False: nothing of it is taken. */
  included: boolean;
}

/** A source, and what it is read with. */
export interface SourceToRead {
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
}

/** A source as it reads now. */
export interface PasteReading extends SourceToRead {
  /** What its tables are read with, and where their figures go. */
  context: QuestionContext;
  found: PasteTable[];
  /** Questions about the source as a whole: no table found, which form, lines of a list. */
  open: Doubt[];
  /** Whether the mapping is remembered when it is accepted. */
  remember: boolean;
}

/** What writing into the forms did, or would do. */
export interface PasteEffect {
  /** What is written. */
  tables: Table[];
  /** What the sheets hold after it: with what they compute. */
  held: Table[];
  /** Figures that become others. */
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
