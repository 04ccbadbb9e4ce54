import { cellOfKey, cellsOf, COLUMNS, ROWS, type Area, type Sheet, type Style } from '../../../excel';
import { Axis } from './axis';
import { fontOf } from '../draw/cell-look';
import { cellText } from '../draw/display';
import { countLines } from './row-height';

const POINT_PIXELS = 4 / 3;
/** Of text from the sides of its cell, at a zoom of 1. */
export const CELL_PADDING = 3;
const LINE_HEIGHT = 1.22;
/** Rows and columns offered beyond what is used. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 10;
const LEAST_ROWS = 120;
const LEAST_COLUMNS = 26;
/** Excel's tallest row: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const TALLEST_POINTS = 409;

export type MeasureFont = (text: string, font: string) => number;

/** Where everything of a sheet lies on the screen. */
export interface Layout {
  rows: Axis;
  columns: Axis;
  frozenRows: number;
  frozenColumns: number;
  /** How many rows and columns can be scrolled to. */
  shownRows: number;
  shownColumns: number;
  zoom: number;
}

/** Pixels of a size in points; what is shown is never thinner than a pixel. */
export function pixels(points: number, zoom: number): number {
  return points === 0 ? 0 : Math.max(1, Math.round(points * POINT_PIXELS * zoom));
}

export function lineHeight(style: Style, zoom: number): number {
  return Math.ceil(style.fontSize * POINT_PIXELS * zoom * LINE_HEIGHT);
}

function textOf(sheet: Sheet, row: number, column: number, style: Style): string {
  return cellText(sheet.cell(row, column), style.numberFormat, sheet.workbook.locale);
}

/**
 * Heights of the rows that were given none and whose text needs more than the standard, in pixels. Merged cells do not
 * count, as in Excel: https://support.microsoft.com/office/2a18cff5-ccc1-4bce-95e4-f0d4f3ff4e84
 */
function automaticHeights(
  sheet: Sheet,
  columns: Axis,
  zoom: number,
  measure: MeasureFont,
): Map<number, number> {
  const heights = new Map<number, number>();
  const standard = pixels(sheet.rowHeight(ROWS - 1), zoom);
  const merged = new Set<number>();
  for (const merge of sheet.state.merges) {
    for (const [row, column] of cellsOf(merge)) merged.add(sheet.keyOf(row, column));
  }
  for (const key of sheet.state.cells.keys()) {
    const [row, column] = cellOfKey(key);
    if (sheet.state.rows.get(row)?.size !== undefined || merged.has(key)) continue;
    const style = sheet.style(row, column);
    const line = lineHeight(style, zoom);
    if (!style.wrap && line <= standard) continue;
    const width = columns.size(column) - 2 * CELL_PADDING;
    const font = fontOf(style, zoom);
    const lines = style.wrap
      ? countLines(textOf(sheet, row, column, style), width, (text) => measure(text, font))
      : 1;
    const height = Math.min(lines * line + 2, pixels(TALLEST_POINTS, zoom));
    if (height > Math.max(standard, heights.get(row) ?? 0)) heights.set(row, height);
  }
  return heights;
}

/** The width in points at which the longest text of a column that does not wrap stands in one line. */
export function fittingWidth(sheet: Sheet, column: number, measure: MeasureFont): number | undefined {
  let widest = 0;
  for (const key of sheet.state.cells.keys()) {
    const row = Math.floor(key / COLUMNS);
    if (key % COLUMNS !== column || sheet.mergeAt(row, column)) continue;
    const style = sheet.style(row, column);
    const lines = textOf(sheet, row, column, style).split('\n');
    for (const line of lines) widest = Math.max(widest, measure(line, fontOf(style, 1)));
  }
  return widest === 0 ? undefined : Math.ceil(widest + 2 * CELL_PADDING + 2) / POINT_PIXELS;
}

export function layOut(sheet: Sheet, zoom: number, reach: Area, measure: MeasureFont): Layout {
  const { state } = sheet;
  const columnSizes = new Map(
    [...state.columns.keys()].map((column) => [column, pixels(sheet.columnWidth(column), zoom)]),
  );
  const columns = new Axis(COLUMNS, pixels(state.standardWidth, zoom), columnSizes);
  const rowSizes = automaticHeights(sheet, columns, zoom, measure);
  for (const [row, band] of state.rows) {
    if (band.hidden || band.size !== undefined) rowSizes.set(row, pixels(sheet.rowHeight(row), zoom));
  }
  const used = sheet.usedArea(false);
  const charts = state.charts.flatMap(({ position }) => position ?? []);
  const bottom = Math.max(used?.bottom ?? 0, ...charts.map((place) => place.bottom));
  const right = Math.max(used?.right ?? 0, ...charts.map((place) => place.right));
  return {
    columns,
    rows: new Axis(ROWS, pixels(sheet.rowHeight(ROWS - 1), zoom), rowSizes),
    frozenRows: state.freeze?.rows ?? 0,
    frozenColumns: state.freeze?.columns ?? 0,
    shownRows: Math.min(ROWS, Math.max(LEAST_ROWS, bottom + SPARE_ROWS, reach.bottom + SPARE_ROWS)),
    shownColumns: Math.min(
      COLUMNS,
      Math.max(LEAST_COLUMNS, right + SPARE_COLUMNS, reach.right + SPARE_COLUMNS),
    ),
    zoom,
  };
}
