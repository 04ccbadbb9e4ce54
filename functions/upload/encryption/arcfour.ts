/** Arcfour's first bytes for a key; what is not deemed safe any more is in no cryptographic library. */
export function arcfour(key: Uint8Array, length: number): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    const kept = state[a] ?? 0;
    state[a] = state[b] ?? 0;
    state[b] = kept;
  };
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 0xff;
    swap(at, other);
  }
  const bytes = new Uint8Array(length);
  for (let index = 0, at = 0, other = 0; index < length; index += 1) {
    at = (at + 1) & 0xff;
    other = (other + (state[at] ?? 0)) & 0xff;
    swap(at, other);
    bytes[index] = state[((state[at] ?? 0) + (state[other] ?? 0)) & 0xff] ?? 0;
  }
  return bytes;
}
