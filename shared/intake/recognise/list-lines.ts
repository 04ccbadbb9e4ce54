import { isFigure } from '../read/count-reading';
import { readCount } from '../read/read-count';
import type { Grid, GridCell, Rect } from '../grid';
import { splitOrdinal } from '../read/row-words';
import type { GridView } from '../grid-view';

/** A line that states one figure: "Tổng số TTHC: 58". */
export interface Line {
  row: number;
  label: string;
  /** Labels of the lines it stands under, from the top. */
  above: string[];
  labelAt: number;
  valueAt: number;
  /** The figure as a cell of its own when it stands in the label's cell. */
  inner: GridCell | null;
}

/** The lines of "label: figure" outside the covered rows, each with the lines it stands under. */
export function linesOf(view: GridView, covered: readonly Rect[]): Line[] {
  const lines: Line[] = [];
  let parents: { level: number; label: string }[] = [];
  for (let row = 0; row < view.height; row += 1) {
    if (covered.some(({ top, bottom }) => row >= top && row <= bottom)) continue;
    const line = lineOf(view, row);
    const text = line?.label ?? loneText(view, row);
    if (text === null) continue;
    const level = levelOf(text);
    parents = parents.filter((parent) => parent.level < level);
    const label = splitOrdinal(text).name;
    if (line !== null) lines.push({ ...line, label, above: parents.map((parent) => parent.label) });
    parents.push({ level, label });
  }
  return lines;
}

/** How deep a line stands: parts, numbers, decimals and letters, dashes. */
function levelOf(text: string): number {
  const { ordinal } = splitOrdinal(text);
  if (ordinal === null) return 1;
  return { part: 0, number: 1, decimal: 2, dash: 3 }[ordinal.level];
}

function loneText(view: GridView, row: number): string | null {
  const texts: string[] = [];
  for (let column = 0; column < view.widthOf(row); column += 1) {
    if (view.text(row, column) !== '') texts.push(view.text(row, column));
  }
  const words = texts.filter((text) => text.length > 3);
  return words.length === 1 && (words[0]?.length ?? 0) <= 200 ? (words[0] ?? null) : null;
}

/** One label with one figure to its right, or both in one cell. */
function lineOf(view: GridView, row: number): Omit<Line, 'above'> | null {
  const figures: number[] = [];
  const texts: number[] = [];
  for (let column = 0; column < view.widthOf(row); column += 1) {
    const { text, figure } = view.at(row, column);
    if (isFigure(figure)) figures.push(column);
    else if (text !== '') texts.push(column);
  }
  const inside = texts.flatMap((column) => innerOf(row, column, view.text(row, column)) ?? []);
  if (inside.length === 1 && figures.length === 0) return inside[0] ?? null;
  const label = texts.find((column) => view.text(row, column).length > 3);
  if (label === undefined) return null;
  const right = figures.filter((column) => column > label);
  const [valueAt] = right;
  if (valueAt === undefined || right.length > 1) return null;
  return { row, label: view.text(row, label).replace(/[:=]\s*$/, ''), labelAt: label, valueAt, inner: null };
}

function innerOf(row: number, column: number, text: string): Omit<Line, 'above'> | null {
  const match = /^([^:=]{3,200})[:=]\s*([^:=]{1,40}?)[.;,]?$/.exec(text);
  if (!match) return null;
  const inner: GridCell = { value: (match[2] ?? '').trim() };
  const reading = readCount(inner, String(inner.value));
  return isFigure(reading)
    ? { row, label: (match[1] ?? '').trim(), labelAt: column, valueAt: column, inner }
    : null;
}

export function valueOf(grid: Grid, { inner, row, valueAt }: Line): GridCell {
  return inner ?? grid.rows[row]?.[valueAt] ?? { value: null };
}

export function lineText(view: GridView, { inner, row, valueAt }: Line): string {
  return inner === null ? view.text(row, valueAt) : String(inner.value);
}

export function areaOf(lines: readonly Line[]): Rect {
  const rows = lines.map(({ row }) => row);
  return {
    top: Math.min(...rows),
    left: Math.min(...lines.map(({ labelAt }) => labelAt)),
    bottom: Math.max(...rows),
    right: Math.max(...lines.map(({ valueAt }) => valueAt)),
  };
}
