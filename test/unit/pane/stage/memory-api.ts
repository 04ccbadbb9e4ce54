import { HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import { endpoints } from '../../../../functions/http/register';
import { createServices } from '../../../../functions/services/services';
import { createExportStore } from '../../../../functions/store/export-store';
import { createLeftoverStore } from '../../../../functions/store/leftover-store';
import type { Stores } from '../../../../functions/store/types';
import { createTableEntryStore } from '../../../../functions/store/table-entry-store';
import { createTableMappingStore } from '../../../../functions/store/table-mapping-store';
import { memoryBlobs, memoryTables } from '../../../tools/memory-ports';
import { memoryDocuments, memorySubmissions } from './memory-store';
import { routes, type RouteName } from '../../../../shared/contract/routes';

export type Weather = 'fine' | 'no-line' | 'lost-answer' | 'hanging' | 500 | 502 | 503;

/** The real endpoints and services over stores in memory, reached by `fetch`; the weather decides what arrives. */
export interface MemoryApi {
  fetch: typeof globalThis.fetch;
  weather: Weather;
  /** Tokens that count: `token:<role>:<id>`. */
  revoked: Set<string>;
  /** What arrived: `PUT submissions/2024-Q2/skhcn`. */
  arrived: string[];
  /** Calls as somebody else, past the weather. */
  as(
    role: string,
    name: RouteName,
    path: Record<string, string>,
    more?: CallMore,
  ): Promise<Record<string, unknown>>;
  setNow(instant: string): void;
}

interface CallMore {
  body?: unknown;
  /** The tag that must still count; null: there must be none. */
  version?: number | string | null;
}

export function startMemoryApi(now = '2024-06-17T03:00:00Z'): MemoryApi {
  let instant = now;
  const kept = { tables: memoryTables(), province: '33' };
  const blobs = memoryBlobs();
  const stores: Stores = {
    submissions: memorySubmissions(),
    documents: memoryDocuments(),
    comments: createTableEntryStore('com', kept),
    reminders: createTableEntryStore('rem', kept),
    given: createTableEntryStore('giv', kept),
    mappings: createTableMappingStore(kept),
    exports: createExportStore({ ...kept, blobs }),
    leftovers: createLeftoverStore({ ...kept, blobs }),
  };
  const services = createServices(stores, () => new Date(instant));
  const revoked = new Set<string>();
  const handlers = endpoints(() => ({
    services,
    pseudonym: () => null,
    verify: (authorization) => {
      const token = authorization?.replace(/^Bearer /, '');
      const role = token?.split(':')[1];
      if (token === undefined || role === undefined) {
        return Promise.resolve({
          kind: 'refused',
          status: 401,
          code: 'auth-missing',
          fault: 'token-missing',
        });
      }
      if (revoked.has(token)) {
        return Promise.resolve({
          kind: 'refused',
          status: 401,
          code: 'auth-expired',
          fault: 'token-expired',
        });
      }
      const clerk = role.startsWith('clerk.') ? role.slice(6).split('+') : [];
      return Promise.resolve({
        kind: 'person',
        person: {
          id: `id-${role}`,
          name: role,
          roles: { clerk, supervisor: role === 'supervisor', admin: role === 'admin' },
        },
      });
    },
  }));

  async function answer(
    method: string,
    address: string,
    headers: Record<string, string>,
    body: string | undefined,
  ) {
    const url = new URL(address, 'https://khop.test');
    const { name, params } = routeOf(method, url.pathname.replace(/^\/api\//, ''));
    api.arrived.push(`${method} ${url.pathname.replace(/^\/api\//, '')}`);
    const request = new HttpRequest({
      method: method as 'GET',
      url: url.href,
      headers,
      params,
      query: Object.fromEntries(url.searchParams),
      ...(body === undefined ? {} : { body: { string: body } }),
    });
    const context = new InvocationContext({
      functionName: name,
      invocationId: 'i-1',
      logHandler: () => undefined,
    });
    return responseOf((await handlers[name](request, context)) as HttpResponseInit);
  }

  const api: MemoryApi = {
    weather: 'fine',
    revoked,
    arrived: [],
    setNow: (value) => {
      instant = value;
    },
    fetch: async (address, init) => {
      const { weather } = api;
      const offline = () => new TypeError('Failed to fetch');
      if (weather === 'no-line') throw offline();
      if (weather === 'hanging') return waitForAbort(init?.signal ?? undefined);
      if (typeof weather === 'number') return new Response('<html>', { status: weather });
      const headers = init?.headers as Record<string, string>;
      const response = await answer(init?.method ?? 'GET', String(address), headers, init?.body as string);
      if (weather === 'lost-answer') throw offline();
      return response;
    },
    async as(role, name, path, { body, version } = {}) {
      const headers: Record<string, string> = {
        authorization: `Bearer token:${role}:other`,
        'content-type': 'application/json',
        ...(version === undefined
          ? {}
          : version === null
            ? { 'if-none-match': '*' }
            : { 'if-match': `"${version}"` }),
      };
      const filled = routes[name].path.replace(/\{(\w+)\}/g, (_, part: string) => path[part] ?? '');
      const sent = body === undefined ? undefined : JSON.stringify(body);
      const response = await answer(routes[name].method, `/api/${filled}`, headers, sent);
      const json = (await response.json()) as Record<string, unknown>;
      if (!response.ok) throw new Error(JSON.stringify(json));
      return json;
    },
  };
  return api;
}

function routeOf(method: string, path: string): { name: RouteName; params: Record<string, string> } {
  for (const [name, route] of Object.entries(routes)) {
    const pattern = new RegExp(`^${route.path.replace('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    const match = pattern.exec(path);
    if (route.method === method && match) return { name: name as RouteName, params: { ...match.groups } };
  }
  throw new Error(`no route ${method} ${path}`);
}

function waitForAbort(signal: AbortSignal | undefined): Promise<Response> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });
}

function responseOf(init: HttpResponseInit): Response {
  const body =
    init.jsonBody === undefined
      ? (init.body as string | Uint8Array | undefined)
      : JSON.stringify(init.jsonBody);
  return new Response(body, { status: init.status ?? 200, headers: init.headers as Record<string, string> });
}
