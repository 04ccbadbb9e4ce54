import { addDays, vietnamDay } from '../../shared/period/date';
import { periodKey, periodOn, shiftPeriod, type Period } from '../../shared/period/period';
import { lastPeriods } from '../../shared/totals/history/unit-history';
import { partFrame, planParts } from './parts/plan-parts';
import { readHeads } from './province/heads';
import type { Services } from './services';

/** Quarters that are looked through, up to the one under way; of those before, nothing is written any more. */
const QUARTERS = 12;
/** A pane that was offline for so long sends its draft as a new request. */
const IDEMPOTENCY_DAYS = 90;
/** The queue gives a message up after seven days: no job that was begun before can still be worked on. */
const JOB_DAYS = 8;
const RUN_DAYS = 400;
/** Twice as many runs as are listed stay, however old they are. */
const LEAST_RUNS = 60;
/** Files of so many days can still be looked up by their run; the current ones stay anyway. */
const SET_DAYS = 30;

/** How many rows and blobs of a quarter went. */
export interface ClearedQuarter {
  period: string;
  idempotency: number;
  jobs: number;
  runs: number;
  /** Files of sets that are not current; null while an export of the quarter goes on. */
  files: number | null;
}

export interface Cleared {
  quarters: ClearedQuarter[];
  /** Kept parts and rows that nobody would find by their names any more. */
  parts: number;
  /** What kept a quarter, or the parts, from being cleared; the others were. */
  faults: { period: string | null; fault: unknown }[];
}

/**
 * Clears what nobody asks for any more: idempotency records, rows of jobs, runs and sets of exported files by their age,
 * kept parts as soon as no answer goes by their name. What a quarter is made of, its log included, is never touched.
 */
export async function clearLeftovers(services: Services): Promise<Cleared> {
  const periods = lastPeriods(periodOn(vietnamDay(services.now().toISOString())), QUARTERS);
  const cleared: Cleared = { quarters: [], parts: 0, faults: [] };
  for (const period of periods) {
    const key = periodKey(period);
    try {
      cleared.quarters.push(await clearQuarter(services, key));
    } catch (fault) {
      cleared.faults.push({ period: key, fault });
    }
  }
  try {
    cleared.parts = await clearParts(services, periods);
  } catch (fault) {
    cleared.faults.push({ period: null, fault });
  }
  return cleared;
}

async function clearQuarter(services: Services, period: string): Promise<ClearedQuarter> {
  const { leftovers } = services;
  const before = (days: number) => {
    const now = services.now().toISOString();
    return addDays(now.slice(0, 10), -days) + now.slice(10);
  };
  const files = await clearSets(services, period, before(SET_DAYS));
  return {
    period,
    idempotency: await leftovers.clearIdempotency(period, before(IDEMPOTENCY_DAYS)),
    jobs: await leftovers.clearJobs(period, before(JOB_DAYS)),
    runs: await leftovers.clearRuns(period, before(RUN_DAYS), LEAST_RUNS),
    files,
  };
}

/** Under the lease: a set that is being written is named by nothing yet. */
async function clearSets(
  { exports, leftovers }: Services,
  period: string,
  since: string,
): Promise<number | null> {
  if (!(await exports.readCurrent(period))) return 0;
  const lease = await exports.acquire(period);
  if (!lease) return null;
  try {
    const current = await exports.readCurrent(period);
    if (!current) return 0;
    const recent = (await exports.runs(period)).filter(({ startedAt }) => startedAt >= since);
    return await leftovers.clearSets(
      period,
      new Set([current.inputs, ...recent.flatMap(({ inputs }) => inputs ?? [])]),
    );
  } finally {
    await exports.release(lease);
  }
}

/** All but those that answers and exports would ask for now, whichever figures count in them. */
async function clearParts(services: Services, periods: readonly Period[]): Promise<number> {
  const [first] = periods;
  if (first === undefined) return 0;
  const kept = new Map<string, ReadonlySet<string>>();
  let before = await readHeads(services, shiftPeriod(first, -1));
  for (const period of periods) {
    const heads = await readHeads(services, period);
    const names = new Set<string>();
    for (const include of ['accepted', 'submitted'] as const) {
      const frame = await partFrame(services, period, include);
      for (const { name } of planParts(frame, heads, before)) names.add(name.hash);
    }
    kept.set(periodKey(period), names);
    before = heads;
  }
  return await services.leftovers.clearParts(kept, periodKey(first));
}
