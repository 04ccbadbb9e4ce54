import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { MAX_JSON_BYTES } from './payload';
import { sha256Hex } from './hash';

const zip = promisify(gzip);

/** Bytes of a SHA-256 in hex, in front of the packed part. */
const SEAL_BYTES = 64;

/** Most parts unpack to one chunk of this size: the thread pool would cost several times what unpacking does. */
const UNPACKED_CHUNK = 256 * 1024;

/** A part as bytes that say themselves whether they are still those of this name. */
export async function packPart(name: string, part: unknown): Promise<Uint8Array> {
  const packed = await zip(JSON.stringify(part));
  return Buffer.concat([Buffer.from(sealOf(name, packed)), packed]);
}

/** Undefined where the bytes are not those that were packed under this name. */
export function unpackPart(name: string, bytes: Uint8Array): unknown {
  const packed = bytes.subarray(SEAL_BYTES);
  if (Buffer.from(bytes.subarray(0, SEAL_BYTES)).toString() !== sealOf(name, packed)) return undefined;
  return unpacked(packed);
}

/** Values as bytes of one name, each of which can be unpacked without the others. */
export async function packApart(
  name: string,
  values: Readonly<Record<string, unknown>>,
): Promise<Uint8Array> {
  const packed = Object.entries(values).map(async ([key, value]) => {
    return [key, (await zip(JSON.stringify(value))).toString('base64')] as const;
  });
  return await packPart(name, Object.fromEntries(await Promise.all(packed)));
}

/** One of the values of `packApart`; undefined where it is not among them, or the bytes are others. */
export function unpackOne(name: string, bytes: Uint8Array, key: string): unknown {
  const one = (unpackPart(name, bytes) as Record<string, string> | undefined)?.[key];
  return one === undefined ? undefined : unpacked(Buffer.from(one, 'base64'));
}

function unpacked(bytes: Uint8Array): unknown {
  const json = gunzipSync(bytes, { maxOutputLength: MAX_JSON_BYTES, chunkSize: UNPACKED_CHUNK });
  return JSON.parse(json.toString());
}

function sealOf(name: string, packed: Uint8Array): string {
  return sha256Hex(name + sha256Hex(packed));
}
