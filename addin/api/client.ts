import type * as z from 'zod';
import { routes, type RouteName } from '../../shared/contract/routes';
import type { RouteContract, UploadContract } from '../../shared/contract/routes/route';
import type { Lang } from '../../shared/language/language';
import { ApiProblem, cancelled, ownProblem, problemOf } from './problem';
import type { Schedule } from '../schedule';

/** The JSON that a route answers with, or the bytes of its file. */
export type AnswerOf<Name extends RouteName> =
  (typeof routes)[Name]['answer'] extends z.ZodType<infer Json> ? Json : Blob;

type JsonBody<Name extends RouteName> = (typeof routes)[Name] extends { body: z.ZodType }
  ? { body: z.input<(typeof routes)[Name]['body']> }
  : { body?: undefined };

/** A file may come instead of the JSON where the route takes one. */
type BodyOf<Name extends RouteName> =
  | JsonBody<Name>
  | ((typeof routes)[Name] extends { upload: UploadContract } ? { upload: Blob; body?: undefined } : never);

export type Asked<Name extends RouteName> = BodyOf<Name> & {
  path?: Record<string, string>;
  query?: Record<string, string>;
  /** The version that a change replaces; null: there is none yet. */
  version?: number | null;
  /** The same for every repetition of one change. */
  idempotencyKey?: string;
  signal?: AbortSignal;
};

export interface Client {
  /** Rejects with an ApiProblem and nothing else. */
  call<Name extends RouteName>(name: Name, asked: Asked<Name>): Promise<AnswerOf<Name>>;
}

export interface ClientOptions {
  /** Address of the API: `/api`. */
  base: string;
  fetch: typeof globalThis.fetch;
  /** The token to send along; renewed: the server has refused the last one. Null: nobody is signed in. */
  token: (renewed: boolean) => Promise<string | null>;
  lang: () => Lang;
  schedule: Schedule;
}

/** How long an answer may take; documents are composed, and uploaded files sent and read, while one waits. */
const JSON_TIMEOUT_MS = 20_000;
const FILE_TIMEOUT_MS = 60_000;

/** Calls the API as its contract says, and checks that the answers are what it promises. */
export function createClient(options: ClientOptions): Client {
  return {
    async call<Name extends RouteName>(name: Name, asked: Asked<Name>): Promise<AnswerOf<Name>> {
      const route: RouteContract = routes[name];
      let response = await send(options, route, asked, await tokenFor(options, route, false));
      if (response.status === 401 && route.who !== 'anyone') {
        // A token runs out while one works; the change's key makes sending it again harmless.
        const token = await tokenFor(options, route, true);
        if (token !== null) response = await send(options, route, asked, token);
      }
      if (!response.ok) throw await problemOf(response, options.lang());
      return (await read(response, route, options.lang())) as AnswerOf<Name>;
    },
  };
}

function tokenFor(options: ClientOptions, route: RouteContract, renewed: boolean): Promise<string | null> {
  return route.who === 'anyone' ? Promise.resolve(null) : options.token(renewed);
}

type AnyAsked = Omit<Asked<'getHealth'>, 'body'> & { body?: unknown; upload?: Blob };

async function send(
  { base, fetch, lang, schedule }: ClientOptions,
  route: RouteContract,
  asked: AnyAsked,
  token: string | null,
): Promise<Response> {
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  if (asked.signal?.aborted) throw cancelled();
  asked.signal?.addEventListener('abort', giveUp);
  let late = false;
  const stop = schedule(
    () => {
      late = true;
      controller.abort();
    },
    typeof route.answer === 'string' || asked.upload ? FILE_TIMEOUT_MS : JSON_TIMEOUT_MS,
  );
  try {
    const response = await fetch(addressOf(base, route, asked), {
      method: route.method,
      headers: headersOf(route, asked, token, lang()),
      signal: controller.signal,
      ...bodyOf(asked),
    });
    // Read whole before the clock stops: a body may stall too.
    const body = response.status === 204 ? null : await response.blob();
    return new Response(body, { status: response.status, headers: response.headers });
  } catch (error) {
    if (asked.signal?.aborted) throw cancelled();
    if (error instanceof ApiProblem) throw error;
    throw ownProblem(late ? 'timedOut' : 'network', lang());
  } finally {
    stop();
    asked.signal?.removeEventListener('abort', giveUp);
  }
}

function bodyOf({ body, upload }: AnyAsked): { body?: string | Blob } {
  if (upload !== undefined) return { body: upload };
  return body === undefined ? {} : { body: JSON.stringify(body) };
}

function addressOf(base: string, route: RouteContract, { path = {}, query = {} }: AnyAsked): string {
  const filled = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return `${base}/${filled}${search === '' ? '' : `?${search}`}`;
}

function headersOf(
  route: RouteContract,
  asked: AnyAsked,
  token: string | null,
  lang: Lang,
): Record<string, string> {
  return {
    accept: typeof route.answer === 'string' ? route.answer : 'application/json',
    'accept-language': lang,
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...typeOf(route, asked),
    ...(asked.version === null ? { 'if-none-match': '*' } : {}),
    ...(typeof asked.version === 'number' ? { 'if-match': `"${asked.version}"` } : {}),
    ...(asked.idempotencyKey === undefined ? {} : { 'idempotency-key': asked.idempotencyKey }),
  };
}

/** What a file really is, the server finds out by itself. */
function typeOf({ upload }: RouteContract, asked: AnyAsked): Record<string, string> {
  if (asked.upload !== undefined) return { 'content-type': upload?.types[0] ?? '' };
  return asked.body === undefined ? {} : { 'content-type': 'application/json' };
}

async function read(response: Response, route: RouteContract, lang: Lang): Promise<unknown> {
  if (typeof route.answer === 'string') return response.blob();
  const json: unknown = await response.json().catch(() => undefined);
  const parsed = route.answer.safeParse(json);
  if (!parsed.success) throw ownProblem('unreadable', lang);
  return parsed.data;
}
