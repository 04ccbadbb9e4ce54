import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { runExport } from '../../functions/services/exports';
import { readExportData } from '../../functions/services/export-data';
import { frameOf } from '../../functions/services/quarter';
import { createServices } from '../../functions/services/services';
import { storesFromSettings } from '../../functions/store/stores';
import { makeProvince } from '../tools/province';
import { storeSubmission } from '../tools/stored-province';

/**
 * An export of units × 7 forms × 40 rows (and a total row), in a process of its own: neither the storage nor the making
 * of the province is in its time or memory. `KHOP_BENCH_UNITS=120,1000,4000` chooses the sizes.
 */
const ROWS = 40;
const PROVINCE = 'bench';
const PERIOD = { year: 2026, quarter: 1 } as const;
const NOW = new Date('2026-03-18T11:00:00Z');

const stores = (connectionString: string) => storesFromSettings({ KHOP_STORAGE: connectionString }, PROVINCE);

const made = (units: number) => makeProvince({ units, rows: ROWS, quarters: 1, last: PERIOD });

async function parent(): Promise<void> {
  // Loaded here only: the emulator's code is no part of what is measured.
  const { startTablesAndBlobs } = await import('../tools/azurite');
  const sizes = (process.env.KHOP_BENCH_UNITS ?? '120,1000').split(',').map(Number);
  for (const units of sizes) {
    const storage = await startTablesAndBlobs();
    const { submissions } = stores(storage.connectionString);
    for (const submission of made(units).submissions(PERIOD)) {
      await storeSubmission({ submissions }, PERIOD, submission);
    }
    for (const task of ['scan', 'figures', 'export'])
      await childDone([task, String(units), storage.connectionString]);
    await storage.stop();
  }
}

/** The storage lives in this process, so the child must not be waited for by standing still. */
async function childDone(args: string[]): Promise<void> {
  const child = fork(__filename, args, { stdio: 'inherit' });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) process.exitCode = 1;
}

async function timed<T>(task: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const start = performance.now();
  const result = await task();
  return { seconds: (performance.now() - start) / 1000, result };
}

/** The bare reading of the partition and the whole export, alternately in one process. */
async function child(task: string, units: number, connectionString: string): Promise<void> {
  const { submissions, documents, exports } = stores(connectionString);
  const services = createServices({ submissions, documents, exports }, () => NOW);
  // A stored tree may have 2,000 units at most, more than any province; the largest size here is a stress.
  const { tree, units: index } = made(units);
  services.library.loadUnits = () => Promise.resolve({ tree, index, storageTag: null });
  const frame = await frameOf(services, PERIOD);
  const scan = async () => {
    let count = 0;
    for await (const { stored } of submissions.scan(frame.key)) if (stored) count += 1;
    return count;
  };
  const bare = await timed(scan);
  assert.equal(bare.result, units);
  const peak = () => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;
  const ratio = (seconds: number) =>
    `${seconds.toFixed(2)} s, ${(seconds / bare.seconds).toFixed(1)} x the scan`;
  if (task === 'scan') {
    console.log(`${units} units: bare scan ${bare.seconds.toFixed(2)} s, peak ${peak()}`);
    return;
  }
  if (task === 'figures') {
    const { seconds } = await timed(() => readExportData(services, frame));
    console.log(`  figures (totals, findings, scores, ranks): ${ratio(seconds)}, peak ${peak()}`);
    return;
  }
  const first = await timed(() => runExport(services, frame, { trigger: 'schedule' }));
  assert.equal(first.result?.outcome, 'written');
  const again = await timed(() => runExport(services, frame, { trigger: 'schedule' }));
  assert.equal(again.result?.outcome, 'unchanged');
  assert.equal(again.result?.inputs, first.result?.inputs);
  console.log(`  export, files included: ${ratio(first.seconds)}, peak ${peak()}`);
  console.log(`  export of unchanged figures: ${ratio(again.seconds)}`);
}

const [task, units, connectionString] = process.argv.slice(2);
void (connectionString === undefined ? parent() : child(task ?? '', Number(units), connectionString));
