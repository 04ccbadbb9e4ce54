import type { CellValue, Line, Style } from '../../../excel';
import { darkColor } from './dark-color';

/** How colours of the sheet come to the screen. */
export type Tone = 'light' | 'dark';

const POINT_PIXELS = 4 / 3;

/** Fonts that look alike where the named one is missing; the last resort has every Vietnamese letter. */
const LIKE: Record<string, string> = {
  calibri: 'Carlito, "Segoe UI", system-ui',
  'times new roman': '"Liberation Serif", Tinos, serif',
  arial: '"Liberation Sans", Arimo, Helvetica',
};

export function fontFamily(name: string): string {
  return `"${name.replace(/["\\]/g, '')}", ${LIKE[name.toLowerCase()] ?? 'system-ui'}, sans-serif`;
}

/** A style's font for CSS and for measuring, at a zoom of 1 or another. */
export function fontOf(style: Style, zoom: number): string {
  const size = style.fontSize * POINT_PIXELS * zoom;
  return `${style.italic ? 'italic ' : ''}${style.bold ? '700' : '400'} ${size.toFixed(2)}px ${fontFamily(style.fontName)}`;
}

/** A colour of the sheet as it shows. */
export function toned(color: string, tone: Tone): string {
  return tone === 'dark' ? darkColor(color) : color;
}

const WEIGHT_PIXELS = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };

/** The line of an edge: pixels inside and outside of the cell. The line in the middle is the last pixel of a cell. */
function linePixels(
  line: Line,
  edge: 'top' | 'left' | 'bottom' | 'right',
): { inside: number; outside: number } {
  const width = line.style === 'Double' ? 3 : WEIGHT_PIXELS[line.weight];
  const ahead = edge === 'top' || edge === 'left';
  const outside = ahead ? Math.ceil(width / 2) : Math.floor(width / 2) - (width === 2 ? 1 : 0);
  return { inside: width - outside, outside };
}

const TOWARDS = { top: [0, -1], left: [-1, 0], bottom: [0, 1], right: [1, 0] } as const;

/**
 * Borders as shadows: two neighbours' lines fall on the same pixels, and a line needs no element of its own. A pixel
 * outside is a shadow moved over the edge, one inside an inner shadow moved the other way.
 */
function borderShadows(style: Style, tone: Tone): string[] {
  return (['top', 'left', 'bottom', 'right'] as const).flatMap((edge) => {
    const line = style.borders[edge];
    if (!line || line.style === 'None') return [];
    const { inside, outside } = linePixels(line, edge);
    const color = toned(line.color, tone);
    const [x, y] = TOWARDS[edge];
    return [
      ...(outside > 0 ? [`${x * outside}px ${y * outside}px 0 0 ${color}`] : []),
      ...(inside > 0 ? [`inset ${-x * inside}px ${-y * inside}px 0 0 ${color}`] : []),
    ];
  });
}

const VERTICAL: Record<Style['vertical'], string> = {
  Top: 'flex-start',
  Center: 'center',
  Bottom: 'flex-end',
  Justify: 'flex-start',
  Distributed: 'center',
};

export type Flow = 'left' | 'center' | 'right';

/** Where a value stands in its cell: numbers right, truth values and errors in the middle, text left, unless the style says. */
export function flowOf(style: Style, value: CellValue): Flow {
  switch (style.horizontal) {
    case 'Left':
    case 'Fill':
    case 'Justify':
      return 'left';
    case 'Right':
      return 'right';
    case 'Center':
    case 'CenterAcrossSelection':
    case 'Distributed':
      return 'center';
    case 'General':
      if (typeof value === 'number') return 'right';
      return value === null || typeof value === 'string' ? 'left' : 'center';
  }
}

const INDENT_PIXELS = 9;

/** Forced colours take shadows away and give every outline a colour that is seen. */
const FORCED_BORDER = 'outline:1px solid transparent;outline-offset:-1px';

/** CSS of a cell's box and text without place, size and flow. */
export function styleCss(style: Style, tone: Tone, zoom: number): string {
  const css = [
    `font:${fontOf(style, zoom)}`,
    `color:${toned(style.fontColor, tone)}`,
    `align-items:${VERTICAL[style.vertical]}`,
    style.wrap ? 'white-space:pre-wrap' : 'white-space:pre',
  ];
  if (style.fill !== null) css.push(`background:${toned(style.fill, tone)}`);
  const shadows = borderShadows(style, tone);
  if (shadows.length > 0) css.push(`box-shadow:${shadows.join()}`, FORCED_BORDER);
  const decoration = [
    style.underline !== 'None' && 'underline',
    style.strikethrough && 'line-through',
  ].filter(Boolean);
  if (decoration.length > 0) css.push(`text-decoration:${decoration.join(' ')}`);
  if (style.indent > 0) css.push(`--indent:${(style.indent * INDENT_PIXELS * zoom).toFixed(1)}px`);
  return css.join(';');
}

/** Whether an empty cell of this style is seen at all. */
export function isSeen(style: Style): boolean {
  return style.fill !== null || Object.values(style.borders).some((line) => line.style !== 'None');
}

/**
 * A number as it fits its cell: a General one gives up decimals, any other that is too wide shows as #####.
 * @param fits whether a text is narrow enough
 */
export function fitNumber(
  value: number,
  text: string,
  format: string,
  decimal: string,
  fits: (text: string) => boolean,
): string {
  if (fits(text)) return text;
  if (format === 'General') {
    for (let digits = 10; digits > 0; digits--) {
      const shorter = String(Number(value.toPrecision(digits)));
      const keepsWhole = Math.abs(Number(shorter)) >= Math.floor(Math.abs(value)) && !shorter.includes('e');
      const shown = shorter.replace('.', decimal);
      if (keepsWhole && fits(shown)) return shown;
    }
  }
  let signs = '#';
  while (fits(`${signs}#`) && signs.length < 255) signs += '#';
  return signs;
}
