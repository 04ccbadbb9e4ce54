import { periodKey } from '../../../shared/period/period';
import { storesFromSettings } from '../../store/stores';
import { IN_PATH, openQuarter } from '../../services/quarter';
import { createServices, type Services } from '../../services/services';
import {
  acceptSubmission,
  saveSubmission,
  submitSubmission,
  type Change,
} from '../../services/submissions/submissions';
import { localText } from '../words';
import { demoPlan, type PlannedSubmission } from './plan';

export interface SeedOptions {
  connectionString: string;
  province: string;
  progress: (done: number, total: number) => void;
  now: Date;
  /** Asked before each submission; true leaves the rest out. */
  cancelled: () => boolean;
}

/** People who never sign in: the demo's history has to name somebody. */
const CLERK = 'demo-clerk';
const SUPERVISOR = 'demo-supervisor';

/**
 * Fills an empty store with the demo province through the services themselves, each step at the instant it would
 * have happened. A store that holds the last planned submission is left as it is; one that was cut short goes on.
 */
export async function seedDemo(options: SeedOptions): Promise<{ saved: number; skipped: boolean }> {
  const stores = storesFromSettings({ KHOP_STORAGE: options.connectionString }, options.province);
  const services = createServices(stores, () => options.now);
  const plan = demoPlan(options.now);
  const last = plan.at(-1);
  if (last && (await isStored(services, last))) return { saved: 0, skipped: true };

  let saved = 0;
  let done = 0;
  // Quarter by quarter, because each opens with what the one before left pending; units side by side.
  for (const entries of byPeriod(plan)) {
    for (let start = 0; start < entries.length; start += WIDTH) {
      if (options.cancelled()) return { saved, skipped: false };
      const batch = entries.slice(start, start + WIDTH);
      const stored = await Promise.all(batch.map((entry) => store(services, entry)));
      saved += stored.filter(Boolean).length;
      done += batch.length;
      options.progress(done, plan.length);
    }
  }
  return { saved, skipped: false };
}

const SEED_ACCEPTANCE = { name: localText.vi.supervisor, acceptedExplanations: [] };

/** Submissions written side by side: enough to keep a local emulator busy. */
const WIDTH = 8;

async function store(services: Services, entry: PlannedSubmission): Promise<boolean> {
  if (await isStored(services, entry)) return false;
  const then: Services = { ...services, now: () => new Date(entry.at) };
  const quarter = await openQuarter(then, periodKey(entry.period), entry.unit.code, IN_PATH, 'vi');
  const change = (person: string, precondition: Change['precondition']): Change => ({
    services: then,
    quarter,
    person,
    precondition,
    lang: 'vi',
  });
  await saveSubmission(change(CLERK, 'none'), entry.content);
  if (entry.submit) await submitSubmission(change(CLERK, { version: 1 }));
  if (entry.accept) await acceptSubmission(change(SUPERVISOR, { version: 2 }), SEED_ACCEPTANCE);
  return true;
}

async function isStored(services: Services, entry: PlannedSubmission): Promise<boolean> {
  return (await services.submissions.read(periodKey(entry.period), entry.unit.code)) !== undefined;
}

function byPeriod(plan: readonly PlannedSubmission[]): PlannedSubmission[][] {
  const quarters = new Map<string, PlannedSubmission[]>();
  for (const entry of plan) {
    const key = periodKey(entry.period);
    quarters.set(key, [...(quarters.get(key) ?? []), entry]);
  }
  return [...quarters.values()];
}
