import { readFile, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** What a request is answered with. */
export interface Content {
  type: string;
  /** Changes whenever the content does. */
  tag: string;
  body: () => Promise<Buffer | string>;
}

/**
 * The file of a folder that a path asks for; undefined where there is none. A path never leaves the folder, neither by
 * `..` (plain or encoded) nor by a link, and names of hidden files are no names.
 * @param name what follows the folder in the address, still percent-encoded
 */
export async function fileOf(folder: string, name: string): Promise<Content | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(name);
  } catch {
    return undefined;
  }
  const parts = decoded.split('/');
  if (parts.some((part) => part === '' || part.startsWith('.') || /[\\\0:]/.test(part))) return undefined;
  const type = TYPES[path.extname(decoded).toLowerCase()];
  if (type === undefined) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(root, ...parts));
    if (!file.startsWith(root + path.sep)) return undefined;
    const { size, mtimeMs, isFile } = await stat(file).then((found) => ({
      size: found.size,
      mtimeMs: found.mtimeMs,
      isFile: found.isFile(),
    }));
    if (!isFile) return undefined;
    return {
      type,
      tag: `"${size.toString(16)}-${Math.floor(mtimeMs).toString(16)}"`,
      body: () => readFile(file),
    };
  } catch {
    return undefined;
  }
}

/** True for the methods that only read; another is answered here with 405. */
export function isRead(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  response.writeHead(405, { allow: 'GET, HEAD' }).end();
  return false;
}

/**
 * Answers with content. A browser keeps it but asks each time whether it is still right, so that a new build shows at
 * once.
 */
export async function sendContent(
  request: IncomingMessage,
  response: ServerResponse,
  { type, tag, body }: Content,
  headers: Record<string, string> = {},
): Promise<void> {
  const common = { ...headers, etag: tag, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
  const asked = String(request.headers['if-none-match'] ?? '')
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''));
  if (asked.includes(tag)) return void response.writeHead(304, common).end();
  const bytes = Buffer.from(await body());
  response.writeHead(200, { ...common, 'content-type': type, 'content-length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
