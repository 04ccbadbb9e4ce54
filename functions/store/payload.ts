import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { canonicalJson } from '../../shared/submission/canonical';
import { StorageError, StorageLimitError } from './errors';
import { sha256Hex } from './hash';
import type { Properties, StoredRow } from './azure/table-port';

/** Largest binary property of the service. */
export const CHUNK_BYTES = 65_536;
const MAX_CHUNKS = 11;
/** In base64 this stays below an entity's 1 MiB in Azure and Azurite, and two such rows below Cosmos' 2 MiB. */
export const MAX_PAYLOAD_BYTES = CHUNK_BYTES * MAX_CHUNKS;
/** A bound on what a stored payload may unpack to. */
export const MAX_JSON_BYTES = 32 * 1024 * 1024;

const SCHEMA_VERSION = 1;

const zip = promisify(gzip);

/** Most payloads unpack to one chunk of this size: the thread pool would cost several times what unpacking does. */
const UNPACKED_CHUNK = 64 * 1024;

/** How to read the bytes of each schema version; a new one is added here and old rows stay readable. */
const READERS: Record<number, (bytes: Uint8Array) => Promise<unknown>> = {
  1: (bytes) =>
    new Promise((resolve) => {
      const json = gunzipSync(bytes, { maxOutputLength: MAX_JSON_BYTES, chunkSize: UNPACKED_CHUNK });
      resolve(JSON.parse(json.toString('utf8')));
    }),
};

/**
 * A value as properties of a row: gzipped canonical JSON in binary `d0`…`d10`, its SHA-256 and the schema version.
 * Equal values give equal bytes: node's gzip writes no time stamp.
 * @throws StorageLimitError above 720,896 bytes compressed or 32 MiB of JSON
 */
export async function encodePayload(value: unknown): Promise<Properties> {
  const json = Buffer.from(canonicalJson(value), 'utf8');
  if (json.length > MAX_JSON_BYTES) throw new StorageLimitError('bytes of JSON', json.length, MAX_JSON_BYTES);
  const bytes = await zip(json);
  if (bytes.length > MAX_PAYLOAD_BYTES)
    throw new StorageLimitError('bytes of compressed JSON', bytes.length, MAX_PAYLOAD_BYTES);
  const properties: Properties = { schemaVersion: SCHEMA_VERSION, payloadSha256: sha256Hex(bytes) };
  for (let index = 0; index * CHUNK_BYTES < bytes.length; index++) {
    // A Buffer's subarray is a Buffer; of a plain Uint8Array view the SDK would send the whole buffer behind it.
    properties[`d${index}`] = bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
  }
  return properties;
}

/**
 * The value that `encodePayload` stored.
 * @throws StorageError naming the row when its bytes are not those that were stored, or of an unknown version
 */
export async function decodePayload(row: StoredRow): Promise<unknown> {
  const { schemaVersion, payloadSha256 } = row.properties;
  const read = typeof schemaVersion === 'number' ? READERS[schemaVersion] : undefined;
  if (!read) throw new StorageError('read', `${row.key}: unknown schema version`, false);
  const bytes = Buffer.concat(chunks(row));
  const damaged = () => new StorageError('read', `${row.key}: payload is damaged`, false);
  if (sha256Hex(bytes) !== payloadSha256) throw damaged();
  return await read(bytes).catch(() => {
    throw damaged();
  });
}

function chunks(row: StoredRow): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let index = 0; index < MAX_CHUNKS; index++) {
    const part = row.properties[`d${index}`];
    if (!(part instanceof Uint8Array)) break;
    parts.push(part);
  }
  return parts;
}
