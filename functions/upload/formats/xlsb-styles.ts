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

/** A cell's style by number, and which font its characters have from a place on, where the cell itself says so. */
export interface XlsbCellStyle {
  style: number;
  runs: { ich: number; ifnt: number }[];
}

/** Styles of the cells of a sheet by row, then column. */
export function readXlsbCellStyles(part: Uint8Array): Map<number, Map<number, XlsbCellStyle>> {
  const view = viewOf(part);
  const rows = new Map<number, Map<number, XlsbCellStyle>>();
  let row = new Map<number, XlsbCellStyle>();
  const styleAt = (at: number): number => view.getUint32(at, true) & 0xffffff;
  let column = -1;
  for (const { kind, start, end } of recordsOf(part)) {
    if (kind === ROW && start + 4 <= end) {
      row = new Map();
      rows.set(view.getUint32(start, true), row);
      column = -1;
    } else if ((kind <= LAST_CELL || kind === RICH_CELL) && start + 8 <= end) {
      column = view.getUint32(start, true);
      const runs = kind === RICH_CELL ? runsOf(view, start + 8, end) : [];
      row.set(column, { style: styleAt(start + 4), runs });
    } else if (kind <= LAST_SHORT_CELL && start + 4 <= end) {
      column += 1;
      row.set(column, { style: styleAt(start), runs: [] });
    }
  }
  return rows;
}

/** Of a rich text ([MS-XLSB] 2.5.121): behind the text their number, then place and font of each. */
function runsOf(view: DataView, start: number, end: number): XlsbCellStyle['runs'] {
  if (start + 5 > end || (view.getUint8(start) & 1) === 0) return [];
  const first = start + 9 + 2 * view.getUint32(start + 1, true);
  const runs: XlsbCellStyle['runs'] = [];
  for (let at = first; at + 4 <= end; at += 4) {
    runs.push({ ich: view.getUint16(at, true), ifnt: view.getUint16(at + 2, true) });
  }
  return runs;
}

function wideString(view: DataView, at: number, end: number): string {
  const length = view.getUint32(at, true);
  let text = '';
  for (let next = at + 4; text.length < length && next + 2 <= end; next += 2) {
    text += String.fromCharCode(view.getUint16(next, true));
  }
  return text;
}
