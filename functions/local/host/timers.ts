import { randomUUID } from 'node:crypto';
import { stackOf } from '../../http/log';
import type { FunctionMetadata, Log } from './contract';
import type { FunctionsCore } from './functions-core';
import { parseNcrontab, type Schedule } from './ncrontab';

export type FireOutcome = 'done' | 'failed' | 'already-running' | 'unknown';

export interface Timers {
  names: string[];
  /** Runs one timer's function now and waits for it. */
  fire(name: string): Promise<FireOutcome>;
  /** No timer runs from now on; what runs already goes on. */
  stop(): void;
}

/** setTimeout takes no longer delay (about 24.8 days). */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

interface Timer {
  name: string;
  binding: string;
  schedule: Schedule;
  runOnStartup: boolean;
}

/** `%NAME%` in a schedule stands for the setting of that name. */
function resolveSettings(text: string, settings: Readonly<Record<string, string | undefined>>): string {
  return text.replace(/%([^%]+)%/g, (_, name: string) => {
    const value = settings[name];
    if (value === undefined) throw new Error(`The schedule "${text}" needs the setting ${name}.`);
    return value;
  });
}

/**
 * Runs the timer-triggered functions among `functions` at their times (UTC). One timer never overlaps itself: what comes due while
 * it runs is left out. Throws for a schedule that Azure would refuse.
 */
export function startTimers(
  core: FunctionsCore,
  functions: FunctionMetadata[],
  settings: Readonly<Record<string, string | undefined>>,
  log: Log,
): Timers {
  const timers = functions.flatMap(({ name, bindings }): Timer[] =>
    Object.entries(bindings).flatMap(([binding, { type, schedule = '', runOnStartup = false }]) =>
      type.toLowerCase() === 'timertrigger'
        ? [{ name, binding, schedule: parseNcrontab(resolveSettings(schedule, settings)), runOnStartup }]
        : [],
    ),
  );
  const handles = new Map<Timer, NodeJS.Timeout>();
  const running = new Set<Timer>();
  const lastRuns = new Map<Timer, Date>();

  async function run(timer: Timer): Promise<FireOutcome> {
    if (running.has(timer)) return 'already-running';
    running.add(timer);
    const startedAt = new Date();
    const status = {
      Last: (lastRuns.get(timer) ?? new Date(0)).toISOString(),
      Next: timer.schedule.next(startedAt)?.toISOString() ?? null,
      LastUpdated: startedAt.toISOString(),
    };
    const json = JSON.stringify({
      Schedule: { AdjustForDST: true },
      ScheduleStatus: status,
      IsPastDue: false,
    });
    const inputData = [{ name: timer.binding, data: { json } }];
    try {
      await core.invoke({
        invocationId: randomUUID(),
        functionId: timer.name,
        inputData,
        triggerMetadata: {},
      });
      return 'done';
    } catch (error) {
      log('error', 'user', stackOf(error), timer.name);
      return 'failed';
    } finally {
      lastRuns.set(timer, startedAt);
      running.delete(timer);
    }
  }

  function arm(timer: Timer, after: Date): void {
    const due = timer.schedule.next(after);
    if (due === undefined) return;
    const delay = due.getTime() - Date.now();
    const wait = setTimeout(
      () => {
        if (delay > LONGEST_DELAY_MS) return arm(timer, after);
        void run(timer);
        // A timeout may come a moment early: counting on from `due` keeps it from firing twice.
        arm(timer, new Date(Math.max(Date.now(), due.getTime())));
      },
      Math.min(Math.max(delay, 0), LONGEST_DELAY_MS),
    );
    handles.set(timer, wait);
  }

  for (const timer of timers) {
    arm(timer, new Date());
    if (timer.runOnStartup) void run(timer);
  }

  return {
    names: timers.map(({ name }) => name),
    async fire(name) {
      const timer = timers.find((candidate) => candidate.name === name);
      return timer === undefined ? 'unknown' : run(timer);
    },
    stop() {
      for (const handle of handles.values()) clearTimeout(handle);
      handles.clear();
    },
  };
}
