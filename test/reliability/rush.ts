import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { vietnamDay } from '../../shared/period/date';
import { periodKey, periodOn, shiftPeriod, type Period } from '../../shared/period/period';
import type { SubmissionContent } from '../../shared/submission/submission';
import { makeProvince, type MadeProvince } from '../tools/province';
import { Seeded } from '../tools/seeded';
import { Caller } from './caller';
import type { Ground } from './ground';
import { Journal, untilAnswered } from './journal';
import { Tally } from './tally';

export interface RushOptions {
  units: number;
  /** Over how long the units come in, at random; 0: as fast as the host takes them. */
  milliseconds: number;
  seed: number;
}

export interface RushOutcome {
  tally: Tally;
  /** Units whose quarter ended as submitted. */
  submitted: number;
  /** Conflicts that were provoked, and found. */
  conflicts: { provoked: number; told: number };
  /** Twins sent with one key, and those whose answers differed. */
  twins: { sent: number; different: number };
  /** Refusals that nothing provoked, in words. */
  surprises: string[];
  unknown: number;
  problems: string[];
}

/** Units that are worked on at once where nothing else spreads them. */
const WIDTH = 24;
/** One unit in so many has a second clerk who saves over an old version; one in so many sends everything twice. */
const SECOND_CLERK = 5;
const TWIN = 7;
/** A text of a unit's own that every report has. */
const TEXT = 'II.2';

/** The quarter that is reported today. */
export function reportedQuarter(): Period {
  return shiftPeriod(periodOn(vietnamDay(new Date().toISOString())), -1);
}

export function rushProvince(units: number, seed: number): MadeProvince {
  return makeProvince({ units, rows: 8, quarters: 1, last: reportedQuarter(), seed });
}

/** The rush before the deadline: every unit saves, checks, corrects, saves and submits, some against each other. */
export async function rush(ground: Ground, options: RushOptions): Promise<RushOutcome> {
  const province = rushProvince(options.units, options.seed);
  await ground.stores.documents.writeUnits(province.tree, null);
  const host = await ground.host();
  const random = new Seeded(options.seed);
  const tally = new Tally();
  const journal = new Journal();
  const outcome: RushOutcome = {
    tally,
    submitted: 0,
    conflicts: { provoked: 0, told: 0 },
    twins: { sent: 0, different: 0 },
    surprises: [],
    unknown: 0,
    problems: [],
  };
  const period = periodKey(province.last);
  const caller = (person: string, roles: string): Caller =>
    new Caller(ground.directory, person, roles, (route, { status, milliseconds }) =>
      tally.add(route, status, milliseconds),
    );

  const unitsQuarter = async (unit: string, content: SubmissionContent, number: number): Promise<void> => {
    const path = { period, unit };
    const clerk = caller(`clerk of ${unit}`, `clerk.${unit}`);
    const ask = async (route: 'putSubmission' | 'submit' | 'check', headers: object, body: unknown) => {
      const keyed = { ...headers, 'idempotency-key': randomUUID() };
      const request = { route, path: route === 'check' ? {} : path, headers: keyed, body };
      const [reply, twin] = await Promise.all([
        untilAnswered(clerk, () => host.url, request, journal),
        route !== 'check' && number % TWIN === 0
          ? untilAnswered(clerk, () => host.url, request, journal)
          : undefined,
      ]);
      if (twin) {
        outcome.twins.sent += 1;
        if (JSON.stringify(twin.json) !== JSON.stringify(reply.json)) outcome.twins.different += 1;
      }
      if (reply.status !== 200)
        outcome.surprises.push(
          `${unit} ${route}: ${reply.status} ${JSON.stringify(reply.json).slice(0, 200)}`,
        );
      return reply;
    };
    const stored = await clerk.ask(host.url, { route: 'getSubmission', path });
    if (stored.status !== 404) outcome.surprises.push(`${unit}: ${stored.status} before anything was saved`);
    const first = await ask('putSubmission', { 'if-none-match': '*' }, content);
    await ask('check', {}, { period, unit, tables: content.tables });
    if (number % SECOND_CLERK === 0) {
      const second = caller(`second clerk of ${unit}`, `clerk.${unit}`);
      const headers = { 'if-match': first.etag ?? '', 'idempotency-key': randomUUID() };
      const request = { route: 'putSubmission', path, headers } as const;
      const other = { ...content, texts: { [TEXT]: 'Người thứ hai ghi.' } };
      await untilAnswered(second, () => host.url, { ...request, body: other }, journal);
      outcome.conflicts.provoked += 1;
      const late = { ...headers, 'idempotency-key': randomUUID() };
      const refused = await clerk.ask(host.url, { ...request, headers: late, body: content });
      if (refused.status === 412) outcome.conflicts.told += 1;
    }
    const seen = await clerk.ask(host.url, { route: 'getSubmission', path });
    const saved = await ask(
      'putSubmission',
      { 'if-match': seen.etag ?? '' },
      { ...content, texts: { [TEXT]: `Ghi của ${unit}.` } },
    );
    const submitted = await ask('submit', { 'if-match': saved.etag ?? '' }, {});
    if (submitted.json?.status === 'submitted') outcome.submitted += 1;
  };

  let number = 0;
  const waiting: Promise<void>[] = [];
  for (const { unit, content } of province.submissions(province.last)) {
    number += 1;
    const work = unitsQuarter.bind(undefined, unit, content, number);
    if (options.milliseconds > 0) {
      waiting.push(setTimeout(random.next() * options.milliseconds).then(work));
    } else {
      waiting.push(work());
      if (waiting.length >= WIDTH) await Promise.all(waiting.splice(0));
    }
  }
  await Promise.all(waiting);
  outcome.unknown = journal.unknown;
  outcome.problems = await journal.problems(host.url, new Caller(ground.directory, 'reader', 'supervisor'));
  await host.kill();
  return outcome;
}
