import {
  changedUnits,
  changesInOrder,
  unitChanges,
  type LoggedVersion,
  type Snapshot,
  type UnitChanges,
} from '../../../shared/overview/changes';
import type { OverviewMatrix, UnitTally } from '../../../shared/overview/matrix';
import {
  deadlineCockpit,
  rhythms,
  type CockpitEntry,
  type PastQuarter,
} from '../../../shared/overview/rhythm';
import { countReminders, type ReminderCount } from '../../../shared/overview/reminder-log';
import { cutOff, periodKey, shiftPeriod } from '../../../shared/period/period';
import { TREND_QUARTERS } from '../../../shared/totals/history/trend';
import { lastPeriods } from '../../../shared/totals/history/unit-history';
import type { LogEntry } from '../../store/types';
import { partsOf } from '../parts/kept-or-made-parts';
import { planQuarter } from '../parts/plan-parts';
import type { PeriodFrame } from '../quarter';
import { unlessDamaged } from './each-submission';
import type { Services } from '../services';
import { lastDay, overviewOn } from './overview-record';

/** How a province's quarter stands, who is late or likely to be, and what changed since somebody last looked. */
export interface ProvinceOverview {
  matrix: OverviewMatrix;
  cockpit: CockpitEntry[];
  /** Of the units that were reminded. */
  reminders: Record<string, ReminderCount>;
  /** What was seen now, to be asked with next time. */
  seen: Snapshot;
  changes: { since: string; units: UnitChanges[]; unreadable: string[] } | null;
  /** Units whose stored rows cannot be read, sorted. */
  damaged: string[];
}

export async function readOverview(
  services: Services,
  frame: PeriodFrame,
  since: Snapshot | undefined,
): Promise<ProvinceOverview> {
  const now = services.now();
  const seen: Snapshot = { at: now.toISOString(), versions: {} };
  const tallies: UnitTally[] = [];
  const damaged: string[] = [];
  for await (const part of partsOf(services, await planQuarter(services, frame.period, 'accepted'))) {
    tallies.push(...part.tallies);
    damaged.push(...part.damaged);
    for (const { unit, version } of part.submissions) seen.versions[unit] = version;
  }
  damaged.sort();
  // What cannot be read now was not seen now: it stays as it was seen before.
  for (const unit of damaged) {
    const before = since?.versions[unit];
    if (before !== undefined) seen.versions[unit] = before;
  }
  const matrix = overviewOn(frame, now, tallies);
  const [past, reminders] = await Promise.all([
    pastQuarters(services, frame),
    services.reminders.readAll(frame.key),
  ]);
  const rhythmOf = rhythms(past);
  return {
    matrix,
    cockpit: deadlineCockpit(matrix, rhythmOf),
    reminders: Object.fromEntries(
      [...reminders].flatMap(([unit, log]) => {
        const counted = countReminders(log);
        return counted ? [[unit, counted] as const] : [];
      }),
    ),
    seen,
    changes: since ? await readChanges(services, frame, since, seen, matrix) : null,
    damaged,
  };
}

async function readChanges(
  services: Services,
  frame: PeriodFrame,
  since: Snapshot,
  seen: Snapshot,
  matrix: OverviewMatrix,
): Promise<ProvinceOverview['changes']> {
  const changes: UnitChanges[] = [];
  const unreadable: string[] = [];
  for (const { unit, from, to } of changedUnits(since, seen)) {
    const own = await unlessDamaged(async () => {
      const versions = (await services.submissions.history(frame.key, unit)).map(loggedVersion);
      const before = versions.find(({ version }) => version === from) ?? null;
      const entries = versions.filter(({ version }) => version > from && version <= to);
      return unitChanges({ unit, seen: before, entries }, frame.units);
    });
    if (own === 'damaged') unreadable.push(unit);
    else if (own) changes.push(own);
  }
  const order = matrix.rows.map(({ unit }) => unit);
  return { since: since.at, units: changesInOrder(changes, order), unreadable };
}

function loggedVersion({ version, action, at, by, reason, status, content }: LogEntry): LoggedVersion {
  const { tables } = content;
  return { version, action, at, by, ...(reason === undefined ? {} : { reason }), status, tables };
}

/**
 * When each unit first sent each of the settled quarters of two years. A quarter in which no unit sent anything was before
 * the product was in use, and says nothing of anybody.
 */
async function pastQuarters(services: Services, frame: PeriodFrame): Promise<Map<string, PastQuarter[]>> {
  const periods = lastPeriods(shiftPeriod(frame.period, -1), TREND_QUARTERS);
  const sendings = await Promise.all(periods.map((period) => services.firstSendings.of(periodKey(period))));
  const past = new Map<string, PastQuarter[]>();
  for (const [place, period] of periods.entries()) {
    const sent = sendings[place];
    if (sent === undefined || sent.size === 0) continue;
    const last = lastDay({ period, units: frame.units });
    for (const { code } of frame.units.openOn(cutOff(period))) {
      const quarter = { deadline: last, submittedAt: sent.get(code) ?? null };
      const own = past.get(code);
      if (own) own.push(quarter);
      else past.set(code, [quarter]);
    }
  }
  return past;
}
