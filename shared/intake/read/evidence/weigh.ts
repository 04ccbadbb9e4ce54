import type { Likeness } from './running-sum';

/** What a row may be. All but a detail are no rows of the form; of them a total has a place in its table. */
export type Hypothesis =
  'detail' | 'total' | 'subtotal' | 'page-sum' | 'carried' | 'other-period' | 'difference' | 'rate';

/** What speaks for one thing or another. */
export type Witness =
  /** The name by itself. */
  | 'sum-word'
  | 'page-word'
  | 'carried-word'
  | 'other-period-word'
  | 'difference-word'
  | 'rate-word'
  | 'period-word'
  | 'no-name'
  /** The name is a unit's, or a row's of the unit's own table. */
  | 'known-name'
  /** An ordinal, or none among rows that have one. */
  | 'numbered'
  | 'unnumbered'
  /** How the row is written, unlike the others. */
  | 'merged'
  | 'capitals'
  | 'formulas'
  | 'percentages'
  | 'negatives'
  /** Below the table's total. */
  | 'after-total'
  /** The stated total counts the row. */
  | 'counted'
  /** The figures of the sum above once more. */
  | 'repeats-sum'
  /** The figures of one other row once more, beyond chance. */
  | 'copy'
  /** First under a heading that is printed again. */
  | 'page-start'
  /** Likeness to a sum, and what was added up. */
  | Likeness
  | 'of-all'
  | 'of-group';

type Weights = Partial<Record<Hypothesis, number>>;

const sums = (weight: number): Weights => ({ total: weight, subtotal: weight, 'page-sum': weight });
const noDetail = (weight: number): Weights => ({
  ...sums(weight),
  carried: weight,
  'other-period': weight,
  difference: weight,
  rate: weight,
});

const WEIGHTS: Record<Witness, Weights> = {
  'sum-word': { total: 2, subtotal: 2 },
  'page-word': { 'page-sum': 10 },
  'carried-word': { carried: 10 },
  'other-period-word': { 'other-period': 10 },
  'difference-word': { difference: 10 },
  'rate-word': { rate: 10 },
  'period-word': { 'other-period': 4 },
  'no-name': sums(2),
  'known-name': { detail: 4 },
  numbered: { detail: 4 },
  unnumbered: noDetail(4),
  merged: sums(1),
  capitals: sums(1),
  formulas: sums(2),
  percentages: { rate: 4 },
  negatives: { difference: 4 },
  copy: {},
  'after-total': { 'other-period': 2, difference: 2, rate: 2 },
  counted: { detail: 6 },
  'repeats-sum': { carried: 6 },
  'page-start': { carried: 1 },
  exact: sums(5),
  full: sums(5),
  most: sums(5),
  near: sums(5),
  thin: sums(1),
  'of-all': { total: 1 },
  'of-group': { subtotal: 1, 'page-sum': 1 },
};

/** A row of figures under the headings is one of the form unless something speaks against it. */
const BASE = 4;

/** By so much one side must outweigh the other; within it the person is asked. */
const MARGIN = 3;

export interface Verdict {
  /** Null where the evidence disagrees. */
  decided: Hypothesis | null;
  /** What the row is most likely if it is no detail. */
  likely: Hypothesis;
}

const OTHERS: readonly Hypothesis[] = [
  'total',
  'subtotal',
  'page-sum',
  'carried',
  'other-period',
  'difference',
  'rate',
];

/** Adds up what witnesses say, each once. */
export function weigh(witnesses: readonly Witness[]): Verdict {
  const weightOf = (hypothesis: Hypothesis) =>
    witnesses.reduce((sum, witness) => sum + (WEIGHTS[witness][hypothesis] ?? 0), 0);
  const likely = OTHERS.reduce((best, other) => (weightOf(other) > weightOf(best) ? other : best));
  const lead = weightOf(likely) - BASE - weightOf('detail');
  const decided = lead >= MARGIN ? likely : lead <= -MARGIN ? 'detail' : null;
  return { decided, likely };
}
