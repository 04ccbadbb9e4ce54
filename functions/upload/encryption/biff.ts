import { arcfour } from './arcfour';
import { readBinaryHeader } from './binary-header';
import { hash, locked, numberBytes, passwordHash } from './password';

/** Changes a byte at a place of the stream, in a record of so many. */
type Decipher = (byte: number, place: number, length: number) => number;

const FILE_PASS = 0x002f;
/** A record that says nothing, in place of the one that says how the stream is enciphered. */
const WRITE_PROTECT = 0x0086;
const BOUND_SHEET = 0x0085;
/** Of a sheet's record its place in the stream. */
const PLACE = 4;
/** Records that stay as they are ([MS-XLS] 2.2.10): BOF, FilePass, of several users and of the interface. */
const PLAIN = [0x0809, 0x0409, 0x0209, 0x0009, FILE_PASS, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138];

/**
 * A stream of records without the cipher that Excel's own default password opens; the stream itself where it is in none.
 * Throws Refused where the password is another.
 */
export function decipherBiff(stream: Uint8Array): Uint8Array {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let plain: Uint8Array | undefined;
  let decipher: Decipher = (byte) => byte;
  for (let at = 0; at + 4 <= stream.length;) {
    const kind = view.getUint16(at, true);
    const start = at + 4;
    const end = Math.min(start + view.getUint16(at + 2, true), stream.length);
    if (plain === undefined && kind === FILE_PASS) {
      decipher = decipherOf(stream.subarray(start, end));
      plain = stream.slice();
      plain[at] = WRITE_PROTECT;
    } else if (plain !== undefined && !PLAIN.includes(kind)) {
      for (let place = start + (kind === BOUND_SHEET ? PLACE : 0); place < end; place += 1) {
        plain[place] = decipher(stream[place] ?? 0, place, end - start);
      }
    }
    at = end;
  }
  return plain ?? stream;
}

/** [MS-XLS] 2.4.117; before BIFF8 there was one cipher, of which no number is written. */
function decipherOf(pass: Uint8Array): Decipher {
  const words = Array.from({ length: 3 }, (_, at) => (pass[2 * at] ?? 0) + 256 * (pass[2 * at + 1] ?? 0));
  const [kind = 0, major = 0, minor = 0] = words;
  if (pass.length === 4) return byMask(kind, major);
  if (kind === 0) return byMask(major, minor);
  if (kind !== 1) throw locked();
  if (major === 1 && minor === 1) return byOldKeys(pass.subarray(6));
  if (major >= 2 && major <= 4 && minor === 2) return byWindowsKeys(pass.subarray(6));
  throw locked();
}

/** What [MS-OFFCRYPTO] 2.3.7.1 and 2.3.7.2 make of the default password. */
const MASK = Buffer.from('876b9ae21ee305621e699660986e9404', 'hex');
const MASK_KEY = 0xb359;
const MASK_VERIFIER = 0x9a0a;

function byMask(key: number, verifier: number): Decipher {
  if (key !== MASK_KEY || verifier !== MASK_VERIFIER) throw locked();
  return (byte, place, length) => {
    const masked = byte ^ (MASK[(place + length) % 16] ?? 0);
    return ((masked << 3) | (masked >> 5)) & 0xff;
  };
}

/** Bytes of the stream under one key. */
const BLOCK = 1024;

function byKeys(keyOf: (block: number) => Uint8Array): Decipher {
  let block = -1;
  let bytes: Uint8Array = new Uint8Array(0);
  return (byte, place) => {
    const own = Math.floor(place / BLOCK);
    if (own !== block) {
      block = own;
      bytes = arcfour(keyOf(block), BLOCK);
    }
    return byte ^ (bytes[place % BLOCK] ?? 0);
  };
}

/** Throws Refused where a key does not open what was enciphered with the right one to be compared. */
function verify(key: Uint8Array, algorithm: 'md5' | 'sha1', enciphered: Uint8Array): void {
  const bytes = arcfour(key, enciphered.length);
  const plain = enciphered.map((byte, at) => byte ^ (bytes[at] ?? 0));
  const expected = hash(algorithm, plain.subarray(0, 16));
  if (!expected.equals(plain.subarray(16, 16 + expected.length))) throw locked();
}

/** [MS-OFFCRYPTO] 2.3.6.2: keys of 40 bits, by MD5. */
function byOldKeys(header: Uint8Array): Decipher {
  const salt = header.subarray(0, 16);
  const start = passwordHash('md5', new Uint8Array(0)).subarray(0, 5);
  const salted = Array.from({ length: 16 }, () => [start, salt]).flat();
  const common = hash('md5', ...salted).subarray(0, 5);
  const keyOf = (block: number) => hash('md5', common, numberBytes(block));
  verify(keyOf(0), 'md5', header.subarray(16, 48));
  return byKeys(keyOf);
}

/** [MS-OFFCRYPTO] 2.3.5.2: keys of 40 to 128 bits, by SHA-1. */
function byWindowsKeys(header: Uint8Array): Decipher {
  const { keyBits, salt, verifier, verifierHash } = readBinaryHeader(header, 4);
  if (keyBits > 128 || keyBits % 8 !== 0) throw locked();
  const common = passwordHash('sha1', salt);
  const keyOf = (block: number): Uint8Array => {
    const key = hash('sha1', common, numberBytes(block)).subarray(0, keyBits / 8 || 5);
    // A key of 40 bits is one of 128 whose rest is 0.
    return key.length === 5 ? Buffer.concat([key], 16) : key;
  };
  verify(keyOf(0), 'sha1', Buffer.concat([verifier, verifierHash.subarray(0, 20)]));
  return byKeys(keyOf);
}
