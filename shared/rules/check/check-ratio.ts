import type { CompiledForm, CompiledRelation } from '../compile';
import { evaluate } from '../linear';
import type { Outcome } from './outcome';
import type { RowCursor } from './row-cursor';
import { percentHolds, readPercent } from '../printed-ratio';

type RatioRelation = Extract<CompiledRelation, { kind: 'ratio' }>;

/**
 * A printed percentage against its quotient, rounded half up at the decimals that were printed. A blank one states
 * nothing, so there is nothing to check. When it is wrong, the columns by which it would be right are named.
 */
export function checkRatio(
  outcome: Outcome,
  form: CompiledForm,
  relation: RatioRelation,
  row: RowCursor,
): void {
  const text = row.row.cells[relation.column];
  if (typeof text !== 'string' || text.trim() === '') return;
  const place = { row: row.row, order: relation.order };
  const { describe } = outcome;
  const numerator = evaluate(relation.numerator, row.values);
  const denominator = evaluate(relation.denominator, row.values);
  if (Number.isNaN(numerator + denominator)) {
    outcome.report(describe.undecided(form, relation, row), place);
    return;
  }
  const printed = readPercent(text);
  if (printed && percentHolds(printed, numerator, denominator)) return outcome.pass();
  const other = printed
    ? form.counts.filter((_, index) =>
        percentHolds(printed, numerator, row.values.row[row.values.at + index] as number),
      )
    : [];
  outcome.report(
    describe.wrongRatio(form, relation, row, { text, printed, numerator, denominator, other }),
    place,
  );
}
