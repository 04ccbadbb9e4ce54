import type { CompiledForm, CompiledRelation } from '../compile';
import { evaluate, evaluateExactly, failsWhateverBlanksAre, holds } from '../linear';
import type { Outcome } from './outcome';
import type { RowCursor } from './row-cursor';

type ComparisonRelation = Extract<CompiledRelation, { kind: 'comparison' }>;

/** `(3) = (4) + (5)`, `(6) <= (3)`, `(12) = 0 when (9) = 0` in one row. */
export function checkComparison(
  outcome: Outcome,
  form: CompiledForm,
  relation: ComparisonRelation,
  row: RowCursor,
): void {
  const { values } = row;
  const place = { row: row.row, order: relation.order };
  if (relation.when) {
    const { left, comparison, right } = relation.when;
    const condition = evaluate(left, values) - evaluate(right, values);
    if (Number.isNaN(condition)) {
      outcome.report(outcome.describe.undecided(form, relation, row), place);
      return;
    }
    if (!holds(condition, comparison)) return outcome.pass();
  }
  const left = evaluate(relation.left, values);
  const right = evaluate(relation.right, values);
  const difference = left - right;
  if (Number.isNaN(difference)) {
    const broken = failsWhateverBlanksAre(relation.left, relation.comparison, relation.right, values);
    const describe = outcome.describe;
    const finding = broken
      ? describe.brokenDespiteBlanks(form, relation, row)
      : describe.undecided(form, relation, row);
    outcome.report(finding, place);
    return;
  }
  if (row.large) {
    const exactLeft = evaluateExactly(relation.left, values);
    const exactRight = evaluateExactly(relation.right, values);
    if (holds(exactLeft - exactRight, relation.comparison)) return outcome.pass();
    return outcome.report(outcome.describe.broken(form, relation, row, exactLeft, exactRight), place);
  }
  if (holds(difference, relation.comparison)) return outcome.pass();
  outcome.report(outcome.describe.broken(form, relation, row, left, right), place);
}
