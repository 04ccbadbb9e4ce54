import { parsePeriod, type Period } from '../../../shared/period/period';
import type { Include } from '../../../shared/totals/province-totals';
import { StorageError } from '../../store/errors';
import type { ExportRun } from '../../store/types';
import { JOB_MINUTES, MOST_UNITS_AT_ONCE } from './export-limits';
import type { ExportPlan } from './export-plan';
import { keepPart } from '../parts/kept-or-made-parts';
import { makePart } from '../parts/make-part';
import { partFrame, type PlannedPart } from '../parts/plan-parts';
import type { Services } from '../services';

/**
 * One piece of work of a handed-over export, for the queue: which units of which quarter to work up, or, without them,
 * that all have been. It names things and carries nothing of them, so it may come late, twice or out of turn.
 */
export interface ExportMessage {
  /** The exported period. */
  period: string;
  /** The run that handed it over, by its start. */
  job: string;
  /** What counts. */
  include: Include;
  part: { number: number; quarter: string; from: string; to: string | null } | null;
}

/** The last run that handed parts over, while no later one has come to an end. */
export function openJob(runs: readonly ExportRun[]): ExportRun | undefined {
  const job = runs.find(({ outcome }) => outcome === 'started');
  return job && !runs.some((run) => isEnd(run) && run.startedAt >= job.startedAt) ? job : undefined;
}

/** Runs that leave the current files as they should be. */
export function isEnd({ outcome }: ExportRun): boolean {
  return outcome !== 'failed' && outcome !== 'started';
}

export function isUnderWay({ startedAt }: ExportRun, now: string): boolean {
  return Date.parse(now) - Date.parse(startedAt) < JOB_MINUTES * 60_000;
}

/**
 * Hands over what is to be worked up, where it is more than MOST_UNITS_AT_ONCE.
 * @returns the messages to queue; none where the run had better do it by itself
 */
export async function handOver(services: Services, plan: ExportPlan, job: string): Promise<ExportMessage[]> {
  const missing: PlannedPart[] = [];
  for (const { frame, parts } of plan.quarters) {
    const kept = await services.exports.listParts(frame.key);
    missing.push(...parts.filter(({ name }) => !kept.has(name.hash)));
  }
  if (missing.reduce((sum, { units }) => sum + units, 0) <= MOST_UNITS_AT_ONCE) return [];
  const { key: period, include } = plan.exported.frame;
  await services.exports.openJob(period, job, missing.length);
  return missing.map(({ name, range }, number) => ({
    period,
    job,
    include,
    part: { number, quarter: name.period, ...range },
  }));
}

/**
 * Works up the units that a message names and keeps their part. Twice is the same as once.
 * @returns the message that follows, after the last part
 */
export async function workUpPart(services: Services, message: ExportMessage): Promise<ExportMessage[]> {
  const { include, part } = message;
  if (part) {
    const { quarter, from, to } = part;
    const made = await makePart(services, await partFrame(services, periodOf(quarter), include), {
      from,
      to,
    });
    await keepPart(services, made);
  }
  return await partOver(services, message);
}

/** Says that nobody works on a part any more, whether it is kept or was given up; gives what follows. */
export async function partOver(services: Services, message: ExportMessage): Promise<ExportMessage[]> {
  const { period, job, include, part } = message;
  if (!part) return [];
  const left = await services.exports.partDone(period, job, part.number);
  return left === 0 ? [{ period, job, include, part: null }] : [];
}

/** The handed-over run that a message belongs to, while it has not come to an end. */
export async function jobOf(
  services: Services,
  { period, job }: ExportMessage,
): Promise<ExportRun | undefined> {
  const runs = await services.exports.runs(period);
  if (runs.some((run) => isEnd(run) && run.startedAt >= job)) return undefined;
  return runs.find(({ outcome, startedAt }) => outcome === 'started' && startedAt === job);
}

export function periodOf(key: string): Period {
  const period = parsePeriod(key);
  if (!period) throw new StorageError('queue', 'the message names no period', false);
  return period;
}
