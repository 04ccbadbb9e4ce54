import type ExcelJS from 'exceljs';
import {
  DEFAULT_STYLE,
  HORIZONTAL_ALIGNMENTS,
  VERTICAL_ALIGNMENTS,
  type Edge,
  type Line,
  type LineStyle,
  type LineWeight,
  type Style,
} from '../../model/style';

/** A colour of a file: eight hexadecimal digits, the first two opacity. */
export function argb(color: string): { argb: string } {
  return { argb: `FF${color.replace('#', '').toUpperCase()}` };
}

/** `#RRGGBB`; colours of the theme, which the file names by number, fall back. */
export function colorOf(color: Partial<ExcelJS.Color> | undefined, fallback: string): string {
  const hex = color?.argb;
  return hex === undefined ? fallback : `#${hex.slice(-6).toUpperCase()}`;
}

const LINES: Record<ExcelJS.BorderStyle, [LineStyle, LineWeight]> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  double: ['Double', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  mediumDashDot: ['DashDot', 'Medium'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

function lineName({ style, weight }: Line): ExcelJS.BorderStyle {
  const names = Object.keys(LINES) as ExcelJS.BorderStyle[];
  const exact = names.find((name) => LINES[name][0] === style && LINES[name][1] === weight);
  return exact ?? names.find((name) => LINES[name][0] === style) ?? 'thin';
}

const UNDERLINES = {
  None: 'none',
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
} as const;

const HORIZONTAL: Partial<Record<Style['horizontal'], ExcelJS.Alignment['horizontal']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

const VERTICAL: Record<Style['vertical'], ExcelJS.Alignment['vertical']> = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};

/** A cell's format as the file library takes it. */
export function fileStyle(style: Style): Partial<ExcelJS.Style> {
  const horizontal = HORIZONTAL[style.horizontal];
  return {
    numFmt: style.numberFormat,
    font: {
      name: style.fontName,
      size: style.fontSize,
      color: argb(style.fontColor),
      bold: style.bold,
      italic: style.italic,
      strike: style.strikethrough,
      ...(style.superscript ? { vertAlign: 'superscript' } : {}),
      underline: UNDERLINES[style.underline],
    },
    alignment: {
      vertical: VERTICAL[style.vertical],
      wrapText: style.wrap,
      shrinkToFit: style.shrink,
      ...(horizontal ? { horizontal } : {}),
      ...(style.indent > 0 ? { indent: style.indent } : {}),
      ...(style.textOrientation === 0 ? {} : { textRotation: style.textOrientation }),
    },
    protection: { locked: style.locked, hidden: style.formulaHidden },
    ...(style.fill === null
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(style.fill) } }),
    border: fileBorders(style),
  };
}

function fileBorders({ borders }: Style): Partial<ExcelJS.Borders> {
  const edge = (name: Edge) => {
    const line = borders[name];
    return line && { style: lineName(line), color: argb(line.color) };
  };
  const sides = (['top', 'left', 'bottom', 'right'] as const).flatMap((name) => {
    const line = edge(name);
    return line ? [[name, line] as const] : [];
  });
  const diagonal = edge('diagonalDown') ?? edge('diagonalUp');
  return {
    ...Object.fromEntries(sides),
    ...(diagonal
      ? {
          diagonal: {
            ...diagonal,
            up: borders.diagonalUp !== undefined,
            down: borders.diagonalDown !== undefined,
          },
        }
      : {}),
  };
}

/** The format of a cell that was read from a file. */
export function styleOfFile(style: Partial<ExcelJS.Style>): Style {
  const { font, alignment, protection, fill } = style;
  const horizontal = HORIZONTAL_ALIGNMENTS.find((name) => HORIZONTAL[name] === alignment?.horizontal);
  const rotation = alignment?.textRotation;
  return {
    ...DEFAULT_STYLE,
    numberFormat: style.numFmt ?? DEFAULT_STYLE.numberFormat,
    fill: fill?.type === 'pattern' && fill.pattern === 'solid' ? colorOf(fill.fgColor, '#FFFFFF') : null,
    fontName: font?.name ?? DEFAULT_STYLE.fontName,
    fontSize: font?.size ?? DEFAULT_STYLE.fontSize,
    fontColor: colorOf(font?.color, DEFAULT_STYLE.fontColor),
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    strikethrough: font?.strike ?? false,
    superscript: font?.vertAlign === 'superscript',
    underline: underlineOf(font?.underline),
    horizontal: alignment?.horizontal ? (horizontal ?? 'General') : 'General',
    vertical: VERTICAL_ALIGNMENTS.find((name) => VERTICAL[name] === alignment?.vertical) ?? 'Bottom',
    wrap: alignment?.wrapText ?? false,
    indent: alignment?.indent ?? 0,
    shrink: alignment?.shrinkToFit ?? false,
    textOrientation: typeof rotation === 'number' ? rotation : 0,
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden ?? false,
    borders: bordersOfFile(style.border ?? {}),
  };
}

function underlineOf(underline: ExcelJS.Font['underline'] | undefined): Style['underline'] {
  if (underline === true) return 'Single';
  const found = Object.entries(UNDERLINES).find(([, name]) => name === underline)?.[0];
  return (found as Style['underline'] | undefined) ?? 'None';
}

function bordersOfFile(borders: Partial<ExcelJS.Borders>): Style['borders'] {
  const line = (border: Partial<ExcelJS.Border>): Line | undefined => {
    const known = border.style && LINES[border.style];
    return known && { style: known[0], weight: known[1], color: colorOf(border.color, '#000000') };
  };
  const found: [Edge, Line][] = [];
  for (const edge of ['top', 'left', 'bottom', 'right'] as const) {
    const drawn = borders[edge] && line(borders[edge]);
    if (drawn) found.push([edge, drawn]);
  }
  const diagonal = borders.diagonal && line(borders.diagonal);
  if (diagonal && borders.diagonal?.down) found.push(['diagonalDown', diagonal]);
  if (diagonal && borders.diagonal?.up) found.push(['diagonalUp', diagonal]);
  return Object.fromEntries(found);
}
