export type Severity = 'error' | 'query' | 'info';
export type Status = 'pass' | 'fail' | 'undecided';

/** One answer of a check that the reader has to know of: a broken relation, or one that could not be decided. */
export interface Finding {
  /** Stable: `II.06a.received`; `<form>.blank` for blanks and `<form>.missing` for an absent table. */
  code: string;
  severity: Severity;
  status: Status;
  form: string;
  /** Row key, `total` for the unit total; null when the whole form is meant. */
  row: string | null;
  rowLabel: string | null;
  /** Column keys of this form that take part, left side first. */
  cells: string[];
  /** Value of the relation's left side; null where it is not known. */
  stated: number | null;
  /** Value of its right side. */
  computed: number | null;
  /** computed - stated; null where one of them is not known. */
  difference: number | null;
  /** A sentence for the clerk: what, where, both numbers, the difference. */
  message: string;
  basis: string;
}
