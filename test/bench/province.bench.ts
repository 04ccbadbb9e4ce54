import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { getOverview, getTotals } from '../../functions/http/totals';
import type { Call, Reply } from '../../functions/http/call';
import { createServices, reachStorage } from '../../functions/services/services';
import { storesFromSettings } from '../../functions/store/stores';
import { routes } from '../../shared/contract/routes';
import { makeProvince, type MadeProvince } from '../tools/province';
import { storeProvince, storeSubmission } from '../tools/stored-province';

/**
 * What a supervisor waits for, in a province of 1,000 units × 7 forms × 40 rows with eight quarters stored: overview,
 * totals and the units behind one total, from the checked request to the bytes of the answer. Each in a process of its
 * own: its first answer, then the median of those after it. First nothing is kept, then all is, as after every hourly
 * export, then one unit has saved. `KHOP_BENCH_UNITS=120,1000` chooses the sizes, `KHOP_BENCH_QUARTERS=8` how many
 * quarters are stored.
 */
const ROWS = 40;
const QUARTERS = Number(process.env.KHOP_BENCH_QUARTERS ?? '8');
const PERIOD = { year: 2026, quarter: 1 } as const;
const LATER_ANSWERS = 5;
/** Of a first answer with 1,000 units, where parts are kept. */
const MOST_MILLISECONDS = 1000;

const TASKS = {
  overview: { handler: getOverview, route: routes.getOverview, query: {} },
  totals: { handler: getTotals, route: routes.getTotals, query: { include: 'submitted' } },
  drill: {
    handler: getTotals,
    route: routes.getTotals,
    query: { include: 'submitted', form: 'II.06a', row: 'total', column: '3' },
  },
} as const;
type Task = keyof typeof TASKS;

const stores = (connectionString: string) => storesFromSettings({ KHOP_STORAGE: connectionString }, 'bench');

async function parent(): Promise<void> {
  // Loaded here only: the emulator's code is no part of what is measured.
  const { startTablesAndBlobs } = await import('../tools/azurite');
  for (const units of (process.env.KHOP_BENCH_UNITS ?? '120,1000').split(',').map(Number)) {
    const storage = await startTablesAndBlobs();
    const province = makeProvince({ units, rows: ROWS, quarters: QUARTERS, last: PERIOD, mixed: true });
    await storeProvince(stores(storage.connectionString), province);
    console.log(`${units} units, ${QUARTERS} quarters stored:`);
    for (const state of ['nothing kept', 'all kept', 'one unit saved'] as const) {
      if (state === 'one unit saved') await saveOne(province, storage.connectionString);
      for (const task of Object.keys(TASKS))
        await childDone([task, String(units), storage.connectionString, state]);
    }
    await storage.stop();
  }
}

async function saveOne(province: MadeProvince, connectionString: string): Promise<void> {
  const [made] = province.submissions(PERIOD);
  assert(made);
  await storeSubmission(stores(connectionString), PERIOD, made);
}

/** The storage lives in this process, so the child must not be waited for by standing still. */
async function childDone(args: string[]): Promise<void> {
  const child = fork(__filename, args, { stdio: 'inherit' });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) process.exitCode = 1;
}

async function child(task: Task, units: number, connectionString: string, state: string): Promise<void> {
  const services = createServices(stores(connectionString), () => new Date('2026-03-18T11:00:00Z'));
  // A host has loaded its code, read its settings and reached its storage before anybody asks: none of that is measured.
  await reachStorage(services);
  const { handler, route, query } = TASKS[task];
  const call: Call<undefined> = {
    services,
    person: { id: 'supervisor', name: '', roles: { clerk: [], supervisor: true, admin: false } },
    lang: 'vi',
    path: { period: '2026-Q1' },
    query,
    headers: new Headers(),
    body: undefined,
  };
  const answer = async () => {
    const start = performance.now();
    const before = process.cpuUsage();
    const bytes = bytesOf(route, await handler(call));
    const { user, system } = process.cpuUsage(before);
    return { milliseconds: performance.now() - start, processor: (user + system) / 1000, bytes };
  };
  const first = await answer();
  assert(first.bytes > units * 100, 'an answer about all units');
  const later: number[] = [];
  while (later.length < LATER_ANSWERS) later.push((await answer()).milliseconds);
  const median = later.sort((a, b) => a - b)[Math.floor(LATER_ANSWERS / 2)] ?? 0;
  const bounded = state !== 'nothing kept' && units <= 1000;
  console.log(
    `  ${state}, ${task}: first answer ${first.milliseconds.toFixed(0)} ms` +
      `${bounded ? ` (at most ${MOST_MILLISECONDS})` : ''}, of processor ${first.processor.toFixed(0)} ms, ` +
      `later ${median.toFixed(0)} ms, ${(first.bytes / 1024).toFixed(0)} kB`,
  );
  if (bounded && first.milliseconds > MOST_MILLISECONDS) process.exitCode = 1;
}

function bytesOf(route: (typeof TASKS)[Task]['route'], reply: Reply): number {
  assert('json' in reply);
  return Buffer.byteLength(JSON.stringify(route.answer.parse(reply.json)));
}

const [task, units, connectionString, state = ''] = process.argv.slice(2);
void (connectionString === undefined
  ? parent()
  : child(task as Task, Number(units), connectionString, state));
