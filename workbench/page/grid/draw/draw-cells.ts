import {
  cellsOf,
  columnLetters,
  COLUMNS,
  intersect,
  type Area,
  type Sheet,
  type Style,
} from '../../../excel';
import { fitNumber, flowOf, fontOf, isSeen, styleCss, type Tone } from './cell-look';
import type { ConditionalLook } from './conditional';
import { cellText } from './display';
import { CELL_PADDING, type Layout, type MeasureFont } from '../layout/layout';
import type { Drawn } from './quadrant';

export interface DrawContext {
  sheet: Sheet;
  layout: Layout;
  tone: Tone;
  measure: MeasureFont;
  /** CSS by style, kept between drawings; styles are never changed, only replaced. */
  looks: WeakMap<Style, string>;
  noted: ReadonlySet<number>;
  conditional: ConditionalLook;
}

/** How far a text may run over empty neighbours before it is cut. */
const SPILL_COLUMNS = 40;

function lookOf({ looks, tone, layout }: DrawContext, style: Style): string {
  const known = looks.get(style);
  if (known !== undefined) return known;
  const css = styleCss(style, tone, layout.zoom);
  looks.set(style, css);
  return css;
}

/** The cells to draw of a part of the sheet, by key. Merged ones that reach into it are drawn whole. */
export function drawCells(context: DrawContext, part: Area): Map<number, Drawn> {
  const { sheet } = context;
  const drawn = new Map<number, Drawn>();
  const covered = new Set<number>();
  for (const merge of sheet.state.merges) {
    const within = intersect(merge, part);
    if (!within) continue;
    for (const [row, column] of cellsOf(within)) covered.add(sheet.keyOf(row, column));
    drawOne(context, drawn, merge.top, merge.left, merge);
  }
  // A text that began left of the part may run into it.
  const firstColumn = Math.max(0, part.left - SPILL_COLUMNS);
  for (let row = part.top; row <= part.bottom; row++) {
    if (context.layout.rows.size(row) === 0) continue;
    for (let column = part.left; column <= part.right; column++) {
      if (!covered.has(sheet.keyOf(row, column))) drawOne(context, drawn, row, column);
    }
    const before = lastFilled(sheet, row, firstColumn, part.left - 1);
    if (before !== undefined && !covered.has(sheet.keyOf(row, part.left)))
      drawOne(context, drawn, row, before);
  }
  return drawn;
}

function lastFilled(sheet: Sheet, row: number, from: number, to: number): number | undefined {
  if (sheet.cell(row, to + 1)) return undefined;
  for (let column = to; column >= from; column--) if (sheet.cell(row, column)) return column;
  return undefined;
}

function drawOne(
  context: DrawContext,
  drawn: Map<number, Drawn>,
  row: number,
  column: number,
  merge?: Area,
): void {
  const { sheet, layout } = context;
  const { rows, columns, zoom } = layout;
  const key = row * COLUMNS + column;
  const held = sheet.cell(row, column);
  const value = held?.value ?? null;
  const style = context.conditional.style(sheet, row, column);
  const isNoted = context.noted.has(key);
  const bar = context.conditional.bar(sheet, row, column);
  if (value === null && merge === undefined && !isNoted && bar === undefined && !isSeen(style)) return;
  const width = columns.length(column, merge?.right ?? column);
  const height = rows.length(row, merge?.bottom ?? row);
  if (width === 0 || height === 0) return;
  const flow = flowOf(style, value);
  const css = lookOf(context, style);
  const full = cellText(held, style.numberFormat, sheet.workbook.locale);
  const room = width - 2 * CELL_PADDING * zoom;
  const font = fontOf(style, zoom);
  const fits = (text: string): boolean => context.measure(text, font) <= room + 1;
  const text =
    typeof value === 'number' && !style.wrap
      ? fitNumber(value, full, style.numberFormat, sheet.workbook.locale.decimal, fits)
      : full;
  const isLink = sheet.state.links.has(key);
  const spills = typeof value === 'string' && !style.wrap && merge === undefined && !fits(text);
  const spill = spills ? spillWidth(sheet, layout, row, column, flow) : 0;
  drawn.set(key, {
    left: columns.offset(column),
    top: rows.offset(row),
    width,
    height,
    css: spill > 0 ? `${css};--spill:${spill}px` : css,
    classes: [
      'cell',
      flow,
      isNoted && 'noted',
      isLink && 'link',
      spill > 0 && 'spills',
      bar && 'barred',
      merge && 'merged',
    ]
      .filter(Boolean)
      .join(' '),
    text,
    address: columnLetters(column) + String(row + 1),
    ...(bar ? { bar } : {}),
  });
}

/** Pixels beyond its own cell that a text may run over: the empty neighbours on the side that it flows to. */
function spillWidth(sheet: Sheet, { columns }: Layout, row: number, column: number, flow: string): number {
  if (flow !== 'left') return 0;
  let width = 0;
  for (let next = column + 1; next <= column + SPILL_COLUMNS && next < COLUMNS; next++) {
    if (sheet.cell(row, next) || sheet.mergeAt(row, next)) break;
    width += columns.size(next);
  }
  return width;
}
