import type { OverviewMatrix, OverviewRow } from '../../../../shared/overview/matrix';
import type { ReminderCount } from '../../../../shared/overview/reminder-log';
import { OUTLOOKS, type Outlook, type Rhythm } from '../../../../shared/overview/rhythm';
import type { UnitGroup } from '../../../../shared/totals/province-totals';
import { searched } from '../lists';
import type { OverviewAnswer } from '../state';

/** How the units of a group stand, in the words of the table. */
interface GroupCount {
  /** Null: all groups together. */
  group: UnitGroup | null;
  all: number;
  accepted: number;
  waiting: number;
  /** Returned or reopened. */
  sentBack: number;
  unsent: number;
}

/** A line for each group that has units, and one for all of them where there are several. */
export function groupCounts({ counts }: OverviewMatrix): GroupCount[] {
  const lines = counts.map(({ group, units }): GroupCount => {
    const { missing, draft, returned, reopened, submitted, accepted } = units;
    const unsent = missing + draft;
    const sentBack = returned + reopened;
    const all = unsent + sentBack + submitted + accepted;
    return { group, all, accepted, waiting: submitted, sentBack, unsent };
  });
  if (lines.length < 2) return lines;
  const sum = (of: 'all' | 'accepted' | 'waiting' | 'sentBack' | 'unsent') =>
    lines.reduce((total, line) => total + line[of], 0);
  const whole = { all: sum('all'), accepted: sum('accepted'), waiting: sum('waiting') };
  return [...lines, { group: null, ...whole, sentBack: sum('sentBack'), unsent: sum('unsent') }];
}

export interface OutlookEntry {
  row: OverviewRow;
  rhythm: Rhythm;
  /** Null where nobody reminded it. */
  reminders: ReminderCount | null;
}

export interface OutlookSection {
  outlook: Outlook;
  entries: OutlookEntry[];
}

/** Sections whose units still owe their figures and can be reminded. */
export function isOwed(outlook: Outlook): boolean {
  return outlook !== 'sent' && outlook !== 'sent-late';
}

/**
 * The units by how they stand to the deadline, most urgent section first; in each the likeliest to be late first, then
 * in the tree's order. Sections without units are left out.
 */
export function outlookSections(
  { matrix, cockpit, reminders }: OverviewAnswer,
  search: string,
): OutlookSection[] {
  const byUnit = new Map(cockpit.map((entry) => [entry.unit, entry]));
  const rows = searched(matrix.rows, search);
  return OUTLOOKS.flatMap((outlook) => {
    const entries = rows.flatMap((row): OutlookEntry[] => {
      const entry = byUnit.get(row.unit);
      return entry?.outlook === outlook
        ? [{ row, rhythm: entry.rhythm, reminders: reminders[row.unit] ?? null }]
        : [];
    });
    if (isOwed(outlook)) entries.sort((a, b) => (b.rhythm.chance ?? 0) - (a.rhythm.chance ?? 0));
    return entries.length === 0 ? [] : [{ outlook, entries }];
  });
}
