import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type ServerResponse } from 'node:http';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** An error of the local host itself, in the shape of all our errors (RFC 9457). */
export function problem(status: number, code: string, detail: string): string {
  const title = STATUS_CODES[status] ?? String(status);
  return JSON.stringify({ type: 'about:blank', title, status, code, detail, requestId: randomUUID() });
}

export function sendProblem(response: ServerResponse, status: number, code: string, detail: string): void {
  response.writeHead(status, { 'content-type': PROBLEM_TYPE });
  response.end(problem(status, code, detail));
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
