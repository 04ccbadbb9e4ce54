import type { FormDocument } from '../../forms/document';
import type { Table } from '../../forms/table';
import { isValidOn, type IsoDate } from '../../period/date';
import { cutOff, shiftPeriod, type Calendar, type Period } from '../../period/period';
import type { UnitIndex } from '../../units/tree';
import type { Unit } from '../../units/unit';
import { sumTables } from '../sum-tables';

/** A stored quarter as history reads it. */
export interface HistoricFigures {
  tables: readonly Table[];
  calendar: Calendar;
}

/** A unit that stood, alone or among others, for today's unit in an earlier quarter. */
export interface HistorySource {
  unit: string;
  /** False where nothing is stored of it. */
  found: boolean;
}

/** One quarter of a unit's history. */
export interface HistoryFigures {
  period: Period;
  /** The figures as if the merger had already happened; empty where nothing is stored. */
  tables: Table[];
  sources: HistorySource[];
  /** False while a source is missing or counts other days: such figures do not compare with the unit's own. */
  complete: boolean;
}

/** @example lastPeriods({ year: 2025, quarter: 1 }, 3) // 2024-Q3, 2024-Q4, 2025-Q1 */
export function lastPeriods(period: Period, count: number): Period[] {
  return Array.from({ length: count }, (_, index) => shiftPeriod(period, index + 1 - count));
}

/**
 * A unit's figures over periods, comparable across mergers (1/7/2025, merged departments): a quarter before a merger is
 * the sum of the units that merged. Rows that one of them left blank are blank in the sum. Mergers count up to the day
 * `until`; without it all that the tree knows of.
 */
export function historyFigures(
  unit: Unit,
  periods: readonly Period[],
  lookup: (unit: string, period: Period) => HistoricFigures | undefined,
  frame: { units: UnitIndex; forms: readonly FormDocument[]; until?: IsoDate },
): HistoryFigures[] {
  return periods.map((period) => {
    const stored = sourcesOn(unit, cutOff(period), frame.units, frame.until).map(({ code }) => ({
      unit: code,
      figures: lookup(code, period),
    }));
    const found = stored.flatMap(({ figures }) => figures ?? []);
    const sources = stored.map(({ unit: code, figures }) => ({ unit: code, found: figures !== undefined }));
    const sameDays = found.every((figures) => figures.calendar === found[0]?.calendar);
    const [only] = found;
    return {
      period,
      tables:
        only && found.length === 1
          ? [...only.tables]
          : sumTables(
              found.map(({ tables }) => tables),
              frame.forms,
            ),
      sources,
      complete: sources.length > 0 && found.length === sources.length && sameDays,
    };
  });
}

/** The units that reported on a day what is this unit's today, or on the later day `until`. */
export function sourcesOn(unit: Unit, day: IsoDate, units: UnitIndex, until?: IsoDate): Unit[] {
  const merged = unit.predecessors
    .filter(({ on }) => on > day && (until === undefined || on <= until))
    .flatMap(({ unit: code }) => {
      const predecessor = units.find(code);
      return predecessor ? sourcesOn(predecessor, day, units, until) : [];
    });
  return isValidOn(unit, day) ? [unit, ...merged] : merged;
}
