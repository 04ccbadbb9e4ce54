import { levelOf, type BiffFont } from './biff-styles';

/** Fonts of an .xlsb's cells, which the library does not tell. */
export interface XlsbStyles {
  fonts: readonly BiffFont[];
  /** Font of each style, by number. */
  styleFonts: readonly number[];
}

interface Record {
  kind: number;
  start: number;
  end: number;
}

const ROW = 0x0000;
/** Cells with a column of their own, and those that stand right of the one before. */
const LAST_CELL = 0x000b;
const LAST_SHORT_CELL = 0x0012;
const RICH_CELL = 0x003e;
const FONT = 0x002b;
const STYLE = 0x002f;
const BEGIN_CELL_STYLES = 0x0269;
const END_CELL_STYLES = 0x026a;
const SHEET = 0x009c;
const STRUCK = 0x0008;

/** Records of a binary part ([MS-XLSB] 2.1.4): kind and length in seven bits a byte, then the content. */
function* recordsOf(part: Uint8Array): Generator<Record> {
  let at = 0;
  const number = (most: number): number => {
    let value = 0;
    for (let index = 0; index < most; index += 1) {
      const byte = part[at] ?? 0;
      at += 1;
      value += (byte & 0x7f) * 128 ** index;
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < part.length) {
    const kind = number(2);
    const length = number(4);
    yield { kind, start: at, end: Math.min(at + length, part.length) };
    at += length;
  }
}

function viewOf(part: Uint8Array): DataView {
  return new DataView(part.buffer, part.byteOffset, part.byteLength);
}

export function readXlsbStyles(part: Uint8Array): XlsbStyles {
  const view = viewOf(part);
  const fonts: BiffFont[] = [];
  const styleFonts: number[] = [];
  let inCells = false;
  for (const { kind, start, end } of recordsOf(part)) {
    if (kind === FONT && start + 25 <= end) {
      fonts.push({
        name: wideString(view, start + 21, end),
        struck: (view.getUint16(start + 2, true) & STRUCK) !== 0,
        level: levelOf(view.getUint16(start + 6, true)),
      });
    } else if (kind === BEGIN_CELL_STYLES) inCells = true;
    else if (kind === END_CELL_STYLES) inCells = false;
    else if (kind === STYLE && inCells && start + 6 <= end) styleFonts.push(view.getUint16(start + 4, true));
  }
  return { fonts, styleFonts };
}

/** Relations of the sheets, in their order. */
export function readXlsbSheets(part: Uint8Array): string[] {
  const view = viewOf(part);
  const relations: string[] = [];
  for (const { kind, start, end } of recordsOf(part)) {
    if (kind === SHEET && start + 12 <= end) relations.push(wideString(view, start + 8, end));
  }
  return relations;
}

/** The style of each cell of a sheet by row, then column. */
export function readXlsbCellStyles(part: Uint8Array): Map<number, Map<number, number>> {
  const view = viewOf(part);
  const rows = new Map<number, Map<number, number>>();
  let row = new Map<number, number>();
  let column = -1;
  for (const { kind, start, end } of recordsOf(part)) {
    if (kind === ROW && start + 4 <= end) {
      row = new Map();
      rows.set(view.getUint32(start, true), row);
      column = -1;
    } else if ((kind <= LAST_CELL || kind === RICH_CELL) && start + 8 <= end) {
      column = view.getUint32(start, true);
      row.set(column, view.getUint32(start + 4, true) & 0xffffff);
    } else if (kind <= LAST_SHORT_CELL && start + 4 <= end) {
      column += 1;
      row.set(column, view.getUint32(start, true) & 0xffffff);
    }
  }
  return rows;
}

function wideString(view: DataView, at: number, end: number): string {
  const length = view.getUint32(at, true);
  let text = '';
  for (let next = at + 4; text.length < length && next + 2 <= end; next += 2) {
    text += String.fromCharCode(view.getUint16(next, true));
  }
  return text;
}
