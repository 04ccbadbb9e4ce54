import { addDays, vietnamDay, type IsoDate } from '../../../shared/period/date';
import { publicHolidays } from '../../../shared/period/holidays';
import { firstDay, periodKey, periodOn, shiftPeriod } from '../../../shared/period/period';
import { isWorkingDay } from '../../../shared/period/working-days';
import { lastDay } from '../province/overview-record';
import { frameOf, type PeriodFrame } from '../quarter';
import { isEnd, type ExportMessage } from './export-jobs';
import { startExport } from './exports';
import type { ExportRun } from '../../store/types';
import type { Services } from '../services';

/** 18:00 in Việt Nam (UTC+7, no summer time), worked out here: the platform's clock runs in UTC. */
const DUE_TIME = 'T11:00:00.000Z';

/** What a scheduled look at one period did. */
export interface DueOutcome {
  period: string;
  outcome: 'up-to-date' | 'running' | ExportRun['outcome'];
  /** To be queued, of a started one. */
  messages?: ExportMessage[];
  /** Names the fault of a failed one. */
  fault?: unknown;
}

/**
 * Exports the quarter whose figures are being handed in and the one that is under way, each if the last instant at
 * which it was due has not had a run yet. So a missed or failed one is caught up by the next look, however late, and
 * many looks make one run. One period's fault does not keep the other from its turn.
 */
export async function runDueExports(services: Services): Promise<DueOutcome[]> {
  const now = services.now().toISOString();
  const underWay = periodOn(vietnamDay(now));
  const outcomes: DueOutcome[] = [];
  for (const period of [shiftPeriod(underWay, -1), underWay]) {
    const key = periodKey(period);
    try {
      const frame = await frameOf(services, period);
      outcomes.push({ period: key, ...(await runIfDue(services, frame, now)) });
    } catch (fault) {
      outcomes.push({ period: key, outcome: 'failed', fault });
    }
  }
  return outcomes;
}

async function runIfDue(
  services: Services,
  frame: PeriodFrame,
  now: string,
): Promise<Omit<DueOutcome, 'period'>> {
  const due = lastDue(frame, now);
  if (due === undefined) return { outcome: 'up-to-date' };
  const runs = await services.exports.runs(frame.key);
  if (runs.some((run) => run.startedAt >= due && isEnd(run))) return { outcome: 'up-to-date' };
  const started = await startExport(services, frame, { trigger: 'schedule' });
  if (!started) return { outcome: 'running' };
  const { run, messages } = started;
  return { outcome: run.outcome, ...(messages.length > 0 ? { messages } : {}) };
}

/**
 * The last instant up to `now` at which the period was due: 18:00 of every working day from its first day on, and of
 * the day after its deadline, whatever day that is. Undefined before the first.
 */
export function lastDue(frame: Pick<PeriodFrame, 'period' | 'units'>, now: string): string | undefined {
  const first = firstDay(frame.period);
  const dayAfter = addDays(lastDay(frame), 1);
  for (let day: IsoDate = vietnamDay(now); day >= first; day = addDays(day, -1)) {
    const due = isWorkingDay(day, publicHolidays) || day === dayAfter;
    if (due && day + DUE_TIME <= now) return day + DUE_TIME;
  }
  return undefined;
}
