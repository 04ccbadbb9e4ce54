import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Request, Route } from 'playwright-core';
import { LIBRARY_FOLDER } from '../../../workbench/excel/node/office';

export const ADDIN_ORIGIN = 'https://addin.test';
/** The same host name on another port: trusted by the library's own rule, and another origin than the pane. */
export const HOST_ORIGIN = 'https://addin.test:8443';
const LIBRARY_ADDRESS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

/** What a test puts in the place of an answer: the line is cut, or a server answers so. */
export type Interference = 'cut' | { status: number; headers?: Record<string, string>; body?: string };

export interface NetworkOptions {
  /** Folder of the built add-in, served under `/addin/`. */
  folder: string;
  /** Address of a running host; what the folder does not hold is asked there. Absent: there is no server. */
  upstream?: string | undefined;
  /** Serve the readable build of the library, as office.js asks for it. */
  debugLibrary: boolean;
  /** The page that plays Excel. */
  hostPage: () => string;
}

/** The whole internet of a test: the library, the add-in's pages, its API and the page that plays Excel. */
export class TestNetwork {
  /** Addresses that nothing here serves. A test that leaves any has an add-in that calls home. */
  readonly unexpected: string[] = [];
  /** Requests that reached the add-in's own origin, as `GET /api/me`. */
  readonly requests: string[] = [];
  /** Decides about requests to the add-in's origin before they are answered; undefined lets one pass. */
  interfere: (method: string, pathname: string, body: string | null) => Interference | undefined = () =>
    undefined;

  constructor(private readonly options: NetworkOptions) {}

  async answer(route: Route): Promise<void> {
    const request = route.request();
    const url = new URL(request.url());
    if (url.href.startsWith(LIBRARY_ADDRESS)) {
      const name = url.pathname.slice(new URL(LIBRARY_ADDRESS).pathname.length);
      const asked = this.options.debugLibrary && name === 'office.js' ? 'office.debug.js' : name;
      return this.file(route, path.join(LIBRARY_FOLDER, asked));
    }
    if (url.origin === HOST_ORIGIN && url.pathname === '/') {
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: this.options.hostPage() });
    }
    if (url.origin === ADDIN_ORIGIN) return this.addin(route, request, url);
    this.unexpected.push(url.href);
    return route.abort();
  }

  private async addin(route: Route, request: Request, url: URL): Promise<void> {
    this.requests.push(`${request.method()} ${url.pathname}`);
    const interference = this.interfere(request.method(), url.pathname, request.postData());
    if (interference === 'cut') return route.abort('internetdisconnected');
    if (interference) return route.fulfill(interference);
    const file = path.join(this.options.folder, url.pathname.replace(/^\/addin\//, '/'));
    if (url.pathname.startsWith('/addin/') && isFile(file)) return this.file(route, file);
    if (this.options.upstream !== undefined)
      return forward(route, request, this.options.upstream + url.pathname + url.search);
    this.unexpected.push(url.href);
    return route.fulfill({ status: 404, body: '' });
  }

  private async file(route: Route, file: string): Promise<void> {
    if (!isFile(file)) {
      this.unexpected.push(route.request().url());
      return route.fulfill({ status: 404, body: '' });
    }
    return route.fulfill({
      headers: {
        'access-control-allow-origin': '*',
        'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      },
      body: readFileSync(file),
    });
  }
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

const HOP_HEADERS = ['host', 'connection', 'content-length', 'accept-encoding', 'origin'];

async function forward(route: Route, request: Request, address: string): Promise<void> {
  const headers = Object.entries(await request.allHeaders()).filter(
    ([name]) => !name.startsWith(':') && !HOP_HEADERS.includes(name),
  );
  const body = request.postDataBuffer();
  const response = await fetch(address, {
    method: request.method(),
    headers: Object.fromEntries(headers),
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  });
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(
      [...response.headers].filter(([name]) => !/^content-(length|encoding)$/.test(name)),
    ),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
