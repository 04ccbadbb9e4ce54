import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { stackOf } from '../../http/log';
import { localText } from '../words';
import { readBody } from './body';
import type { HttpRequestData, HttpResponseData, InvocationRequest, Log } from './contract';
import type { FunctionsCore } from './functions-core';
import { PROBLEM_TYPE, problem } from './respond';
import { matchRoute, type Route, type RouteMatch } from './routes';

/** Something served beside the functions, asked first. Gives true when it has answered or will answer. */
export type Mount = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => boolean | Promise<boolean>;

/** Larger than any upload that a function takes, so that the functions' own limits are the ones met. */
const BODY_LIMIT_BYTES = 12 * 1024 * 1024;
/** How long a caller may go on sending a body that is no longer read before the connection is cut. */
const LINGER_MS = 1_000;

export interface HttpFrontOptions {
  core: FunctionsCore;
  routes: Route[];
  mounts: Mount[];
  log: Log;
}

function parseUrl(request: IncomingMessage): URL | undefined {
  const address = `http://${request.headers.host ?? '127.0.0.1'}${request.url ?? ''}`;
  return request.url?.startsWith('/') && URL.canParse(address) ? new URL(address) : undefined;
}

function nullable(record: Record<string, string>): HttpRequestData['nullableHeaders'] {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, { value }]));
}

/** Repeated names are joined by a comma, which is how the real host hands a query on. */
function queryOf(url: URL): Record<string, string> {
  const names = new Set(url.searchParams.keys());
  return Object.fromEntries([...names].map((name) => [name, url.searchParams.getAll(name).join(',')]));
}

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}

function invocationOf(
  request: IncomingMessage,
  url: URL,
  match: RouteMatch,
  body: Buffer,
): InvocationRequest {
  const http: HttpRequestData = {
    url: url.href,
    method: request.method ?? 'GET',
    nullableHeaders: nullable(headersOf(request)),
    nullableQuery: nullable(queryOf(url)),
    nullableParams: nullable(match.params),
    ...(body.length > 0 ? { body: { bytes: body } } : {}),
  };
  const traceParent = `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`;
  return {
    invocationId: randomUUID(),
    functionId: match.route.functionName,
    inputData: [{ name: match.route.binding, data: { http } }],
    triggerMetadata: {},
    traceContext: {
      traceParent: String(request.headers['traceparent'] ?? traceParent),
      traceState: '',
      attributes: {},
    },
  };
}

function send(response: ServerResponse, data: HttpResponseData): void {
  if (data.cookies !== undefined && data.cookies.length > 0)
    throw new Error('The local host sets no cookies.');
  response.writeHead(Number(data.statusCode ?? 200), data.headers);
  response.end(data.body?.bytes);
}

/**
 * Refuses a body without keeping more of it. The answer is complete at once, but the connection stays a moment, because one cut
 * while the caller still sends would lose the answer on its way.
 */
function refuseBody(request: IncomingMessage, response: ServerResponse): void {
  const answer = problem(413, 'body-too-large', localText.vi.bodyTooLarge(BODY_LIMIT_BYTES / 1024 / 1024));
  response.writeHead(413, {
    'content-type': PROBLEM_TYPE,
    'content-length': Buffer.byteLength(answer),
    connection: 'close',
  });
  response.write(answer);
  const end = (): void => void response.end();
  request.once('end', end);
  setTimeout(end, LINGER_MS).unref();
  request.resume();
}

/**
 * HTTP in and out, as the Functions host does it with buffered bodies: 500 and an empty body for a handler that threw, 204 for one
 * that returned nothing, 404 for what no route takes (a known path with another method too).
 */
export function createHttpFront({ core, routes, mounts, log }: HttpFrontOptions): Server {
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = parseUrl(request);
    if (url === undefined) return void response.writeHead(400).end();
    for (const mount of mounts) if (await mount(request, response, url)) return;
    const match = matchRoute(routes, request.method ?? 'GET', url.pathname);
    if (match === undefined) return void response.writeHead(404).end();
    const body = await readBody(request, BODY_LIMIT_BYTES);
    if (body.kind === 'broken-off') return;
    if (body.kind === 'too-large') return refuseBody(request, response);
    const { returnValue } = await core.invoke(invocationOf(request, url, match, body.bytes));
    if (returnValue?.http === undefined) return void response.writeHead(204).end();
    send(response, returnValue.http);
  }

  const server = createServer((request, response) => {
    response.once('finish', () => {
      // A server that is stopping keeps no connection for a next request.
      if (!server.listening) request.socket.destroySoon();
    });
    handle(request, response).catch((error: unknown) => {
      log('error', 'system', `${request.method} ${request.url}: ${stackOf(error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  return server;
}
