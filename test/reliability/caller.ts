import { routes, type RouteName } from '../../shared/contract/routes';
import type { Directory } from './directory';

/** An answer; status 0 where there was none, because the line or the host broke. */
export interface Reply {
  status: number;
  etag: string | null;
  retryAfterSeconds: number | undefined;
  /** Undefined for a file or no answer. */
  json: Record<string, unknown> | undefined;
  milliseconds: number;
}

export interface Request {
  route: RouteName;
  path?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: unknown;
  /** Sent as it is, in place of a body. */
  raw?: string;
}

/** A person who calls the API of a host. */
export class Caller {
  constructor(
    private readonly directory: Directory,
    private readonly person: string,
    private readonly roles: string,
    private readonly told: (route: RouteName, reply: Reply) => void = () => undefined,
  ) {}

  async ask(url: string, request: Request): Promise<Reply> {
    const { method } = routes[request.route];
    const sent = request.raw ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
    const started = performance.now();
    let reply: Reply;
    try {
      const response = await fetch(`${url}/api/${addressOf(request)}`, {
        method,
        headers: {
          authorization: `Bearer ${await this.directory.token(this.person, this.roles)}`,
          ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
          ...request.headers,
        },
        ...(sent === undefined ? {} : { body: sent }),
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      const retryAfter = response.headers.get('retry-after');
      reply = {
        status: response.status,
        etag: response.headers.get('etag'),
        retryAfterSeconds: retryAfter === null ? undefined : Number(retryAfter),
        json: isJson(response) ? (JSON.parse(bytes.toString('utf8')) as Record<string, unknown>) : undefined,
        milliseconds: performance.now() - started,
      };
    } catch {
      reply = {
        status: 0,
        etag: null,
        retryAfterSeconds: undefined,
        json: undefined,
        milliseconds: performance.now() - started,
      };
    }
    this.told(request.route, reply);
    return reply;
  }
}

/** Path and query below /api/ of a request, escaped. */
export function addressOf({ route, path = {}, query }: Omit<Request, 'body' | 'headers'>): string {
  const filled = routes[route].path.replace(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(path[name] ?? ''),
  );
  return query && Object.keys(query).length > 0
    ? `${filled}?${new URLSearchParams(query).toString()}`
    : filled;
}

function isJson(response: Response): boolean {
  return /^application\/([\w.-]+\+)?json/.test(response.headers.get('content-type') ?? '');
}
