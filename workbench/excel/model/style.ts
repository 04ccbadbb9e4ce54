/** The format of a cell. Never changed, only replaced; cells of the same format share one. */
export interface Style {
  numberFormat: string;
  fill: string | null;
  fontName: string;
  fontSize: number;
  fontColor: string;
  bold: boolean;
  italic: boolean;
  underline: Underline;
  strikethrough: boolean;
  superscript: boolean;
  horizontal: HorizontalAlignment;
  vertical: VerticalAlignment;
  wrap: boolean;
  indent: number;
  shrink: boolean;
  textOrientation: number;
  readingOrder: ReadingOrder;
  locked: boolean;
  formulaHidden: boolean;
  borders: Borders;
}

export const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
export type Underline = (typeof UNDERLINES)[number];

export const HORIZONTAL_ALIGNMENTS = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
export type HorizontalAlignment = (typeof HORIZONTAL_ALIGNMENTS)[number];

export const VERTICAL_ALIGNMENTS = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
export type VerticalAlignment = (typeof VERTICAL_ALIGNMENTS)[number];

export const READING_ORDERS = ['Context', 'LeftToRight', 'RightToLeft'] as const;
export type ReadingOrder = (typeof READING_ORDERS)[number];

export type Edge = 'top' | 'left' | 'bottom' | 'right' | 'diagonalDown' | 'diagonalUp';

export const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

export const LINE_WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
export type LineWeight = (typeof LINE_WEIGHTS)[number];

export interface Line {
  style: LineStyle;
  weight: LineWeight;
  color: string;
}

export type Borders = Readonly<Partial<Record<Edge, Line>>>;

/** What a new workbook's Normal style gives. */
export const DEFAULT_STYLE: Style = {
  numberFormat: 'General',
  fill: null,
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  superscript: false,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  shrink: false,
  textOrientation: 0,
  readingOrder: 'Context',
  locked: true,
  formulaHidden: false,
  borders: {},
};

export const NO_LINE: Line = { style: 'None', weight: 'Thin', color: '#000000' };

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
};

/** `#RRGGBB` in capitals from `#rrggbb`, `rrggbb` or a name of HTML; undefined where the text is no colour we know. */
export function parseColor(text: string): string | undefined {
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named !== undefined) return named;
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  return hex === undefined ? undefined : `#${hex.toUpperCase()}`;
}
