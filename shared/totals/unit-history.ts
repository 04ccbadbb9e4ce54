import type { FormDocument } from '../forms/document';
import type { Table } from '../forms/table';
import { isValidOn } from '../period/date';
import { cutOff, shiftPeriod } from '../period/period';
import type { Calendar, Period } from '../period/period';
import { dayText, periodName } from '../period/period-text';
import type { IsoDate } from '../period/date';
import type { Lang } from '../language/language';
import { namesOf, totalsWords } from './words';
import type { UnitIndex } from '../units/tree';
import type { Unit } from '../units/unit';
import { sumTables } from './sum-tables';

/** A stored quarter as history reads it. */
export interface HistoricFigures {
  tables: readonly Table[];
  calendar: Calendar;
}

/** A unit that stood, alone or among others, for today's unit in an earlier quarter. */
export interface HistorySource {
  unit: string;
  name: string;
  /** First day of the merged unit; null for the unit itself. */
  mergedOn: IsoDate | null;
  /** False where nothing is stored of it. */
  found: boolean;
}

/** One quarter of a unit's history. */
export interface HistoryEntry {
  period: Period;
  /** The figures as if the merger had already happened; empty where nothing is stored. */
  tables: Table[];
  sources: HistorySource[];
  /** False where the sources count different days. */
  sameDays: boolean;
  /** False while a source is missing or counts other days: such figures do not compare with the unit's own. */
  complete: boolean;
  /** What the figures are: whose, added up or not, and what is missing. */
  sentence: string;
}

/** @example lastPeriods({ year: 2025, quarter: 1 }, 3) // 2024-Q3, 2024-Q4, 2025-Q1 */
export function lastPeriods(period: Period, count: number): Period[] {
  return Array.from({ length: count }, (_, index) => shiftPeriod(period, index + 1 - count));
}

/** A quarter of a history without its sentence. */
export type HistoryFigures = Omit<HistoryEntry, 'sentence'>;

/**
 * A unit's figures over periods, comparable across mergers (1/7/2025, merged departments): a quarter before a merger is
 * the sum of the units that merged. Rows that one of them left blank are blank in the sum.
 */
export function historyFigures(
  unit: Unit,
  periods: readonly Period[],
  lookup: (unit: string, period: Period) => HistoricFigures | undefined,
  frame: { units: UnitIndex; forms: readonly FormDocument[] },
): HistoryFigures[] {
  return periods.map((period) => {
    const stored = sourcesOn(unit, cutOff(period), frame.units, null).map((source) => ({
      source,
      figures: lookup(source.unit.code, period),
    }));
    const found = stored.flatMap(({ figures }) => figures ?? []);
    const sources = stored.map(({ source, figures }) => ({
      unit: source.unit.code,
      name: source.unit.name,
      mergedOn: source.mergedOn,
      found: figures !== undefined,
    }));
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
      sameDays,
      complete: sources.length > 0 && found.length === sources.length && sameDays,
    };
  });
}

/** The same, and each quarter says in words what its figures are. */
export function unitHistory(
  unit: Unit,
  periods: readonly Period[],
  lookup: (unit: string, period: Period) => HistoricFigures | undefined,
  frame: { units: UnitIndex; forms: readonly FormDocument[] },
  lang: Lang = 'vi',
): HistoryEntry[] {
  return historyFigures(unit, periods, lookup, frame).map((entry) => ({
    ...entry,
    sentence: sentenceOf(unit, entry.period, entry.sources, entry.sameDays, lang),
  }));
}

interface Source {
  unit: Unit;
  mergedOn: IsoDate | null;
}

/** The units that reported on a day what is today this unit's. */
function sourcesOn(unit: Unit, day: IsoDate, units: UnitIndex, mergedOn: IsoDate | null): Source[] {
  const own: Source[] = isValidOn(unit, day) ? [{ unit, mergedOn }] : [];
  const merged = unit.predecessors
    .filter(({ on }) => on > day)
    .flatMap(({ unit: code, on }) => {
      const predecessor = units.find(code);
      return predecessor ? sourcesOn(predecessor, day, units, mergedOn ?? on) : [];
    });
  return [...own, ...merged];
}

function sentenceOf(
  unit: Unit,
  period: Period,
  sources: readonly HistorySource[],
  sameDays: boolean,
  lang: Lang,
): string {
  const words = totalsWords[lang].history;
  const name = (source: HistorySource) =>
    source.mergedOn === null ? source.name : words.merged(source.name, dayText(source.mergedOn, lang));
  const quarter = capital(periodName(period, lang));
  const found = sources.filter((source) => source.found);
  const [only] = found;
  const missing = sources.filter((source) => !source.found);
  if (!only) return words.none(quarter, sources.length > 0 ? namesOf(sources.map(name), lang) : unit.name);
  const parts = [
    found.length === 1 ? words.own(quarter, name(only)) : words.sum(quarter, namesOf(found.map(name), lang)),
  ];
  if (missing.length > 0) parts.push(words.missing(namesOf(missing.map(name), lang)));
  if (!sameDays) parts.push(words.mixedCalendars);
  return parts.join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
