import { TOTAL_ROW, type Row } from '../../forms/table';
import type { CompiledForm } from '../compile';
import type { TableValues } from './table-values';

/** A detail row that is the sum of all the others: a total that was written as one more row. */
export interface SumRow {
  row: Row;
  /** Keys of the columns in which it is, and of the one in which it is not, if there is one. */
  equal: string[];
  unequal: string | null;
}

/** Fewer rows than these say nothing: of two equal ones each is the sum of the others. */
const FEWEST_ROWS = 3;

/** So many columns must be the sum, with figures above zero; with one that is not the others must say more. */
const FEWEST_COLUMNS = 2;
const FEWEST_BESIDE_AN_UNEQUAL = 4;

/** Small figures are each other's sums by chance: one of them must reach this. */
const TELLING_FIGURE = 10;

/**
 * The first detail row that equals the sum of all other detail rows in every count column that is filled throughout,
 * or in all of them but one. One pass over the table, since a row is the sum of the others when it is half of all.
 */
export function sumRowOf(
  { keys }: CompiledForm,
  { rows, values, width, large }: TableValues,
): SumRow | undefined {
  const details = rows.flatMap(({ key }, index) => (key === TOTAL_ROW ? [] : [index]));
  // Sums of such figures may leave the exact integers.
  if (details.length < FEWEST_ROWS || large) return undefined;
  const sums = new Float64Array(width);
  for (const index of details) {
    for (let place = 0; place < width; place += 1)
      sums[place] = (sums[place] as number) + (values[index * width + place] as number);
  }
  if (!sums.some((sum) => sum >= 2 * TELLING_FIGURE)) return undefined;
  for (const index of details) {
    const equal: string[] = [];
    const unequal: string[] = [];
    for (let place = 0; place < width && unequal.length < 2; place += 1) {
      const sum = sums[place] as number;
      // A blank leaves the sum unknown; zeros are the sum of zeros.
      if (Number.isNaN(sum) || sum === 0) continue;
      (2 * (values[index * width + place] as number) === sum ? equal : unequal).push(keys[place] as string);
    }
    const needed = unequal.length === 0 ? FEWEST_COLUMNS : FEWEST_BESIDE_AN_UNEQUAL;
    if (unequal.length < 2 && equal.length >= needed)
      return { row: rows[index] as Row, equal, unequal: unequal[0] ?? null };
  }
  return undefined;
}
