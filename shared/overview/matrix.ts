import type { FormDocument } from '../forms/document';
import type { Table } from '../forms/table';
import { publicHolidays } from '../period/holidays';
import { type IsoDate, vietnamDay } from '../period/date';
import { resendDeadline } from '../period/deadline';
import { cutOff, type Period } from '../period/period';
import type { FindingBase } from '../rules/finding';
import { countStandings } from '../judgement/standing';
import type { Explanation, SubmissionStatus } from '../submission/submission';
import { isSentBack } from '../submission/workflow';
import { UNIT_GROUPS, isReporting, type ReportingUnit, type UnitGroup } from '../totals/province-totals';
import type { UnitIndex } from '../units/tree';
import { workingDaysAfter } from './working-day-distance';

/** `missing`: nothing is stored, or the form is not filled in. */
export type UnitState = 'missing' | SubmissionStatus;
export const UNIT_STATES: readonly UnitState[] = [
  'missing',
  'draft',
  'reopened',
  'returned',
  'submitted',
  'accepted',
];

/** What the overview needs of one unit's stored quarter. */
export interface UnitRecord {
  unit: string;
  status: SubmissionStatus;
  version: number;
  contentHash: string;
  savedAt: string;
  /** When it was first sent; absent while it never was. */
  firstSentAt?: string;
  late?: boolean;
  /** When a reviewer gave it back; only of a returned or reopened quarter. */
  sentBackAt?: string;
  tables: readonly Table[];
  findings: readonly FindingBase[];
  explanations: readonly Explanation[];
}

/** All that an overview keeps of one unit's stored quarter: plain data, and the same on whatever day. */
export interface UnitTally {
  unit: string;
  status: SubmissionStatus;
  version: number;
  firstSentAt?: string;
  late?: boolean;
  sentBackAt?: string;
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
 * How a unit stands to the deadline, by when it first sent its quarter: what a reviewer gives back afterwards makes
 * nobody late. `days` are working days: after the deadline for `late` and `overdue`, left until it for `due` (0 = today
 * is the last day); 0 for `in-time`.
 */
export interface Lateness {
  kind: 'in-time' | 'late' | 'due' | 'overdue';
  days: number;
}

/** Until when a unit sends again what was given back; `days` as in Lateness. */
export interface Resend {
  deadline: IsoDate;
  kind: 'due' | 'overdue';
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
  /** Null unless the quarter was returned or reopened. */
  resend: Resend | null;
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
  const { unit, status, version, firstSentAt, late, sentBackAt } = record;
  return {
    unit,
    status,
    version,
    ...(firstSentAt === undefined ? {} : { firstSentAt }),
    ...(late === undefined ? {} : { late }),
    ...(sentBackAt === undefined ? {} : { sentBackAt }),
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

function overviewRow(frame: OverviewFrame, unit: ReportingUnit, tally: UnitTally | undefined): OverviewRow {
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
    resend: resendOf(frame, tally),
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

function latenessOf(
  { deadline, today }: Pick<OverviewFrame, 'deadline' | 'today'>,
  tally: UnitTally | undefined,
): Lateness {
  if (tally?.firstSentAt === undefined || tally.status === 'draft') return openUntil(deadline, today);
  if (tally.late !== true) return { kind: 'in-time', days: 0 };
  const days = workingDaysAfter(deadline, vietnamDay(tally.firstSentAt), publicHolidays);
  return { kind: 'late', days: Math.max(days, 1) };
}

function resendOf(
  { deadline, today, units }: Pick<OverviewFrame, 'deadline' | 'today' | 'units'>,
  tally: UnitTally | undefined,
): Resend | null {
  if (tally === undefined || !isSentBack(tally.status)) return null;
  const { deadlineWorkingDays } = units.profile;
  const last = resendDeadline(deadline, tally.sentBackAt, deadlineWorkingDays, publicHolidays);
  return { deadline: last, ...openUntil(last, today) };
}

function openUntil(last: IsoDate, today: IsoDate): { kind: 'due' | 'overdue'; days: number } {
  return today > last
    ? { kind: 'overdue', days: Math.max(workingDaysAfter(last, today, publicHolidays), 1) }
    : { kind: 'due', days: workingDaysAfter(today, last, publicHolidays) };
}

function countStates(rows: readonly OverviewRow[]): Record<UnitState, number> {
  const counts = Object.fromEntries(UNIT_STATES.map((state) => [state, 0])) as Record<UnitState, number>;
  for (const row of rows) counts[row.state] += 1;
  return counts;
}
