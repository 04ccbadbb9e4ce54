import type { Declarations } from './html-css';
import type { Attributes } from './html-tokens';

/** In pixels: a page's own text. */
export const PAGE_SIZE = 16;

const WORDS: ReadonlyMap<string, number> = new Map([
  ['xx-small', 9],
  ['x-small', 10],
  ['small', 13],
  ['medium', PAGE_SIZE],
  ['large', 18],
  ['x-large', 24],
  ['xx-large', 32],
]);
const SMALLER = 5 / 6;
/** Pixels of `<font size=1>` to 7. */
const OF_FONT = [10, 13, 16, 18, 24, 32, 48];

/** Pixels by unit, in text of a size. */
const UNITS: Record<string, (around: number) => number> = {
  px: () => 1,
  pt: () => 4 / 3,
  em: (around) => around,
  rem: () => PAGE_SIZE,
  '%': (around) => around / 100,
};

/** The size of an element's text in pixels; that of the text around it where nothing is said. */
export function sizeInside(
  around: number,
  name: string,
  attributes: Attributes,
  declared: Declarations,
): number {
  const written = declared.get('font-size')?.toLowerCase();
  const [, length = '', unit = ''] = /^(\d*\.?\d+)(px|pt|r?em|%)/.exec(written ?? '') ?? [];
  const pixels = UNITS[unit]?.(around);
  if (pixels !== undefined) return Number(length) * pixels;
  if (written === 'smaller') return around * SMALLER;
  if (written === 'larger') return around / SMALLER;
  const word = WORDS.get(written ?? '');
  if (word !== undefined) return word;
  if (name === 'font') return OF_FONT[Number(attributes.get('size')) - 1] ?? around;
  return name === 'small' ? around * SMALLER : name === 'big' ? around / SMALLER : around;
}
