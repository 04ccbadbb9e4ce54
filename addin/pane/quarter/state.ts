import type { SubmissionResponse } from '../../../shared/contract/schemas';
import type { Draft, KeptCopy } from '../../storage/drafts';
import type { ExcelProblemCode, PrintedForm, ReadProblem } from '../../excel/port';
import type { Judgement } from './judge';
import type { QuarterFrame } from './quarter-frame';

/** What the open workbook holds, as far as the pane is concerned. */
export interface WorkbookState {
  /** `ours`: forms of the open quarter; `other`: of another one; `none`: no forms. */
  holds: 'ours' | 'other' | 'none';
  /** Unit and period of the forms in a workbook that holds another quarter. */
  unit?: string;
  period?: string;
  problems: ReadProblem[];
  /** Why the last look into the workbook came to nothing; it is tried again. */
  unread: ExcelProblemCode | null;
  /** Why the cells of the findings are not marked: a trouble, then it is tried again, or it waits until the clerk asks, as formulas of ours may. */
  unmarked: ExcelProblemCode | 'waits' | null;
}

export interface OpenQuarter {
  frame: QuarterFrame;
  draft: Draft;
  /** The stored quarter as last seen; null: nothing is stored. */
  stored: SubmissionResponse | null;
  judgement: Judgement;
  workbook: WorkbookState;
  copies: KeptCopy[];
  /** Another window of this machine works on the same quarter. */
  otherWindow: boolean;
}

/** The question that has to be answered before forms are drawn over figures. */
export interface ReplaceQuestion {
  figures: number;
  /** Texts that somebody wrote into the marker columns; drawing takes them away. */
  notes?: number;
  unit?: string;
  period?: string;
}

/** A quarter that the workbook holds by what is printed on it, though the pane remembers none in it. */
export interface FoundWorkbook {
  unit: string;
  period: string;
  sheets: PrintedForm[];
  /** Of what is stored; null: nothing is. */
  status: SubmissionResponse['status'] | null;
}

export interface QuarterState {
  open: OpenQuarter | null;
  found: FoundWorkbook | null;
  question: ReplaceQuestion | null;
}

export const NO_QUARTER: QuarterState = { open: null, found: null, question: null };
