import { MARKS, PALETTE } from '../../../shared/sheet/styles';

/** Contrast of two colours by WCAG 2.2. */
function contrast(a: string, b: string): number {
  const light = (color: string) => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const PAIRS: [string, string, string][] = [
  ['ink on the data bar', PALETTE.ink, PALETTE.bar],
  ['ink on totals', PALETTE.ink, PALETTE.totalFill],
  ['heading', PALETTE.heading, PALETTE.headingFill],
  ['link', PALETTE.link, '#FFFFFF'],
  ['small print', PALETTE.muted, '#FFFFFF'],
];
for (const [level, { color, fill }] of Object.entries(MARKS)) {
  PAIRS.push([`mark of ${level}`, color, fill], [`ink on ${level}`, PALETTE.ink, fill]);
}

test.each(PAIRS)('%s has a contrast of at least 4.5 : 1', (_what, text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
});

test('no two marks share a symbol', () => {
  expect(new Set(Object.values(MARKS).map(({ symbol }) => symbol)).size).toBe(Object.keys(MARKS).length);
});
