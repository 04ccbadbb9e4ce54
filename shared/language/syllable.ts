const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * A word reduced to what its spellings share: its letters, and its tone after them. It forgets case, Unicode forms,
 * where the tone stands (hoà, hòa; quý, qúy), i for y at the end (kì, kỳ), invisible characters and look-alikes of đ. It
 * keeps diacritics, unlike foldName: "sở" and "số" are two words.
 * @example syllableKey('Hoà') === syllableKey('hòa') // true
 */
export function syllableKey(word: string): string {
  const letters = word
    .replace(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u00f0\u0256]/g, '\u0111');
  const tone = letters.match(TONES)?.[0] ?? '';
  const plain = letters.replace(TONES, '').normalize('NFC');
  return plain.replace(/^(qu|gi|[bcd\u0111ghklmnpqrstvx]+)i$/, '$1y') + tone;
}
