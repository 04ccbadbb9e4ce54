import { marked, type Level } from '../../../shared/intake/text-marks';

/** What of a cell (BIFF5, BIFF8) the library does not tell: its font, and those of characters in it. */
export interface BiffCell {
  font: BiffFont | undefined;
  formula: boolean;
  runs: readonly Run[];
}

export interface BiffFont {
  name: string;
  struck: boolean;
  level: Level;
}

/** From this character on the text has another font. */
interface Run {
  at: number;
  font: BiffFont | undefined;
}

const BOF = [0x0809, 0x0409, 0x0209, 0x0009];
const EOF = 0x000a;
const FONT = 0x0031;
const XF = 0x00e0;
const BOUND_SHEET = 0x0085;
const SST = 0x00fc;
const CONTINUE = 0x003c;
const FORMULA = 0x0006;
const LABEL_SST = 0x00fd;
const RICH_LABEL = 0x00d6;
const MULTIPLE_NUMBERS = 0x00bd;
/** Records of one cell that begin with its row, column and style: number, text, truth or error. */
const CELLS = [FORMULA, LABEL_SST, RICH_LABEL, 0x0203, 0x027e, 0x0204, 0x0205];
const STRUCK = 0x0008;
/** Of a font, by the number of how its letters stand. */
const LEVELS: readonly Level[] = ['line', 'raised', 'lowered'];

/** Where a cell stands in the maps of `readBiffStyles`. */
export function biffPlace(row: number, column: number): number {
  return row * 256 + column;
}

/**
 * Cells by the order of the sheets. [MS-XLS] 2.1.4: records of two bytes of kind, two of length and their content, one
 * after the other.
 */
export function readBiffStyles(stream: Uint8Array): ReadonlyMap<number, BiffCell>[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const fonts: BiffFont[] = [];
  const styles: number[] = [];
  const places = new Map<number, number>();
  const sheets: Map<number, BiffCell>[] = [];
  let texts: { at: number; font: number }[][] = [];
  let wide = true;
  let depth = 0;
  let sheet: Map<number, BiffCell> | undefined;
  // Of five fonts the one numbered 4 is never written.
  const fontAt = (index: number): BiffFont | undefined => fonts[index > 4 ? index - 1 : index];
  const fontOf = (style: number): BiffFont | undefined => fontAt(styles[style] ?? -1);

  for (let at = 0; at + 4 <= stream.length;) {
    const kind = view.getUint16(at, true);
    const start = at + 4;
    const end = Math.min(start + view.getUint16(at + 2, true), stream.length);
    const has = (bytes: number): boolean => start + bytes <= end;
    if (BOF.includes(kind)) {
      depth += 1;
      const index = places.get(at);
      if (depth === 1 && index !== undefined) sheet = sheets[index];
      if (depth === 1 && has(2) && index === undefined) wide = view.getUint16(start, true) >= 0x0600;
    } else if (kind === EOF) {
      depth = Math.max(0, depth - 1);
      if (depth === 0) sheet = undefined;
    } else if (kind === FONT && has(15)) fonts.push(readFont(stream, view, start, end, wide));
    else if (kind === XF && has(2)) styles.push(view.getUint16(start, true));
    else if (kind === BOUND_SHEET && has(4)) {
      places.set(view.getUint32(start, true), sheets.length);
      sheets.push(new Map());
    } else if (kind === SST && has(8)) texts = readTextRuns(stream, view, at);
    else if (sheet && depth === 1 && CELLS.includes(kind) && has(6)) {
      const place = biffPlace(view.getUint16(start, true), view.getUint16(start + 2, true));
      const runs = kind === LABEL_SST && has(10) ? texts[view.getUint32(start + 6, true)] : undefined;
      sheet.set(place, {
        font: fontOf(view.getUint16(start + 4, true)),
        formula: kind === FORMULA,
        runs: (runs ?? []).map(({ at: character, font }) => ({ at: character, font: fontAt(font) })),
      });
    } else if (sheet && depth === 1 && kind === MULTIPLE_NUMBERS && has(6)) {
      const row = view.getUint16(start, true);
      const first = view.getUint16(start + 2, true);
      for (let cell = start + 4, column = first; cell + 6 < end; cell += 6, column += 1) {
        const font = fontOf(view.getUint16(cell, true));
        sheet.set(biffPlace(row, column), { font, formula: false, runs: [] });
      }
    }
    at = end;
  }
  return sheets;
}

function readFont(stream: Uint8Array, view: DataView, start: number, end: number, wide: boolean): BiffFont {
  const length = stream[start + 14] ?? 0;
  const twoBytes = wide && ((stream[start + 15] ?? 0) & 1) !== 0;
  const from = start + (wide ? 16 : 15);
  const bytes = Buffer.from(stream.subarray(from, Math.min(end, from + length * (twoBytes ? 2 : 1))));
  return {
    name: bytes.toString(twoBytes ? 'utf16le' : 'latin1'),
    struck: (view.getUint16(start + 2, true) & STRUCK) !== 0,
    level: levelOf(view.getUint16(start + 8, true)),
  };
}

/**
 * The fonts of characters in the table of texts ([MS-XLS] 2.5.293). Its record goes on in others, which may begin in
 * the middle of a text and then say anew how wide its characters are.
 */
function readTextRuns(stream: Uint8Array, view: DataView, record: number): { at: number; font: number }[][] {
  let at = record + 4;
  let end = at + view.getUint16(record + 2, true);
  const next = (): boolean => {
    if (end + 4 > stream.length || view.getUint16(end, true) !== CONTINUE) return false;
    at = end + 4;
    end = Math.min(at + view.getUint16(end + 2, true), stream.length);
    return true;
  };
  const byte = (): number => {
    while (at >= end) if (!next()) return 0;
    at += 1;
    return stream[at - 1] ?? 0;
  };
  const number = (bytes: number): number => {
    let value = 0;
    for (let index = 0; index < bytes; index += 1) value += byte() * 256 ** index;
    return value;
  };
  const skip = (bytes: number): void => {
    for (let rest = bytes; rest > 0;) {
      const step = Math.min(rest, end - at);
      at += step;
      rest -= step;
      if (rest > 0 && !next()) return;
    }
  };
  number(4);
  const count = Math.min(number(4), stream.length);
  const texts: { at: number; font: number }[][] = [];
  for (let index = 0; index < count; index += 1) {
    if (at >= end && !next()) break;
    const length = number(2);
    const flags = byte();
    const runs = (flags & 8) !== 0 ? number(2) : 0;
    const extension = (flags & 4) !== 0 ? number(4) : 0;
    let width = 1 + (flags & 1);
    for (let rest = length; rest > 0;) {
      const characters = Math.min(rest, Math.floor((end - at) / width));
      at += characters * width;
      rest -= characters;
      if (rest === 0) break;
      if (!next()) return texts;
      width = 1 + (byte() & 1);
    }
    texts.push(Array.from({ length: runs }, () => ({ at: number(2), font: number(2) })));
    skip(extension);
  }
  return texts;
}

export function levelOf(number: number): Level {
  return LEVELS[number] ?? 'line';
}

/** A text with marks on what is struck through, raised or lowered; `font` of its characters, null: several. */
export function textOfRuns(
  text: string,
  { font, runs }: BiffCell,
): { text: string; font: string | null | undefined } {
  const bounds = [{ at: 0, font }, ...runs];
  const fonts = new Set<string | undefined>();
  let read = '';
  bounds.forEach((run, index) => {
    const piece = text.slice(run.at, bounds[index + 1]?.at ?? text.length);
    if (piece === '') return;
    const { struck: isStruck = false, level = 'line' } = run.font ?? {};
    read += marked(piece, { isStruck, level });
    if (piece.trim() !== '') fonts.add(run.font?.name);
  });
  return { text: read, font: fonts.size > 1 ? null : [...fonts][0] };
}
