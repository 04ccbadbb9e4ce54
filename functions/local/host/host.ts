import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Server } from 'node:http';
import type { Log } from './contract';
import { createFunctionsCore } from './functions-core';
import { createHttpFront, type Mount } from './http-front';
import { createQueueService } from './queue-service';
import { queueLimits, queueOutputs, startQueues } from './queues';
import { buildRoutes } from './routes';
import { startTimers, type FireOutcome, type Timers } from './timers';

export interface HostOptions {
  /** The bundled app (CommonJS). */
  appFile: string;
  /** 0: any free port. */
  port: number;
  log: Log;
  /** Connection string of the queues that functions listen and write to; without it none are listened to. */
  queues?: string;
  /** Asked in this order before the functions' routes. */
  mounts?: Mount[];
}

export interface HostFunction {
  name: string;
  trigger: 'http' | 'timer' | 'queue';
  /** Of an HTTP trigger: `GET`, upper case; empty: all. */
  methods: string[];
  /** Of an HTTP trigger: `/api/items/{id}`. */
  path?: string;
}

export interface Host {
  /** `http://127.0.0.1:7071`, without a slash at the end. */
  url: string;
  functions: HostFunction[];
  fireTimer(name: string): Promise<FireOutcome>;
  /** Takes no more requests, lets running functions end (for `STOP_GRACE_MS` at most) and stops timers and queues. */
  stop(): Promise<void>;
}

/** Only this machine reaches the local host: it hands out tokens to whoever asks. */
export const HOSTNAME = '127.0.0.1';
/** host.json of the app says the same. */
const ROUTE_PREFIX = 'api';
/** How long running functions may take to end when the host stops. */
const STOP_GRACE_MS = 3_000;

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOSTNAME, resolve);
  });
  return `http://${HOSTNAME}:${(server.address() as AddressInfo).port}`;
}

/** POST /admin/functions/NAME fires a timer, as with Microsoft's own tools; 202 says that it has begun. */
function adminMount(timers: Timers): Mount {
  return (request, response, url) => {
    const name = /^\/admin\/functions\/([\w-]+)$/.exec(url.pathname)?.[1];
    if (request.method !== 'POST' || name === undefined || !timers.names.includes(name)) return false;
    void timers.fire(name);
    response.writeHead(202).end();
    return true;
  };
}

async function close(server: Server, idle: Promise<void>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const grace = new Promise<void>((resolve) => setTimeout(resolve, STOP_GRACE_MS).unref());
  await Promise.race([Promise.all([closed, idle]), grace]);
  server.closeAllConnections();
}

/**
 * Runs a bundled Functions app in this process: our local host for development and tests, not Microsoft's. HTTP, timer and queue triggers,
 * and queue outputs.
 * Rejects when the app cannot be loaded or the port (EADDRINUSE) cannot be had.
 */
export async function startHost({
  appFile,
  port,
  log,
  queues: connection,
  mounts = [],
}: HostOptions): Promise<Host> {
  const service = connection === undefined ? undefined : createQueueService(connection);
  const core = createFunctionsCore(log, (metadata, response) => queueOutputs(metadata, response, service));
  const registered = await core.load(() => {
    createRequire(path.resolve(appFile))(path.resolve(appFile));
    return Promise.resolve();
  });
  const routes = buildRoutes(registered, ROUTE_PREFIX);
  const timers = startTimers(core, registered, process.env, log);
  const server = createHttpFront({ core, routes, mounts: [...mounts, adminMount(timers)], log });
  const url = await listen(server, port).catch((error: unknown) => {
    timers.stop();
    throw error;
  });
  const queues = startQueues(core, registered, service, queueLimits(process.env), log);
  return {
    url,
    functions: [
      ...routes.map(({ functionName, methods = [], template }) => ({
        name: functionName,
        trigger: 'http' as const,
        methods,
        path: template,
      })),
      ...timers.names.map((name) => ({ name, trigger: 'timer' as const, methods: [] })),
      ...queues.names.map((name) => ({ name, trigger: 'queue' as const, methods: [] })),
    ],
    fireTimer: (name) => timers.fire(name),
    async stop() {
      timers.stop();
      queues.stop();
      await close(server, core.idle());
    },
  };
}
