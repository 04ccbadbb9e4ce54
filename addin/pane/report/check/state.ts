import type { TextCheck } from '../../../../shared/check-text/result';
import type { Table } from '../../../../shared/forms/table';
import type { Period } from '../../../../shared/period/period';
import type { PasteEffect } from '../../paste/state';

/** A text as it was checked. */
export interface CheckedReport extends TextCheck {
  /** The quarter that it was read as a report of. */
  as: Period;
}

/** Figures of a report that were written into the forms. */
export interface TakenFigures {
  count: number;
  before: Table[];
  /** The draft's tables right after; another array in the draft means that somebody has edited since. */
  after: Table[];
  effect: PasteEffect;
  redrawn: boolean;
}

/** The report that is being checked beside the open quarter. */
export interface ReportCheckState {
  text: string;
  /** Null: not checked as it stands now. */
  checked: CheckedReport | null;
  /** The report says that it is of another quarter: of which one it is read is asked first. */
  question: Period | null;
  /** Place among the findings of the one that is being looked at. */
  current: number | null;
  /** Texts before suggestions were taken over, the last one last. */
  earlier: readonly string[];
  taken: TakenFigures | null;
}

export const NO_REPORT: ReportCheckState = {
  text: '',
  checked: null,
  question: null,
  current: null,
  earlier: [],
  taken: null,
};
