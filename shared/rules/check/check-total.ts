import { TOTAL_ROW } from '../../forms/table';
import type { CompiledForm, CompiledRelation } from '../compile';
import { EXACT_LIMIT } from '../linear';
import type { Outcome } from './outcome';
import type { TableValues } from './table-values';

type TotalRelation = Extract<CompiledRelation, { kind: 'total' }>;

/**
 * The stated total row against the rows above it, one answer a column. Where no total is stated, or no rows stand
 * above it, there is nothing to compare.
 */
export function checkTotal(
  outcome: Outcome,
  form: CompiledForm,
  relation: TotalRelation,
  table: TableValues,
): void {
  const { rows, values, width } = table;
  const totalIndex = rows.findIndex((row) => row.key === TOTAL_ROW);
  const total = rows[totalIndex];
  if (!total || rows.length < 2) return;
  form.counts.forEach((column, place) => {
    const stated = values[totalIndex * width + place] as number;
    let known = 0;
    let blanks = 0;
    for (let index = 0; index < rows.length; index += 1) {
      if (index === totalIndex) continue;
      const value = values[index * width + place] as number;
      if (Number.isNaN(value)) blanks += 1;
      else known += value;
    }
    if (blanks === 0 && known === stated && known <= EXACT_LIMIT) return outcome.pass();
    // One row and its total, both blank: that the row is blank is said already.
    if (rows.length === 2 && blanks === 1 && Number.isNaN(stated)) return;
    const sum = known > EXACT_LIMIT ? sumExactly(table, totalIndex, place) : known;
    const where = { row: total, order: relation.order, column: place };
    const { describe } = outcome;
    if (Number.isNaN(stated) || (blanks > 0 && !(sum > stated))) {
      outcome.report(describe.undecidedTotal(form, relation, total, column, blanks), where);
    } else if (blanks > 0 || sum < stated || sum > stated) {
      outcome.report(describe.wrongTotal(form, relation, total, column, stated, sum, blanks), where);
    } else {
      outcome.pass();
    }
  });
}

function sumExactly({ rows, values, width }: TableValues, without: number, place: number): bigint {
  let sum = 0n;
  for (let index = 0; index < rows.length; index += 1) {
    const value = values[index * width + place] as number;
    if (index !== without && !Number.isNaN(value)) sum += BigInt(value);
  }
  return sum;
}
