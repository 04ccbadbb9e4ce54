import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { periodKey } from '../../shared/period/period';
import type { RouteName } from '../../shared/contract/routes';
import { storeProvince } from '../tools/stored-province';
import { Seeded } from '../tools/seeded';
import { Caller } from './caller';
import type { Ground } from './ground';
import { Journal } from './journal';
import { lawfulRequests } from './lawful';
import { rushProvince } from './rush';
import { Tally } from './tally';

export interface SoakOptions {
  milliseconds: number;
  /** How often the host's memory is looked at. */
  sampleEvery: number;
  units: number;
  seed: number;
}

export interface SoakOutcome {
  tally: Tally;
  /** Resident memory of the host in MB, in the order in which it was looked at. */
  memory: number[];
  problems: string[];
}

/** People at work at once. */
const PEOPLE = 6;
/** The pause of somebody who looks at what came, at most. */
const PAUSE_MS = 300;
const TEXT = 'II.2';

/** What a day is made of: mostly saving and reading, now and then what is dear. */
const WORK: readonly RouteName[] = [
  ...Array.from({ length: 6 }, () => 'putSubmission' as const),
  ...Array.from({ length: 4 }, () => 'getSubmission' as const),
  ...Array.from({ length: 4 }, () => 'check' as const),
  'getHistory',
  'getCells',
  'getOwed',
  'getOverview',
  'getTotals',
  'getComparison',
  'locate',
  'intake',
  'checkText',
  'getReport',
  'getWorkbook',
  'runExport',
];

/** A steady mix of work at one host, whose memory has to stay where it was once all is warm. */
export async function soak(ground: Ground, options: SoakOptions): Promise<SoakOutcome> {
  const { milliseconds, sampleEvery, units, seed } = options;
  const random = new Seeded(seed);
  const province = rushProvince(units, seed);
  await storeProvince(ground.stores, province);
  const period = periodKey(province.last);
  const made = new Map([...province.submissions(province.last)].map((each) => [each.unit, each]));
  const lawful = lawfulRequests(province, random);
  const host = await ground.host();
  const tally = new Tally();
  const journal = new Journal();
  const problems: string[] = [];
  const memory: number[] = [];
  const told = (
    route: RouteName,
    { status, milliseconds: took }: { status: number; milliseconds: number },
  ): void => tally.add(route, status, took);
  const until = performance.now() + milliseconds;

  const saves = async (unit: string): Promise<void> => {
    const path = { period, unit };
    const clerk = new Caller(ground.directory, `clerk of ${unit}`, `clerk.${unit}`, told);
    const reviewer = new Caller(ground.directory, 'reviewer', 'supervisor', told);
    const stored = await clerk.ask(host.url, { route: 'getSubmission', path });
    const headers = { 'if-match': stored.etag ?? '', 'idempotency-key': randomUUID() };
    if (stored.json?.status === 'accepted') {
      await reviewer.ask(host.url, { route: 'reopen', path, headers, body: { reason: 'Bổ sung.' } });
      return;
    }
    const { content } = made.get(unit) ?? {};
    const body = { ...content, texts: { [TEXT]: `Ghi lại ${randomUUID()}.` } };
    journal.note(await clerk.ask(host.url, { route: 'putSubmission', path, headers, body }));
  };

  const works = async (): Promise<void> => {
    while (performance.now() < until) {
      const route = random.of(WORK);
      const { unit, ...request } = lawful.request(route);
      if (route === 'putSubmission') await saves(unit);
      else {
        const roles = `clerk.${unit} supervisor`;
        const reply = await new Caller(ground.directory, `official of ${unit}`, roles, told).ask(
          host.url,
          request,
        );
        if (reply.status === 500 || reply.status === 0)
          problems.push(`${route}: ${reply.status} ${JSON.stringify(reply.json)}`);
      }
      await setTimeout(random.below(PAUSE_MS));
    }
  };
  const looks = async (): Promise<void> => {
    while (performance.now() < until) {
      await setTimeout(Math.min(sampleEvery, Math.max(1, until - performance.now())));
      memory.push(residentMegabytes(host.process.pid));
    }
  };
  await Promise.all([looks(), ...Array.from({ length: PEOPLE }, works)]);
  problems.push(...(await journal.problems(host.url, new Caller(ground.directory, 'reader', 'supervisor'))));
  await host.kill();
  return { tally, memory, problems };
}

/** Medians of the quarters of a run; the first warms up. */
export function quartersOf(memory: readonly number[]): number[] {
  const border = (quarter: number): number => Math.floor((quarter * memory.length) / 4);
  return [0, 1, 2, 3].map((quarter) => {
    const sorted = memory.slice(border(quarter), border(quarter + 1)).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  });
}

function residentMegabytes(pid: number): number {
  return Math.round(
    Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024,
  );
}
