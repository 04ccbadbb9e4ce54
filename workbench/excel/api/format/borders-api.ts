import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { apiErrors } from '../../engine/api-error';
import { integerArgument, oneOf } from '../../engine/arguments';
import { cellArea, cellsOf, type Area } from '../../cells/area';
import type { Sheet, Place } from '../../model/sheet';
import { LINE_STYLES, LINE_WEIGHTS, NO_LINE, type Edge, type Line, type Style } from '../../model/style';
import { formatChanged, uniform } from './format-places';
import { colorArgument } from './style-properties';

/** https://learn.microsoft.com/javascript/api/excel/excel.borderindex */
const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof SIDES)[number];

const OPPOSITE: Partial<Record<Edge, { edge: Edge; row: number; column: number }>> = {
  top: { edge: 'bottom', row: -1, column: 0 },
  bottom: { edge: 'top', row: 1, column: 0 },
  left: { edge: 'right', row: 0, column: -1 },
  right: { edge: 'left', row: 0, column: 1 },
};

/** The part of an area whose cells carry a side, and which edge of them. */
function strip(area: Area, side: Side): { area: Area; edge: Edge } {
  switch (side) {
    case 'EdgeTop':
      return { area: { ...area, bottom: area.top }, edge: 'top' };
    case 'EdgeBottom':
      return { area: { ...area, top: area.bottom }, edge: 'bottom' };
    case 'EdgeLeft':
      return { area: { ...area, right: area.left }, edge: 'left' };
    case 'EdgeRight':
      return { area: { ...area, left: area.right }, edge: 'right' };
    case 'InsideHorizontal':
      return { area: { ...area, bottom: area.bottom - 1 }, edge: 'bottom' };
    case 'InsideVertical':
      return { area: { ...area, right: area.right - 1 }, edge: 'right' };
    case 'DiagonalDown':
      return { area, edge: 'diagonalDown' };
    case 'DiagonalUp':
      return { area, edge: 'diagonalUp' };
  }
}

/** Two neighbours share the line between them: it is read from whichever has it. */
export function readLine(sheet: Sheet, row: number, column: number, edge: Edge): Line {
  const own = sheet.style(row, column).borders[edge];
  if (own && own.style !== 'None') return own;
  const beyond = OPPOSITE[edge];
  if (!beyond || row + beyond.row < 0 || column + beyond.column < 0) return NO_LINE;
  return sheet.style(row + beyond.row, column + beyond.column).borders[beyond.edge] ?? NO_LINE;
}

/** Draws an edge of a cell; the neighbour's line on the same edge goes, for there is only one. */
export function writeLine(
  sheet: Sheet,
  row: number,
  column: number,
  edge: Edge,
  change: (line: Line) => Line,
): void {
  const line = change(readLine(sheet, row, column, edge));
  sheet.format(cellArea(row, column), (style) => withLine(sheet, style, edge, line));
  const beyond = OPPOSITE[edge];
  if (!beyond || row + beyond.row < 0 || column + beyond.column < 0) return;
  const [otherRow, otherColumn] = [row + beyond.row, column + beyond.column];
  if (!sheet.style(otherRow, otherColumn).borders[beyond.edge]) return;
  sheet.format(cellArea(otherRow, otherColumn), (style) => withLine(sheet, style, beyond.edge, NO_LINE));
}

function withLine(sheet: Sheet, style: Style, edge: Edge, line: Line): Style {
  const step = `${edge} ${line.style} ${line.weight} ${line.color}`;
  return sheet.workbook.styles.derive(style, step, () => {
    const { [edge]: _before, ...rest } = style.borders;
    return { ...style, borders: line.style === 'None' ? rest : { ...rest, [edge]: line } };
  });
}

/** A line after properties of it were set: a colour or weight on no line draws one. */
export function changedLine(line: Line, properties: Record<string, unknown>): Line {
  let next = line;
  const drawn = (): Line => (next.style === 'None' ? { ...next, style: 'Continuous' } : next);
  if (properties['style'] !== undefined)
    next = { ...next, style: oneOf(properties['style'], LINE_STYLES, 'border.style') };
  if (properties['weight'] !== undefined) {
    next = { ...drawn(), weight: oneOf(properties['weight'], LINE_WEIGHTS, 'border.weight') };
  }
  if (properties['color'] !== undefined)
    next = { ...drawn(), color: colorArgument(properties['color'], 'border.color') };
  return next;
}

interface BorderTarget {
  places: readonly Place[];
  side: Side;
}

function readSide({ places, side }: BorderTarget, key: keyof Line): unknown {
  const values: unknown[] = [];
  for (const { sheet, area } of places) {
    const { area: cells, edge } = strip(area, side);
    for (const [row, column] of cellsOf(cells)) values.push(readLine(sheet, row, column, edge)[key]);
  }
  return values.length === 0 ? NO_LINE[key] : uniform(values);
}

function writeSide({ places, side }: BorderTarget, key: keyof Line, value: unknown): void {
  for (const { sheet, area } of places) {
    sheet.assertAllowed('allowFormatCells');
    const { area: cells, edge } = strip(area, side);
    for (const [row, column] of cellsOf(cells)) {
      writeLine(sheet, row, column, edge, (line) => changedLine(line, { [key]: value }));
    }
    formatChanged({ sheet, area });
  }
}

const borderApi: ApiType<BorderTarget> = {
  type: 'RangeBorder',
  identity: ({ side }) => ({ SideIndex: side }),
  get: {
    sideIndex: ({ side }) => side,
    style: (target) => readSide(target, 'style'),
    weight: (target) => readSide(target, 'weight'),
    color: (target) => readSide(target, 'color') ?? '',
  },
  set: Object.fromEntries(
    (['style', 'weight', 'color'] as const).map((key) => [
      key,
      (target: BorderTarget, value: unknown) => {
        writeSide(target, key, value);
      },
    ]),
  ),
};

const bordersApi: ApiType<readonly Place[]> = {
  type: 'RangeBorderCollection',
  get: { count: () => SIDES.length },
  items: (places) => SIDES.map((side) => bind(borderApi, { places, side })),
  call: {
    getItem: (places, [side]) => bind(borderApi, { places, side: oneOf(side, SIDES, 'border') }),
    getItemAt: (places, [index]) => {
      const side = SIDES[integerArgument(index, 'index')];
      if (!side) throw apiErrors.invalidArgument('index');
      return bind(borderApi, { places, side });
    },
  },
};

export function bordersObject(places: readonly Place[]): ApiObject {
  return bind(bordersApi, places);
}
