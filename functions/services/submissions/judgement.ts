import type { Table } from '../../../shared/forms/table';
import { computeIndicators } from '../../../shared/indicators/compute';
import type { IndicatorResult, ToldIndicatorResult } from '../../../shared/indicators/indicator';
import { toldIndicators } from '../../../shared/indicators/told-indicators';
import { addDays } from '../../../shared/period/date';
import { cutOff, periodKey, shiftPeriod } from '../../../shared/period/period';
import type { Calendar } from '../../../shared/period/period';
import { check } from '../../../shared/rules/check/check';
import type { CheckResult } from '../../../shared/rules/check/check';
import type { ToldFinding } from '../../../shared/rules/finding';
import { toldFindings } from '../../../shared/rules/sentence/told-finding';
import type { Lang } from '../../../shared/language/language';
import { sumTables } from '../../../shared/totals/sum-tables';
import type { Quarter } from '../quarter';
import type { StoredSubmission } from '../../store/types';
import type { Unit } from '../../../shared/units/unit';
import type { Services } from '../services';

/** What the rules and the index set say of tables. */
export interface Judgement extends CheckResult {
  indicators: IndicatorResult | null;
}

export function judge(
  quarter: Quarter,
  tables: readonly Table[],
  previous: readonly Table[] | undefined,
): Judgement {
  const figures = { tables, ...(previous ? { previous } : {}) };
  const { findings, counts } = check(quarter.rules, figures);
  const set = quarter.indicatorSet;
  return {
    findings,
    counts,
    indicators: set ? computeIndicators(set, quarter.unit.kind, figures) : null,
  };
}

/** A judgement in somebody's language, as it is answered. */
export function toldJudgement(
  { rules, indicatorSet }: Pick<Quarter, 'rules' | 'indicatorSet'>,
  { findings, counts, indicators }: Judgement,
  lang: Lang,
): { findings: ToldFinding[]; counts: CheckResult['counts']; indicators: ToldIndicatorResult | null } {
  return {
    findings: toldFindings(rules, findings, lang),
    counts,
    indicators: indicatorSet && indicators ? toldIndicators(indicatorSet, indicators, lang) : null,
  };
}

/** Reads a unit's submission of the quarter before. */
export type ReadBefore = (unit: string) => Promise<StoredSubmission | undefined>;

/**
 * The unit's tables of the quarter before, added up with those of the units that were merged into it meanwhile.
 * Undefined when one of them is not stored, or was counted by the other calendar: such figures do not compare.
 */
export async function previousTables(
  services: Services,
  quarter: Quarter,
  calendar: Calendar,
): Promise<Table[] | undefined> {
  const before = periodKey(shiftPeriod(quarter.period, -1));
  return await tablesBefore(quarter, calendar, (unit) => services.submissions.read(before, unit));
}

/** The same, for callers that come by the quarter before in their own way. */
export async function tablesBefore(
  quarter: Pick<Quarter, 'period' | 'units' | 'forms' | 'unit'>,
  calendar: Calendar,
  read: ReadBefore,
): Promise<Table[] | undefined> {
  const stored = await Promise.all(sourcesBefore(quarter).map((unit) => read(unit.code)));
  const tables: Table[][] = [];
  for (const submission of stored) {
    if (submission?.state.content.calendar !== calendar) return undefined;
    tables.push(submission.state.content.tables);
  }
  if (tables.length < 2) return tables[0];
  return sumTables(tables, quarter.forms);
}

/** The units whose figures of the quarter before this unit carries over. */
export function sourcesBefore({ period, units, unit }: Pick<Quarter, 'period' | 'units' | 'unit'>): Unit[] {
  const day = cutOff(shiftPeriod(period, -1));
  const merged = units.predecessorsIn(unit, addDays(day, 1), cutOff(period));
  return [...(unit.validFrom <= day ? [unit] : []), ...merged];
}
