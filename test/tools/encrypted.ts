import { createCipheriv, createHash } from 'node:crypto';
import { CFB } from '@e965/xlsx';
import { noise } from './noise';

/** Writes files encrypted as Excel does it ([MS-OFFCRYPTO]), with the password that it takes where nobody gave one. */
export const DEFAULT = 'VelvetSweatshop';

const hash = (algorithm: string, ...parts: Uint8Array[]): Buffer =>
  createHash(algorithm).update(Buffer.concat(parts)).digest();

function le32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const secret = (length: number): Buffer => Buffer.from(noise(length));
const SALT = secret(16);

function spun(algorithm: string, password: string, spins: number): Buffer {
  let result = hash(algorithm, SALT, Buffer.from(password, 'utf16le'));
  for (let turn = 0; turn < spins; turn += 1) result = hash(algorithm, le32(turn), result);
  return result;
}

function compound(streams: Record<string, Uint8Array>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams))
    CFB.utils.cfb_add(container, `/${name}`, Buffer.from(bytes) as never);
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer);
}

/** Filled up to whole blocks of AES. */
function padded(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)]);
}

function aes(mode: string, key: Buffer, start: Buffer | null, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-${mode}`, key, start).setAutoPadding(false);
  return cipher.update(padded(bytes));
}

function packageStream(length: number, content: Buffer): Buffer {
  return Buffer.concat([le32(length), le32(0), content]);
}

interface AgileOptions {
  password?: string;
  spins?: number;
  /** That the file says it has; as many as it has. */
  saidSpins?: number;
  cipher?: string;
}

/** As Excel 2010 and later: AES-256, SHA-512. */
export function agile(
  file: Uint8Array,
  { password = DEFAULT, spins = 1000, saidSpins = spins, cipher = 'AES' }: AgileOptions = {},
): Uint8Array {
  const start = spun('sha512', password, spins);
  const enciphered = (purpose: string, bytes: Buffer) =>
    aes('cbc', hash('sha512', start, Buffer.from(purpose, 'hex')).subarray(0, 32), SALT, bytes).toString(
      'base64',
    );
  const key = secret(32);
  const verifier = secret(16);
  const attributes =
    `saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="${cipher}" ` +
    `cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="${SALT.toString('base64')}"`;
  const info =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
    '<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">' +
    `<keyData ${attributes}/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">` +
    `<p:encryptedKey spinCount="${saidSpins}" ${attributes}` +
    ` encryptedVerifierHashInput="${enciphered('fea7d2763b4b9e79', verifier)}"` +
    ` encryptedVerifierHashValue="${enciphered('d7aa0f6d3061344e', hash('sha512', verifier))}"` +
    ` encryptedKeyValue="${enciphered('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const segments: Buffer[] = [];
  for (let at = 0; at < file.length; at += 4096) {
    const begin = hash('sha512', SALT, le32(at / 4096)).subarray(0, 16);
    segments.push(aes('cbc', key, begin, file.subarray(at, at + 4096)));
  }
  return compound({
    EncryptionInfo: Buffer.concat([Buffer.from('0400040040000000', 'hex'), Buffer.from(info)]),
    EncryptedPackage: packageStream(file.length, Buffer.concat(segments)),
  });
}

/** Flags, cipher, hash and length of the key, and what shows the password. */
function binaryHeader(cipher: number, keyBits: number, verifier: Buffer, verifierHash: Buffer): Buffer {
  const name = Buffer.from('Microsoft Enhanced Cryptographic Provider\0', 'utf16le');
  const header = Buffer.concat([...[0x24, 0, cipher, 0x8004, keyBits, 1, 0, 0].map(le32), name]);
  return Buffer.concat([le32(header.length), header, le32(16), SALT, verifier, le32(20), verifierHash]);
}

/** As Excel 2007: AES-128, SHA-1. */
export function standard(file: Uint8Array, password = DEFAULT): Uint8Array {
  const final = hash('sha1', spun('sha1', password, 50_000), le32(0));
  const inner = Buffer.alloc(64, 0x36);
  final.forEach((byte, at) => (inner[at] = byte ^ 0x36));
  const key = hash('sha1', inner).subarray(0, 16);
  const verifier = secret(16);
  const header = binaryHeader(
    0x660e,
    128,
    aes('ecb', key, null, verifier),
    aes('ecb', key, null, hash('sha1', verifier)),
  );
  return compound({
    EncryptionInfo: Buffer.concat([Buffer.from('0300020024000000', 'hex'), header]),
    EncryptedPackage: packageStream(file.length, aes('ecb', key, null, file)),
  });
}

function arcfour(key: Buffer, length: number): Buffer {
  const state = [...Array(256).keys()];
  const out = Buffer.alloc(length);
  const at = (index: number) => state[index & 255] ?? 0;
  const swap = (a: number, b: number) => ([state[a & 255], state[b & 255]] = [at(b), at(a)]);
  let other = 0;
  for (let index = 0; index < 256; index += 1) {
    other += at(index) + (key[index % key.length] ?? 0);
    swap(index, other);
  }
  other = 0;
  for (let index = 1; index <= length; index += 1) {
    other += at(index);
    swap(index, other);
    out[index - 1] = at(at(index) + at(other));
  }
  return out;
}

export type BiffCipher = 'mask' | 'old keys' | 'keys of 40 bits' | 'keys of 128 bits';

/** Puts the content of the record FilePass and a cipher for a byte of a record's content at a place. */
function biffCipher(kind: BiffCipher, password: string, wide: boolean) {
  if (kind === 'mask') {
    // Of the default password; another has other numbers.
    const key = password === DEFAULT ? '59b30a9a' : '7a14af83';
    const mask = Buffer.from('876b9ae21ee305621e699660986e9404', 'hex');
    const turned = (byte: number) => ((byte >> 3) | (byte << 5)) & 0xff;
    return {
      pass: Buffer.from(wide ? `0000${key}` : key, 'hex'),
      cipher: (byte: number, place: number, length: number) =>
        turned(byte) ^ (mask[(place + length) % 16] ?? 0),
    };
  }
  const utf16 = Buffer.from(password, 'utf16le');
  const [algorithm, digest, bytes] =
    kind === 'old keys' ? ['md5', 16, 5] : ['sha1', 20, kind === 'keys of 40 bits' ? 5 : 16];
  const common =
    kind === 'old keys'
      ? hash(
          'md5',
          ...Array.from({ length: 16 }, () => [hash('md5', utf16).subarray(0, 5), SALT]).flat(),
        ).subarray(0, 5)
      : hash('sha1', SALT, utf16);
  const keyOf = (block: number) => {
    const key = hash(algorithm as string, common, le32(block));
    return kind === 'old keys' ? key : Buffer.concat([key.subarray(0, bytes as number)], 16);
  };
  const verifier = secret(16);
  const shown = Buffer.concat([verifier, hash(algorithm as string, verifier)]);
  const first = arcfour(keyOf(0), shown.length);
  const enciphered = shown.map((byte, at) => byte ^ (first[at] ?? 0)) as Buffer;
  const halves = [enciphered.subarray(0, 16), enciphered.subarray(16, 16 + (digest as number))] as const;
  const header =
    kind === 'old keys'
      ? [Buffer.from('010001000100', 'hex'), SALT, ...halves]
      : [Buffer.from('010002000200', 'hex'), le32(4), binaryHeader(0x6801, (bytes as number) * 8, ...halves)];
  const streams = new Map<number, Buffer>();
  return {
    pass: Buffer.concat(header),
    cipher: (byte: number, place: number) => {
      const block = Math.floor(place / 1024);
      const stream = streams.get(block) ?? arcfour(keyOf(block), 1024);
      streams.set(block, stream);
      return byte ^ (stream[place % 1024] ?? 0);
    },
  };
}

const BOF = 0x0809;
const BOUND_SHEET = 0x0085;
const PLAIN = [BOF, 0x002f, 0x00e1];

/** An .xls (BIFF8 or BIFF5) enciphered record by record. */
export function encipheredXls(file: Uint8Array, kind: BiffCipher, password = DEFAULT): Uint8Array {
  const container = CFB.read(Buffer.from(file), { type: 'buffer' });
  const name = CFB.find(container, '/Workbook') === null ? 'Book' : 'Workbook';
  const stream = Buffer.from(CFB.find(container, `/${name}`)?.content as Uint8Array);
  const { pass, cipher } = biffCipher(kind, password, name === 'Workbook');
  const head = 4 + stream.readUInt16LE(2);
  const passRecord = Buffer.concat([Buffer.from([0x2f, 0, pass.length, 0]), pass]);
  const out = Buffer.concat([stream.subarray(0, head), passRecord, stream.subarray(head)]);
  for (let at = 0; at + 4 <= out.length;) {
    const record = out.readUInt16LE(at);
    const length = out.readUInt16LE(at + 2);
    if (record === BOUND_SHEET) out.writeUInt32LE(out.readUInt32LE(at + 4) + passRecord.length, at + 4);
    for (let place = at + 4 + (record === BOUND_SHEET ? 4 : 0); place < at + 4 + length; place += 1) {
      if (!PLAIN.includes(record)) out[place] = cipher(out[place] ?? 0, place, length);
    }
    at += 4 + length;
  }
  return compound({ [name]: out });
}
