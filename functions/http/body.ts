import type { HttpRequest } from '@azure/functions';
import { ProblemError } from '../../shared/contract/problem';
import type { UploadContract } from '../../shared/contract/routes/route';
import type { Lang } from '../../shared/language/language';
import { checkTextWords } from '../../shared/contract/check-text-words';
import { uploadWords } from '../../shared/contract/upload-words';

/** The largest body that is read, in bytes. */
const MAX_BODY_BYTES = 2 * 1024 * 1024;

/** The JSON of a request; an empty body is an empty object. Refuses other kinds, more than 2 MB and broken JSON. */
export async function readJson(request: HttpRequest): Promise<unknown> {
  const bytes = await readBytes(request, MAX_BODY_BYTES, () => new ProblemError('body-too-large'));
  if (bytes.length === 0) return {};
  if (!isJson(request)) throw new ProblemError('not-json');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new ProblemError('malformed-json');
  }
}

/**
 * The file of a request to a route that takes one; undefined when JSON was sent instead. Refuses other media types and
 * more bytes than the route takes.
 */
export async function readUpload(
  request: HttpRequest,
  upload: UploadContract,
  lang: Lang,
): Promise<Uint8Array | undefined> {
  const words = upload.of === 'report' ? checkTextWords[lang] : uploadWords[lang];
  if (isJson(request)) return undefined;
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (!upload.types.includes(type.trim().toLowerCase())) {
    throw new ProblemError('not-json', { detail: words.wrongType });
  }
  const { maxBytes } = upload;
  return readBytes(
    request,
    maxBytes,
    () => new ProblemError('body-too-large', { detail: words.tooLarge(maxBytes) }),
  );
}

function isJson(request: HttpRequest): boolean {
  return /^application\/(?:[\w.+-]+\+)?json\b/i.test(request.headers.get('content-type') ?? '');
}

async function readBytes(
  request: HttpRequest,
  maxBytes: number,
  tooLarge: () => ProblemError,
): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > maxBytes) throw tooLarge();
  return bytes;
}
