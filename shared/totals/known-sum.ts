import type { TotalCell, UnitTotalCell } from './province-totals';

/** A sum in the making. Counts are whole and not negative, so whether it is too large does not depend on the order. */
export interface RunningSum {
  /** TOO_LARGE once it has left the exact integers. */
  known: number | null;
  blanks: number;
}

/** A finite number, because JSON knows no infinite one; whatever is added to it, it stays. */
const TOO_LARGE = Number.MAX_VALUE;

export interface RunningUnitSum extends RunningSum {
  blankUnits: string[];
}

export function newSum(): RunningSum {
  return { known: null, blanks: 0 };
}

export function newUnitSum(): RunningUnitSum {
  return { known: null, blanks: 0, blankUnits: [] };
}

/** Adds a count, or a blank. */
export function addTo(sum: RunningSum, value: number | null): void {
  if (value === null) sum.blanks += 1;
  else sum.known = exactSum(sum.known ?? 0, value);
}

/** Adds one sum to another. */
export function mergeInto(into: RunningSum, from: RunningSum): void {
  if (from.known !== null) into.known = exactSum(into.known ?? 0, from.known);
  into.blanks += from.blanks;
}

/** The same; `into` takes over the blanks' units. */
export function mergeUnitsInto(into: RunningUnitSum, from: RunningUnitSum): void {
  mergeInto(into, from);
  for (const unit of from.blankUnits) into.blankUnits.push(unit);
}

export function totalCell({ known, blanks }: RunningSum): TotalCell {
  const tooLarge = known === TOO_LARGE;
  return { known: tooLarge ? null : known, blanks, tooLarge };
}

/** @param order place of a unit in the tree */
export function unitTotalCell(sum: RunningUnitSum, order: (unit: string) => number): UnitTotalCell {
  return { ...totalCell(sum), blankUnits: [...sum.blankUnits].sort((a, b) => order(a) - order(b)) };
}

function exactSum(a: number, b: number): number {
  const sum = a + b;
  return sum > Number.MAX_SAFE_INTEGER ? TOO_LARGE : sum;
}
