import { lineCount } from '../../shared/sheet/measure';
import type { SheetModel } from '../../shared/sheet/model';

/** Pixels. */
const NOTE_WIDTH = 300;
const LINE_HEIGHT = 18;
const PADDING = 16;
const DEFAULT_ROW = 20;
const DEFAULT_COLUMN = 64;
/** The same width in Excel's units, for counting lines. */
const NOTE_UNITS = NOTE_WIDTH / 7.5;
const NOTE_SIZE = 11;

/** Gives each note of a sheet's VML drawing a box in which its whole text is seen. */
export function noteAnchors(vml: string, sheet: SheetModel): string {
  return vml.replace(/<x:ClientData ObjectType="Note">[\s\S]*?<\/x:ClientData>/g, (data) => {
    const row = Number(/<x:Row>(\d+)<\/x:Row>/.exec(data)?.[1] ?? 0);
    const column = Number(/<x:Column>(\d+)<\/x:Column>/.exec(data)?.[1] ?? 0);
    const note = sheet.cells.find((cell) => cell.row === row + 1 && cell.column === column + 1)?.note ?? '';
    const height = lineCount(note, NOTE_UNITS, NOTE_SIZE) * LINE_HEIGHT + PADDING;
    const top = Math.max(row - 1, 0);
    const right = walk(column + 1, NOTE_WIDTH, (index) => columnPixels(sheet, index));
    const bottom = walk(top, height, (index) => rowPixels(sheet, index));
    const anchor = [column + 1, 12, top, 4, right.index, right.rest, bottom.index, bottom.rest].join(', ');
    return data.replace(/<x:Anchor>[^<]*<\/x:Anchor>/, `<x:Anchor>${anchor}</x:Anchor>`);
  });
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
