import type { FormDocument } from '../forms/document';
import type { PeriodOrSpan } from '../period/period';
import type { RuleSet } from '../rules/compile';
import type { UnitIndex } from '../units/tree';

/** What a consolidation is about: the forms in force in the period, in printing order, and the unit tree. */
export interface ConsolidationFrame {
  forms: readonly FormDocument[];
  units: UnitIndex;
  period: PeriodOrSpan;
  /** The rules of these forms, where they are compiled already. */
  rules?: RuleSet;
}
