import { createDecipheriv } from 'node:crypto';
import { nothing } from '../formats/xlsx/parts';
import { piecesOf, readXml, wholeNumber, type Attributes } from '../formats/xlsx/xml';
import { hash, locked, numberBytes, passwordHash, type HashAlgorithm } from './password';

/** How a key or the content is enciphered: always AES, each block chained to the one before. */
interface Cipher {
  algorithm: HashAlgorithm;
  keyBits: number;
  salt: Buffer;
}

interface PasswordKey extends Cipher {
  spins: number;
  verifier: Buffer;
  verifierHash: Buffer;
  key: Buffer;
}

const ALGORITHMS: Partial<Record<string, HashAlgorithm>> = {
  MD5: 'md5',
  SHA1: 'sha1',
  SHA256: 'sha256',
  SHA384: 'sha384',
  SHA512: 'sha512',
};
/** Excel takes 100,000; the format ten million, of which each costs a microsecond. */
const MOST_SPINS = 1_000_000;
const BLOCK = 16;
const SEGMENT = 4096;

/** What is hashed besides, by what the key is for ([MS-OFFCRYPTO] 2.3.4.11 to 13). */
const PURPOSES = {
  verifier: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  key: Buffer.from('146e0be7abacd0d6', 'hex'),
};

/**
 * Deciphers the package of Excel 2010 and later ([MS-OFFCRYPTO] 2.3.4.10). `info`: its XML. Throws Refused where the
 * default password is not the right one.
 */
export async function decipherAgile(info: Uint8Array, content: Uint8Array): Promise<Uint8Array> {
  const { data, password } = await readInfo(info);
  const spun = passwordHash(password.algorithm, password.salt, password.spins);
  const open = (purpose: keyof typeof PURPOSES): Buffer => {
    const key = fitted(hash(password.algorithm, spun, PURPOSES[purpose]), password.keyBits / 8);
    return decipher(password, key, fitted(password.salt, BLOCK), password[purpose]);
  };
  const found = open('verifierHash');
  const expected = hash(password.algorithm, open('verifier'));
  if (!expected.equals(found.subarray(0, expected.length))) throw locked();
  const key = open('key').subarray(0, data.keyBits / 8);
  if (key.length < data.keyBits / 8) throw locked();
  const segments: Buffer[] = [];
  for (let at = 0; at < content.length; at += SEGMENT) {
    const start = fitted(hash(data.algorithm, data.salt, numberBytes(at / SEGMENT)), BLOCK);
    segments.push(decipher(data, key, start, content.subarray(at, at + SEGMENT)));
  }
  return Buffer.concat(segments);
}

async function readInfo(info: Uint8Array): Promise<{ data: Cipher; password: PasswordKey }> {
  let data: Cipher | undefined;
  let password: PasswordKey | undefined;
  await readXml('EncryptionInfo', piecesOf(info), {
    open(name, attribute) {
      if (name === 'keyData') data = cipherOf(attribute);
      else if (name.endsWith(':encryptedKey') && attribute('spinCount') !== undefined)
        password = passwordKeyOf(attribute);
    },
    close: nothing,
    text: nothing,
  });
  if (data === undefined || password === undefined) throw locked();
  return { data, password };
}

function cipherOf(attribute: Attributes): Cipher {
  const algorithm = ALGORITHMS[attribute('hashAlgorithm') ?? ''];
  const keyBits = wholeNumber(attribute('keyBits')) ?? 0;
  const isAes = attribute('cipherAlgorithm') === 'AES' && attribute('cipherChaining') === 'ChainingModeCBC';
  if (algorithm === undefined || !isAes || ![128, 192, 256].includes(keyBits)) throw locked();
  return { algorithm, keyBits, salt: bytesOf(attribute, 'saltValue') };
}

function passwordKeyOf(attribute: Attributes): PasswordKey {
  const spins = wholeNumber(attribute('spinCount')) ?? 0;
  if (spins > MOST_SPINS) throw locked();
  return {
    ...cipherOf(attribute),
    spins,
    verifier: bytesOf(attribute, 'encryptedVerifierHashInput'),
    verifierHash: bytesOf(attribute, 'encryptedVerifierHashValue'),
    key: bytesOf(attribute, 'encryptedKeyValue'),
  };
}

function bytesOf(attribute: Attributes, name: string): Buffer {
  return Buffer.from(attribute(name) ?? '', 'base64');
}

function decipher({ keyBits }: Cipher, key: Buffer, start: Buffer, bytes: Uint8Array): Buffer {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % BLOCK));
  return createDecipheriv(`aes-${keyBits}-cbc`, key, start).setAutoPadding(false).update(whole);
}

/** Cut, or filled up as [MS-OFFCRYPTO] 2.3.4.11 has it. */
function fitted(bytes: Buffer, length: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(length, 0x36)]).subarray(0, length);
}
