import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { MAX_JSON_BYTES } from './payload';
import { sha256Hex } from './hash';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** Bytes of a SHA-256 in hex, in front of the packed part. */
const SEAL_BYTES = 64;

/** A part as bytes that say themselves whether they are still those of this name. */
export async function packPart(name: string, part: unknown): Promise<Uint8Array> {
  const packed = await zip(JSON.stringify(part));
  return Buffer.concat([Buffer.from(sealOf(name, packed)), packed]);
}

/** Undefined where the bytes are not those that were packed under this name. */
export async function unpackPart(name: string, bytes: Uint8Array): Promise<unknown> {
  const packed = bytes.subarray(SEAL_BYTES);
  if (Buffer.from(bytes.subarray(0, SEAL_BYTES)).toString() !== sealOf(name, packed)) return undefined;
  const json = await unzip(packed, { maxOutputLength: MAX_JSON_BYTES });
  return JSON.parse(json.toString()) as unknown;
}

function sealOf(name: string, packed: Uint8Array): string {
  return sha256Hex(name + sha256Hex(packed));
}
