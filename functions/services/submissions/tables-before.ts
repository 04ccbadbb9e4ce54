import type { Table } from '../../../shared/forms/table';
import { addDays } from '../../../shared/period/date';
import { cutOff, periodKey, shiftPeriod, type Calendar } from '../../../shared/period/period';
import { sumTables } from '../../../shared/totals/sum-tables';
import type { Unit } from '../../../shared/units/unit';
import type { StoredSubmission } from '../../store/types';
import type { Quarter } from '../quarter';
import type { Services } from '../services';

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
  return await earlierTables(services, quarter, calendar, 1);
}

/** The same for the quarter that many quarters before. */
export async function earlierTables(
  services: Services,
  quarter: Quarter,
  calendar: Calendar,
  back: number,
): Promise<Table[] | undefined> {
  const before = periodKey(shiftPeriod(quarter.period, -back));
  return await tablesBefore(quarter, calendar, (unit) => services.submissions.read(before, unit), back);
}

/** The same, for callers that come by the quarter before in their own way. */
export async function tablesBefore(
  quarter: Pick<Quarter, 'period' | 'units' | 'forms' | 'unit'>,
  calendar: Calendar,
  read: ReadBefore,
  back = 1,
): Promise<Table[] | undefined> {
  const stored = await Promise.all(sourcesBefore(quarter, back).map((unit) => read(unit.code)));
  const tables: Table[][] = [];
  for (const submission of stored) {
    if (submission?.state.content.calendar !== calendar) return undefined;
    tables.push(submission.state.content.tables);
  }
  if (tables.length < 2) return tables[0];
  return sumTables(tables, quarter.forms);
}

/** The units whose figures of the quarter before, or of one further back, are this unit's. */
export function sourcesBefore(
  { period, units, unit }: Pick<Quarter, 'period' | 'units' | 'unit'>,
  back = 1,
): Unit[] {
  const day = cutOff(shiftPeriod(period, -back));
  const merged = units.predecessorsIn(unit, addDays(day, 1), cutOff(period));
  return [...(unit.validFrom <= day ? [unit] : []), ...merged];
}
