import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { periodKey } from '../../shared/period/period';
import { runExport } from '../../functions/services/exports/exports';
import { frameOf } from '../../functions/services/quarter';
import { LEASE_SECONDS } from '../../functions/store/azure/blob-port';
import { sha256Hex } from '../../functions/store/hash';
import { fingerprints, letLeaseEnd, portsOf, servicesOf, storesOf } from '../integration/exports/support';
import { storeProvince, storeSubmission } from '../tools/stored-province';
import { Seeded } from '../tools/seeded';
import { EXPORT_FILES } from '../../shared/contract/exports';
import type { ExportStore } from '../../functions/store/types';
import type { MadeProvince } from '../tools/province';
import { Caller, type Reply } from './caller';
import { PROVINCE, type Ground, type RunningHost } from './ground';
import { Journal, untilAnswered } from './journal';
import { openWay } from './proxy';
import { reportedQuarter, rushProvince } from './rush';

export interface KillOutcome {
  kills: number;
  /** Calls to the storage at which the host was killed. */
  at: number[];
  problems: string[];
}

export interface SaveKillOutcome extends KillOutcome {
  acknowledged: number;
  unknown: number;
}

export interface KillOptions {
  kills: number;
  seed: number;
}

/** Writers side by side. */
const CLERKS = 8;
const TEXT = 'II.2';
/** Calls to the storage between the start of a host and its end; saving and submitting take some five each. */
const MOST_CALLS = 60;

/**
 * Clerks save and submit without a pause while the host is killed, again and again, in the midst of some call to the storage;
 * they go on at the host that takes its place, with the same request and key.
 */
export async function killWhileSaving(
  ground: Ground,
  { kills, seed }: KillOptions,
): Promise<SaveKillOutcome> {
  const random = new Seeded(seed);
  const province = rushProvince(400, seed);
  await ground.stores.documents.writeUnits(province.tree, null);
  const period = periodKey(reportedQuarter());
  const way = await openWay(ground.connectionString);
  const journal = new Journal();
  const at: number[] = [];

  let host = ground.host(way.connectionString);
  let over = false;
  const killSoon = (): void => {
    const number = 1 + random.below(MOST_CALLS);
    at.push(number);
    way.at(number, random.chance(0.5) ? 'before' : 'after', () => {
      const killed = host;
      host = killed.then((running) => running.kill()).then(() => ground.host(way.connectionString));
      void host.then(() => (at.length < kills ? killSoon() : finish()));
    });
  };
  const finish = (): void => {
    way.nothing();
    over = true;
  };
  const url = async (): Promise<string> => (await host).url;
  await url();
  killSoon();

  const units = province.submissions(province.last);
  const clerkWorks = async (): Promise<void> => {
    for (const { unit, content } of units) {
      if (over) return;
      const path = { period, unit };
      const clerk = new Caller(ground.directory, `clerk of ${unit}`, `clerk.${unit}`);
      const save = (headers: Record<string, string>, text: string) =>
        untilAnswered(
          clerk,
          url,
          {
            route: 'putSubmission',
            path,
            headers: { ...headers, 'idempotency-key': randomUUID() },
            body: { ...content, texts: { [TEXT]: text } },
          },
          journal,
        );
      let reply = await save({ 'if-none-match': '*' }, 'Bản đầu.');
      for (const text of ['Sửa một.', 'Sửa hai.']) reply = await save({ 'if-match': reply.etag ?? '' }, text);
      const headers = { 'if-match': reply.etag ?? '', 'idempotency-key': randomUUID() };
      await untilAnswered(clerk, url, { route: 'submit', path, headers, body: {} }, journal);
    }
  };
  await Promise.all(Array.from({ length: CLERKS }, clerkWorks));
  // Where the units ended before the kills, what was planned is not done.
  const done = over ? at.length : at.length - 1;
  way.nothing();
  const problems = await journal.problems(await url(), new Caller(ground.directory, 'reader', 'supervisor'));
  await (await host).kill();
  await way.stop();
  return { kills: done, at, acknowledged: journal.acknowledged.length, unknown: journal.unknown, problems };
}

export interface ExportKillOutcome extends KillOutcome {
  /** Calls to the storage of an export that nobody disturbs. */
  calls: number;
}

export interface ExportKillOptions extends KillOptions {
  units: number;
  /** After so many of the kills the dead host’s lease is waited for; after the others it is broken at once. */
  leasesWaitedFor: number;
}

/** So often a run is tried again while the dead host’s lease lasts. */
const TRY_EVERY_MS = 1_000;

/**
 * An export is killed at calls that are spread over its whole course. After each, whatever is current is whole, and the next
 * run ends with the files of a run that nobody disturbed.
 */
export async function killWhileExporting(
  ground: Ground,
  options: ExportKillOptions,
): Promise<ExportKillOutcome> {
  const { kills, seed, units, leasesWaitedFor } = options;
  const random = new Seeded(seed);
  const province = rushProvince(units, seed);
  await storeProvince(ground.stores, province);
  const made = [...province.submissions(province.last)];
  const period = periodKey(province.last);
  const way = await openWay(ground.connectionString);
  const supervisor = new Caller(ground.directory, 'reviewer', 'supervisor');
  const problems: string[] = [];
  const at: number[] = [];

  /** Something has to be new, or there is nothing to export. */
  const changeSomething = async (number: number): Promise<void> => {
    const one = made[number % made.length];
    if (one) await storeSubmission(ground.stores, province.last, one);
  };
  const run = (host: RunningHost): Promise<Reply> =>
    supervisor.ask(host.url, { route: 'runExport', path: { period }, query: { include: 'submitted' } });
  const look = async (when: string): Promise<void> => {
    const { exports } = ground.stores;
    for (const each of await spoiltFiles(exports, period)) problems.push(`${when}: ${each}`);
  };

  let host = await ground.host(way.connectionString);
  await run(host);
  await changeSomething(made.length - 1);
  way.nothing();
  const alone = await run(host);
  const calls = way.calls();
  if (alone.status !== 200)
    problems.push(`undisturbed: answered ${alone.status} ${JSON.stringify(alone.json)}`);

  for (let kill = 0; kill < kills; kill += 1) {
    await changeSomething(kill);
    const number = 1 + Math.floor(((kill + random.next()) / kills) * calls);
    at.push(number);
    const killed = host;
    way.at(number, kill % 2 === 0 ? 'before' : 'after', () => killed.process.signal('SIGKILL'));
    await run(killed);
    // It may have taken fewer calls this time, and be through.
    await killed.kill();
    way.nothing();
    const when = `kill ${kill + 1} at call ${number}`;
    await look(when);
    host = await ground.host(way.connectionString);
    const waits = kill < leasesWaitedFor;
    if (!waits) await letLeaseEnd(ground.connectionString, PROVINCE, period);
    const { reply, milliseconds } = await onceTheLeaseEnds(() => run(host));
    if (reply.status !== 200)
      problems.push(`${when}: the next run is answered ${reply.status} ${JSON.stringify(reply.json)}`);
    if (milliseconds > 1000 * LEASE_SECONDS + 10 * TRY_EVERY_MS)
      problems.push(`${when}: the dead host’s lease held ${milliseconds} ms`);
    await look(`the run after ${when}`);
  }
  const undisturbed = await filesAlone(ground, province);
  const files = await currentFiles(ground.stores.exports, period);
  if (JSON.stringify(fingerprints(files)) !== JSON.stringify(fingerprints(undisturbed)))
    problems.push('the files are others than those of a run alone');
  await host.kill();
  await way.stop();
  return { kills, at, calls, problems };
}

/** Runs again while another run is said to hold the lease. */
async function onceTheLeaseEnds(run: () => Promise<Reply>): Promise<{ reply: Reply; milliseconds: number }> {
  const since = performance.now();
  const passed = (): number => Math.round(performance.now() - since);
  let reply = await run();
  while (reply.status === 409 && passed() < 2 * 1000 * LEASE_SECONDS) {
    await setTimeout(TRY_EVERY_MS);
    reply = await run();
  }
  return { reply, milliseconds: passed() };
}

/** The same figures exported to a place of its own, by nobody who is killed. */
async function filesAlone(ground: Ground, province: MadeProvince): Promise<Map<string, Uint8Array>> {
  const stores = storesOf(portsOf(ground.connectionString), PROVINCE, 'alone');
  const services = servicesOf(stores, () => new Date().toISOString());
  await runExport(services, await frameOf(services, province.last), {
    trigger: 'request',
    by: 'alone',
    include: 'submitted',
  });
  return currentFiles(stores.exports, periodKey(province.last));
}

async function currentFiles(exports: ExportStore, period: string): Promise<Map<string, Uint8Array>> {
  const current = await exports.readCurrent(period);
  const files = new Map<string, Uint8Array>();
  for (const name of current ? Object.keys(EXPORT_FILES) : []) {
    const bytes = await exports.readFile(period, current?.inputs ?? '', name);
    if (bytes) files.set(name, bytes);
  }
  return files;
}

/** What of the current set is not as its manifest says, in sentences. */
async function spoiltFiles(exports: ExportStore, period: string): Promise<string[]> {
  const current = await exports.readCurrent(period);
  if (!current) return [];
  const files = await currentFiles(exports, period);
  const manifest = files.get('manifest.json');
  if (!manifest) return ['the manifest is missing'];
  if (sha256Hex(manifest) !== current.manifest) return ['the manifest is another than the pointer says'];
  const told = (
    JSON.parse(Buffer.from(manifest).toString('utf8')) as { files: { name: string; sha256: string }[] }
  ).files;
  return told.flatMap(({ name, sha256 }) => {
    const bytes = files.get(name);
    return bytes && sha256Hex(bytes) === sha256 ? [] : [`${name} is not what the manifest says`];
  });
}
