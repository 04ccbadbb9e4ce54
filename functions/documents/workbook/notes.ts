import { cellAddress } from '../../../shared/sheet/address';
import { FONT, LONGEST_TEXT } from '../../../shared/sheet/appearance';
import { lineCount } from '../../../shared/sheet/measure';
import type { CellModel, SheetModel } from '../../../shared/sheet/model';
import { cut, escaped, MAIN, textElement, XML } from './xml';

/** Pixels. */
const NOTE_WIDTH = 300;
const LINE_HEIGHT = 18;
const PADDING = 16;
const DEFAULT_ROW = 20;
const DEFAULT_COLUMN = 64;
/** The same width in Excel's units, for counting lines. */
const NOTE_UNITS = NOTE_WIDTH / 7.5;
const NOTE_SIZE = 11;

/** A cell of which somebody may read more. */
export type NotedCell = CellModel & { note: string };

export function notedCells(sheet: SheetModel): NotedCell[] {
  return sheet.cells.filter((cell): cell is NotedCell => cell.note !== undefined);
}

/** The part with the notes' texts. */
export function commentsXml(cells: readonly NotedCell[], author: string): string {
  const list = cells.map(
    ({ row, column, note }) =>
      `<comment ref="${cellAddress(row, column)}" authorId="0"><text><r><rPr><sz val="${NOTE_SIZE}"/>` +
      `<rFont val="${FONT}"/></rPr>${textElement('t', cut(note, LONGEST_TEXT))}</r></text></comment>`,
  );
  return (
    `${XML}<comments xmlns="${MAIN}"><authors><author>${escaped(author)}</author></authors>` +
    `<commentList>${list.join('')}</commentList></comments>`
  );
}

/** The part with the notes' boxes; `number` is the sheet's, so that shapes of two sheets have different ids. */
export function notesDrawing(sheet: SheetModel, cells: readonly NotedCell[], number: number): string {
  const shapes = cells.map(
    (cell, index) =>
      `<v:shape id="_x0000_s${number * 1024 + index + 1}" type="#_x0000_t202" ` +
      'style="position:absolute;z-index:1;visibility:hidden" fillcolor="infoBackground [80]" ' +
      'strokecolor="none [81]" o:insetmode="auto"><v:fill color2="infoBackground [80]"/>' +
      '<v:shadow color="none [81]" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Anchor>${anchor(sheet, cell).join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
      `<x:Row>${cell.row - 1}</x:Row><x:Column>${cell.column - 1}</x:Column></x:ClientData></v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">' +
    `<o:idmap v:ext="edit" data="${number}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}

/** A box beside the cell in which the whole note is seen: column, pixels, row, pixels of two corners, from 0. */
function anchor(sheet: SheetModel, { row, column, note }: NotedCell): number[] {
  const height = lineCount(note, NOTE_UNITS, NOTE_SIZE) * LINE_HEIGHT + PADDING;
  const top = Math.max(row - 2, 0);
  const right = walk(column, NOTE_WIDTH, (index) => columnPixels(sheet, index));
  const bottom = walk(top, height, (index) => rowPixels(sheet, index));
  return [column, 12, top, 4, right.index, right.rest, bottom.index, bottom.rest];
}

/** Where a distance ends that starts at the edge of row or column `start` (from 0). */
function walk(
  start: number,
  distance: number,
  size: (index: number) => number,
): { index: number; rest: number } {
  let index = start;
  let rest = distance;
  while (rest >= size(index)) {
    rest -= size(index);
    index += 1;
  }
  return { index, rest: Math.floor(rest) };
}

function columnPixels(sheet: SheetModel, index: number): number {
  const width = sheet.columnWidths[index];
  return width === undefined ? DEFAULT_COLUMN : width * 7 + 5;
}

function rowPixels(sheet: SheetModel, index: number): number {
  const height = sheet.rowHeights[index + 1];
  return height === undefined ? DEFAULT_ROW : (height * 4) / 3;
}
