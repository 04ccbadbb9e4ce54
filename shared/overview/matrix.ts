import type { FormDocument } from '../forms/document';
import type { Table } from '../forms/table';
import { publicHolidays } from '../period/holidays';
import type { IsoDate } from '../period/date';
import { vietnamDay } from '../period/date';
import { cutOff } from '../period/period';
import type { Period } from '../period/period';
import type { Finding } from '../rules/finding';
import { explanationOf } from '../submission/explained';
import type { Explanation, SubmissionStatus } from '../submission/submission';
import { UNIT_GROUPS, isReporting } from '../totals/province-totals';
import type { ReportingUnit, UnitGroup } from '../totals/province-totals';
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
  findings: readonly Finding[];
  explanations: readonly Explanation[];
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
export function overviewMatrix(frame: OverviewFrame, records: Iterable<UnitRecord>): OverviewMatrix {
  const reporting = frame.units.openOn(cutOff(frame.period)).filter(isReporting);
  const byCode = new Map(reporting.map((unit) => [unit.code, unit]));
  const made = new Map<string, OverviewRow>();
  for (const record of records) {
    const unit = byCode.get(record.unit);
    if (unit) made.set(unit.code, overviewRow(frame, unit, record));
  }
  const rows = reporting.map((unit) => made.get(unit.code) ?? overviewRow(frame, unit, undefined));
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

/** One unit's row; nothing of the record is kept but counts. */
export function overviewRow(
  frame: Pick<OverviewFrame, 'forms' | 'deadline' | 'today'>,
  unit: ReportingUnit,
  record: UnitRecord | undefined,
): OverviewRow {
  const state = record?.status ?? 'missing';
  const forms: OverviewRow['forms'] = {};
  for (const { code } of frame.forms) {
    const filled = record?.tables.some((table) => table.form === code && table.rows.length > 0) ?? false;
    forms[code] = {
      state: filled ? state : 'missing',
      findings: countFindings(record, (finding) => finding.form === code),
    };
  }
  return {
    unit: unit.code,
    name: unit.name,
    group: unit.kind,
    state,
    version: record?.version ?? 0,
    lateness: latenessOf(frame, record),
    forms,
    findings: countFindings(record, () => true),
  };
}

function countFindings(record: UnitRecord | undefined, of: (finding: Finding) => boolean): FindingCounts {
  const counts: FindingCounts = { errorsOpen: 0, queriesOpen: 0, explained: 0 };
  for (const finding of record?.findings ?? []) {
    if (finding.status !== 'fail' || finding.severity === 'info' || !of(finding)) continue;
    if (explanationOf(finding, record?.explanations ?? [])) counts.explained += 1;
    else if (finding.severity === 'error') counts.errorsOpen += 1;
    else counts.queriesOpen += 1;
  }
  return counts;
}

/** A unit is done while its quarter is sent; one that was returned or reopened owes it again. */
function latenessOf(
  { deadline, today }: Pick<OverviewFrame, 'deadline' | 'today'>,
  record: UnitRecord | undefined,
): Lateness {
  const sent = record?.status === 'submitted' || record?.status === 'accepted';
  if (sent && record.submittedAt !== undefined) {
    const days = workingDaysAfter(deadline, vietnamDay(record.submittedAt), publicHolidays);
    return record.late === true ? { kind: 'late', days: Math.max(days, 1) } : { kind: 'in-time', days: 0 };
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
