import type { LogHead, SubmissionStore } from '../../store/types';
import { Remembered } from '../remembered';

/** Of a settled quarter nearly nothing changes, and what does tells little of the next one. */
const FRESH_MS = 10 * 60_000;

/** When units first sent settled quarters; what was read is still used for ten minutes. */
export class FirstSendings {
  private readonly read = new Map<string, Remembered<ReadonlyMap<string, string>>>();

  constructor(
    private readonly submissions: SubmissionStore,
    private readonly now: () => Date,
  ) {}

  /** By unit, of those that sent it. */
  async of(period: string): Promise<ReadonlyMap<string, string>> {
    const known =
      this.read.get(period) ??
      new Remembered<ReadonlyMap<string, string>>(this.now, FRESH_MS, () =>
        firstSendings(this.submissions, period),
      );
    this.read.set(period, known);
    return await known.get();
  }
}

/** Of more units that do not tell it themselves, the log of the whole quarter is read at once. */
const LOGS_APART = 20;

/**
 * When each unit first sent a quarter, of those that did; recalled sendings left out. Units tell it themselves, all but
 * those whose last state was written before that was kept, and those that saved more than once and never sent: their log
 * tells it.
 */
async function firstSendings(submissions: SubmissionStore, period: string): Promise<Map<string, string>> {
  const first = new Map<string, string>();
  const untold: string[] = [];
  for await (const { unit, version, firstSentAt } of submissions.scanSent(period)) {
    if (firstSentAt !== undefined) first.set(unit, firstSentAt);
    // A first version is a save.
    else if (version !== 1) untold.push(unit);
  }
  const logs = untold.length > LOGS_APART ? [undefined] : untold;
  const heads = await Promise.all(logs.map((unit) => readLog(submissions, period, unit)));
  const asked = new Set(untold);
  for (const [unit, at] of firstInLog(heads.flat())) if (asked.has(unit)) first.set(unit, at);
  return first;
}

async function readLog(submissions: SubmissionStore, period: string, unit?: string): Promise<LogHead[]> {
  const heads: LogHead[] = [];
  for await (const head of submissions.scanLog(period, unit)) heads.push(head);
  return heads;
}

function firstInLog(log: readonly LogHead[]): Map<string, string> {
  const recalled = new Set<string>();
  for (const { action, unit, version } of log)
    if (action === 'recall') recalled.add(`${unit} ${version - 1}`);
  const first = new Map<string, string>();
  for (const { action, unit, version, at } of log) {
    // What was recalled was not sent: a recall is of the version right before it.
    if (action !== 'submit' || recalled.has(`${unit} ${version}`)) continue;
    const earlier = first.get(unit);
    if (earlier === undefined || at < earlier) first.set(unit, at);
  }
  return first;
}
