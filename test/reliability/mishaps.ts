import { randomUUID } from 'node:crypto';
import { periodKey } from '../../shared/period/period';
import { Caller, type Reply, type Request } from './caller';
import type { Ground } from './ground';
import { Journal } from './journal';
import { MISHAPS, openWay, type Mishap } from './proxy';
import { reportedQuarter, rushProvince } from './rush';

/** What a unit does to its quarter, with what has to be there before. */
const ACTS = ['first save', 'save', 'submit', 'recall', 'accept', 'comment', 'check'] as const;
export type Act = (typeof ACTS)[number];

export interface MishapOutcome {
  /** By act: calls to the storage that it takes, and how often it was answered how under a mishap. */
  acts: Map<Act, { calls: number; answers: Map<string, number> }>;
  problems: string[];
}

export interface MishapOptions {
  acts?: readonly Act[];
  mishaps?: readonly Mishap[];
  /** Tries at most so many calls of an act, spread over them; absent: each. */
  most?: number;
  seed: number;
}

const TEXT = 'II.2';

/**
 * Does every act once for each of its calls to the storage and each mishap that call may meet with. What is answered must be
 * true or say that it is not known; the same request again ends with the act done once.
 */
export async function meetMishaps(ground: Ground, options: MishapOptions): Promise<MishapOutcome> {
  const { acts = ACTS, mishaps = MISHAPS, most = Infinity, seed } = options;
  // More units than cases: each starts from a quarter of its own.
  const province = rushProvince(900, seed);
  await ground.stores.documents.writeUnits(province.tree, null);
  const period = periodKey(reportedQuarter());
  const units = province.submissions(province.last);
  const way = await openWay(ground.connectionString);
  const host = await ground.host(way.connectionString);
  const reader = new Caller(ground.directory, 'reader', 'supervisor');
  const outcome: MishapOutcome = { acts: new Map(), problems: [] };
  const journal = new Journal();

  /** A unit that stands before the act, the request for it, and who makes it. */
  const prepared = async (act: Act): Promise<{ unit: string; request: Request; caller: Caller }> => {
    const next = units.next();
    if (next.done) throw new Error('the province has too few units');
    const { unit, content } = next.value;
    const path = { period, unit };
    const clerk = new Caller(ground.directory, `clerk of ${unit}`, `clerk.${unit}`);
    const supervisor = new Caller(ground.directory, 'reviewer', 'supervisor');
    let tag = '';
    const done = async (caller: Caller, request: Request): Promise<void> => {
      const reply = await caller.ask(host.url, request);
      if (reply.status !== 200) throw new Error(`${act} of ${unit}: ${JSON.stringify(reply)}`);
      tag = reply.etag ?? tag;
    };
    const headers = (): Record<string, string> => ({ 'if-match': tag, 'idempotency-key': randomUUID() });
    const save = { route: 'putSubmission', path } as const;
    if (act === 'check')
      return {
        unit,
        caller: clerk,
        request: { route: 'check', body: { period, unit, tables: content.tables } },
      };
    if (act === 'first save')
      return {
        unit,
        caller: clerk,
        request: {
          ...save,
          headers: { 'if-none-match': '*', 'idempotency-key': randomUUID() },
          body: content,
        },
      };
    await done(clerk, { ...save, headers: { 'if-none-match': '*' }, body: content });
    if (act === 'save')
      return {
        unit,
        caller: clerk,
        request: { ...save, headers: headers(), body: { ...content, texts: { [TEXT]: 'Sửa lại.' } } },
      };
    if (act === 'comment') {
      const body = { kind: 'comment', form: 'II.06a', row: 'total', column: '3', text: 'Đề nghị xem lại.' };
      return { unit, caller: supervisor, request: { route: 'postComment', path, headers: headers(), body } };
    }
    if (act === 'submit')
      return { unit, caller: clerk, request: { route: 'submit', path, headers: headers(), body: {} } };
    await done(clerk, { route: 'submit', path, headers: headers(), body: {} });
    if (act === 'recall')
      return { unit, caller: clerk, request: { route: 'recall', path, headers: headers() } };
    return { unit, caller: supervisor, request: { route: 'accept', path, headers: headers(), body: {} } };
  };

  const versionsOf = async (unit: string): Promise<number> => {
    const { json } = await reader.ask(host.url, { route: 'getHistory', path: { period, unit } });
    return ((json?.entries ?? []) as unknown[]).length;
  };

  for (const act of acts) {
    way.nothing();
    const whole = await prepared(act);
    way.nothing();
    const right = await whole.caller.ask(host.url, whole.request);
    if (right.status !== 200) throw new Error(`${act}: ${JSON.stringify(right)}`);
    const calls = way.calls();
    const answers = new Map<string, number>();
    outcome.acts.set(act, { calls, answers });
    const adds = act === 'check' || act === 'comment' ? 0 : 1;
    const step = Math.max(1, Math.ceil(calls / most));
    for (let call = 1; call <= calls; call += step) {
      for (const mishap of mishaps) {
        way.nothing();
        const { unit, request, caller } = await prepared(act);
        const before = await versionsOf(unit);
        way.mishap(call, mishap);
        const reply = await caller.ask(host.url, request);
        way.nothing();
        const answer = answered(reply);
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
        const wrong = (what: string): void => {
          outcome.problems.push(`${act} of ${unit}, call ${call} ${mishap}: ${what}; answered ${answer}`);
        };
        const after = await versionsOf(unit);
        if (reply.status === 200 && after !== before + adds) wrong(`${after - before} versions stored`);
        if (reply.status === 500 || reply.status === 0) wrong('no answer that says what happened');
        if (reply.status >= 400 && reply.status < 500) wrong('refused as if the request were wrong');
        if (answer === '503 storage-unavailable' && after !== before)
          wrong('says nothing changed, and it did');
        const again = await caller.ask(host.url, request);
        journal.note(again);
        if (again.status !== 200) wrong(`the same again is answered ${answered(again)}`);
        if ((await versionsOf(unit)) !== before + adds)
          wrong('the same again did not end with one version more');
      }
    }
  }
  outcome.problems.push(...(await journal.problems(host.url, reader)));
  await host.kill();
  await way.stop();
  return outcome;
}

function answered({ status, json }: Reply): string {
  const code = typeof json?.code === 'string' ? ` ${json.code}` : '';
  return status === 0 ? 'nothing' : `${status}${status === 200 ? '' : code}`;
}
