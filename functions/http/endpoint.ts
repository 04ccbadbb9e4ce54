import type { HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import * as z from 'zod';
import { inputErrors } from '../../shared/contract/issues';
import {
  invalidInput,
  problemDocument,
  ProblemError,
  type ProblemDetails,
} from '../../shared/contract/problem';
import { problemStatus, type ProblemCode } from '../../shared/contract/problem-codes';
import { READ_HEADERS } from '../../shared/contract/read-headers';
import { pathParameter, type PathParameter, type RouteContract } from '../../shared/contract/routes/route';
import type { Lang } from '../../shared/language/language';
import type { Person } from '../auth/person';
import type { Pseudonyms } from '../auth/pseudonym';
import type { Verifier } from '../auth/verify';
import { StorageError, StorageLimitError } from '../store/errors';
import { queueMessages } from '../queues/queue';
import type { Services } from '../services/services';
import { accessEvent, logAccess, type Sighting } from './access-log';
import { readJson, readUpload } from './body';
import type { Call, Reply } from './call';
import { attachment } from './content-disposition';
import { logRequest } from './log';
import { allow } from './rights';

/** What every endpoint stands on; made once a process. */
export interface Platform {
  services: Services;
  verify: Verifier;
  pseudonym: Pseudonyms;
}

export type Handler<Body> = (call: Call<Body>) => Promise<Reply>;

/**
 * Wraps a handler so that it always answers: token, language, parameters, who may call and only then the body are checked
 * against the route's contract, the answer too, and whatever is thrown becomes problem+json.
 */
export function endpoint<Body = undefined>(
  name: string,
  route: RouteContract & { body?: z.ZodType<Body> },
  platform: () => Platform,
  handler: Handler<Body>,
): (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit> {
  return async (request, context) => {
    const started = performance.now();
    const requestId = context.invocationId;
    const lang = languageOf(request.headers.get('accept-language'));
    let answer: HttpResponseInit;
    let damaged: readonly string[] = [];
    let fault: unknown;
    let refusal: ProblemCode | undefined;
    const seen: Sighting = {};
    try {
      const reply = await replyTo(route, platform(), handler, request, lang, seen);
      answer = answerWith(reply, route);
      if ('json' in reply) {
        damaged = reply.damaged ?? [];
        queueMessages(context, reply.messages ?? []);
      }
    } catch (error) {
      const { code, details } = problemOf(error, route);
      refusal = code;
      // What we refuse knowingly is no fault of ours, whatever its status.
      if (problemStatus[code] >= 500 && !(error instanceof ProblemError)) fault = error;
      answer = problemAnswer(code, details, requestId, lang);
    }
    answer.headers = {
      ...answer.headers,
      'x-request-id': requestId,
      'x-content-type-options': 'nosniff',
      'access-control-expose-headers': Object.values(READ_HEADERS).join(', '),
    };
    try {
      logRequest(context, {
        route: name,
        method: route.method,
        status: answer.status ?? 200,
        milliseconds: Math.round(performance.now() - started),
        damaged,
        fault,
      });
      const { pseudonym } = platform();
      const access = accessEvent(name, route, seen, refusal, { requestId, pseudonym });
      if (access) logAccess(context, access);
    } catch {
      // What was answered stands, told or not.
    }
    return answer;
  };
}

async function replyTo<Body>(
  route: RouteContract & { body?: z.ZodType<Body> },
  platform: Platform,
  handler: Handler<Body>,
  request: HttpRequest,
  lang: Lang,
  seen: Sighting,
): Promise<Reply> {
  const person = route.who === 'anyone' ? NOBODY : await personOf(platform, request, seen);
  const path = pathOf(route, request, lang);
  const query = queryOf(route, request, lang);
  seen.unit = path.unit ?? query.unit;
  seen.period = path.period ?? path.span;
  // Reading and checking a body takes time, which is not given to those who may not call.
  allow(person, route.who, path.unit ?? query.unit);
  const allowSent = (json: unknown) => {
    seen.unit ??= unitIn(json);
    if (path.unit === undefined) allow(person, route.who, unitIn(json));
  };
  return handler({
    services: platform.services,
    person,
    lang,
    path,
    query,
    headers: request.headers as unknown as Headers,
    ...(await sentTo(route, request, lang, allowSent)),
  });
}

/** The unit that a body names; undefined where it names none, which its shape refuses. */
function unitIn(json: unknown): string | undefined {
  const unit = typeof json === 'object' && json !== null && 'unit' in json ? json.unit : undefined;
  return typeof unit === 'string' ? unit : undefined;
}

function answerWith(reply: Reply, route: RouteContract): HttpResponseInit {
  if ('file' in reply) {
    return {
      status: 200,
      headers: {
        'content-type': reply.type,
        'content-disposition': attachment(reply.name),
        'cache-control': 'no-store',
      },
      body: reply.file,
    };
  }
  return {
    status: 200,
    headers: {
      'cache-control': reply.cacheSeconds ? `public, max-age=${reply.cacheSeconds}` : 'no-store',
      ...(reply.tag ? { etag: reply.tag } : {}),
    },
    jsonBody: typeof route.answer === 'string' ? reply.json : route.answer.parse(reply.json),
  };
}

/** Who calls an open route; it has no rights. */
const NOBODY: Person = { id: '', name: '', roles: { clerk: [], supervisor: false, admin: false } };

async function personOf(platform: Platform, request: HttpRequest, seen: Sighting): Promise<Person> {
  const result = await platform.verify(request.headers.get('authorization'));
  if (result.kind === 'refused') {
    seen.tokenFault = result.fault;
    if (result.claimedId !== undefined) seen.claimedId = result.claimedId;
    throw new ProblemError(result.code);
  }
  seen.person = result.person;
  return result.person;
}

function pathOf(route: RouteContract, request: HttpRequest, lang: Lang): Record<string, string> {
  const values: Record<string, string> = {};
  for (const match of route.path.matchAll(/\{(\w+)\}/g)) {
    const name = match[1] as PathParameter;
    const parsed = z
      .object({ [name]: pathParameter(route, name) })
      .safeParse({ [name]: request.params[name] });
    if (!parsed.success) throw invalidInput(inputErrors(parsed.error, lang, '/path'));
    values[name] = String(parsed.data[name]);
  }
  return values;
}

function queryOf(route: RouteContract, request: HttpRequest, lang: Lang): Record<string, string | undefined> {
  const asked = Object.fromEntries(
    Object.keys(route.query ?? {}).map((name) => [name, request.query.get(name) ?? undefined]),
  );
  const parsed = z.object(route.query ?? {}).safeParse(asked);
  if (!parsed.success) throw invalidInput(inputErrors(parsed.error, lang, '/query'));
  return parsed.data;
}

async function sentTo<Body>(
  route: RouteContract & { body?: z.ZodType<Body> },
  request: HttpRequest,
  lang: Lang,
  allowSent: (json: unknown) => void,
): Promise<{ body: Body; upload?: Uint8Array }> {
  const upload = route.upload && (await readUpload(request, route.upload, lang));
  if (upload) return { body: undefined as Body, upload };
  if (!route.body) return { body: undefined as Body };
  const json = await readJson(request);
  allowSent(json);
  const parsed = route.body.safeParse(json);
  if (!parsed.success) throw invalidInput(inputErrors(parsed.error, lang));
  return { body: parsed.data };
}

/** English only for those who ask for it before Vietnamese. */
function languageOf(header: string | null): Lang {
  return /^\s*en\b/i.test(header ?? '') ? 'en' : 'vi';
}

/** Where something is stored, an error of the storage does not tell whether it is stored by now. */
function mayHaveStored({ method, storesNothing = false }: RouteContract): boolean {
  return method !== 'GET' && !storesNothing;
}

function problemOf(error: unknown, route: RouteContract): { code: ProblemCode; details: ProblemDetails } {
  if (error instanceof ProblemError) return { code: error.code, details: error.details };
  if (error instanceof StorageLimitError) return { code: 'body-too-large', details: {} };
  if (error instanceof StorageError && error.transient) {
    const code = mayHaveStored(route) ? 'outcome-unknown' : 'storage-unavailable';
    return { code, details: { retryAfterSeconds: 5 } };
  }
  return { code: 'internal', details: {} };
}

function problemAnswer(
  code: ProblemCode,
  details: ProblemDetails,
  requestId: string,
  lang: Lang,
): HttpResponseInit {
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  };
  if (problemStatus[code] === 401) headers['www-authenticate'] = 'Bearer';
  if (details.retryAfterSeconds) headers['retry-after'] = String(details.retryAfterSeconds);
  return {
    status: problemStatus[code],
    headers,
    body: JSON.stringify(problemDocument(code, details, requestId, lang)),
  };
}
