/** Points of one Excel column-width unit: the digit width of the default font, Times New Roman 11. */
const POINTS_PER_UNIT = 5.25;
/** Left and right padding of a cell, in points. */
const PADDING = 6;
/** A line needs room for two stacked Vietnamese diacritics. */
const LINE = 1.2;

/** How wide letters are, in em: the first class that holds a letter counts. */
export interface Font {
  classes: readonly (readonly [RegExp, number])[];
  other: number;
  /** How many times as wide bold letters are. */
  bold: number;
}

/** What sheets are written in. */
export const TIMES: Font = {
  classes: [
    [/[ijlt.,;:'!|/()[\]\-fIrs]/, 0.34],
    [/ /, 0.25],
    [/[mwMW%@✗]/, 0.86],
    [/[A-ZĐ]/, 0.7],
    [/[a-z0-9đ]/, 0.5],
  ],
  other: 0.56,
  bold: 1.07,
};

/** The widest that usually takes its place where it is missing, as on Linux and so in some browsers: DejaVu Serif. */
export const DEJAVU_SERIF: Font = {
  classes: [
    [/[ijl.,;:'!|/()[\]\-fIt]/, 0.4],
    [/ /, 0.32],
    [/[mwMW%@+=<>~✗…]/, 1],
    [/[ABCEFJKLPQRSTVXYZ]/, 0.75],
    [/[A-ZĐ]/, 0.87],
    [/[rs]/, 0.51],
    [/[aceokvxyz]/, 0.6],
    [/[a-z0-9đ]/, 0.65],
  ],
  other: 0.84,
  bold: 1.12,
};

/** Widths of letters that were asked for, by font: there are few, and they come back in every text. */
const known = new Map<Font, Map<string, number>>();

/**
 * Width of one line in points, estimated from the letter classes of a font: there is none to measure here, and a
 * height a little too large is better than a line cut off.
 */
export function textWidth(text: string, size: number, bold = false, font = TIMES): number {
  let widths = known.get(font);
  if (!widths) known.set(font, (widths = new Map()));
  let em = 0;
  for (const letter of text) {
    let width = widths.get(letter);
    if (width === undefined) widths.set(letter, (width = letterWidth(letter, font)));
    em += width;
  }
  return em * size * (bold ? font.bold : 1);
}

/** A letter is as wide with diacritics as without, and those that stand alone have no width. */
function letterWidth(letter: string, { classes, other }: Font): number {
  const [base = ''] = letter.normalize('NFD');
  if (/[\u0300-\u036f]/.test(base)) return 0;
  return classes.find(([letters]) => letters.test(base))?.[1] ?? other;
}

/** Lines that a text takes when wrapped at spaces in a column of `width` units; a longer word is broken. */
export function lineCount(text: string, width: number, size: number, bold = false, font = TIMES): number {
  const room = Math.max(width * POINTS_PER_UNIT - PADDING, size);
  const space = textWidth(' ', size, bold, font);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const length = textWidth(word, size, bold, font);
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
