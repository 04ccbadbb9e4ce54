import { randomUUID } from 'node:crypto';
import { problemStatus } from '../../shared/contract/problem-codes';
import { routes, type RouteName } from '../../shared/contract/routes';
import type { RouteContract } from '../../shared/contract/routes/route';
import { storeProvince } from '../tools/stored-province';
import { Seeded } from '../tools/seeded';
import { addressOf, Caller, type Reply, type Request } from './caller';
import { fromSchema } from './from-schema';
import type { Ground, RunningHost } from './ground';
import { lawfulRequests } from './lawful';
import { mutated, oddText } from './mutate';
import { rushProvince } from './rush';
import { Tally } from './tally';

export interface FuzzOptions {
  requests: number;
  seed: number;
  units: number;
}

export interface FuzzOutcome {
  tally: Tally;
  /** How many were sent as what. */
  kinds: Map<Kind, number>;
  /** Calls that took longer than a second, uploads and files aside. */
  slow: string[];
  problems: string[];
}

const KINDS = ['lawful', 'one step off', 'of the schema', 'address', 'headers', 'no JSON'] as const;
type Kind = (typeof KINDS)[number];

/** Requests at once. */
const WIDTH = 8;
const SLOW_MS = 1_000;
/** Routes that write a quarter are asked more often: their state is what a wrong request could spoil. */
const OFTEN: RouteName[] = [
  'putSubmission',
  'submit',
  'accept',
  'return',
  'reopen',
  'recall',
  'postComment',
  'check',
];
/** Between replacements of the unit tree and the forms, which lawful requests of an administrator change as well. */
const RENEW_EVERY = 500;

/**
 * Requests made of lawful ones by one step, and of the schemas alone, to all routes from people of all roles. Whatever is
 * sent, the answer is no 5xx of ours, and a refusal has a code and says in words what to do.
 */
export async function fuzz(ground: Ground, { requests, seed, units }: FuzzOptions): Promise<FuzzOutcome> {
  const random = new Seeded(seed);
  const province = rushProvince(units, seed);
  await storeProvince(ground.stores, province);
  const lawful = lawfulRequests(province, random);
  const tally = new Tally();
  const outcome: FuzzOutcome = { tally, kinds: new Map(), slow: [], problems: [] };
  const tags = new Map<string, string>();
  let host = await ground.host();
  const names = Object.keys(routes) as RouteName[];

  const one = async (number: number): Promise<void> => {
    if (number % RENEW_EVERY === 0) await renew(host);
    const route = random.chance(0.5) ? random.of(OFTEN) : random.of(names);
    const { unit, ...request } = lawful.request(route);
    const kind = kindOf(request, random);
    outcome.kinds.set(kind, (outcome.kinds.get(kind) ?? 0) + 1);
    const headers: Record<string, string> = {
      'idempotency-key': randomUUID(),
      'accept-language': random.of(['vi', 'en']),
    };
    const quarter = `${request.path?.period ?? ''} ${unit}`;
    if (routes[route].method !== 'GET' && !tags.has(quarter)) await learn(quarter);
    const tag = tags.get(quarter);
    if (tag === undefined || random.chance(0.05)) headers['if-none-match'] = '*';
    else headers['if-match'] = tag;
    const sent = changed({ ...request, headers: { ...headers, ...request.headers } }, kind, random);
    const reply = await new Caller(ground.directory, ...personOf(route, unit, random)).ask(host.url, sent);
    if (reply.etag !== null && route !== 'getGivenFigures') tags.set(quarter, reply.etag);
    else if (reply.status === 412) tags.delete(quarter);
    tally.add(route, reply.status, reply.milliseconds);
    const place = `${kind}: ${route} ${addressOf(sent)}`;
    if (reply.milliseconds > SLOW_MS && !isFile(route))
      outcome.slow.push(`${Math.round(reply.milliseconds)} ms ${place}`);
    const wrong = wrongWith(reply, kind);
    if (wrong !== undefined)
      outcome.problems.push(
        `${place}: ${wrong}; sent ${JSON.stringify(sent.body)?.slice(0, 500) ?? 'nothing'}`,
      );
    if (reply.status === 0 && kind !== 'headers') {
      await host.kill();
      host = await ground.host();
    }
  };

  /** The version of a quarter as it stands. */
  async function learn(quarter: string): Promise<void> {
    const [period = '', unit = ''] = quarter.split(' ');
    const reader = new Caller(ground.directory, `clerk of ${unit}`, `clerk.${unit}`);
    const { etag } = await reader.ask(host.url, { route: 'getSubmission', path: { period, unit } });
    if (etag !== null) tags.set(quarter, etag);
  }

  async function renew(at: RunningHost): Promise<void> {
    const admin = new Caller(ground.directory, 'administrator', 'admin');
    const { etag } = await admin.ask(at.url, { route: 'getUnits' });
    await admin.ask(at.url, { route: 'putUnits', headers: { 'if-match': etag ?? '' }, body: province.tree });
  }

  for (let number = 0; number < requests; number += WIDTH)
    await Promise.all(
      Array.from({ length: Math.min(WIDTH, requests - number) }, (_, index) => one(number + index)),
    );
  const health = await new Caller(ground.directory, 'reader', 'supervisor').ask(host.url, {
    route: 'getHealth',
  });
  if (health.status !== 200) outcome.problems.push(`at the end the host answers ${health.status}`);
  await host.kill();
  return outcome;
}

function kindOf(request: Request, random: Seeded): Kind {
  if (request.body === undefined) return random.of(['lawful', 'address', 'address', 'headers']);
  if (random.chance(0.6)) return 'one step off';
  return random.of(KINDS);
}

function changed(request: Request, kind: Kind, random: Seeded): Request {
  const { path = {}, query = {}, headers = {} } = request;
  switch (kind) {
    case 'lawful':
      return request;
    case 'one step off':
      return { ...request, body: mutated(request.body, random) };
    case 'of the schema': {
      const { body }: RouteContract = routes[request.route];
      return { ...request, body: body ? fromSchema(body, random) : null };
    }
    case 'address': {
      const all = { ...path, ...query };
      const name = random.of(Object.keys(all).length > 0 ? Object.keys(all) : ['period']);
      const odd = oddText(all[name] ?? '', random);
      return name in path
        ? { ...request, path: { ...path, [name]: odd } }
        : { ...request, query: { ...query, [name]: odd } };
    }
    case 'headers': {
      const name = random.of([
        'if-match',
        'if-none-match',
        'idempotency-key',
        'accept-language',
        'content-type',
      ]);
      // What no client can send is no trial.
      const odd = oddText(headers[name] ?? '', random).replace(/[^\x20-\x7e]/g, '');
      return { ...request, headers: { ...headers, [name]: odd } };
    }
    case 'no JSON':
      return { ...request, raw: random.of(['', '{', '[1,', 'null', '"x"', '{"a":1}}', '[['.repeat(20_000)]) };
  }
}

/** Mostly somebody who may, so that what is sent is read. */
function personOf(route: RouteName, unit: string, random: Seeded): [string, string] {
  const people: Record<'clerk' | 'supervisor' | 'admin' | 'stranger', [string, string]> = {
    clerk: [`clerk of ${unit}`, `clerk.${unit}`],
    supervisor: ['reviewer', 'supervisor'],
    admin: ['administrator', 'admin'],
    stranger: ['stranger', 'clerk.elsewhere'],
  };
  if (random.chance(0.15)) return random.of(Object.values(people));
  const { who }: RouteContract = routes[route];
  if (who === 'administers') return people.admin;
  return who === 'reviews' || who === 'sees-province' ? people.supervisor : people.clerk;
}

/** Papers and workbooks are painted, pastes and texts read, in processes that have times of their own. */
function isFile(route: RouteName): boolean {
  const { answer, upload }: RouteContract = routes[route];
  return typeof answer === 'string' || upload !== undefined || route === 'locate' || route === 'runExport';
}

/** Refusals with which a busy host asks for patience. */
const BUSY = ['intake-busy', 'locate-busy'];

function wrongWith({ status, json, retryAfterSeconds }: Reply, kind: Kind): string | undefined {
  if (status === 0) return kind === 'headers' ? undefined : 'no answer';
  if (status < 400) return undefined;
  const code = String(json?.code);
  if (status >= 500 && !(BUSY.includes(code) && retryAfterSeconds !== undefined)) return `${status} ${code}`;
  if (status === 404 && json === undefined) return undefined;
  if (!(code in problemStatus)) return `refused by the unknown code ${code}`;
  if (typeof json?.detail !== 'string' || json.detail.trim() === '') return `${status} ${code} without words`;
  return undefined;
}
