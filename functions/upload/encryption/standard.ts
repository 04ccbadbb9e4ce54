import { createDecipheriv } from 'node:crypto';
import { readBinaryHeader } from './binary-header';
import { hash, locked, numberBytes, passwordHash } from './password';

/** AES by its number in Windows, with the bits of its key. */
const CIPHERS = new Map([
  [0x660e, 128],
  [0x660f, 192],
  [0x6610, 256],
]);
const SPINS = 50_000;
const BLOCK = 16;
const SHA1_BYTES = 20;

/**
 * Deciphers the package of Excel 2007 ([MS-OFFCRYPTO] 2.3.4.5), AES block by block. `info` from the flags behind the
 * version on. Throws Refused where the default password is not the right one.
 */
export function decipherStandard(info: Uint8Array, content: Uint8Array): Uint8Array {
  const { cipher, salt, verifier, verifierHash } = readBinaryHeader(info, 4);
  const keyBits = CIPHERS.get(cipher);
  if (keyBits === undefined) throw locked();
  const key = keyOf(salt, keyBits / 8);
  const decipher = (bytes: Uint8Array): Buffer => {
    const whole = bytes.subarray(0, bytes.length - (bytes.length % BLOCK));
    return createDecipheriv(`aes-${keyBits}-ecb`, key, null).setAutoPadding(false).update(whole);
  };
  const found = decipher(verifierHash.subarray(0, 2 * BLOCK)).subarray(0, SHA1_BYTES);
  if (!hash('sha1', decipher(verifier)).equals(found)) throw locked();
  return decipher(content);
}

/** [MS-OFFCRYPTO] 2.3.4.7. */
function keyOf(salt: Uint8Array, bytes: number): Buffer {
  const final = hash('sha1', passwordHash('sha1', salt, SPINS), numberBytes(0));
  const derived = [0x36, 0x5c].map((filling) => {
    const block = Buffer.alloc(64, filling);
    final.forEach((byte, at) => block.writeUInt8(byte ^ filling, at));
    return hash('sha1', block);
  });
  return Buffer.concat(derived).subarray(0, bytes);
}
