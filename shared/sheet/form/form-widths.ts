import type { FormColumn } from '../../forms/document';
import { pick, type Lang } from '../../language/language';
import { cellAddress } from '../address';
import { numberingText } from './form-heading';
import type { Figure, FormGrid } from './form-grid';
import { DEJAVU_SERIF, lineCount, wordWidth } from '../measure';
import { SIZE } from '../styles';

/** Widths in Excel's units. */
const ORDINAL = 6;
const LABEL = 36;
const MARKER = 24;
const NARROWEST = 9.5;
const WIDEST = 22;
/** Up to here a column is widened so that its heading takes few lines: the heading stays on screen while scrolling. */
const WIDEST_FOR_HEADING = 14;
const HEADING_LINES = 3;
/** A table of few columns is widened to this, so that the heading block has room. */
const TABLE = 128;

/** Column widths in which no word of a heading is broken and no figure is cut; the marker column is the last. */
export function formWidths(grid: FormGrid, figures: ReadonlyMap<string, Figure>, lang: Lang): number[] {
  const least = grid.columns.map((column, index) => {
    if (column.kind === 'ordinal') return ORDINAL;
    if (column.kind === 'label') return LABEL;
    return Math.max(headingWidth(grid, column, lang), figureWidth(grid, index + 1, figures));
  });
  const used = least.reduce((sum, width) => sum + width, MARKER);
  const narrow = grid.columns.filter(isFigure).length;
  const spare = Math.max(0, TABLE - used) / Math.max(1, narrow);
  const widths = grid.columns.map((column, index) => {
    const width = least[index] ?? NARROWEST;
    return isFigure(column) ? Math.max(width, Math.min(WIDEST, width + spare)) : width;
  });
  return [...widths, MARKER];
}

function headingWidth(grid: FormGrid, column: FormColumn, lang: Lang): number {
  const heading = column.heading[column.heading.length - 1];
  const text = heading ? pick(heading, lang) : '';
  const words = wordWidth(text, SIZE.body, true);
  let width = Math.max(NARROWEST, words, wordWidth(numberingText(grid, column), SIZE.body));
  while (width < WIDEST_FOR_HEADING && lineCount(text, width, SIZE.body, true, DEJAVU_SERIF) > HEADING_LINES)
    width += 0.5;
  return Math.ceil(width * 2) / 2;
}

function figureWidth(grid: FormGrid, column: number, figures: ReadonlyMap<string, Figure>): number {
  let width = 0;
  for (let row = grid.bodyTop; row <= (grid.totalRow ?? grid.bodyBottom); row += 1) {
    const value = figures.get(cellAddress(row, column))?.value;
    if (typeof value !== 'number') continue;
    const digits = String(value).length;
    width = Math.max(width, digits * 1.1 + Math.floor(digits / 3) * 0.6 + 3);
  }
  return Math.ceil(width);
}

function isFigure(column: FormColumn): boolean {
  return column.kind === 'count' || column.kind === 'ratio';
}
