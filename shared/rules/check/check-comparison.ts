import type { CompiledForm, CompiledRelation } from '../compile';
import type { Finding } from '../finding';
import {
  evaluate,
  evaluateExactly,
  failsWhateverBlanksAre,
  figuresOf,
  holds,
  numberOrNull,
  sidesOf,
} from '../linear';
import { relationFinding } from './finding-frame';
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
    if (Number.isNaN(condition)) return outcome.report(undecided(form, relation, row), place);
    if (!holds(condition, comparison)) return outcome.pass();
  }
  const left = evaluate(relation.left, values);
  const right = evaluate(relation.right, values);
  const difference = left - right;
  if (Number.isNaN(difference)) {
    const fails = failsWhateverBlanksAre(relation.left, relation.comparison, relation.right, values);
    const finding = fails
      ? { ...broken(form, relation, row), stated: numberOrNull(left), computed: numberOrNull(right) }
      : undecided(form, relation, row);
    return outcome.report(finding, place);
  }
  if (row.large) {
    const exactLeft = evaluateExactly(relation.left, values);
    const exactRight = evaluateExactly(relation.right, values);
    if (holds(exactLeft - exactRight, relation.comparison)) return outcome.pass();
    const numbers = numbersOf(exactLeft, exactRight);
    return outcome.report({ ...broken(form, relation, row), ...numbers }, place);
  }
  if (holds(difference, relation.comparison)) return outcome.pass();
  outcome.report({ ...broken(form, relation, row), ...numbersOf(left, right) }, place);
}

function undecided(form: CompiledForm, relation: ComparisonRelation, row: RowCursor): Finding {
  const sides = sidesOf(relation).map((side) => figuresOf(side, row.values));
  return {
    ...relationFinding(form, row.row, relation, 'undecided', { kind: 'undecided', sides }),
    stated: numberOrNull(evaluate(relation.left, row.values)),
    computed: numberOrNull(evaluate(relation.right, row.values)),
  };
}

function broken(form: CompiledForm, relation: ComparisonRelation, row: RowCursor): Finding {
  const left = figuresOf(relation.left, row.values);
  const right = figuresOf(relation.right, row.values);
  return relationFinding(form, row.row, relation, 'fail', { kind: 'broken', left, right });
}

function numbersOf(
  left: number | bigint,
  right: number | bigint,
): Pick<Finding, 'stated' | 'computed' | 'difference'> {
  return {
    stated: Number(left),
    computed: Number(right),
    difference: Number(BigInt(right) - BigInt(left)),
  };
}
