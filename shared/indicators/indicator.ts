import type { ForcedSum } from '../rules/forced-sum';

/** One indicator's score for one unit and period, in no language: see wordedIndicators. */
export interface Indicator {
  id: string;
  group: string;
  numerator: number | null;
  denominator: number | null;
  /** numerator / denominator in 0…1, rounded half up to 5 decimals; null when there is none. */
  ratio: number | null;
  /** Rounded half up to 2 decimals. */
  points: number;
  /** The points, or the full ones where figures are missing. */
  most: number;
  max: number;
  status: 'computed' | 'undecided' | 'not-applicable';
  rule: 'linear' | 'full-from';
  /** Percent from which full points are given; null for linear. */
  threshold: number | null;
  basis: string;
  /** Sums of blanks that it is computed with, which the other figures force; absent where it needs none. */
  forced?: ForcedSum[];
}

/** An indicator in somebody's language, as it is answered, stored and shown. */
export interface WordedIndicator extends Omit<Indicator, 'forced'> {
  name: string;
  /** The points in words. */
  score: string;
  /** The printed formulas of both counts, e.g. `K05 (4)`. */
  formula: { numerator: string; denominator: string };
  /** Why it is undecided, not applicable or 0/0, and which blanks it is computed without; null when there is nothing to say. */
  note: string | null;
}

export interface IndicatorGroup {
  id: string;
  points: number;
  /** The points, with the full ones of indicators without data. */
  most: number;
  max: number;
}

export interface WordedIndicatorGroup extends IndicatorGroup {
  name: string;
  score: string;
}

export type Band = 'excellent' | 'good' | 'fair' | 'average' | 'poor';

export interface IndicatorResult {
  /** Code of the index set, `QĐ 766`. */
  set: string;
  indicators: Indicator[];
  groups: IndicatorGroup[];
  points: number;
  most: number;
  max: number;
  /** Null while indicators lack data: what is not known has no rating. */
  band: Band | null;
  /** Ids of indicators without data: the points are a lower bound while there are any. */
  undecided: string[];
}

export interface WordedIndicatorResult extends IndicatorResult {
  indicators: WordedIndicator[];
  groups: WordedIndicatorGroup[];
  score: string;
  bandName: string;
}
