import type { FormDocument } from '../../shared/forms/document';
import type { Table } from '../../shared/forms/table';
import type { Grid } from '../../shared/intake/grid';
import type { CellChange, CellRef } from '../../shared/locate/correction';
import type { Explanation } from '../../shared/submission/submission';
import type { FindingBase } from '../../shared/rules/finding';
import type { WorkbookModel } from '../../shared/sheet/model';
import type { Include } from '../../shared/totals/province-totals';

/**
 * What the pane needs of the workbook, and all it knows of Excel. One implementation talks to Office.js; tests of
 * screens bring their own. Every call is at most two round trips and ends within a time limit.
 */
export interface ExcelPort {
  /**
   * Draws the sheets of a model: new ones are added, those with the same role replaced under the name and in the place
   * that the clerk gave them. Reports the sheets done so far; aborting leaves the sheets that were not begun as they
   * were. Protecting a sheet clears Excel's undo: drawing cannot be undone, so ask before replacing what was typed.
   */
  paint(model: WorkbookModel, options?: PaintOptions): Promise<void>;

  /**
   * Reads the forms' tables back, wherever the clerk has moved them; says what could not be found. Rows get keys from
   * their labels; rows of `known` tables (last saved, or of the quarter before) give theirs to rows with their label.
   * Computed cells that the clerk emptied, or inserted, get their formula back first; unless `mend`, they wait.
   */
  readForms(forms: readonly FormDocument[], known?: readonly Table[], mend?: boolean): Promise<ReadForms>;

  /** Calls back after cells of our form sheets were edited here or by a colleague; ends with the returned function. */
  watch(forms: readonly FormDocument[], onEdit: (edit: Edit) => void): Promise<() => Promise<void>>;

  /**
   * Calls back with the figure that is selected, at once with the one that is; null: none of a form. Of several cells the
   * first counts. No event takes more than one round trip; ends with the returned function.
   */
  watchSelection(onSelect: (cell: CellRef | null) => void): Promise<() => Promise<void>>;

  /** Shows and selects the cell of a finding. */
  goTo(place: Place): Promise<void>;

  /** Shows a sheet that was drawn, by its role, and selects a cell of it; for sheets that nobody edits. */
  show(cell: SheetCell): Promise<void>;

  /**
   * Marks the cells of the findings and those to look at, and takes earlier marks away, in one undo step; nothing is
   * written where nothing changes. Marks lie over the clerk's own formats, which stay as they are.
   */
  mark(marks: Marks): Promise<void>;

  /** Whether the sheets are so marked, as far as the words of their marker columns and the number of marks tell. */
  isMarked(marks: Marks): Promise<boolean>;

  /** Whether what the clerk did can still be undone after we wrote. */
  keepsUndo(): boolean;

  /** What the pane remembers in the workbook itself: unit, period and the version last saved. */
  readMemory(): Promise<Memory>;
  writeMemory(memory: Memory): Promise<void>;

  /** The overview that stands in the workbook, as it was noted when it was drawn; null: none does. */
  readOverview(): Promise<DrawnOverview | null>;
  noteOverview(drawn: DrawnOverview): Promise<void>;

  /** What stands at the top of the workbook's sheets, for telling whose quarter they are where nothing is remembered. */
  readPrinted(): Promise<Grid[]>;

  /** Makes sheets those of forms, so that they are read as drawn ones are; nothing on them changes. */
  adopt(sheets: readonly PrintedForm[]): Promise<void>;

  /** The selected cells with what intake can use of them. */
  readSelection(): Promise<Selection>;

  /**
   * Writes figures into cells of the form sheets in one undo step, e.g. after a merge. Formulas are kept where they
   * compute the figure; replacing those that do not takes a third round trip.
   */
  writeCells(cells: readonly CellWrite[]): Promise<void>;

  /**
   * Writes figures together with the marks that are right after it, in one round trip and so one undo step whatever
   * the host groups, and selects the first of the cells. Formulas are never overwritten: gives the computed cells that
   * would not follow from those that are written, and where there are any nothing is written.
   * @param marksFor the marks for the tables as they will be
   */
  correct(cells: readonly CellWrite[], marksFor: (tables: Table[]) => Promise<Marks>): Promise<CellRef[]>;
}

/** What is marked in the forms. */
export interface Marks {
  findings: readonly FindingBase[];
  explanations: readonly Explanation[];
  /** Cells that may be the wrong ones. */
  suspects: readonly CellChange[];
  /** Cells that hold something else than what was sent. */
  unsent: readonly Pick<CellRef, 'form'>[];
  /** Whether the cells that hold no count are marked too: which they are, the sheet says. */
  bad: boolean;
}

export interface PaintOptions {
  /** Draws only those of the sheets that are in the workbook already. */
  onlyThere?: boolean;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

export interface Place {
  form: string;
  /** Row key; null: the sheet. */
  row: string | null;
  /** Column key; null: the row. */
  column: string | null;
}

/** A cell of a drawn sheet as its model has it; rows and columns count from 1. */
export interface SheetCell {
  role: string;
  row: number;
  column: number;
}

export interface CellWrite {
  form: string;
  row: string;
  column: string;
  value: number | string | null;
}

export interface Edit {
  form: string;
  /** True when a colleague made it. */
  remote: boolean;
  /** Cells of the marker column were edited: what they said has to be said again. */
  marks: boolean;
}

/** A form's table as it stands in the workbook, or why it cannot be read. */
export interface ReadForms {
  tables: Table[];
  problems: ReadProblem[];
  /** Formulas, or numbers of inserted rows, wait for the next reading that gives them back. */
  lacking: boolean;
}

export interface ReadProblem {
  form: string;
  /**
   * `missing`: no sheet of the form; `broken`: its table, or the column named, cannot be found any more;
   * `cell`: a cell holds no count, or in the label column: a row with figures has no name; `note`: somebody wrote into
   * the marker column, where it is left standing.
   */
  kind: 'missing' | 'broken' | 'cell' | 'note';
  row?: string;
  rowLabel?: string;
  /** Which row of the table it is, from 1: so a row without a name is called. */
  rowNumber?: number;
  column?: string;
  /** What stands in the cell; of a number that is no count, as it shows. */
  text?: string;
  /** That number; the table holds it. */
  value?: number;
  /** Address of the cell of a `note`. */
  cell?: string;
}

/** A sheet, by its name, on which a form stands. */
export interface PrintedForm {
  sheet: string;
  form: string;
}

export interface Memory {
  unit?: string;
  period?: string;
  version?: number;
}

export interface DrawnOverview {
  period: string;
  /** What counts in them. */
  include: Include;
  /** Instant and versions of the figures on its sheets, as `seenToToken` writes them. */
  seen: string;
}

export interface Selection {
  /** Of its used part, with the sheet: `Sheet2!B3:N40`. */
  address: string;
  /** Place of the grid's first cell on its sheet, from 0. */
  top: number;
  left: number;
  /** Named as the sheet; without rows where the selection is empty. */
  grid: Grid;
  /** Cells of which some letters are struck out or raised and others not: Excel does not say which. */
  mixed: number;
}

export type ExcelProblemCode =
  /** A cell is being edited: press Enter first. */
  | 'cell-editing'
  | 'protected'
  /** More than Excel takes in one request. */
  | 'too-large'
  /** Excel did not answer in time. */
  | 'timed-out'
  | 'not-found'
  | 'cancelled'
  | 'not-supported'
  | 'unknown';

/** Excel could not do what was asked; the code picks the words. Nothing is half done unless `partial` says so. */
export class ExcelProblem extends Error {
  override readonly name = 'ExcelProblem';

  constructor(
    readonly code: ExcelProblemCode,
    /** Excel's own words, for the log. */
    override readonly cause?: unknown,
    readonly partial = false,
  ) {
    super(code);
  }
}
