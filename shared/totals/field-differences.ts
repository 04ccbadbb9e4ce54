import type { FieldDifference } from './province-totals';

/**
 * What the lĩnh vực of a form lack to make its total, by column; columns in which they make it are left out. A unit's
 * blank counts as nothing, as it does in the sums.
 */
export function netDifferences(differences: readonly FieldDifference[]): Record<string, number> {
  const net: Record<string, number> = {};
  for (const { columns } of differences) {
    for (const unequal of columns) net[unequal.column] = (net[unequal.column] ?? 0) + differenceOf(unequal);
  }
  return net;
}

/** The unit's total less what its rows make. */
export function differenceOf({ total, rows }: FieldDifference['columns'][number]): number {
  return (total ?? 0) - (rows ?? 0);
}
