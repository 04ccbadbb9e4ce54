import type { CompiledForm, CompiledRelation, LinearForm } from '../compile';
import type { Finding, FindingFacts } from '../finding';
import { evaluate, exactValue, figuresOf, jointFacts, sidesOf } from '../linear';
import { percentHolds, readPercent } from '../printed-ratio';
import { percent, subtract } from '../rational';
import { relationFinding } from './finding-frame';
import type { Outcome } from './outcome';
import type { RowCursor } from './row-cursor';

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
  const numerator = quantity(relation.numerator, row);
  const denominator = quantity(relation.denominator, row);
  if (Number.isNaN(numerator + denominator)) {
    const linears = sidesOf(relation);
    const sides = linears.map((side) => figuresOf(side, row.values));
    const facts = { kind: 'undecided', sides, ...jointFacts(linears, row.values) } as const;
    outcome.report(relationFinding(form, row.row, relation, 'undecided', facts), place);
    return;
  }
  const printed = readPercent(text);
  if (printed && percentHolds(printed, numerator, denominator)) return outcome.pass();
  const failed = (facts: FindingFacts) => relationFinding(form, row.row, relation, 'fail', facts);
  if (!printed) return outcome.report(failed({ kind: 'unreadable-ratio', text }), place);
  if (denominator <= 0) return outcome.report(failed({ kind: 'ratio-of-nothing', text }), place);
  const { decimals, numeral } = printed;
  const fits = form.keys.filter((_, index) =>
    percentHolds(printed, numerator, row.values.row[row.values.at + index] as number),
  );
  const rounded = percent(numerator, denominator, decimals);
  const finding: Finding = {
    ...failed({ kind: 'wrong-ratio', text, numerator, denominator, decimals, fits }),
    stated: Number(numeral),
    computed: Number(rounded),
    difference: Number(subtract(rounded, numeral, decimals)),
  };
  outcome.report(finding, place);
}

function quantity(linear: LinearForm, { values }: RowCursor): number {
  const value = evaluate(linear, values);
  return Number.isNaN(value) ? Number(exactValue(linear, values) ?? NaN) : value;
}
