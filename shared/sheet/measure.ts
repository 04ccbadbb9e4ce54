/** Points of one Excel column-width unit: the digit width of the default font, Times New Roman 11. */
const POINTS_PER_UNIT = 5.25;
/** Left and right padding of a cell, in points. */
const PADDING = 6;
/** A line needs room for two stacked Vietnamese diacritics. */
const LINE = 1.2;

/**
 * Width of one line in points, estimated from the letter classes of Times New Roman: there is no font to
 * measure here, and a height a little too large is better than a line cut off.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let em = 0;
  for (const letter of text.normalize('NFD')) em += letterWidth(letter);
  return em * size * (bold ? 1.07 : 1);
}

function letterWidth(letter: string): number {
  if (/[\u0300-\u036f]/.test(letter)) return 0;
  if (/[ijlt.,;:'!|/()[\]\-fIrs]/.test(letter)) return 0.34;
  if (letter === ' ') return 0.25;
  if (/[mwMW%@✗]/.test(letter)) return 0.86;
  if (/[A-ZĐ]/.test(letter)) return 0.7;
  if (/[a-z0-9đ]/.test(letter)) return 0.5;
  return 0.56;
}

/** Lines that a text takes when wrapped at spaces in a column of `width` units; a longer word is broken. */
export function lineCount(text: string, width: number, size: number, bold = false): number {
  const room = Math.max(width * POINTS_PER_UNIT - PADDING, size);
  const space = textWidth(' ', size, bold);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const length = textWidth(word, size, bold);
      if (used > 0 && used + space + length > room) {
        lines += 1;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(length / room) - 1);
      used = length > room ? length % room : used === 0 ? length : used + space + length;
    }
  }
  return lines;
}

/** Height in points of a row that shows `lines` lines; Excel allows at most 409. */
export function heightOf(lines: number, size: number): number {
  return Math.min(409, Math.ceil(lines * size * LINE + 4));
}

/** Column-width units in which the longest word of a text stays whole. */
export function wordWidth(text: string, size: number, bold = false): number {
  let widest = 0;
  for (const word of text.split(/[ \n]/)) widest = Math.max(widest, textWidth(word, size, bold));
  return (widest + PADDING) / POINTS_PER_UNIT;
}
