import type { MappingsResponse } from '../../shared/contract/mappings';
import type { RememberedMapping } from '../../shared/intake/mapping/mapping';
import type { Client } from '../api/client';
import { policyOf } from '../api/policy';
import { ApiProblem, type ProblemNotice } from '../api/problem';
import type { Records } from './records';

/** A layout that was accepted or forgotten on this machine and that the server does not know of yet. */
export interface WaitingMapping {
  person: string;
  unit: string;
  signature: string;
  /** Null: to be forgotten. */
  mapping: RememberedMapping | null;
  /** ISO 8601. */
  at: string;
}

/** A layout that a paste is tried with, and when it was accepted. */
export interface KnownMapping {
  mapping: RememberedMapping;
  at: string;
}

interface MappingsOptions {
  waiting: Records<WaitingMapping>;
  /** Answers of the API by their question. */
  answers: Records<unknown>;
  client: Client;
  now: () => string;
}

/**
 * A unit's accepted layouts as they are known here. A change counts at once and waits on this machine until the
 * server has taken or refused it; what the server last said is kept for working without a line.
 */
export class Mappings {
  constructor(private readonly options: MappingsOptions) {}

  /** Asks the server what it remembers of a unit; without an answer what it said last goes on to count. */
  async look(person: string, unit: string): Promise<void> {
    try {
      await this.keep(person, await this.options.client.call('getMappings', { path: { unit } }));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
    }
  }

  /** What the server last said of a unit, with what it does not know yet laid over; the last accepted first. */
  async list(person: string, unit: string): Promise<KnownMapping[]> {
    const key = answerKey(person, unit);
    if ((await this.options.answers.get(key)) === undefined) await this.look(person, unit);
    const stored = (await this.options.answers.get(key)) as MappingsResponse | undefined;
    const waiting = await this.waiting(person, unit);
    const changed = new Set(waiting.map(({ signature }) => signature));
    const own = waiting.flatMap(({ mapping, at }) => (mapping === null ? [] : [{ mapping, at }]));
    const theirs = (stored?.mappings ?? []).filter(({ mapping }) => !changed.has(mapping.signature));
    return [...own, ...theirs.map(({ mapping, at }) => ({ mapping, at }))].sort((a, b) =>
      a.at < b.at ? 1 : a.at > b.at ? -1 : 0,
    );
  }

  /** Remembers a layout for a unit, or forgets it (null); the server hears of it with the next `send`. */
  async change(
    person: string,
    unit: string,
    signature: string,
    mapping: RememberedMapping | null,
  ): Promise<void> {
    const change = { person, unit, signature, mapping, at: this.options.now() };
    await this.options.waiting.put(keyOf(change), change);
  }

  /**
   * Tells the server what waits, of the person who is signed in. What cannot be reached waits on; what the server
   * refuses is given up, and its reason is returned.
   */
  async send(person: string): Promise<ProblemNotice | undefined> {
    let refused: ProblemNotice | undefined;
    for (const change of await this.waiting(person)) {
      try {
        await this.tell(change);
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        const policy = policyOf(error.notice);
        if (policy === 'later' || policy === 'sign-in' || policy === 'nothing') return refused;
        refused = error.notice;
      }
      await this.done(change);
    }
    return refused;
  }

  private async tell({ person, unit, signature, mapping }: WaitingMapping): Promise<void> {
    const { client } = this.options;
    const path = { unit, signature };
    const answer = await (mapping === null
      ? client.call('deleteMapping', { path })
      : client.call('putMapping', { path, body: mapping }));
    await this.keep(person, answer);
  }

  private async keep(person: string, answer: MappingsResponse): Promise<void> {
    await this.options.answers.put(answerKey(person, answer.unit), answer);
  }

  /** A change made while this one was on its way stays. */
  private async done(change: WaitingMapping): Promise<void> {
    const { waiting } = this.options;
    const now = await waiting.get(keyOf(change));
    if (now?.at === change.at) await waiting.remove(keyOf(change));
  }

  private async waiting(person: string, unit?: string): Promise<WaitingMapping[]> {
    const all = await this.options.waiting.all();
    return all.filter((change) => change.person === person && (unit === undefined || change.unit === unit));
  }
}

function keyOf({ person, unit, signature }: WaitingMapping): string {
  return [person, unit, signature].join('|');
}

function answerKey(person: string, unit: string): string {
  return ['mappings', person, unit].join('|');
}
