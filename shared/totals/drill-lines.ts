import type { Contributor } from './drill';

/** A unit behind a total, with its part of it. */
export interface DrillLine {
  contributor: Contributor;
  /** Part of all that was added up, from 0 to 1; null where there is none: blank, not added, or nothing arose. */
  share: number | null;
  /** Against the quarter before; null where one of the two is not known. */
  change: number | null;
}

/** The units behind a total, the largest first; what is blank comes last, equals in the order in which they come. */
export function drillLines(contributors: readonly Contributor[]): DrillLine[] {
  const total = addedTotal(contributors);
  return [...contributors]
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1))
    .map((contributor) => {
      const { value, before = null, added } = contributor;
      return {
        contributor,
        share: value === null || !added || total === 0 ? null : value / total,
        change: value === null || before === null ? null : value - before,
      };
    });
}

/** What the units bring together, those not added again left out. */
export function addedTotal(contributors: readonly Contributor[]): number {
  return contributors.reduce((sum, { value, added }) => sum + (added ? (value ?? 0) : 0), 0);
}
