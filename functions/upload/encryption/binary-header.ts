import { locked } from './password';

/** [MS-OFFCRYPTO] 2.3.2 and 2.3.3: the cipher, and what shows that a password is the right one. */
export interface BinaryHeader {
  cipher: number;
  keyBits: number;
  salt: Uint8Array;
  verifier: Uint8Array;
  verifierHash: Uint8Array;
}

const SALT = 16;
const VERIFIER = 16;

/** Reads the header and the verifier behind it from `at` on, where the header's length stands. */
export function readBinaryHeader(bytes: Uint8Array, at: number): BinaryHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (place: number): number => {
    if (place + 4 > bytes.length) throw locked();
    return view.getUint32(place, true);
  };
  const header = at + 4;
  const salt = header + number(at) + 4;
  const verifier = salt + SALT;
  const verifierHash = verifier + VERIFIER + 4;
  if (verifierHash > bytes.length) throw locked();
  return {
    cipher: number(header + 8),
    keyBits: number(header + 16),
    salt: bytes.subarray(salt, verifier),
    verifier: bytes.subarray(verifier, verifier + VERIFIER),
    verifierHash: bytes.subarray(verifierHash),
  };
}
