import type { HttpRequest } from '@azure/functions';
import { ProblemError } from '../../shared/contract/problem';

/** The largest body that is read, in bytes. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024;

/** The JSON of a request; an empty body is an empty object. Refuses other kinds, more than 2 MB and broken JSON. */
export async function readJson(request: HttpRequest): Promise<unknown> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > MAX_BODY_BYTES) throw new ProblemError('body-too-large');
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > MAX_BODY_BYTES) throw new ProblemError('body-too-large');
  if (bytes.length === 0) return {};
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) throw new ProblemError('not-json');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new ProblemError('malformed-json');
  }
}
