import type { Standing } from '../judgement/standing';
import type { CellStyle } from './model';

/** Every pair of text and fill used here has a contrast of at least 4.5 : 1. */
export const PALETTE = {
  ink: '#1A1A1A',
  heading: '#1F3864',
  headingFill: '#E4EBF5',
  totalFill: '#F2F2F2',
  grid: '#7F7F7F',
  link: '#0B4F9E',
  muted: '#595959',
  bar: '#8FB4DE',
} as const;

/**
 * What findings are marked by, and what only the pane marks: `suspect`, a cell that may be the wrong one of a broken
 * relation; `unsent`, a form that is no more what was sent; `bad`, a cell that holds no count, without which nothing is
 * saved.
 */
export type MarkLevel = Standing | 'suspect' | 'unsent' | 'bad';

/** A mark has a symbol of its own, so that it is also seen without colour. */
export const MARKS: Record<
  MarkLevel,
  { symbol: string; color: string; fill: string; border: 'mark' | 'thin' }
> = {
  error: { symbol: '✗', color: '#A80000', fill: '#FDE7E9', border: 'mark' },
  query: { symbol: '!', color: '#7A4B00', fill: '#FFF2CC', border: 'mark' },
  info: { symbol: 'i', color: '#0B4F9E', fill: '#E6F0FB', border: 'mark' },
  undecided: { symbol: '?', color: '#595959', fill: '#F7F3E3', border: 'thin' },
  explained: { symbol: '✓', color: '#0E5A2F', fill: '#E7F4EA', border: 'thin' },
  suspect: { symbol: '◊', color: '#5C2E91', fill: '#F3EAFB', border: 'mark' },
  unsent: { symbol: '≠', color: '#7A4B00', fill: '#FFF8E1', border: 'mark' },
  bad: { symbol: '‼', color: '#5C0000', fill: '#FF8A80', border: 'mark' },
};

export const SIZE = { body: 11, block: 12, title: 14 } as const;

const grid: CellStyle = { size: SIZE.body, vertical: 'center', border: 'thin', borderColor: PALETTE.grid };

/** Text that is never taken for a number, a date or a formula. */
export const TEXT: CellStyle = { ...grid, horizontal: 'left', wrap: true, format: '@' };
export const CENTRED: CellStyle = { ...TEXT, horizontal: 'center' };
export const COUNT: CellStyle = { ...grid, horizontal: 'right', format: '#,##0' };
export const HEADING: CellStyle = {
  ...CENTRED,
  bold: true,
  color: PALETTE.heading,
  fill: PALETTE.headingFill,
};
export const NUMBERING: CellStyle = { ...CENTRED, italic: true, color: PALETTE.ink };
export const TITLE: CellStyle = {
  size: SIZE.title,
  bold: true,
  color: PALETTE.heading,
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  format: '@',
};
export const PLAIN: CellStyle = {
  size: SIZE.block,
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  format: '@',
};
export const NOTE: CellStyle = { ...PLAIN, size: SIZE.body, italic: true, color: PALETTE.muted };
export const LINK: CellStyle = { ...TEXT, color: PALETTE.link };

/** A whole number as a count; a fraction keeps its decimals, so that nothing stated is rounded away. */
export function numberFormat(value: number): string {
  return Number.isInteger(value) ? '#,##0' : '#,##0.0####';
}

/** Whether a mark asks for something: what is explained or cannot be decided is marked more quietly. */
export function isLoud(level: MarkLevel): boolean {
  return MARKS[level].border === 'mark';
}

/** A cell's style with a mark: thick border and fill (a thin border for the quiet ones). */
export function marked(style: CellStyle, level: MarkLevel): CellStyle {
  const { border, color, fill } = MARKS[level];
  return { ...style, fill, border, borderColor: color };
}

/**
 * Indent of a cell, which painters set: text keeps off the line at its left. Figures stay flush right, because
 * LibreOffice draws a right indent in some cells and not in others.
 */
export function indentOf(style: CellStyle): 0 | 1 {
  return style.horizontal === 'left' ? 1 : 0;
}
