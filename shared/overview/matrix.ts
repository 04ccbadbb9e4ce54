import type { FormDocument } from '../forms/document';
import type { Table } from '../forms/table';
import { publicHolidays } from '../period/holidays';
import { type IsoDate, vietnamDay } from '../period/date';
import { cutOff, type Period } from '../period/period';
import type { FindingBase } from '../rules/finding';
import { countStandings } from '../judgement/standing';
import type { Explanation, SubmissionStatus } from '../submission/submission';
import { UNIT_GROUPS, isReporting, type ReportingUnit, type UnitGroup } from '../totals/province-totals';
import type { UnitIndex } from '../units/tree';
import { workingDaysAfter } from './working-day-distance';

/** `missing`: nothing is stored, or the form is not filled in. */
export type UnitState = 'missing' | SubmissionStatus;
export const UNIT_STATES: readonly UnitState[] = ['missing', 'draft', 'returned', 'submitted', 'accepted'];

/** What the overview needs of one unit's stored quarter. */
export interface UnitRecord {
  unit: string;
  status: SubmissionStatus;
  version: number;
  contentHash: string;
  savedAt: string;
  /** When it was sent last; absent while it never was. */
  submittedAt?: string;
  late?: boolean;
  tables: readonly Table[];
  findings: readonly FindingBase[];
  explanations: readonly Explanation[];
}

/** All that an overview keeps of one unit's stored quarter: plain data, and the same on whatever day. */
export interface UnitTally {
  unit: string;
  status: SubmissionStatus;
  version: number;
  submittedAt?: string;
  late?: boolean;
  /** By code of the forms in force. */
  forms: Record<string, { filled: boolean; findings: FindingCounts }>;
  findings: FindingCounts;
}

/** Broken relations of the severities that need an answer: open, or kept with an explanation. */
export interface FindingCounts {
  errorsOpen: number;
  queriesOpen: number;
  explained: number;
}

/**
 * How a unit stands to the deadline. `days` are working days: after the deadline for `late` and `overdue`, left until
 * it for `due` (0 = today is the last day); 0 for `in-time`.
 */
export interface Lateness {
  kind: 'in-time' | 'late' | 'due' | 'overdue';
  days: number;
}

export interface OverviewRow {
  unit: string;
  name: string;
  group: UnitGroup;
  state: UnitState;
  /** 0 while nothing is stored. */
  version: number;
  lateness: Lateness;
  /** By form code. */
  forms: Record<string, { state: UnitState; findings: FindingCounts }>;
  findings: FindingCounts;
}

export interface OverviewMatrix {
  period: Period;
  /** Last day in time. */
  deadline: IsoDate;
  /** The day the matrix is about. */
  today: IsoDate;
  /** Codes in printing order. */
  forms: string[];
  /** In the tree's order. */
  rows: OverviewRow[];
  /** Units by group and state. */
  counts: { group: UnitGroup; units: Record<UnitState, number> }[];
}

export interface OverviewFrame {
  units: UnitIndex;
  forms: readonly FormDocument[];
  period: Period;
  deadline: IsoDate;
  today: IsoDate;
}

/** Units by forms with state, lateness and findings; units that do not report in the period are left out. */
export function matrixOf(frame: OverviewFrame, tallies: Iterable<UnitTally>): OverviewMatrix {
  const reporting = frame.units.openOn(cutOff(frame.period)).filter(isReporting);
  const byCode = new Map([...tallies].map((tally) => [tally.unit, tally]));
  const rows = reporting.map((unit) => overviewRow(frame, unit, byCode.get(unit.code)));
  return {
    period: frame.period,
    deadline: frame.deadline,
    today: frame.today,
    forms: frame.forms.map((form) => form.code),
    rows,
    counts: UNIT_GROUPS.filter((group) => rows.some((row) => row.group === group)).map((group) => ({
      group,
      units: countStates(rows.filter((row) => row.group === group)),
    })),
  };
}

/** Counts what an overview shows of a unit; nothing else of the record is kept. */
export function tallyOf(forms: readonly FormDocument[], record: UnitRecord): UnitTally {
  const { unit, status, version, submittedAt, late } = record;
  return {
    unit,
    status,
    version,
    ...(submittedAt === undefined ? {} : { submittedAt }),
    ...(late === undefined ? {} : { late }),
    forms: Object.fromEntries(
      forms.map(({ code }) => [
        code,
        {
          filled: record.tables.some((table) => table.form === code && table.rows.length > 0),
          findings: countFindings(record, (finding) => finding.form === code),
        },
      ]),
    ),
    findings: countFindings(record, () => true),
  };
}

function overviewRow(
  frame: Pick<OverviewFrame, 'forms' | 'deadline' | 'today'>,
  unit: ReportingUnit,
  tally: UnitTally | undefined,
): OverviewRow {
  const state = tally?.status ?? 'missing';
  const forms: OverviewRow['forms'] = {};
  for (const { code } of frame.forms) {
    const form = tally?.forms[code];
    forms[code] = { state: form?.filled ? state : 'missing', findings: form?.findings ?? noFindings() };
  }
  return {
    unit: unit.code,
    name: unit.name,
    group: unit.kind,
    state,
    version: tally?.version ?? 0,
    lateness: latenessOf(frame, tally),
    forms,
    findings: tally?.findings ?? noFindings(),
  };
}

function noFindings(): FindingCounts {
  return { errorsOpen: 0, queriesOpen: 0, explained: 0 };
}

function countFindings(
  { findings, explanations }: UnitRecord,
  of: (finding: FindingBase) => boolean,
): FindingCounts {
  const { error, query, explained } = countStandings(findings.filter(of), explanations);
  return { errorsOpen: error, queriesOpen: query, explained };
}

/** A unit is done while its quarter is sent; one that was returned or reopened owes it again. */
function latenessOf(
  { deadline, today }: Pick<OverviewFrame, 'deadline' | 'today'>,
  tally: UnitTally | undefined,
): Lateness {
  const sent = tally?.status === 'submitted' || tally?.status === 'accepted';
  if (sent && tally.submittedAt !== undefined) {
    const days = workingDaysAfter(deadline, vietnamDay(tally.submittedAt), publicHolidays);
    return tally.late === true ? { kind: 'late', days: Math.max(days, 1) } : { kind: 'in-time', days: 0 };
  }
  return today > deadline
    ? { kind: 'overdue', days: Math.max(workingDaysAfter(deadline, today, publicHolidays), 1) }
    : { kind: 'due', days: workingDaysAfter(today, deadline, publicHolidays) };
}

function countStates(rows: readonly OverviewRow[]): Record<UnitState, number> {
  const counts: Record<UnitState, number> = { missing: 0, draft: 0, returned: 0, submitted: 0, accepted: 0 };
  for (const row of rows) counts[row.state] += 1;
  return counts;
}
