/** Advance widths of Times New Roman Bold in thousandths of the font size. */
const WIDTHS: Record<string, number> = {};
const define = (width: number, characters: string) => {
  for (const character of characters) WIDTHS[character] = width;
};
define(250, ' ,.');
define(278, 'il/;');
define(333, "-:()fjt'");
define(389, 'Is');
define(444, 'cerz');
define(500, 'agovxyJ0123456789“”');
define(556, 'bdhknpquS');
define(611, 'FP');
define(667, 'BELTZ');
define(722, 'ACDNRUVXYw');
define(778, 'GHKOQ');
define(833, 'm&');
define(944, 'M');
define(1000, 'W');
const OTHER = 556;

/** Width in twips of a bold line at a size in half points; marks above and below a letter take no room. */
export function boldWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')) {
    thousandths += WIDTHS[character] ?? OTHER;
  }
  return Math.ceil((thousandths * size * 10) / 1000);
}

/**
 * The lines of a bold text in as few lines as fit in `width` twips. Two lines break after a comma where they can,
 * else where they come out most even.
 */
export function balancedLines(text: string, size: number, width: number): string[] {
  const lines = broken(text, size, width);
  if (lines.length !== 2) return lines;
  const words = text.split(' ');
  const pairs = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')])
    .filter((pair) => widest(pair, size) <= width);
  const atComma = pairs.filter(([first]) => first?.endsWith(','));
  const [first = lines, ...others] = atComma.length > 0 ? atComma : pairs;
  return others.reduce((best, pair) => (widest(pair, size) < widest(best, size) ? pair : best), first);
}

function widest(lines: readonly string[], size: number): number {
  return Math.max(...lines.map((line) => boldWidth(line, size)));
}

function broken(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && boldWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
