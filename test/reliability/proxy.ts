import {
  createServer,
  request as forward,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { closed, listening } from './directory';

/** What may become of a call to the storage. `answer-lost` is cut after it took effect, `lost` before. */
export const MISHAPS = ['late', 'refused-500', 'refused-503', 'lost', 'answer-lost'] as const;
export type Mishap = (typeof MISHAPS)[number];

const LATE_MS = 150;

/** A way to the storage on which a call meets with a mishap, or something is done in the midst of it. */
export interface Way {
  /** The storage's connection string, through this way. */
  connectionString: string;
  /** Calls that have come since `nothing`, `mishap` or `at` was said. */
  calls(): number;
  /** Every call goes through; counts anew. */
  nothing(): void;
  /** The call of this number, counted anew from 1, meets with a mishap; all others go through. */
  mishap(number: number, what: Mishap): void;
  /** When the call of this number, counted anew from 1, comes (`before`) or is answered (`after`), `act` is done; it is then cut. */
  at(number: number, when: 'before' | 'after', act: () => void): void;
  stop(): Promise<void>;
}

type Fate = { kind: 'mishap'; what: Mishap } | { kind: 'act'; when: 'before' | 'after'; act: () => void };

export async function openWay(connectionString: string): Promise<Way> {
  let calls = 0;
  let fate: (Fate & { number: number }) | undefined;
  const servers: Server[] = [];
  const plan = (next: typeof fate): void => {
    calls = 0;
    fate = next;
  };
  const ports = new Map<string, number>();
  for (const port of new Set(
    [...connectionString.matchAll(/http:\/\/127\.0\.0\.1:(\d+)/g)].map(([, found = '']) => found),
  )) {
    const server = createServer((request, response) => {
      calls += 1;
      const met = fate?.number === calls ? fate : undefined;
      void pass(Number(port), request, response, met);
    });
    servers.push(server);
    ports.set(port, await listening(server));
  }
  return {
    connectionString: connectionString.replace(
      /http:\/\/127\.0\.0\.1:(\d+)/g,
      (_whole, port: string) => `http://127.0.0.1:${String(ports.get(port))}`,
    ),
    calls: () => calls,
    nothing: () => plan(undefined),
    mishap: (number, what) => plan({ kind: 'mishap', what, number }),
    at: (number, when, act) => plan({ kind: 'act', when, act, number }),
    stop: async () => {
      await Promise.all(servers.map(closed));
    },
  };
}

async function pass(
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
  met: Fate | undefined,
): Promise<void> {
  const body: Buffer[] = [];
  for await (const chunk of request) body.push(chunk as Buffer);
  if (met?.kind === 'act' && met.when === 'before') {
    met.act();
    return cut(response);
  }
  if (met?.kind === 'mishap') {
    if (met.what === 'lost') return cut(response);
    if (met.what === 'refused-500' || met.what === 'refused-503') return refuse(response, met.what);
    if (met.what === 'late') await setTimeout(LATE_MS);
  }
  const { method, url, headers } = request;
  const onward = forward({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    const parts: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => parts.push(chunk));
    answer.on('error', () => cut(response));
    answer.on('end', () => {
      if (met?.kind === 'act') met.act();
      if (met?.kind === 'act' || (met?.kind === 'mishap' && met.what === 'answer-lost')) return cut(response);
      const { 'transfer-encoding': _chunked, ...others } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, others);
      response.end(Buffer.concat(parts));
    });
  });
  onward.on('error', () => cut(response));
  onward.end(Buffer.concat(body));
}

function refuse(response: ServerResponse, what: 'refused-500' | 'refused-503'): void {
  const code = what === 'refused-500' ? 'InternalError' : 'ServerBusy';
  response.writeHead(what === 'refused-500' ? 500 : 503, {
    'content-type': 'application/json',
    'x-ms-error-code': code,
  });
  response.end(JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value: code } } }));
}

function cut(response: ServerResponse): void {
  response.destroy();
}
