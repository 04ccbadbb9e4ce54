import {
  displayText,
  cellArea,
  cellsOf,
  clippedToUsed,
  columnCount,
  contains,
  copyRange,
  holds,
  intersect,
  mergeCells,
  moved,
  rowCount,
  unmergeCells,
  type Area,
  type Sheet,
  type Style,
} from '../../excel';
import { flowOf } from '../grid/draw/cell-look';
import {
  writeHtmlTable,
  writeTabbed,
  type CopiedCell,
  type Pasted,
  type PastedCell,
} from '../grid/clipboard/pasted';
import { carryOut, DONE, refuseLocked, refused, type Outcome } from './outcome';

/** What was copied here, so that a paste here can bring formulas and formats along. */
export interface Held {
  sheet: Sheet;
  area: Area;
  cut: boolean;
  /** In the HTML on the clipboard, by which one's own copy is known. */
  mark: string;
}

export interface Copied {
  text: string;
  html: string;
}

/** The area as text and as HTML, as shown: what goes on the clipboard. */
export function copyCells(sheet: Sheet, area: Area, mark: string): Copied {
  const reach = clippedToUsed(sheet, area) ?? { ...area, bottom: area.top, right: area.left };
  const cells: CopiedCell[][] = [];
  for (let row = reach.top; row <= reach.bottom; row++) {
    const line: CopiedCell[] = [];
    for (let column = reach.left; column <= reach.right; column++) line.push(copiedCell(sheet, row, column));
    cells.push(line);
  }
  const merges = sheet.state.merges
    .filter((merge) => contains(reach, merge))
    .map((merge) => moved(merge, -reach.top, -reach.left));
  return {
    text: writeTabbed(cells.map((line) => line.map(({ text }) => text))),
    html: writeHtmlTable(cells, merges, mark),
  };
}

function copiedCell(sheet: Sheet, row: number, column: number): CopiedCell {
  const value = sheet.value(row, column);
  const style = sheet.style(row, column);
  const flow = flowOf(style, value);
  return {
    text: displayText(value, style.numberFormat, sheet.workbook.locale),
    bold: style.bold,
    italic: style.italic,
    fill: style.fill,
    color: style.fontColor,
    horizontal:
      style.horizontal === 'General'
        ? null
        : flow === 'left'
          ? 'Left'
          : flow === 'right'
            ? 'Right'
            : 'Center',
    isText: style.numberFormat === '@',
  };
}

/** The cells that a paste of some size goes into: the selection where it is a whole multiple, else from its first cell. */
export function pasteTarget(selected: Area, rows: number, columns: number): Area {
  const isMultiple = rowCount(selected) % rows === 0 && columnCount(selected) % columns === 0;
  if (isMultiple) return selected;
  const { top, left } = selected;
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

/** True where no merged cell reaches over the edge of an area. */
function coversMerges(sheet: Sheet, area: Area): boolean {
  return sheet.state.merges.every((merge) => !intersect(merge, area) || contains(area, merge));
}

/** Pastes what was copied here, with formulas and formats; cut cells are emptied. */
export function pasteHeld(target: Sheet, selected: Area, held: Held, label: string): Outcome {
  const source = clippedToUsed(held.sheet, held.area);
  if (held.sheet.deleted || !source) return DONE;
  const into = held.cut ? cellArea(selected.top, selected.left) : selected;
  const area = pasteTarget(into, rowCount(source), columnCount(source));
  const locked = refuseLocked(target, area) ?? (held.cut ? refuseLocked(held.sheet, source) : undefined);
  if (locked) return locked;
  if (!coversMerges(target, area)) return refused({ kind: 'torn' });
  const from = { sheet: held.sheet, area: source };
  return carryOut(
    target.workbook,
    label,
    () => {
      const mayFormat = target.state.protection === null;
      copyRange({ sheet: target, area }, from, mayFormat ? 'All' : 'Formulas', false, false);
      if (mayFormat) copyMerges(target, area, held.sheet, source);
      if (held.cut) {
        for (const [row, column] of cellsOf(source)) {
          if (held.sheet !== target || !holds(area, row, column))
            held.sheet.clearContents(cellArea(row, column));
        }
      }
    },
    held.cut ? from : undefined,
  );
}

function copyMerges(target: Sheet, area: Area, from: Sheet, source: Area): void {
  const down = area.top - source.top;
  const across = area.left - source.left;
  if (target === from && down === 0 && across === 0) return;
  for (const merge of from.state.merges) {
    if (contains(source, merge)) mergeCells(target, moved(merge, down, across));
  }
}

/** Pastes a table from elsewhere: texts are read as if typed, merged cells and plain formats come along. */
export function pasteTable(sheet: Sheet, selected: Area, pasted: Pasted, label: string): Outcome {
  const rows = pasted.rows.length;
  const columns = pasted.rows[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return DONE;
  const area = pasteTarget(selected, rows, columns);
  const locked = refuseLocked(sheet, area);
  if (locked) return locked;
  if (!coversMerges(sheet, area)) return refused({ kind: 'torn' });
  const cellAt = (row: number, column: number): PastedCell =>
    pasted.rows[(row - area.top) % rows]?.[(column - area.left) % columns] ?? { text: '' };
  return carryOut(
    sheet.workbook,
    label,
    () => {
      if (!sheet.state.protection) {
        if (pasted.merges.length > 0) unmergeCells(sheet, area);
        sheet.format(area, (style, row, column) => pastedStyle(style, cellAt(row, column)));
        for (const merge of pasted.merges) {
          mergeCells(sheet, moved(merge, area.top, area.left));
        }
      }
      sheet.write(area, (row, column) => asTyped(cellAt(row, column).text));
    },
    { sheet, area },
  );
}

/** A pasted text never becomes a formula: what another page wrote is data. */
function asTyped(text: string): string {
  const trimmed = text.trim();
  return /^[=@]/.test(trimmed) ? `'${trimmed}` : trimmed;
}

function pastedStyle(
  style: Style,
  { bold, italic, fill, color, horizontal, isText, text }: PastedCell,
): Style {
  const wrap = text.includes('\n') ? true : style.wrap;
  return {
    ...style,
    wrap,
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { fontColor: color }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(isText ? { numberFormat: '@' } : {}),
  };
}
