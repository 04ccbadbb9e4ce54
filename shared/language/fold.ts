/**
 * A name reduced to what two spellings of it share; only for matching, never for showing. It forgets diacritics and
 * with them the placement of tones (hoà, hòa), Unicode forms (NFC, NFD, mixed), case, the three look-alikes of đ,
 * repeated and unusual blanks, invisible characters, and how dashes are written.
 * @example foldName('Xã  THÁI THUỴ') === foldName('xã Thái Thụy') // true
 */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[\u0111\u00f0\u0256]/g, 'd')
    .replace(/\s*[-\u2010-\u2015\u2212]\s*/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[- ]+| +$/g, '');
}
