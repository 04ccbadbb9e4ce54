import type { SubmissionResponse } from '../../shared/contract/schemas';
import type { SubmissionContent } from '../../shared/submission/submission';
import type { Client } from '../api/client';
import { draftKey, type Drafts, type QuarterKey } from './drafts';
import { policyOf, type Policy } from '../api/policy';
import { ApiProblem, type ProblemNotice } from '../api/problem';
import type { Records } from './records';
import type { Schedule } from '../schedule';

export type SendState = 'waiting' | 'sending' | 'failed' | 'conflict';

/** A quarter on its way to the server: a save, and with `submit` the handing in after it. */
export interface Send extends QuarterKey {
  id: string;
  /** Order of sending. */
  number: number;
  submit: boolean;
  /** Why what was given back is handed in unchanged. */
  reason?: string;
  content: SubmissionContent;
  /** Version that the next step replaces; null: there is none yet. */
  version: number | null;
  step: 'save' | 'submit';
  /** Idempotency keys of the two steps: a repetition has one effect. */
  keys: { save: string; submit: string };
  state: SendState;
  /** Times that it was tried; from the first on the server may have it, whatever came back. */
  tries: number;
  createdAt: string;
  /** Why it waits, failed or conflicts. */
  problem?: ProblemNotice;
}

interface OutboxOptions {
  records: Records<Send>;
  drafts: Drafts;
  client: Client;
  now: () => string;
  newId: () => string;
  schedule: Schedule;
  /** Runs the work when no other pane of this machine is sending. */
  exclusively: (work: () => Promise<void>) => Promise<void>;
  /** Who is signed in now: nobody's figures go out under another name. */
  person: () => string | null;
}

/** Waits between tries, in milliseconds; the last one repeats. */
const WAITS_MS = [2_000, 5_000, 15_000, 60_000, 300_000];

type Done = (send: Send, response: SubmissionResponse) => void;

/**
 * Sends saves and submissions, in their order, until the server has taken or refused each. What cannot be reached
 * is tried again; a refusal stays with its reason until the person decides. Invariant: a send leaves the outbox
 * only when the server has it, when a newer one of the same quarter holds all of it, or when its person drops it.
 */
export class Outbox {
  private listeners = new Set<() => void>();
  private doneListeners = new Set<Done>();
  private problemListeners = new Set<(problem: ProblemNotice) => void>();
  private stopWaiting: (() => void) | undefined;
  private running: Promise<void> | undefined;
  private askedAgain = false;
  private current: { id: string; controller: AbortController } | undefined;

  constructor(private readonly options: OutboxOptions) {}

  /** Called after anything in the outbox changed. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onDone(listener: Done): () => void {
    this.doneListeners.add(listener);
    return () => this.doneListeners.delete(listener);
  }

  /** Called with whatever the server, or the line, answers to a send that it does not take. */
  onProblem(listener: (problem: ProblemNotice) => void): () => void {
    this.problemListeners.add(listener);
    return () => this.problemListeners.delete(listener);
  }

  /** In the order of sending. */
  async list(): Promise<Send[]> {
    return (await this.options.records.all()).sort((a, b) => a.number - b.number);
  }

  /**
   * Puts a quarter in line and gives its id. It takes the place of what the same quarter still has here, except a
   * send that the server may have taken already: that one is finished first, so that the versions follow.
   */
  async add(key: QuarterKey, what: Pick<Send, 'content' | 'version' | 'submit' | 'reason'>): Promise<string> {
    const sends = await this.list();
    const id = this.options.newId();
    for (const send of sends) {
      if (!sameQuarter(send, key)) continue;
      if (!isUnanswered(send)) await this.options.records.remove(send.id);
    }
    const send: Send = {
      person: key.person,
      unit: key.unit,
      period: key.period,
      id,
      number: (sends.at(-1)?.number ?? 0) + 1,
      ...what,
      step: 'save',
      keys: { save: `save-${id}`, submit: `submit-${id}` },
      state: 'waiting',
      tries: 0,
      createdAt: this.options.now(),
    };
    await this.options.records.put(id, send);
    this.tell();
    return id;
  }

  /** Sends what is waiting; called when something was added, the line is back or somebody signed in. */
  run(): Promise<void> {
    this.stopWaiting?.();
    this.stopWaiting = undefined;
    this.askedAgain = true;
    this.running ??= this.rounds();
    return this.running;
  }

  /** What is added while the last send of a round comes back is not left lying. */
  private async rounds(): Promise<void> {
    try {
      while (this.askedAgain) {
        this.askedAgain = false;
        await this.options.exclusively(() => this.sendAll());
      }
    } finally {
      this.running = undefined;
    }
  }

  /** Tries again what failed, as it is. */
  async retry(id: string): Promise<void> {
    await this.update(id, { state: 'waiting', tries: 0 });
    await this.run();
  }

  /** Takes a send out; one that is under way is stopped, though the server may have it by then. */
  async drop(id: string): Promise<void> {
    if (this.current?.id === id) this.current.controller.abort();
    await this.options.records.remove(id);
    this.tell();
  }

  private async sendAll(): Promise<void> {
    const passed = new Set<string>();
    for (;;) {
      const person = this.options.person();
      const sends = await this.list();
      const next = sends.find(
        (send) =>
          send.person === person &&
          // A send found `sending` was cut off when its pane closed: its keys make a second time harmless.
          (send.state === 'waiting' || send.state === 'sending') &&
          !passed.has(draftKey(send)),
      );
      if (next === undefined) return;
      const policy = await this.sendOne(next);
      if (policy === 'later') {
        this.tryAgainAfter(next.tries, (await this.options.records.get(next.id))?.problem);
        return;
      }
      if (policy === 'sign-in') return;
      if (policy !== undefined) passed.add(draftKey(next));
    }
  }

  /** Undefined when it went out or was dropped; else what is done about it. */
  private async sendOne(send: Send): Promise<Policy | undefined> {
    const controller = new AbortController();
    this.current = { id: send.id, controller };
    try {
      await this.update(send.id, { state: 'sending', tries: send.tries + 1 });
      const response = await this.steps(send, controller.signal);
      await this.options.records.remove(send.id);
      this.tell();
      for (const listener of this.doneListeners) listener(send, response);
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      return await this.refused(send, error.notice);
    } finally {
      this.current = undefined;
    }
  }

  private async steps(send: Send, signal: AbortSignal): Promise<SubmissionResponse> {
    const { client } = this.options;
    const path = { period: send.period, unit: send.unit };
    let { version } = send;
    let response: SubmissionResponse | undefined;
    if (send.step === 'save') {
      const idempotencyKey = send.keys.save;
      response = await client.call('putSubmission', {
        path,
        body: send.content,
        version,
        idempotencyKey,
        signal,
      });
      version = response.version;
      await this.reached(send, response);
      if (send.submit) await this.update(send.id, { step: 'submit', version });
    }
    if (send.submit || response === undefined) {
      const idempotencyKey = send.keys.submit;
      const body = send.reason === undefined ? {} : { reason: send.reason };
      response = await client.call('submit', { path, version, idempotencyKey, signal, body });
      await this.reached(send, response);
    }
    return response;
  }

  /** The draft and later sends of the quarter now come from the stored version. */
  private async reached(send: Send, response: SubmissionResponse): Promise<void> {
    await this.options.drafts.stored(send, response);
    for (const later of await this.list()) {
      if (later.number > send.number && sameQuarter(later, send) && later.step === 'save') {
        await this.update(later.id, { version: response.version });
      }
    }
  }

  private async refused(send: Send, problem: ProblemNotice): Promise<Policy | undefined> {
    const policy = policyOf(problem);
    if (policy === 'nothing') return undefined;
    for (const listener of this.problemListeners) listener(problem);
    const newer = (await this.list()).some((other) => other.number > send.number && sameQuarter(other, send));
    if (newer && policy !== 'later' && policy !== 'sign-in') {
      await this.drop(send.id);
      return undefined;
    }
    const state =
      policy === 'later' || policy === 'sign-in' ? 'waiting' : policy === 'conflict' ? 'conflict' : 'failed';
    await this.update(send.id, { state, problem });
    return policy;
  }

  private tryAgainAfter(tries: number, problem: ProblemNotice | undefined): void {
    const wait = WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] ?? 0;
    const asked = (problem?.retryAfterSeconds ?? 0) * 1000;
    this.stopWaiting = this.options.schedule(() => void this.run(), Math.max(wait, asked));
  }

  /** Changes a send that is still there; one that was dropped meanwhile stays away. */
  private async update(id: string, change: Partial<Send>): Promise<void> {
    const send = await this.options.records.get(id);
    if (send === undefined) return;
    const { problem: _old, ...rest } = send;
    await this.options.records.put(id, { ...rest, ...change });
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Whether the server may have taken it already, though nobody here knows. */
export function isUnanswered({ state, tries }: Send): boolean {
  return state === 'sending' || (state === 'waiting' && tries > 0);
}

function sameQuarter(a: QuarterKey, b: QuarterKey): boolean {
  return draftKey(a) === draftKey(b);
}
