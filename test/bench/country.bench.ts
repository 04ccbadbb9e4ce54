import assert from 'node:assert/strict';
import { execFileSync, fork, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runExport } from '../../functions/services/exports/exports';
import { frameOf } from '../../functions/services/quarter';
import { createServices } from '../../functions/services/services';
import { tablesFromSettings } from '../../functions/store/azure/clients';
import { storesFromSettings } from '../../functions/store/stores';
import { vietnamDay } from '../../shared/period/date';
import { periodKey, periodOn } from '../../shared/period/period';
import { makeProvince } from '../tools/province';
import { storeProvince } from '../tools/stored-province';

/**
 * The country: 34 provinces of 115 units (3,910) × 7 forms × 40 rows in one storage account, each exported; then the
 * last hour before a deadline in one province: clerks who read and save through the functions under the local host,
 * tokens and all. Emulator and functions share the machine, so the ratios say more than the milliseconds.
 */
const PROVINCES = 34;
const UNITS = 115;
const ROWS = 40;
const NOW = '2026-03-18T11:00:00Z';
const root = path.resolve(__dirname, '../..');

const seconds = (since: number) => (performance.now() - since) / 1000;

async function country(): Promise<void> {
  const { startTablesAndBlobs } = await import('../tools/azurite');
  const storage = await startTablesAndBlobs();
  const settings = { KHOP_STORAGE: storage.connectionString };
  const start = performance.now();
  for (let code = 1; code <= PROVINCES; code += 1) {
    const province = makeProvince({ units: UNITS, rows: ROWS, quarters: 1, seed: code });
    await storeProvince(storesFromSettings(settings, String(code)), province);
  }
  const stored = PROVINCES * UNITS;
  console.log(
    `${PROVINCES} provinces × ${UNITS} units stored: ${(stored / seconds(start)).toFixed(0)} units/s`,
  );
  const { last } = makeProvince({ units: 1 });
  const rows = await tablesFromSettings(settings)('quarters').list(`1|${periodKey(last)}`, 'now|');
  const packed = rows.map(({ properties }) => (properties.d0 as Uint8Array).length);
  const mean = packed.reduce((sum, bytes) => sum + bytes, 0) / packed.length;
  console.log(
    `  a unit's quarter, packed: ${Math.round(mean)} bytes on average, ${Math.max(...packed)} at most`,
  );
  const child = fork(__filename, ['exports', storage.connectionString], { stdio: 'inherit' });
  process.exitCode ||= (await new Promise<number | null>((resolve) => child.once('exit', resolve))) ?? 1;
  await storage.stop();
}

/** One worker goes through all provinces, as one instance would whose turn comes 34 times. */
async function exportAll(connectionString: string): Promise<void> {
  const { last } = makeProvince({ units: 1 });
  const times: { read: number; whole: number }[] = [];
  const start = performance.now();
  for (let code = 1; code <= PROVINCES; code += 1) {
    const stores = storesFromSettings({ KHOP_STORAGE: connectionString }, String(code));
    const services = createServices(stores, () => new Date(NOW));
    const reading = performance.now();
    let count = 0;
    for await (const { stored } of services.submissions.scan(periodKey(last))) if (stored) count += 1;
    assert.equal(count, UNITS);
    const read = seconds(reading);
    const writing = performance.now();
    const run = await runExport(services, await frameOf(services, last), { trigger: 'schedule' });
    assert.equal(run?.outcome, 'written');
    times.push({ read, whole: seconds(writing) });
  }
  const wholes = times.map(({ whole }) => whole);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `  all exported one after the other: ${seconds(start).toFixed(1)} s; each ${percentile(wholes, 50).toFixed(2)} s ` +
      `(median), ${Math.max(...wholes).toFixed(2)} s at most; bare reading ` +
      `${percentile(
        times.map(({ read }) => read),
        50,
      ).toFixed(3)} s (median); peak ${peak} MB`,
  );
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? NaN;
}

interface Served {
  url: string;
  stop(): Promise<void>;
}

/** `npm start` without its sample data, built into a folder of its own. */
async function serve(): Promise<Served> {
  const parent = path.join(root, 'test-results');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'country-'));
  const script = `import('./esbuild.config.mjs').then(({ build }) => build({ outDir: ${JSON.stringify(folder)} }))`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, stdio: 'pipe' });
  const host = spawn(
    process.execPath,
    [path.join(folder, 'local.cjs'), '--memory', '--no-seed', '--port', '0'],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => host.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    host.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address && said.includes('Sẵn sàng')) resolve(address);
    });
    void ended.then(() => reject(new Error(said)));
  });
  return {
    url,
    async stop() {
      host.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** How long each kind of request took, in milliseconds; those that were not served are counted. */
interface Timings {
  read: number[];
  save: number[];
  refused: number;
}

/** A clerk who has signed in; each step is one request: the quarter as it is, two saves of it, and its scores. */
interface Clerk {
  step(into: Timings): Promise<void>;
}

async function signIn(url: string, unit: string, body: string): Promise<Clerk> {
  const token = await tokenOf(url, `clerk.${unit}`);
  const period = periodKey(periodOn(vietnamDay(new Date().toISOString())));
  const place = `${url}/api/submissions/${period}/${unit}`;
  let tag: string | null = null;
  let steps = 0;
  const ask = async (kind: 'read' | 'save', address: string, into: Timings, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers };
    const start = performance.now();
    const answer = await fetch(address, { ...init, headers });
    await answer.arrayBuffer();
    into[kind].push(performance.now() - start);
    if (answer.status >= 500) into.refused += 1;
    else tag = answer.headers.get('etag') ?? tag;
  };
  return {
    async step(into) {
      const at = steps++ % 4;
      if (at === 0) await ask('read', place, into);
      else if (at === 3) await ask('read', `${url}/api/indicators/${period}/${unit}`, into);
      else {
        const condition: Record<string, string> = tag ? { 'if-match': tag } : { 'if-none-match': '*' };
        await ask('save', place, into, { method: 'PUT', body, headers: condition });
      }
    },
  };
}

async function deadlineHour(): Promise<void> {
  const { url, stop } = await serve();
  try {
    const units = await openUnits(url);
    const { submission, last } = makeProvince({ units: 2, rows: ROWS });
    const { tables, calendar } = submission('s1', last)?.content ?? {};
    const body = JSON.stringify({ tables, calendar });
    console.log(`deadline hour, ${units.length} units, a save of ${Math.round(body.length / 1024)} kB:`);
    const clerks = await Promise.all(units.map((unit) => signIn(url, unit, body)));
    const alone = noTimings();
    const [first] = clerks;
    for (let step = 0; step < 80; step += 1) await first?.step(alone);
    tell('one clerk without a pause', alone, alone);
    for (const rate of [3, 6, 12]) tell(`${rate} requests/s`, await atRate(clerks, rate), alone);
    const start = performance.now();
    const full = noTimings();
    await Promise.all(
      clerks.slice(0, 16).map(async (clerk) => {
        for (let step = 0; step < 16; step += 1) await clerk.step(full);
      }),
    );
    const served = full.read.length + full.save.length;
    tell(`16 clerks without a pause, ${(served / seconds(start)).toFixed(0)} requests/s`, full, alone);
  } finally {
    await stop();
  }
}

/** Requests come at their own times, whether those before are answered or not, as people's do. */
async function atRate(clerks: readonly Clerk[], rate: number): Promise<Timings> {
  const timings = noTimings();
  const asked: Promise<void>[] = [];
  for (let number = 0; number < rate * RATE_SECONDS; number += 1) {
    // Four steps of one clerk after the other, so that each reads before he saves.
    const clerk = clerks[Math.floor(number / 4) % clerks.length];
    const before = number % 4 === 0 ? undefined : asked.at(-1);
    if (clerk) asked.push(Promise.resolve(before).then(() => clerk.step(timings)));
    await setTimeout(1_000 / rate);
  }
  await Promise.all(asked);
  return timings;
}

const RATE_SECONDS = 20;

function noTimings(): Timings {
  return { read: [], save: [], refused: 0 };
}

function tell(name: string, timings: Timings, alone: Timings): void {
  const told = (kind: 'read' | 'save') => {
    const [p50, p99, base] = [
      percentile(timings[kind], 50),
      percentile(timings[kind], 99),
      percentile(alone[kind], 50),
    ];
    return `${kind} p50 ${p50.toFixed(0)} ms (${(p50 / base).toFixed(1)} x), p99 ${p99.toFixed(0)} ms (${(p99 / base).toFixed(1)} x)`;
  };
  console.log(`  ${name}: ${told('read')}; ${told('save')}; refused ${timings.refused}`);
}

async function tokenOf(url: string, person: string): Promise<string> {
  const answer = await fetch(`${url}/local/token`, { method: 'POST', body: JSON.stringify({ person }) });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function openUnits(url: string): Promise<string[]> {
  const headers = { authorization: `Bearer ${await tokenOf(url, 'admin')}` };
  const me = await fetch(`${url}/api/me`, { headers });
  return ((await me.json()) as { units: { code: string }[] }).units.map(({ code }) => code);
}

async function main(): Promise<void> {
  const [task, connectionString = ''] = process.argv.slice(2);
  if (task === 'exports') return exportAll(connectionString);
  if (task !== 'hour') await country();
  await deadlineHour();
}

void main();
