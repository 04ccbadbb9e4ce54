import { vietnamDay, type IsoDate } from '../period/date';
import { publicHolidays } from '../period/holidays';
import { percent } from '../rules/rational';
import { median } from '../totals/history/median';
import type { UnitGroup } from '../totals/province-totals';
import type { OverviewMatrix, OverviewRow } from './matrix';
import { workingDaysAfter } from './working-day-distance';

/** A settled quarter of one unit: when it was sent for the first time, null if never. */
export interface PastQuarter {
  deadline: IsoDate;
  submittedAt: string | null;
}

/** The prior weighs as much as so many quarters of the unit's own. */
const PRIOR_QUARTERS = 2;
/** From this chance of being late, in percent, a unit counts as likely to be. */
const LIKELY = 50;
/** Quarters from which a usual day is spoken of. */
const LEAST_QUARTERS = 3;

/** What a unit's past says of its next deadline. */
export interface Rhythm {
  quarters: number;
  late: number;
  /** Chance of being late, whole percent: the unit's own share drawn towards that of all units; null before any past. */
  chance: number | null;
  /** Median day of sending in working days after the deadline (negative: before it); null with too little past. */
  usualDay: number | null;
}

/**
 * The most urgent first. `likely-late` and `behind` are open units still in time: by their record, or because their usual
 * day has passed; `resend-overdue` and `resend` owe what a reviewer gave back.
 */
export const OUTLOOKS = [
  'overdue',
  'resend-overdue',
  'likely-late',
  'behind',
  'resend',
  'on-course',
  'sent-late',
  'sent',
] as const;
export type Outlook = (typeof OUTLOOKS)[number];

export interface CockpitEntry {
  unit: string;
  name: string;
  group: UnitGroup;
  row: OverviewRow;
  rhythm: Rhythm;
  outlook: Outlook;
}

/**
 * The rhythm of every unit from its settled quarters. The chance of being late is (late + k · p) / (quarters + k) with
 * k = 2 and p = (late of all + 1) / (quarters of all + 2), so that one bad quarter does not brand a unit, and a new
 * unit is judged by the others; before any unit has a past, nothing is said. Exact until it is rounded. The method is told in docs/du-bao-tre-han.md.
 */
export function rhythms(past: ReadonlyMap<string, readonly PastQuarter[]>): (unit: string) => Rhythm {
  const own = new Map([...past].map(([unit, quarters]) => [unit, tally(quarters)]));
  let late = 0;
  let quarters = 0;
  for (const unit of own.values()) {
    late += unit.late;
    quarters += unit.quarters;
  }
  return (unit) => {
    const { late: ownLate, quarters: ownQuarters, days } = own.get(unit) ?? tally([]);
    const numerator = ownLate * (quarters + 2) + PRIOR_QUARTERS * (late + 1);
    const denominator = (ownQuarters + PRIOR_QUARTERS) * (quarters + 2);
    return {
      quarters: ownQuarters,
      late: ownLate,
      chance: quarters === 0 ? null : Number(percent(numerator, denominator, 0)),
      usualDay: days.length < LEAST_QUARTERS ? null : floorHalf(median(days.map(BigInt)).doubled),
    };
  };
}

/** Who is late, who is likely to be, in the matrix's order. */
export function deadlineCockpit(matrix: OverviewMatrix, rhythmOf: (unit: string) => Rhythm): CockpitEntry[] {
  const dayNow = workingDaysAfter(matrix.deadline, matrix.today, publicHolidays);
  return matrix.rows.map((row) => {
    const rhythm = rhythmOf(row.unit);
    const { unit, name, group } = row;
    return { unit, name, group, row, rhythm, outlook: outlookOf(row, rhythm, dayNow) };
  });
}

function outlookOf(row: OverviewRow, rhythm: Rhythm, dayNow: number): Outlook {
  if (row.resend) return row.resend.kind === 'overdue' ? 'resend-overdue' : 'resend';
  switch (row.lateness.kind) {
    case 'in-time':
      return 'sent';
    case 'late':
      return 'sent-late';
    case 'overdue':
      return 'overdue';
    case 'due':
      if (rhythm.chance !== null && rhythm.chance >= LIKELY) return 'likely-late';
      return rhythm.usualDay !== null && dayNow > rhythm.usualDay ? 'behind' : 'on-course';
  }
}

function tally(past: readonly PastQuarter[]): { quarters: number; late: number; days: number[] } {
  let late = 0;
  const days: number[] = [];
  for (const { deadline, submittedAt } of past) {
    const day = submittedAt === null ? null : vietnamDay(submittedAt);
    if (day === null || day > deadline) late += 1;
    if (day !== null) days.push(workingDaysAfter(deadline, day, publicHolidays));
  }
  return { quarters: past.length, late, days };
}

/** Half of a whole number, rounded down: a usual day between two days is the earlier one. */
function floorHalf(doubled: bigint): number {
  return Math.floor(Number(doubled) / 2);
}
