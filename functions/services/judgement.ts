import type { Table } from '../../shared/forms/table';
import { computeIndicators } from '../../shared/indicators/compute';
import type { IndicatorResult } from '../../shared/indicators/indicator';
import { addDays } from '../../shared/period/date';
import { cutOff, periodKey, shiftPeriod } from '../../shared/period/period';
import type { Calendar } from '../../shared/period/period';
import { check } from '../../shared/rules/check';
import type { CheckResult } from '../../shared/rules/check';
import type { Lang } from '../../shared/text/language';
import { sumTables } from '../../shared/totals/sum-tables';
import type { Quarter } from './quarter';
import type { Services } from './services';

/** What the rules and the index set say of tables. */
export interface Judgement extends CheckResult {
  indicators: IndicatorResult | null;
}

export function judge(
  quarter: Quarter,
  tables: readonly Table[],
  previous: readonly Table[] | undefined,
  lang: Lang,
): Judgement {
  const figures = { tables, ...(previous ? { previous } : {}) };
  const { findings, counts } = check(quarter.rules, figures, lang);
  const set = quarter.indicatorSet;
  return {
    findings,
    counts,
    indicators: set ? computeIndicators(set, quarter.unit.kind, figures, lang) : null,
  };
}

/**
 * The unit's tables of the quarter before, added up with those of the units that were merged into it meanwhile.
 * Undefined when one of them is not stored, or was counted by the other calendar: such figures do not compare.
 */
export async function previousTables(
  services: Services,
  quarter: Quarter,
  calendar: Calendar,
): Promise<Table[] | undefined> {
  const before = shiftPeriod(quarter.period, -1);
  const day = cutOff(before);
  const merged = quarter.units.predecessorsIn(quarter.unit, addDays(day, 1), cutOff(quarter.period));
  const existed = quarter.unit.validFrom <= day;
  const sources = [...(existed ? [quarter.unit] : []), ...merged];
  const stored = await Promise.all(
    sources.map((unit) => services.submissions.read(periodKey(before), unit.code)),
  );
  const tables: Table[][] = [];
  for (const submission of stored) {
    if (submission?.state.content.calendar !== calendar) return undefined;
    tables.push(submission.state.content.tables);
  }
  if (tables.length < 2) return tables[0];
  return sumTables(tables, quarter.forms);
}
