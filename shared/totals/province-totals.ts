import type { UnequalColumn } from './unit-figures';
import type { SuspectCell } from './unit-suspects';
import type { JointFigure, Table } from '../forms/table';
import type { Calendar, Period, PeriodOrSpan } from '../period/period';
import type { FindingBase, FindingFacts } from '../rules/finding';
import type { Explanation, SubmissionStatus } from '../submission/submission';
import type { Unit, UnitKind } from '../units/unit';

/** Units are grouped by kind: sở, ban, ngành; huyện while they existed; xã, phường. */
export type UnitGroup = Exclude<UnitKind, 'province'>;
export const UNIT_GROUPS: readonly UnitGroup[] = ['department', 'district', 'commune'];

/** A unit that reports: any but the province itself. */
export interface ReportingUnit extends Unit {
  kind: UnitGroup;
}

export function isReporting(unit: Unit): unit is ReportingUnit {
  return unit.kind !== 'province';
}

/** `submitted`: figures that were sent but not accepted count too, and are marked so. Drafts never count. */
export type Include = 'accepted' | 'submitted';

/** How figures come to count; `amending`: accepted last, of a quarter that was reopened and is not accepted again yet. */
export const COUNTED_AS = ['accepted', 'submitted', 'amending'] as const;
export type CountedAs = (typeof COUNTED_AS)[number];

/** One version of a unit's figures. */
export interface CountedFigures {
  version: number;
  calendar: Calendar;
  tables: readonly Table[];
  explanations: readonly Explanation[];
  /** The same unit's tables of the quarter before, where carry-overs are to be checked; see previousTables. */
  previous?: readonly Table[];
}

/** What consolidation needs of one unit's stored quarter; see countedFigures for what of it counts. */
export interface UnitSubmission extends CountedFigures {
  unit: string;
  status: SubmissionStatus;
  late: boolean;
  contentHash: string;
  /** The version accepted last, of a quarter that is not accepted now. */
  accepted?: Omit<CountedFigures, 'previous'>;
}

/** What one unit adds: a table of one total row for each form it filled in. */
export interface UnitContribution {
  unit: ReportingUnit;
  status: CountedAs;
  version: number;
  late: boolean;
  tables: Table[];
}

/** A sum that knows what it lacks: with blanks it is "at least `known`", never silently complete. */
export interface TotalCell {
  /** Sum of what was stated; null when nobody stated anything, or the sum is too large to be exact. */
  known: number | null;
  /** How many units (rows of a lĩnh vực) left it blank. */
  blanks: number;
  /** Above 2^53 - 1, where whole numbers are no longer exact. */
  tooLarge: boolean;
}

/** A sum over units with the codes of those that left it blank, in the tree's order. */
export interface UnitTotalCell extends TotalCell {
  blankUnits: string[];
}

/**
 * Why a unit is not in a total, in the order in which they are told; `incomplete`: figures of some quarters of a span do
 * not count; `ceased`: it ended within the span and no unit took it over; `damaged`: its stored rows cannot be read.
 */
export const MISSING_REASONS = [
  'nothing',
  'draft',
  'returned',
  'reopened',
  'not-accepted',
  'incomplete',
  'ceased',
  'no-form',
  'damaged',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

export interface MissingUnit {
  unit: string;
  name: string;
  group: UnitGroup;
  reason: MissingReason;
}

/** One unit's line in a consolidated form. */
export interface UnitLine {
  unit: string;
  name: string;
  status: CountedAs;
  version: number;
  late: boolean;
  /** The unit's figure by column; null = left blank. */
  cells: Record<string, number | null>;
  /** What it knows of columns together only. */
  together?: JointFigure[];
  /** False for a line that only repeats the lines of units below it: shown, but not added again. */
  added: boolean;
}

export interface ConsolidatedGroup {
  group: UnitGroup;
  /** Units of this kind that report in the period. */
  expected: number;
  /** Lines in the tree's order; empty when the consolidation was told not to keep them. */
  lines: UnitLine[];
  included: number;
  total: Record<string, UnitTotalCell>;
  /** Sums over columns that some of the units know together only and all others know; none is too large. */
  together?: JointFigure[];
  /**
   * Whether accepting further figures may lower the total: it holds figures that are not accepted, or are being amended, or
   * those of a unit that may turn out to contain units that are missing. Then it is no lower bound; see boundOf.
   */
  mayFall: boolean;
}

/** All units' rows of one lĩnh vực, whichever way its name was spelt. */
export interface FieldTotal {
  /** Stable within a consolidation: the folded name; empty for figures that no unit gave by lĩnh vực. */
  field: string;
  /** The most usual spelling; empty for figures that no unit gave by lĩnh vực. */
  label: string;
  /** Every spelling, in Vietnamese order. */
  labels: string[];
  units: number;
  cells: Record<string, TotalCell>;
  together?: JointFigure[];
}

/**
 * Why the lĩnh vực of a form do not add up to its total: a unit whose total is not what its rows make. The totals of all
 * lĩnh vực and all these differences make the form's total, in every column.
 */
export interface FieldDifference {
  unit: string;
  name: string;
  columns: UnequalColumn[];
  /** The unit's; null where it gave none. */
  explanation: string | null;
}

/** A unit behind a finding on a total; `difference` is the unit's own, where it has one. */
export interface ResponsibleUnit {
  unit: string;
  name: string;
  difference: number | null;
  /** Cells of its own tables that are likely wrong; absent where none is likelier than others. */
  suspects?: SuspectCell[];
}

/** What every finding on consolidated figures holds; `form` is null where it concerns no single form. */
export interface ProvinceFindingBase extends Omit<FindingBase, 'form'> {
  form: string | null;
  units: ResponsibleUnit[];
}

/** Such a finding as consolidation gives it, in no language: sentence/ says it by the rules that it was found with. */
export interface ProvinceFinding extends ProvinceFindingBase {
  /** Of a relation that the total breaks, those of the finding on the total. */
  facts: FindingFacts | { kind: 'units-only' } | NoticeFacts;
}

/** A trap in adding up; the unit that it is about is the finding's. Plain JSON. */
export type NoticeFacts =
  | { kind: 'row-contains-rows' }
  | { kind: 'unit-contains-units' }
  | { kind: 'unit-may-contain-units' }
  | { kind: 'unit-not-open' }
  /** A code that nobody knows; the finding names no unit. */
  | { kind: 'unit-unknown'; unit: string }
  /** The finding's units count by this calendar, unlike the rest. */
  | { kind: 'mixed-calendars'; calendar: Calendar }
  /** The quarter's opening stock is not the closing stock of the one before; of units' totals, see stockBreaks. */
  | { kind: 'stock-break'; period: Period; column: string; from: string }
  /** The finding's units count some quarters of the span by one calendar and some by the other. */
  | { kind: 'calendar-changed' };

export interface ConsolidatedForm {
  form: string;
  /** Keys of the count columns, in printed order. */
  columns: string[];
  /** Groups that have units in the period. */
  groups: ConsolidatedGroup[];
  total: Record<string, UnitTotalCell>;
  together?: JointFigure[];
  /** By lĩnh vực; empty for one-row forms. */
  fields: FieldTotal[];
  /** In the tree's order. */
  differences: FieldDifference[];
  mayFall: boolean;
  /** Codes of units whose line only repeats those of units below it. */
  repeatedUnits: string[];
  /** Every unit that should report and is not in the total, in the tree's order. */
  missing: MissingUnit[];
  findings: ProvinceFinding[];
}

/** A unit that is not in a span's totals because quarters of it do not count. */
export interface IncompleteUnit {
  unit: string;
  name: string;
  /** Oldest first; the reason of the unit, or of one that was merged into it. */
  lacking: { period: Period; reason: MissingReason }[];
}

/** What the totals of a span are made of. */
export interface SpanCoverage {
  /** Oldest first. */
  quarters: Period[];
  /** In the tree's order. */
  incomplete: IncompleteUnit[];
  /** Codes of forms that are left out because their columns changed between the quarters. */
  changedForms: string[];
}

/** A province's period added up. Plain data. */
export interface ProvinceTotals {
  period: PeriodOrSpan;
  /** Absent of a quarter. */
  span?: SpanCoverage;
  include: Include;
  /** Codes of the units that report in the period, in the tree's order. */
  order: string[];
  forms: ConsolidatedForm[];
  units: {
    expected: number;
    accepted: number;
    /** Counted although not accepted yet. */
    submitted: number;
    /** Counted with the figures accepted last, which they are amending. */
    amending: number;
    /** Units none of whose figures are counted, in the tree's order. */
    leftOut: MissingUnit[];
  };
  /** Findings that concern no single form. */
  findings: ProvinceFinding[];
}
