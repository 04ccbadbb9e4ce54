import type { Candidate, DoubtKind } from '../result';
import type { Draft } from './row-drafts';

/** A question about a row; rows are the view's. */
export interface RowDoubt {
  what: DoubtKind;
  row: number;
  /** Further rows that the same answer settles. */
  alike: number[];
  shown: string;
  candidates: Candidate[];
}

/** Asks about a row, and about others that the same answer settles. */
export type Ask = (what: DoubtKind, draft: Draft, candidates: Candidate[], alike?: readonly Draft[]) => void;
