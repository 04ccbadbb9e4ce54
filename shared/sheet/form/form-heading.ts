import type { Lang } from '../../language/language';
import type { FormColumn } from '../../forms/document';
import { headingCells } from '../../forms/heading';
import { formSheetWords } from './words';
import { cellAddress } from '../address';
import type { FormGrid } from './form-grid';
import type { FormMarks } from './form-marks';
import type { Rect } from '../model';
import type { SheetBuilder } from '../sheet-builder';
import { HEADING, NUMBERING, marked } from '../styles';

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
  builder.span(marker, formSheetWords[lang].check, HEADING);
}
