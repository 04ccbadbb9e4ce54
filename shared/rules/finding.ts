import type { ForcedSum } from './forced-sum';

export type Severity = 'error' | 'query' | 'info';
export type Status = 'pass' | 'fail' | 'undecided';

/** One answer of a check that the reader has to know of: a broken relation, or one that could not be decided. */
export interface FindingBase {
  /**
   * Stable: `II.06a.received`; `<form>.blank` for blanks, `<form>.not-split` and `<form>.together` for joint figures,
   * `<form>.missing` for an absent table, `<form>.row-is-sum`, `<form>.contradiction` for relations that cannot hold together.
   */
  code: string;
  severity: Severity;
  status: Status;
  form: string;
  /** Row key, `total` for the unit total; null when the whole form is meant. */
  row: string | null;
  /** Null, too, for a unit total that no row states. */
  rowLabel: string | null;
  /** Place in the table, from 1, of a row without a name. */
  rowNumber?: number;
  /** Column keys of this form that take part, left side first. */
  cells: string[];
  /** Value of the relation's left side; null where it is not known. */
  stated: number | null;
  /** Value of its right side. */
  computed: number | null;
  /** computed - stated; null where one of them is not known. */
  difference: number | null;
  basis: string;
}

/** A finding as the check gives it, in no language: sentence/ says it by the rules that it was found with. */
export interface Finding extends FindingBase {
  facts: FindingFacts;
  /** Sums of blanks that it was decided with. */
  forced?: ForcedSum[];
}

/** A finding in somebody's language, as it is answered and shown. */
export interface WordedFinding extends FindingBase {
  /** A sentence for the clerk: what, where, both numbers, the difference. */
  message: string;
}

/** The figures of a side's terms in the order of the rule, without their signs; null: blank. */
export type TermFigures = (number | null)[];

/** Blank terms whose sum a joint figure tells; it is above 0, and there are two at least. */
export interface JointTerms {
  source: 'row' | 'previous' | 'other';
  form: string;
  columns: string[];
  sum: number;
}

/** A relation asked of one row; `column` for the sum of one column, and for a joint figure's columns by jointKey. */
export interface RelationRef {
  code: string;
  form: string;
  row: string;
  column: string | null;
}

/** One relation of a chain of reasoning with the figures that it is given; null: blank. */
export interface ChainStep extends RelationRef {
  /** In the order of sidesOf; none for the sum of a column. */
  sides: TermFigures[];
  /** Of the sum of a column: the stated total, the rows that are filled in together, and how many are not. */
  rows: { stated: number | null; sum: string; blanks: number } | null;
  /** What the columns of a joint figure are together. */
  together: number | null;
  /** As in findings. */
  rowLabel: string | null;
  rowNumber?: number;
}

/** What the sentence of a finding is made of, beyond the finding itself and the rule. Plain JSON. */
export type FindingFacts =
  | { kind: 'missing' }
  /** The blank columns are the finding's cells. */
  | { kind: 'blanks' }
  /** The finding's cells are blank but for their sum, or some of them; `figures`: those that are stated. */
  | { kind: 'not-split'; value: number; figures: TermFigures }
  /** The finding's cells contradict the sum that is stated of them. */
  | { kind: 'wrong-joint'; value: number; figures: TermFigures }
  /** `unequal`: the one column in which the row is not the sum of the others. */
  | { kind: 'row-is-sum'; unequal: string | null }
  | { kind: 'no-previous' }
  /** Relations that cannot hold together, whatever the blanks are. */
  | { kind: 'contradiction'; steps: ChainStep[] }
  /** The sides in the order of sidesOf. */
  | { kind: 'undecided'; sides: TermFigures[]; joint?: JointTerms[] }
  /** With blanks among the figures: what is known breaks the relation whatever they are. */
  | { kind: 'broken'; left: TermFigures; right: TermFigures; joint?: JointTerms[] }
  /** `sum`: of the rows that are filled in, a whole numeral of any size; `blanks`: rows that are not. */
  | { kind: 'wrong-total'; stated: number; sum: string; blanks: number }
  /** The same of the finding's cells together. */
  | { kind: 'wrong-joint-total'; stated: number; sum: string }
  | { kind: 'undecided-total'; blanks: number }
  | { kind: 'unreadable-ratio'; text: string }
  | { kind: 'ratio-of-nothing'; text: string }
  | {
      kind: 'wrong-ratio';
      text: string;
      numerator: number;
      denominator: number;
      /** Of the percentage as printed. */
      decimals: number;
      /** Columns that the percentage would be right with as denominator. */
      fits: string[];
    };
