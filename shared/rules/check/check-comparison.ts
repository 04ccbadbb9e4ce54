import type { CompiledForm, CompiledRelation } from '../compile';
import type { Finding } from '../finding';
import {
  evaluate,
  exactValue,
  figuresOf,
  holds,
  jointFacts,
  jointTermsOf,
  sideOf,
  sidesOf,
  type Values,
} from '../linear';
import { rangeOf, verdictOf, type Range } from '../range';
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
  let doubtful = false;
  if (relation.when) {
    const { left, comparison, right } = relation.when;
    const condition = evaluate(left, values) - evaluate(right, values);
    if (Number.isNaN(condition)) {
      const range = differenceOf(relation.when, values);
      if (range.open) return outcome.report(undecided(form, relation, row), place);
      const verdict = verdictOf(range, comparison);
      if (verdict === 'fail') return outcome.pass();
      doubtful = verdict === 'undecided';
    } else if (!holds(condition, comparison)) return outcome.pass();
  }
  const difference = evaluate(relation.left, values) - evaluate(relation.right, values);
  const exact = !Number.isNaN(difference) && !row.large;
  if (exact && holds(difference, relation.comparison)) return outcome.pass();
  const verdict = exact ? 'fail' : verdictOf(differenceOf(relation, values), relation.comparison);
  if (verdict === 'pass') return outcome.pass();
  // Where a condition may hold or not, a relation that is broken when it does decides nothing.
  const told = verdict === 'undecided' || doubtful ? undecided : broken;
  outcome.report(told(form, relation, row), place);
}

/** What left - right can be. */
function differenceOf({ left, right }: Pick<ComparisonRelation, 'left' | 'right'>, values: Values): Range {
  return rangeOf([sideOf(left, values), sideOf(right, values, -1)], jointTermsOf([left, right], values));
}

function undecided(form: CompiledForm, relation: ComparisonRelation, row: RowCursor): Finding {
  const linears = sidesOf(relation);
  const sides = linears.map((side) => figuresOf(side, row.values));
  const facts = { kind: 'undecided', sides, ...jointFacts(linears, row.values) } as const;
  const { stated, computed } = sideNumbers(relation, row.values);
  return { ...relationFinding(form, row.row, relation, 'undecided', facts), stated, computed };
}

/** Of a relation that is broken whatever its blanks are, or that has none. */
function broken(form: CompiledForm, relation: ComparisonRelation, row: RowCursor): Finding {
  const left = figuresOf(relation.left, row.values);
  const right = figuresOf(relation.right, row.values);
  const joint = jointFacts([relation.left, relation.right], row.values);
  const finding = relationFinding(form, row.row, relation, 'fail', { kind: 'broken', left, right, ...joint });
  return { ...finding, ...sideNumbers(relation, row.values) };
}

function sideNumbers(
  { left, right }: ComparisonRelation,
  values: Values,
): Pick<Finding, 'stated' | 'computed' | 'difference'> {
  const [stated, computed] = [exactValue(left, values), exactValue(right, values)];
  return {
    stated: stated === null ? null : Number(stated),
    computed: computed === null ? null : Number(computed),
    difference: stated === null || computed === null ? null : Number(computed - stated),
  };
}
