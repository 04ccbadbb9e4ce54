import { columnLetters } from '../../../shared/sheet/address';
import { INK } from '../../../shared/sheet/appearance';
import type { CellStyle, Rect, SheetModel } from '../../../shared/sheet/model';
import { SIZE, indentOf } from '../../../shared/sheet/styles';
import { addressLists, areaAddress, rectangles, runsOf, type Cell } from '../rectangles';

/** One thing that many cells of a sheet have in common. */
export interface Format {
  bold?: true;
  italic?: true;
  underline?: true;
  size?: number;
  color?: string;
  fill?: string;
  alignment?: { horizontal: 'left' | 'center' | 'right'; indent: number };
  vertical?: 'top' | 'center' | 'bottom';
  wrap?: true;
  unlocked?: true;
  border?: Border;
  /** Points. */
  rowHeight?: number;
  columnWidth?: number;
}

export interface Border {
  thick: boolean;
  color: string;
  /** Lines between the rows, and between the columns, of each area. */
  rows: boolean;
  columns: boolean;
}

export interface Layer {
  /** A list of areas for Worksheet.getRanges. */
  areas: string;
  format: Format;
}

/** A cell of the sheet as it looks: cells under a merge look like its first one. */
export interface Look extends Cell {
  style: CellStyle;
  link: boolean;
}

/** Points of one of the file's units of column width: 7 pixels a digit of the default font at 96 dpi. */
const POINTS_PER_UNIT = 5.25;

/** Columns of a sheet, for numbering its cells. */
const COLUMNS = 16_384;

/** Every cell that a sheet draws, those under merges included. */
export function looksOf(sheet: SheetModel): Look[] {
  const looks = new Map<number, Look>();
  const key = (row: number, column: number) => row * COLUMNS + column;
  const merges = new Map(sheet.merges.map((rect) => [key(rect.top, rect.left), rect]));
  for (const { row, column, style, link } of sheet.cells) {
    const merge = merges.get(key(row, column));
    for (const cell of merge ? cellsIn(merge) : [{ row, column }]) {
      looks.set(key(cell.row, cell.column), { ...cell, style, link: link !== undefined });
    }
  }
  return [...looks.values()];
}

/**
 * The looks as layers, a property at a time: the areas of each value that differs from an empty cell's. Large areas
 * come out as one address, so that a table of 60 rows takes no more requests than one of 5.
 */
export function formatLayers(sheet: SheetModel, looks: readonly Look[]): Layer[] {
  const flag = (wanted: (look: Look) => boolean | undefined, format: Format) =>
    layersBy(
      looks,
      (look) => (wanted(look) ? 'yes' : undefined),
      () => format,
    );
  return [
    ...flag(({ style }) => style.bold, { bold: true }),
    ...flag(({ style }) => style.italic, { italic: true }),
    ...flag(({ link }) => link, { underline: true }),
    ...flag(({ style }) => style.wrap, { wrap: true }),
    ...flag(({ style }) => style.unlocked, { unlocked: true }),
    ...layersBy(
      looks,
      ({ style }) => (style.size === SIZE.body ? undefined : style.size),
      (size) => ({ size }),
    ),
    ...layersBy(
      looks,
      ({ style }) => style.color ?? INK,
      (color) => ({ color }),
    ),
    ...layersBy(
      looks,
      ({ style }) => style.fill,
      (fill) => ({ fill }),
    ),
    ...layersBy(
      looks,
      ({ style }) => style.vertical ?? 'center',
      (vertical) => ({ vertical }),
    ),
    ...layersBy(
      looks,
      ({ style }) => style.horizontal,
      (horizontal) => ({ alignment: { horizontal, indent: indentOf({ horizontal }) } }),
    ),
    ...borderLayers(looks),
    ...sizeLayers(sheet),
  ];
}

/** Number formats as rectangles: a range takes one format for all its cells, a list of areas takes none. */
export function numberFormats(looks: readonly Look[]): { rect: Rect; format: string }[] {
  return [...grouped(looks, ({ style }) => style.format)].flatMap(([format, cells]) =>
    rectangles(cells).map((rect) => ({ rect, format })),
  );
}

function layersBy<V extends string | number>(
  looks: readonly Look[],
  value: (look: Look) => V | undefined,
  format: (value: V) => Format,
): Layer[] {
  return [...grouped(looks, value)].flatMap(([common, cells]) =>
    addressLists(rectangles(cells).map(areaAddress)).map((areas) => ({ areas, format: format(common) })),
  );
}

/**
 * Thin borders before thick ones, and the grid before what stands out from it: where two cells share an edge, the
 * last one drawn is seen.
 */
function borderLayers(looks: readonly Look[]): Layer[] {
  const kinds = grouped(looks, ({ style: { border = 'none', borderColor = INK } }) =>
    border === 'none' ? undefined : `${border === 'mark' ? 1 : 0}${borderColor}`,
  );
  const layers: Layer[] = [];
  const order = [...kinds].sort(
    ([a, cells], [b, others]) => a.charCodeAt(0) - b.charCodeAt(0) || others.length - cells.length,
  );
  for (const [kind, cells] of order) {
    const shapes = new Map<string, { rows: boolean; columns: boolean; addresses: string[] }>();
    for (const rect of rectangles(cells)) {
      const shape = { rows: rect.bottom > rect.top, columns: rect.right > rect.left };
      const key = `${shape.rows}${shape.columns}`;
      const entry = shapes.get(key) ?? { ...shape, addresses: [] };
      entry.addresses.push(areaAddress(rect));
      shapes.set(key, entry);
    }
    for (const { rows, columns, addresses } of shapes.values()) {
      const border = { thick: kind.startsWith('1'), color: kind.slice(1), rows, columns };
      for (const areas of addressLists(addresses)) layers.push({ areas, format: { border } });
    }
  }
  return layers;
}

function sizeLayers(sheet: SheetModel): Layer[] {
  const heights = new Map<number, number[]>();
  for (const [row, height] of Object.entries(sheet.rowHeights)) {
    heights.set(height, [...(heights.get(height) ?? []), Number(row)]);
  }
  const widths = new Map<number, number[]>();
  sheet.columnWidths.forEach((width, index) => {
    widths.set(width, [...(widths.get(width) ?? []), index + 1]);
  });
  return [
    ...[...heights].flatMap(([rowHeight, rows]) =>
      addressLists(runsOf(rows).map(([from, to]) => `${from}:${to}`)).map((areas) => ({
        areas,
        format: { rowHeight },
      })),
    ),
    ...[...widths].flatMap(([width, columns]) =>
      addressLists(runsOf(columns).map(([from, to]) => `${columnLetters(from)}:${columnLetters(to)}`)).map(
        (areas) => ({ areas, format: { columnWidth: width * POINTS_PER_UNIT } }),
      ),
    ),
  ];
}

function grouped<V extends string | number>(
  looks: readonly Look[],
  value: (look: Look) => V | undefined,
): Map<V, Look[]> {
  const groups = new Map<V, Look[]>();
  for (const look of looks) {
    const common = value(look);
    if (common === undefined) continue;
    const group = groups.get(common);
    if (group) group.push(look);
    else groups.set(common, [look]);
  }
  return groups;
}

function cellsIn(rect: Rect): Cell[] {
  const cells: Cell[] = [];
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    for (let column = rect.left; column <= rect.right; column += 1) cells.push({ row, column });
  }
  return cells;
}
