import { pick } from '../text/language';
import type { Lang } from '../text/language';
import type { FormColumn } from '../forms/document';
import { sheetWords } from '../text/sheet';
import { cellAddress } from './address';
import type { FormGrid } from './form-grid';
import type { FormMarks } from './form-marks';
import type { Rect } from './model';
import type { SheetBuilder } from './sheet-builder';
import { HEADING, NUMBERING, marked } from './styles';

export interface HeadingCell {
  text: string;
  /** Levels count from 0, columns from 0, within the table. */
  level: number;
  column: number;
  levels: number;
  columns: number;
}

/**
 * A table's heading as merged cells: equal neighbours on a level under the same parents become one, and a column
 * with fewer levels than the deepest one reaches down.
 */
export function headingCells(columns: readonly FormColumn[], lang: Lang): HeadingCell[] {
  const paths = columns.map((column) => column.heading.map((level) => pick(level, lang)));
  const depth = paths.reduce((most, path) => Math.max(most, path.length), 0);
  const cells: HeadingCell[] = [];
  for (let level = 0; level < depth; level += 1) {
    for (let column = 0; column < paths.length;) {
      const path = paths[column] ?? [];
      let end = column + 1;
      while (end < paths.length && sameUpTo(path, paths[end] ?? [], level)) end += 1;
      const text = path[level];
      if (text !== undefined) {
        const levels = level === path.length - 1 ? depth - level : 1;
        cells.push({ text, level, column, levels, columns: end - column });
      }
      column = end;
    }
  }
  return cells;
}

/** Whether two columns share one cell on a level: the same path down to it, and both or neither ending there. */
function sameUpTo(a: readonly string[], b: readonly string[], level: number): boolean {
  const ends = (path: readonly string[]) => path.length - 1 <= level;
  if (ends(a) !== ends(b)) return false;
  return a.slice(0, level + 1).join('\n') === b.slice(0, level + 1).join('\n') && a.length > level;
}

/** What the numbering row prints: `(3) = (4)+(5)+(6)` for a derived column, else `(4)`. */
export function numberingText(grid: FormGrid, column: FormColumn): string {
  return grid.derived.find((derived) => derived.column === column.key)?.printed ?? `(${column.key})`;
}

/**
 * Draws the heading levels, the numbering row and the head of the marker column. A finding on the form as a whole
 * marks its columns in the numbering row.
 */
export function drawHeading(builder: SheetBuilder, grid: FormGrid, marks: FormMarks, lang: Lang): void {
  const tall: { rect: Rect; text: string }[] = [];
  for (const cell of headingCells(grid.columns, lang)) {
    const top = grid.headTop + cell.level;
    const left = cell.column + 1;
    const rect = { top, left, bottom: top + cell.levels - 1, right: left + cell.columns - 1 };
    builder.span(rect, cell.text, HEADING);
    if (cell.levels > 1) tall.push({ rect, text: cell.text });
  }
  for (const { rect, text } of tall) builder.growTogether(rect, text, HEADING);
  grid.columns.forEach((column, index) => {
    const mark = marks.cells.get(cellAddress(grid.numberingRow, index + 1));
    const style = mark ? marked(NUMBERING, mark.level) : NUMBERING;
    const note = mark ? { note: mark.messages.join('\n') } : {};
    builder.put(grid.numberingRow, index + 1, numberingText(grid, column), style, note);
  });
  const { markerColumn, headTop, numberingRow } = grid;
  const marker = { top: headTop, left: markerColumn, bottom: numberingRow - 1, right: markerColumn };
  builder.span(marker, sheetWords[lang].form.check, HEADING);
}
