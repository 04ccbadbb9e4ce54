import { setTimeout } from 'node:timers/promises';
import type { Caller, Reply, Request } from './caller';

/** A change that a host said it had stored. */
export interface Acknowledged {
  period: string;
  unit: string;
  version: number;
  contentHash: string;
}

/** Keeps what was acknowledged, to be held against what is stored. */
export class Journal {
  readonly acknowledged: Acknowledged[] = [];
  /** Changes whose outcome nobody learned. */
  unknown = 0;

  note(reply: Reply): void {
    const { period, unit, version, contentHash } = reply.json ?? {};
    if (reply.status !== 200 || typeof version !== 'number' || typeof contentHash !== 'string') return;
    this.acknowledged.push({ period: String(period), unit: String(unit), version, contentHash });
  }

  /**
   * What is wrong with what is stored, in sentences; empty where every acknowledged change is in its quarter's log, once,
   * every log is without gaps and its chain whole, and what is stored is what the log ends with.
   */
  async problems(url: string, reader: Caller): Promise<string[]> {
    const problems: string[] = [];
    const quarters = new Map<string, Acknowledged[]>();
    for (const each of this.acknowledged) {
      const key = `${each.period} ${each.unit}`;
      quarters.set(key, [...(quarters.get(key) ?? []), each]);
    }
    for (const [key, acknowledged] of quarters) {
      const [period = '', unit = ''] = key.split(' ');
      const path = { period, unit };
      const history = await reader.ask(url, { route: 'getHistory', path, query: { verify: '1' } });
      const now = await reader.ask(url, { route: 'getSubmission', path });
      const entries = (history.json?.entries ?? []) as { version: number; contentHash: string }[];
      const chain = history.json?.chain as { ok: boolean } | undefined;
      if (chain?.ok !== true) problems.push(`${key}: chain ${JSON.stringify(chain)}`);
      const versions = entries.map(({ version }) => version).sort((a, b) => a - b);
      if (versions.some((version, index) => version !== index + 1))
        problems.push(`${key}: versions ${versions.join(' ')}`);
      const stored = new Map(entries.map(({ version, contentHash }) => [version, contentHash]));
      for (const { version, contentHash } of acknowledged)
        if (stored.get(version) !== contentHash) problems.push(`${key}: version ${version} is lost`);
      if (now.json?.version !== versions.at(-1) || now.json?.contentHash !== stored.get(versions.at(-1) ?? 0))
        problems.push(`${key}: ${String(now.json?.version)} is stored, ${String(versions.at(-1))} logged`);
    }
    return problems;
  }
}

/** After so many tries the pane would still go on; a trial calls it an outcome that nobody learned. */
const TRIES = 40;

/**
 * Asks until there is an answer that stands, as the pane does: what broke off, is busy or is not known is asked again with
 * its Idempotency-Key.
 * @param url asked anew for each try: a host that was started again is somewhere else
 */
export async function untilAnswered(
  caller: Caller,
  url: () => string | Promise<string>,
  request: Request,
  journal: Journal,
): Promise<Reply> {
  let reply: Reply | undefined;
  for (let tries = 0; tries < TRIES; tries += 1) {
    reply = await caller.ask(await url(), request);
    if (reply.status !== 0 && reply.status !== 429 && reply.status !== 503) {
      journal.note(reply);
      return reply;
    }
    await setTimeout(Math.min(200, 1000 * (reply.retryAfterSeconds ?? 0)));
  }
  journal.unknown += 1;
  return reply as Reply;
}
