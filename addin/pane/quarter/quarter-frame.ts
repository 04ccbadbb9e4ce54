import { formsIn, readForms } from '../../../shared/forms/registry';
import type { FormDocument } from '../../../shared/forms/document';
import type { Table } from '../../../shared/forms/table';
import { indicatorSetIn, type IndicatorSet } from '../../../shared/indicators/set';
import { addDays } from '../../../shared/period/date';
import { cutOff, periodKey, shiftPeriod, type Calendar, type Period } from '../../../shared/period/period';
import { compileRules, type RuleSet } from '../../../shared/rules/compile';
import type { Explanation, SubmissionContent } from '../../../shared/submission/submission';
import { sumTables } from '../../../shared/totals/sum-tables';
import { createUnitIndex } from '../../../shared/units/tree';
import type { ProvinceProfile, Unit, UnitTree } from '../../../shared/units/unit';

/** Everything by which one unit's quarter is filled and judged; nothing in it changes while it is open. */
export interface QuarterFrame {
  profile: ProvinceProfile;
  unit: Unit;
  /** The units that report in the period: what rows of a paste may name. */
  units: { code: string; name: string }[];
  /** All units of the province, closed ones too. */
  allUnits: readonly Unit[];
  period: Period;
  periodKey: string;
  forms: FormDocument[];
  rules: RuleSet;
  indicatorSet: IndicatorSet | undefined;
  /** The unit's tables of the quarter before; undefined when none are stored or they count other days. */
  previous: Table[] | undefined;
  /** What the unit explained in the quarter before. */
  explainedBefore: Explanation[];
  /** What the unit wrote for its report of the quarter before. */
  textsBefore: SubmissionContent['texts'];
}

/** The units whose quarter before makes up a unit's opening: itself, and those merged into it meanwhile. */
export function openingUnits(tree: UnitTree, unit: Unit, period: Period): string[] {
  const day = cutOff(shiftPeriod(period, -1));
  const merged = createUnitIndex(tree).predecessorsIn(unit, addDays(day, 1), cutOff(period));
  return [...(unit.validFrom <= day ? [unit.code] : []), ...merged.map(({ code }) => code)];
}

/** Their tables added up; undefined when one of them is not stored, or was counted by the other calendar. */
export function openingOf(
  stored: readonly (SubmissionContent | null)[],
  calendar: Calendar,
  forms: readonly FormDocument[],
): Table[] | undefined {
  const tables: Table[][] = [];
  for (const content of stored) {
    if (content?.calendar !== calendar) return undefined;
    tables.push(content.tables);
  }
  return tables.length < 2 ? tables[0] : sumTables(tables, forms);
}

/** Reads the forms that the API gave; throws FormDocumentError where one cannot be used. */
export function frameOf(
  tree: UnitTree,
  unit: Unit,
  period: Period,
  documents: readonly unknown[],
  previous: (forms: FormDocument[]) => Table[] | undefined,
  before: readonly (SubmissionContent | null)[],
): QuarterFrame {
  const forms = formsIn(readForms(documents), period);
  return {
    profile: tree.profile,
    unit,
    units: createUnitIndex(tree)
      .openOn(cutOff(period))
      .map(({ code, name }) => ({ code, name })),
    allUnits: tree.units,
    period,
    periodKey: periodKey(period),
    forms,
    rules: compileRules(forms),
    indicatorSet: indicatorSetIn(period),
    previous: previous(forms),
    explainedBefore: before.flatMap((content) => content?.explanations ?? []),
    textsBefore: before[0]?.texts ?? {},
  };
}
