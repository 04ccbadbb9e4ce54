import fc from 'fast-check';
import { DEFAULT_STYLE, type Style } from '../../../../workbench/excel';
import { fitNumber, flowOf, isSeen, styleCss } from '../../../../workbench/page/grid/draw/cell-look';
import { darkColor } from '../../../../workbench/page/grid/draw/dark-color';
import { countLines } from '../../../../workbench/page/grid/layout/row-height';

/** Every letter is 10 pixels wide. */
const measure = (text: string): number => text.length * 10;

describe('lines of a wrapped text', () => {
  test.each([
    ['một hai', 100, 1],
    ['một hai', 60, 2],
    ['một hai', 30, 2],
    ['một  hai ba', 70, 2],
    ['abcdefghij', 40, 3],
    ['ab abcdefgh', 40, 3],
    ['a\nb', 100, 2],
    ['', 100, 1],
    ['abc', 5, 3],
    ['đúng hạn', 80, 1],
  ])('%j in %i pixels takes %i', (text, width, lines) => {
    expect(countLines(text, width, measure)).toBe(lines);
  });
});

describe('numbers in narrow cells', () => {
  const within = (letters: number) => (text: string) => text.length <= letters;
  test.each([
    [1234, '1.234', '#,##0', 5, '1.234'],
    [1234, '1.234', '#,##0', 4, '####'],
    [1 / 3, '0,333333333', 'General', 5, '0,333'],
    [1234.5678, '1234,5678', 'General', 6, '1234,6'],
    [1234.5678, '1234,5678', 'General', 4, '1235'],
    [123456, '123456', 'General', 3, '###'],
  ])('%p shown as %s (%s) in %i letters: %s', (value, text, format, letters, shown) => {
    expect(fitNumber(value, text, format, ',', within(letters))).toBe(shown);
  });
});

describe('where a value stands', () => {
  test.each([
    ['General', 5, 'right'],
    ['General', 'a', 'left'],
    ['General', true, 'center'],
    ['General', { error: '#N/A' }, 'center'],
    ['Left', 5, 'left'],
    ['Center', 'a', 'center'],
    ['Right', 'a', 'right'],
  ] as const)('%s, %p: %s', (horizontal, value, flow) => {
    expect(flowOf({ ...DEFAULT_STYLE, horizontal }, value)).toBe(flow);
  });
});

describe('a style as CSS', () => {
  const line = { style: 'Continuous', weight: 'Thin', color: '#7F7F7F' } as const;
  test('neighbours’ thin borders fall on the same pixel', () => {
    const css = styleCss({ ...DEFAULT_STYLE, borders: { left: line, right: line } }, 'light', 1);
    expect(css).toContain('box-shadow:-1px 0px 0 0 #7F7F7F,inset -1px 0px 0 0 #7F7F7F');
    // Where the person's own colours are forced, shadows are gone and this is seen.
    expect(css).toContain('outline:1px solid transparent');
  });
  test('a thick one lies on both sides of the line', () => {
    const css = styleCss({ ...DEFAULT_STYLE, borders: { top: { ...line, weight: 'Thick' } } }, 'light', 1);
    expect(css).toContain('0px -2px 0 0 #7F7F7F');
    expect(css).toContain('inset 0px 1px 0 0 #7F7F7F');
  });
  test('a font’s name cannot break out of its place', () => {
    expect(styleCss({ ...DEFAULT_STYLE, fontName: 'x";color:red' }, 'light', 1)).toContain('"x;color:red"');
  });
  test('zoom scales the font', () => {
    expect(styleCss(DEFAULT_STYLE, 'light', 1.5)).toContain('22.00px');
  });
  test('an empty cell is seen by its fill or border only', () => {
    const none: Style = { ...DEFAULT_STYLE, borders: { top: { ...line, style: 'None' } } };
    expect(
      [DEFAULT_STYLE, none, { ...none, fill: '#FFFFFF' }, { ...none, borders: { top: line } }].map(isSeen),
    ).toEqual([false, false, true, true]);
  });
});

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => {
    const c = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('the sheet in the dark', () => {
  test('white and black change places', () => {
    expect(luminance(darkColor('#FFFFFF'))).toBeLessThan(0.02);
    expect(luminance(darkColor('#000000'))).toBeGreaterThan(0.75);
  });
  test.each([
    ['#1F3864', '#E4EBF5'],
    ['#A80000', '#FDE7E9'],
    ['#7A4B00', '#FFF2CC'],
    ['#0B4F9E', '#E6F0FB'],
    ['#595959', '#F7F3E3'],
    ['#1A1A1A', '#F2F2F2'],
    ['#0B4F9E', '#FFFFFF'],
  ])('%s on %s, pairs that our sheets use, stay readable', (ink, fill) => {
    expect(contrast(darkColor(ink), darkColor(fill))).toBeGreaterThanOrEqual(4.5);
  });
  test('every colour gives a colour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        expect(darkColor(`#${number.toString(16).padStart(6, '0')}`)).toMatch(/^#[0-9a-f]{6}$/);
      }),
    );
  });
});
