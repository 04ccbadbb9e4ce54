import { canonicalTables } from '../forms/canonical';
import type { FormDocument } from '../forms/document';
import type { Table } from '../forms/table';
import { validateTables, type InputProblem } from '../forms/validate';
import { computeIndicators } from '../indicators/compute';
import type { IndicatorResult } from '../indicators/indicator';
import type { IndicatorSet } from '../indicators/set';
import type { Period } from '../period/period';
import type { RuleSet } from '../rules/compile';
import type { UnitKind } from '../units/unit';
import { checkAndConclude, type Concluded } from './conclude';

/** What the rules and the index set say of a unit's figures, in no language. */
export interface Judgement extends Concluded {
  /** Null for a period in which no index set was in force. */
  indicators: IndicatorResult | null;
}

/** Everything by which a unit's quarter is judged; pane and server judge by the same. */
export interface JudgementFrame {
  rules: RuleSet;
  indicatorSet: IndicatorSet | undefined;
  unit: { kind: UnitKind };
}

/** What the rules alone say, for those who show no index: the first half of judge. */
export function checkTables(
  { rules }: Pick<JudgementFrame, 'rules'>,
  tables: readonly Table[],
  previous: readonly Table[] | undefined,
): Concluded {
  return checkAndConclude(rules, { tables, previous });
}

/** Judges tables in canonical form, as readTables gives them and the store keeps them. */
export function judge(
  frame: JudgementFrame,
  tables: readonly Table[],
  previous: readonly Table[] | undefined,
): Judgement {
  const { indicatorSet, unit } = frame;
  const checked = checkTables(frame, tables, previous);
  const figures = { tables, previous };
  return {
    ...checked,
    indicators: indicatorSet ? computeIndicators(indicatorSet, unit.kind, figures, checked.forced) : null,
  };
}

/**
 * Tables as they were typed or sent: why they cannot be taken, and their canonical form.
 * @param known all forms there are, where more are known than those in force
 */
export function readTables(
  tables: readonly Table[],
  { forms, period }: { forms: readonly FormDocument[]; period: Period },
  known: readonly FormDocument[] = forms,
  pointer?: string,
): { problems: InputProblem[]; tables: Table[] } {
  return {
    problems: validateTables(tables, known, period, pointer),
    tables: canonicalTables(tables, forms),
  };
}
