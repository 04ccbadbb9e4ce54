import { createHash, randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { StorageError, StorageLimitError } from '../../../functions/store/errors';
import {
  CHUNK_BYTES,
  decodePayload,
  encodePayload,
  MAX_JSON_BYTES,
  MAX_PAYLOAD_BYTES,
} from '../../../functions/store/payload';
import type { Properties, StoredRow } from '../../../functions/store/azure/table-port';

const stored = (properties: Properties): StoredRow => ({
  partition: '33|2024-Q2',
  key: 'now|skhcn',
  tag: 'tag',
  properties,
});

/** Text that gzip cannot make much smaller: `bytes` random bytes in hex are about `bytes` again when packed. */
const noise = (bytes: number) => randomBytes(bytes).toString('hex');

describe('payload of a row', () => {
  test('any JSON value comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const back = await decodePayload(stored(await encodePayload(value)));
        expect(JSON.parse(JSON.stringify(back))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('Vietnamese text comes back as it was', async () => {
    const value = { label: 'Hoạt động khoa học và công nghệ', quote: '"\'\u2028\ud800' };
    expect(await decodePayload(stored(await encodePayload(value)))).toEqual(value);
  });

  test('equal values give equal bytes whatever the order of their keys, with no time stamp', async () => {
    const one = await encodePayload({ a: 1, b: { c: 2, d: 3 } });
    const other = await encodePayload({ b: { d: 3, c: 2 }, a: 1 });
    expect(other).toEqual(one);
    const bytes = one.d0 as Buffer;
    expect(bytes.readUInt32LE(4)).toBe(0);
    expect(gunzipSync(bytes).toString()).toBe('{"a":1,"b":{"c":2,"d":3}}');
  });

  test('a large value is spread over properties of at most 65,536 bytes and comes back', async () => {
    const value = { text: noise(300_000) };
    const properties = await encodePayload(value);
    const chunks = Object.entries(properties).filter(([name]) => /^d\d+$/.test(name));
    expect(chunks.length).toBeGreaterThan(4);
    for (const [, chunk] of chunks) expect((chunk as Buffer).length).toBeLessThanOrEqual(CHUNK_BYTES);
    expect(await decodePayload(stored(properties))).toEqual(value);
  });

  test('a value that packs to more than eleven properties is refused with both sizes', async () => {
    const refusal = encodePayload({ text: noise(750_000) });
    await expect(refusal).rejects.toThrow(StorageLimitError);
    await expect(refusal).rejects.toMatchObject({ code: 'too-large', limit: MAX_PAYLOAD_BYTES });
    expect(MAX_PAYLOAD_BYTES).toBe(720_896);
  });

  test('JSON that would unpack to more than 32 MiB is refused although it packs well', async () => {
    await expect(encodePayload('0'.repeat(MAX_JSON_BYTES))).rejects.toMatchObject({
      code: 'too-large',
      size: MAX_JSON_BYTES + 2,
    });
  });
});

describe('a damaged payload', () => {
  const damaged = new StorageError('read', 'now|skhcn: payload is damaged', false);

  test('one flipped bit is noticed', async () => {
    const properties = await encodePayload({ a: 1 });
    const bytes = Buffer.from(properties.d0 as Buffer);
    bytes.writeUInt8(bytes.readUInt8(12) ^ 1, 12);
    await expect(decodePayload(stored({ ...properties, d0: bytes }))).rejects.toThrow(damaged);
  });

  test('a lost part is noticed', async () => {
    const properties = await encodePayload({ text: noise(150_000) });
    delete properties.d1;
    await expect(decodePayload(stored(properties))).rejects.toThrow(damaged);
  });

  test('bytes that match their hash but are no gzip are noticed', async () => {
    const bytes = Buffer.from('nonsense');
    const payloadSha256 = createHash('sha256').update(bytes).digest('hex');
    await expect(decodePayload(stored({ schemaVersion: 1, payloadSha256, d0: bytes }))).rejects.toThrow(
      damaged,
    );
  });

  test('a bomb that unpacks to more than 32 MiB is not unpacked', async () => {
    const bytes = gzipSync(Buffer.alloc(MAX_JSON_BYTES + 1, '0'));
    const payloadSha256 = createHash('sha256').update(bytes).digest('hex');
    await expect(decodePayload(stored({ schemaVersion: 1, payloadSha256, d0: bytes }))).rejects.toThrow(
      damaged,
    );
  });

  test.each([2, 'one', undefined])('schema version %p is refused, not guessed at', async (schemaVersion) => {
    const row = stored(await encodePayload({ a: 1 }));
    await expect(decodePayload({ ...row, properties: { ...row.properties, schemaVersion } })).rejects.toThrow(
      'unknown schema version',
    );
  });
});
