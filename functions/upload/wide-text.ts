/** An encoding of two or four bytes a character. */
export type WideEncoding = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** By the byte order mark, or by the zeros of plain letters, blanks and digits. */
export function wideEncoding(bytes: Uint8Array): WideEncoding | undefined {
  return fourBytes(bytes) ?? twoBytes(bytes);
}

const SAMPLE = 2000;

/** Of a text without rare signs the two high bytes of every character are 0; lists of small numbers are none. */
function fourBytes(bytes: Uint8Array): WideEncoding | undefined {
  const length = Math.min(SAMPLE, bytes.length - (bytes.length % 4));
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  const isText = (littleEndian: boolean): boolean => {
    for (let at = 0; at < length; at += 4) {
      const code = view.getUint32(at, littleEndian);
      if (code > 0xffff || (code < 0x20 && (code < 9 || code > 13))) return false;
    }
    return length > 0;
  };
  if (isText(true)) return 'utf-32le';
  return isText(false) ? 'utf-32be' : undefined;
}

function twoBytes(bytes: Uint8Array): WideEncoding | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Tones that are characters of their own have a zero on the other side: U+0300.
  const most = (zerosThere: number, others: number): boolean =>
    zerosThere > sample.length / 8 && others < zerosThere / 4;
  if (most(odd, even)) return 'utf-16le';
  return most(even, odd) ? 'utf-16be' : undefined;
}

const BYTE_ORDER_MARK = 0xfeff;
const LAST_CHARACTER = 0x10ffff;

/** Without the byte order mark. */
export function decodeWide(bytes: Uint8Array, encoding: WideEncoding): string {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return new TextDecoder(encoding).decode(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === 'utf-32le');
    if (at > 0 || code !== BYTE_ORDER_MARK)
      pieces.push(code > LAST_CHARACTER ? '\ufffd' : String.fromCodePoint(code));
  }
  return pieces.join('');
}
