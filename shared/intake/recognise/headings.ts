import { isFigure } from '../read/count-reading';
import { isHeadingLike, meaningOf } from './heading-meaning';
import type { GridView } from '../grid-view';

/** What stands above one column. */
export interface HeadingPath {
  column: number;
  /** Texts from the top, merged headings spread over their columns. */
  levels: string[];
  /**
   * As `levels`, with blank places filled from the left as well: a block pasted as text has lost its merges.
   * Equal to `levels` where nothing was filled.
   */
  filled: string[];
  /** Printed number under the heading: `(3)`. */
  number: number | null;
}

export interface HeadingBlock {
  /** Rows of the heading, numbering row included. */
  top: number;
  bottom: number;
  paths: HeadingPath[];
}

const MOST_ROWS = 10;

/** Cells from the top of a sheet among which a heading is looked for in every row, also of a form not filled in. */
const MOST_LOOKED_AT = 3_000;
/** Further down a heading has a figure in one of so many rows below it: long texts are no tables. */
const FIGURES_WITHIN = 200;

/** The headings of the tables on a sheet, from the top. */
export function headingBlocks(view: GridView): HeadingBlock[] {
  const blocks: HeadingBlock[] = [];
  let cells = 0;
  let figures = 0;
  for (let row = 0; row < view.height; row += 1) {
    cells += view.widthOf(row);
    if (cells > MOST_LOOKED_AT) {
      figures = Math.max(figures, row + 1);
      const last = Math.min(view.height, row + 1 + FIGURES_WITHIN);
      while (figures < last && !mayHoldFigures(view, figures)) figures += 1;
      if (figures >= last) continue;
    }
    if (!opensHeading(view, row)) continue;
    const top = upward(view, row);
    const bottom = downward(view, row);
    blocks.push({ top, bottom, paths: pathsOf(view, top, bottom) });
    row = bottom;
  }
  return blocks;
}

/** Whether a row may hold figures, by its cells as they are. */
export function mayHoldFigures(view: GridView, row: number): boolean {
  for (let column = 0; column < view.widthOf(row); column += 1) {
    const { value } = view.raw(row, column);
    if (typeof value === 'number' || (typeof value === 'string' && /^\s*\d[\d., ]*\s*$/.test(value)))
      return true;
  }
  return false;
}

function opensHeading(view: GridView, row: number): boolean {
  const own = view.ownColumns(row);
  const texts = own.filter((column) => !isFigure(view.at(row, column).figure));
  if (texts.length < own.length || texts.length < 2) return false;
  const like = texts.filter((column) => isHeadingLike(view.text(row, column))).length;
  return like >= 2 && like * 3 >= texts.length;
}

/** Rows of group headings above: merged over some, not all, of the columns. */
function upward(view: GridView, row: number): number {
  let top = row;
  while (top > 0 && row - top < 3) {
    const above = top - 1;
    const own = view.ownColumns(above);
    const groups = own.filter((column) => {
      const merge = view.merge(above, column);
      const wide = merge === undefined ? 1 : merge.right - merge.left + 1;
      return wide > 1 && wide < 0.8 * view.ownColumns(row).length && isHeadingLike(view.text(above, column));
    });
    if (own.length === 0 || groups.length < own.length) break;
    top = above;
  }
  return top;
}

function downward(view: GridView, start: number): number {
  let bottom = start;
  const beginnings = labelColumns(view, start);
  const lastLabel = beginnings.length > 0 ? beginnings : view.ownColumns(start).slice(0, 1);
  for (let row = start; row < view.height && row - start < MOST_ROWS; row += 1) {
    const merged = mergedDown(view, row);
    if (row === start) {
      bottom = Math.max(bottom, merged);
      continue;
    }
    const own = view.ownColumns(row);
    if (own.length === 0) {
      if (row > bottom) {
        const next = row + 1;
        if (!(
          next < view.height &&
          (numbersOf(view, next) !== undefined || continues(view, next, lastLabel))
        ))
          break;
      }
      continue;
    }
    if (numbersOf(view, row) !== undefined) return row;
    if (!continues(view, row, lastLabel)) break;
    bottom = Math.max(row, merged);
  }
  return bottom;
}

/** Last row that merges beginning in this heading row reach, as far as they are headings. */
function mergedDown(view: GridView, row: number): number {
  let last = row;
  for (const column of view.ownColumns(row)) {
    const merge = view.merge(row, column);
    if (merge !== undefined && merge.bottom - row < MOST_ROWS && !isFigure(view.at(row, column).figure)) {
      last = Math.max(last, merge.bottom);
    }
  }
  return last;
}

function labelColumns(view: GridView, row: number): number[] {
  return view.ownColumns(row).filter((column) => isLabelHeading([view.text(row, column)]));
}

const LABELS = ['ordinal', 'field-label', 'unit-label', 'item-label', 'procedure-label'];

/** Whether a heading stands over names or ordinals. */
export function isLabelHeading(levels: readonly string[]): boolean {
  const { concepts, unknown } = meaningOf(levels);
  return unknown.length === 0 && LABELS.some((concept) => concepts.has(concept));
}

/** A further heading row: texts, no figures, and something above the figures. */
function continues(view: GridView, row: number, labels: readonly number[]): boolean {
  const own = view.ownColumns(row);
  if (own.length === 0 || own.some((column) => isFigure(view.at(row, column).figure))) return false;
  const above = own.filter((column) => !labels.includes(column));
  if (above.some((column) => isHeadingLike(view.text(row, column)))) return true;
  // The rest of a heading that was broken over two rows.
  return (
    above.length === own.length && above.every((column) => view.text(row, column).length <= 30 && column > 0)
  );
}

/** The printed numbers of a numbering row by column; undefined when the row is none. */
export function numbersOf(view: GridView, row: number): Map<number, number> | undefined {
  const numbers = new Map<number, number>();
  let bracketed = 0;
  let letters = 0;
  for (const column of view.ownColumns(row)) {
    const text = view.text(row, column);
    const match = /^([([])?(\d{1,2})[)\]]?\s*(?:=[\s()\d+\-/*%.,:]*)?$/.exec(text);
    if (match) {
      numbers.set(column, Number(match[2]));
      if (match[1] !== undefined) bracketed += 1;
    } else if (/^[([]?[A-D][)\]]?$/.test(text)) letters += 1;
    else return undefined;
  }
  const values = [...numbers.values()];
  if (values.length < 3 || new Set(values).size < values.length || values.some((value) => value < 1))
    return undefined;
  if (bracketed === values.length) return numbers;
  const consecutive = values.every((value, index) => index === 0 || value === (values[index - 1] ?? 0) + 1);
  const first = values[0] ?? 0;
  return consecutive && values.length >= 4 && (first === 1 || (letters > 0 && first <= 3))
    ? numbers
    : undefined;
}

/** What stands above each column in the given heading rows. */
export function pathsOf(view: GridView, top: number, bottom: number): HeadingPath[] {
  const numbers = numbersOf(view, bottom);
  const last = numbers === undefined ? bottom : bottom - 1;
  const labels = new Set<number>();
  const paths: HeadingPath[] = [];
  for (let column = 0; column < view.width; column += 1) {
    const levels: string[] = [];
    const filled: string[] = [];
    for (let row = top; row <= last; row += 1) {
      const shown = view.shown(row, column);
      if (shown !== '' && shown !== levels.at(-1)) levels.push(shown);
      const level =
        shown === '' && hasTextBelow(view, row, last, column)
          ? fromLeft(view, { top, row, last }, column, labels)
          : shown;
      if (level !== '' && level !== filled.at(-1)) filled.push(level);
    }
    if (isLabelHeading(levels)) labels.add(column);
    const number = numbers?.get(column) ?? null;
    if (levels.length > 0 || number !== null) paths.push({ column, levels, filled, number });
  }
  return paths;
}

/** The group heading to the left of a blank place, unless something else stands between. */
function fromLeft(
  view: GridView,
  { top, row, last }: { top: number; row: number; last: number },
  column: number,
  labels: ReadonlySet<number>,
): string {
  if (view.merge(row, column) !== undefined) return '';
  for (let left = column - 1; left >= 0; left -= 1) {
    if (labels.has(left)) return '';
    const text = view.shown(row, left);
    if (text !== '')
      return view.merge(row, left) === undefined && hasTextBelow(view, row, last, left) ? text : '';
    if (!hasTextBelow(view, row, last, left) && hasTextBelow(view, top - 1, row, left)) return '';
  }
  return '';
}

function hasTextBelow(view: GridView, row: number, last: number, column: number): boolean {
  for (let below = row + 1; below <= last; below += 1) {
    if (view.text(below, column) !== '') return true;
  }
  return false;
}
