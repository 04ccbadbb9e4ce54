import { wholeNumber, type Attributes } from './xml';

export const BLACK = '000000';
export const WHITE = 'FFFFFF';

/** Of Excel's old palette and of themes, which all begin with white and black; the rest is told apart by its number. */
const INDEXED = new Map([
  [0, BLACK],
  [1, WHITE],
  [8, BLACK],
  [9, WHITE],
  [64, BLACK],
  [65, WHITE],
]);
const THEME = [WHITE, BLACK];

/** A name by which colours can be told to be the same; undefined where Excel chooses. */
export function colorOf(attribute: Attributes): string | undefined {
  const rgb = attribute('rgb');
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  const tint = Number(attribute('tint') ?? 0);
  const theme = wholeNumber(attribute('theme'));
  if (theme !== undefined) return (tint === 0 ? THEME[theme] : undefined) ?? `theme ${theme} ${tint}`;
  const indexed = wholeNumber(attribute('indexed'));
  return indexed === undefined ? undefined : (INDEXED.get(indexed) ?? `indexed ${indexed}`);
}
