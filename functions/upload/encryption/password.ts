import { createHash } from 'node:crypto';
import { Refused } from '../refused';

/**
 * What Excel encrypts with where nobody gave a password, so that it opens such workbooks without asking: it does so
 * where the structure of a workbook is protected.
 */
export const DEFAULT_PASSWORD = 'VelvetSweatshop';

/** Encrypted with a password of somebody's, or in a way that Excel does not take for the default one. */
export function locked(): Refused {
  return new Refused({ code: 'password' });
}

export type HashAlgorithm = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512';

export function hash(algorithm: HashAlgorithm, ...parts: readonly Uint8Array[]): Buffer {
  const digest = createHash(algorithm);
  for (const part of parts) digest.update(part);
  return digest.digest();
}

/** 32 bits, the lowest first. */
export function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The hash of salt and default password, hashed again so many times with the number of the turn before it. */
export function passwordHash(algorithm: HashAlgorithm, salt: Uint8Array, spins = 0): Buffer {
  let spun = hash(algorithm, salt, Buffer.from(DEFAULT_PASSWORD, 'utf16le'));
  const turn = Buffer.alloc(4);
  for (let number = 0; number < spins; number += 1) {
    turn.writeUInt32LE(number);
    spun = hash(algorithm, turn, spun);
  }
  return spun;
}
