import type { TotalCell } from './province-totals';

/**
 * How a total stands to the one that will be: nothing is missing (`whole`); it lacks figures, and more of them can only
 * raise it (`least`, printed ≥); it lacks figures, and some that are in it may still be lowered (`open`, printed ~).
 */
export type Bound = 'whole' | 'least' | 'open';

export const BOUND_SIGN: Record<Bound, string> = { whole: '', least: '≥ ', open: '~ ' };

/**
 * @param missing units that should be in it and are not
 * @param mayFall whether accepting figures may lower it, see ConsolidatedGroup
 */
export function boundOf(
  { blanks }: Pick<TotalCell, 'blanks'>,
  { missing, mayFall }: { missing: number; mayFall: boolean },
): Bound {
  if (blanks === 0 && missing === 0) return 'whole';
  return mayFall ? 'open' : 'least';
}
