import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { readPlanned } from '../../functions/services/exports/export-data';
import { planExport } from '../../functions/services/exports/export-plan';
import { runExport } from '../../functions/services/exports/exports';
import { frameOf } from '../../functions/services/quarter';
import { makePart } from '../../functions/services/parts/make-part';
import { createServices, type Services } from '../../functions/services/services';
import { storesFromSettings } from '../../functions/store/stores';
import { periodKey } from '../../shared/period/period';
import { makeProvince, type MadeProvince } from '../tools/province';
import { storeProvince, storeSubmission } from '../tools/stored-province';

/**
 * An export of units × 7 forms × 40 rows (and a total row), each measurement in a process of its own: neither the
 * storage nor the making of the province is in its time or memory. What is compared with is the bare reading of the very
 * partitions that the export reads, in the same process, half of it before and half of it after.
 * `KHOP_BENCH_UNITS=120,1000,4000` chooses the sizes, `KHOP_BENCH_QUARTERS=8` how many quarters are stored.
 */
const ROWS = 40;
const PROVINCE = 'bench';
const PERIOD = { year: 2026, quarter: 1 } as const;
const FIRST_NIGHT = '2026-03-18T11:00:00Z';
const SECOND_NIGHT = '2026-03-19T11:00:00Z';

const stores = (connectionString: string) => storesFromSettings({ KHOP_STORAGE: connectionString }, PROVINCE);

async function parent(): Promise<void> {
  // Loaded here only: the emulator's code is no part of what is measured.
  const { startTablesAndBlobs } = await import('../tools/azurite');
  const sizes = (process.env.KHOP_BENCH_UNITS ?? '120,1000').split(',').map(Number);
  const quarters = Number(process.env.KHOP_BENCH_QUARTERS ?? '1');
  for (const units of sizes) {
    const storage = await startTablesAndBlobs();
    const province = makeProvince({ units, rows: ROWS, quarters, last: PERIOD });
    await storeProvince(stores(storage.connectionString), province);
    console.log(`${units} units, ${quarters} quarter(s) stored:`);
    const measure = (task: Task) => childDone([task, String(quarters), storage.connectionString]);
    await measure('reading');
    await measure('part');
    await measure('figures');
    await measure('first');
    await measure('unchanged');
    await change(province, storage.connectionString);
    await measure('next');
    await storage.stop();
  }
}

/** One unit in a hundred sends its figures again. */
async function change(province: MadeProvince, connectionString: string): Promise<void> {
  let place = 0;
  for (const made of province.submissions(PERIOD)) {
    if (place++ % 100 === 0) await storeSubmission(stores(connectionString), PERIOD, made);
  }
}

/** The storage lives in this process, so the child must not be waited for by standing still. */
async function childDone(args: string[]): Promise<void> {
  const child = fork(__filename, args, { stdio: 'inherit' });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) process.exitCode = 1;
}

interface Cost {
  seconds: number;
  /** Of this process alone. */
  cpuSeconds: number;
}

async function costOf<T>(work: () => Promise<T>): Promise<{ cost: Cost; result: T }> {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const cost = { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
  return { cost, result };
}

/** Reads and unpacks every stored submission of the quarters that an export reads. */
async function readAll(services: Services, quarters: number): Promise<number> {
  const { quarters: planned } = await planExport(services, PERIOD, 'submitted');
  let count = 0;
  for (const { frame } of planned.slice(-quarters)) {
    for await (const { stored } of services.submissions.scan(periodKey(frame.period))) {
      if (stored) count += 1;
    }
  }
  return count;
}

type Task = 'reading' | 'part' | 'figures' | 'first' | 'unchanged' | 'next';

async function child(task: Task, quarters: number, connectionString: string): Promise<void> {
  const now = task === 'next' || task === 'unchanged' ? SECOND_NIGHT : FIRST_NIGHT;
  const services = createServices(stores(connectionString), () => new Date(now));
  const frame = await frameOf(services, PERIOD);
  const run = async () => {
    if (task === 'figures') {
      await readPlanned(withoutParts(services), await planExport(services, PERIOD, 'submitted'), () =>
        Promise.resolve(),
      );
      return;
    }
    const done = await runExport(services, frame, { trigger: 'schedule' });
    assert.equal(done?.outcome, task === 'unchanged' ? 'unchanged' : 'written');
  };
  const reading = () => readAll(services, quarters);
  // The first reading of a process also loads and compiles the client.
  await services.submissions.ping();
  const before = await costOf(reading);
  if (task === 'reading') return report('bare reading', before.cost);
  if (task === 'part') {
    const plan = await planExport(services, PERIOD, 'submitted');
    const largest = [...plan.exported.parts].sort((a, b) => b.units - a.units)[0];
    assert(largest);
    const { cost } = await costOf(() => makePart(services, plan.exported.frame, largest.range));
    return report(`one part of ${largest.units} units`, cost);
  }
  const { cost } = await costOf(run);
  const peak = peakMegabytes();
  const after = await costOf(reading);
  assert.equal(after.result, before.result);
  report(TASK_NAMES[task], cost, { bare: [before.cost, after.cost], peak });
}

/** Keeps no parts, so that whatever comes after makes its own. */
function withoutParts(services: Services): Services {
  const exports = {
    ...services.exports,
    readPart: () => Promise.resolve(undefined),
    writePart: () => Promise.resolve(),
  };
  return { ...services, exports };
}

const TASK_NAMES = {
  figures: 'figures of all quarters, nothing kept, without files',
  first: 'first export, nothing kept',
  unchanged: 'export of unchanged figures',
  next: 'export after 1 unit in 100 changed',
};

function report(name: string, cost: Cost, compared?: { bare: [Cost, Cost]; peak: number }): void {
  const { seconds, cpuSeconds } = cost;
  const own = `${seconds.toFixed(2)} s (processor ${cpuSeconds.toFixed(2)} s)`;
  if (!compared) {
    console.log(`  ${name}: ${own}, peak ${peakMegabytes()} MB`);
    return;
  }
  const { bare, peak } = compared;
  const ratio = (of: keyof Cost) => (cost[of] / ((bare[0][of] + bare[1][of]) / 2)).toFixed(1);
  console.log(
    `  ${name}: ${own}, peak ${peak} MB, ${ratio('seconds')} x the bare reading ` +
      `(processor ${ratio('cpuSeconds')} x)`,
  );
}

function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

const [task, quarters, connectionString] = process.argv.slice(2);
void (connectionString === undefined ? parent() : child(task as Task, Number(quarters), connectionString));
