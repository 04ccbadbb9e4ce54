import { TOTAL_ROW } from '../forms/table';
import type { CompiledForm, CompiledRelation } from './compile';
import { EXACT_LIMIT } from './linear';
import type { Outcome, RowValues } from './outcome';

type TotalRelation = Extract<CompiledRelation, { kind: 'total' }>;

/**
 * The stated total row against the rows above it, one answer a column. Where no total is stated, or no rows stand
 * above it, there is nothing to compare.
 */
export function checkTotal(
  outcome: Outcome,
  form: CompiledForm,
  relation: TotalRelation,
  rows: readonly RowValues[],
): void {
  const total = rows.find((row) => row.row.key === TOTAL_ROW);
  const details = rows.filter((row) => row !== total);
  if (!total || details.length === 0) return;
  form.counts.forEach((column, index) => {
    const place = { row: total.row, order: relation.order, column: index };
    const stated = total.values.row[index] as number;
    let known = 0;
    let blanks = 0;
    for (const row of details) {
      const value = row.values.row[index] as number;
      if (Number.isNaN(value)) blanks += 1;
      else known += value;
    }
    const exact = known > EXACT_LIMIT ? sumExactly(details, index) : known;
    const { describe } = outcome;
    if (Number.isNaN(stated) || (blanks > 0 && !(exact > stated))) {
      outcome.report(describe.undecidedTotal(form, relation, total, column, blanks), place);
    } else if (blanks > 0 || !equal(exact, stated)) {
      outcome.report(describe.wrongTotal(form, relation, total, column, stated, exact, blanks), place);
    } else {
      outcome.pass();
    }
  });
}

function sumExactly(rows: readonly RowValues[], index: number): bigint {
  let sum = 0n;
  for (const row of rows) {
    const value = row.values.row[index] as number;
    if (!Number.isNaN(value)) sum += BigInt(value);
  }
  return sum;
}

function equal(a: number | bigint, b: number): boolean {
  return !(a < b) && !(a > b);
}
