import type { LinearForm, LinearTerm } from './compile';
import type { JointTerms, TermFigures } from './finding';
import type { Comparison } from './notation';

/** What a sum can be, whatever its blanks are; `least` or `greatest` null: there is none. */
export interface Range {
  least: bigint | null;
  greatest: bigint | null;
  /** It is `least` plus a multiple of this; 0 where it can only be `least`. */
  step: bigint;
  /** A blank of which nothing is known takes part. */
  open: boolean;
}

export type Verdict = 'pass' | 'fail' | 'undecided';

/** One sum of a difference: added, or taken away. */
export interface Side {
  sign: 1 | -1;
  linear: LinearForm;
  figures: TermFigures;
}

/**
 * What sides add up to. A blank count is some whole number from 0 up; blanks of a joint figure are together what it
 * says, so that a sum that treats them alike is known.
 */
export function rangeOf(sides: readonly Side[], joint: readonly JointTerms[]): Range {
  const range: Range = { least: 0n, greatest: 0n, step: 0n, open: false };
  const add = (least: bigint | null, greatest: bigint | null) => {
    range.least = least === null || range.least === null ? null : range.least + least;
    range.greatest = greatest === null || range.greatest === null ? null : range.greatest + greatest;
  };
  const split = new Map<JointTerms, bigint[]>();
  for (const { factor, value, term } of factorsOf(sides)) {
    const together = value === null && term && jointOf(term, joint);
    if (value !== null) add(factor * value, factor * value);
    else if (together) split.set(together, [...(split.get(together) ?? []), factor]);
    else {
      range.open = true;
      add(factor < 0n ? null : 0n, factor > 0n ? null : 0n);
    }
  }
  for (const [{ columns, sum }, factors] of split) {
    // Whatever the others of its columns take is not in the sum.
    const all = factors.length < columns.length ? [...factors, 0n] : factors;
    const least = all.reduce((a, b) => (a < b ? a : b));
    const greatest = all.reduce((a, b) => (a > b ? a : b));
    add(least * BigInt(sum), greatest * BigInt(sum));
    for (const factor of all) range.step = divisor(range.step, factor - least);
  }
  return range;
}

/** Whether `range comparison 0` holds: for all of it, for none, or for some. With a blank it never passes for certain. */
export function verdictOf(range: Range, comparison: Comparison): Verdict {
  if (!canHold(range, comparison)) return 'fail';
  return !range.open && !canHold(range, OPPOSITE[comparison]) ? 'pass' : 'undecided';
}

/** The one value that the range leaves; null where it leaves several. */
export function onlyValue({ least, greatest, open }: Range): bigint | null {
  return !open && least === greatest ? least : null;
}

/** The joint figure in which a blank term counts; undefined where nothing is known of it. */
export function jointOf(term: LinearTerm, joint: readonly JointTerms[]): JointTerms | undefined {
  return joint.find(
    ({ source, form, columns }) =>
      source === term.source && form === term.form && columns.includes(term.column),
  );
}

const OPPOSITE: Record<Comparison, Comparison> = {
  '=': '<>',
  '<>': '=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '<': '>=',
};

function canHold({ least, greatest, step, open }: Range, comparison: Comparison): boolean {
  const below = least === null || least < 0n;
  const above = greatest === null || greatest > 0n;
  const within = (least === null || least <= 0n) && (greatest === null || greatest >= 0n);
  const zero = within && (open || least === null || least === 0n || (step > 0n && least % step === 0n));
  switch (comparison) {
    case '=':
      return zero;
    case '<>':
      return below || above;
    case '<=':
      return below || zero;
    case '>=':
      return above || zero;
    case '<':
      return below;
    case '>':
      return above;
  }
}

interface Factor {
  factor: bigint;
  value: bigint | null;
  /** None of the constants. */
  term?: LinearTerm;
}

/** Each column once, however often and on which sides it stands. */
function factorsOf(sides: readonly Side[]): Iterable<Factor> {
  const factors = new Map<string, Factor>();
  for (const { sign, linear, figures } of sides) {
    const constant = factors.get('') ?? { factor: 1n, value: 0n };
    constant.value = (constant.value ?? 0n) + BigInt(sign * linear.constant);
    factors.set('', constant);
    linear.terms.forEach((term, index) => {
      const key = `${term.source} ${term.form} ${term.column}`;
      const figure = figures[index] ?? null;
      const entry = factors.get(key) ?? { factor: 0n, value: figure === null ? null : BigInt(figure), term };
      entry.factor += BigInt(sign * term.sign);
      factors.set(key, entry);
    });
  }
  return factors.values();
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}
