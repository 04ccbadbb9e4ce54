import { followMove } from '../calc/rewrite';
import { apiErrors } from '../engine/api-error';
import {
  COLUMNS,
  ROWS,
  cellArea,
  cellOfKey,
  columnCount,
  contains,
  intersect,
  isValid,
  rowCount,
  spansColumns,
  spansRows,
  type Area,
} from '../cells/area';
import type { Sheet } from './sheet';
import type { AutoFilter, Band, SheetState } from './sheet-state';

/** A block of cells that moves aside for an insertion, or closes up after a deletion. */
export interface Shift {
  kind: 'insert' | 'delete';
  /** Cells that are inserted or deleted. */
  area: Area;
  /** Whether cells move down and up, or right and left. */
  axis: 'rows' | 'columns';
}

/** Where an area lies after a shift; null where all its cells were deleted. Areas that reach out sideways stay. */
export function shiftArea(area: Area, { kind, area: moved, axis }: Shift): Area | null {
  const [low, high] = axis === 'rows' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  if (area[low] < moved[low] || area[high] > moved[high]) return area;
  const [start, end] = axis === 'rows' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  const limit = (axis === 'rows' ? ROWS : COLUMNS) - 1;
  const from = moved[start];
  const count = moved[end] - from + 1;
  // A reference to whole columns stays whole when rows move.
  if (area[start] === 0 && area[end] === limit) return area;
  if (kind === 'insert') {
    if (area[end] < from) return area;
    return {
      ...area,
      [start]: area[start] >= from ? area[start] + count : area[start],
      [end]: Math.min(limit, area[end] + count),
    };
  }
  const pull = (index: number) => (index < from ? index : index < from + count ? from : index - count);
  const pullEnd = (index: number) => (index < from ? index : index < from + count ? from - 1 : index - count);
  const result = { ...area, [start]: pull(area[start]), [end]: pullEnd(area[end]) };
  return result[start] <= result[end] ? result : null;
}

/** Inserts or deletes cells; everything that lies behind moves, and all that points there follows. */
export function shiftCells(sheet: Sheet, shift: Shift): void {
  assertPossible(sheet, shift);
  const map = (area: Area) => shiftArea(area, shift);
  const lastIndex = shift.axis === 'rows' ? ROWS : COLUMNS;
  const used = sheet.usedArea(false);
  const size = shift.axis === 'rows' ? rowCount(shift.area) : columnCount(shift.area);
  const end = used ? (shift.axis === 'rows' ? used.bottom : used.right) : 0;
  if (shift.kind === 'insert' && end + size >= lastIndex)
    throw apiErrors.invalidOperation('cells would leave the sheet');
  sheet.edit((state) => {
    state.cells = moveKeys(state.cells, map);
    state.styles = moveKeys(state.styles, map);
    state.links = moveKeys(state.links, map);
    moveBands(state, shift);
    const areas = (list: readonly Area[]) => list.map(map).filter((area) => area !== null);
    const withArea = <T extends { area: Area }>(list: readonly T[]): T[] =>
      list.flatMap((item) => {
        const area = map(item.area);
        return area ? [{ ...item, area }] : [];
      });
    state.merges = areas(state.merges).filter((merge) => rowCount(merge) * columnCount(merge) > 1);
    state.validations = withArea(state.validations);
    state.tables = withArea(state.tables);
    const filtered = state.autoFilter && map(state.autoFilter.area);
    state.autoFilter = filtered && followed(state.autoFilter, filtered);
    state.conditionalFormats = state.conditionalFormats
      .map((format) => ({ ...format, areas: areas(format.areas) }))
      .filter((format) => format.areas.length > 0);
    state.comments = state.comments.flatMap((comment) => {
      const area = map(cellArea(comment.row, comment.column));
      return area ? [{ ...comment, row: area.top, column: area.left }] : [];
    });
    // A chart whose cells are all gone keeps its place.
    state.charts = state.charts.map((chart) =>
      chart.position ? { ...chart, position: map(chart.position) ?? chart.position } : chart,
    );
    const { printArea, titleRows, titleColumns } = state.page;
    state.page = {
      ...state.page,
      printArea: printArea && map(printArea),
      titleRows: titleRows && map(titleRows),
      titleColumns: titleColumns && map(titleColumns),
    };
  });
  const { workbook } = sheet;
  workbook.rewriteFormulas((formula, home) => followMove(formula, home.name, sheet.name, map));
  for (const place of workbook.heldPlaces()) {
    if (place.sheet === sheet) place.area = map(place.area) ?? place.area;
  }
  if (shift.kind === 'insert') inheritFormat(sheet, shift);
}

/** A filter whose columns are not the same any more forgets what they are filtered by; the rows stay hidden. */
function followed(filter: AutoFilter | null, area: Area): AutoFilter | null {
  if (!filter) return null;
  return { area, columns: columnCount(area) === columnCount(filter.area) ? filter.columns : [] };
}

function assertPossible(sheet: Sheet, { area, axis, kind }: Shift): void {
  sheet.assertAlive();
  if (!isValid(area)) throw apiErrors.invalidArgument('the area lies outside the sheet');
  const wholeRows = spansColumns(area);
  const wholeColumns = spansRows(area);
  if (wholeRows && axis === 'rows')
    sheet.assertAllowed(kind === 'insert' ? 'allowInsertRows' : 'allowDeleteRows');
  else if (wholeColumns && axis === 'columns') {
    sheet.assertAllowed(kind === 'insert' ? 'allowInsertColumns' : 'allowDeleteColumns');
  } else if (sheet.state.protection) throw apiErrors.accessDenied('the sheet is protected');
  const band: Area = axis === 'rows' ? { ...area, bottom: ROWS - 1 } : { ...area, right: COLUMNS - 1 };
  for (const merge of sheet.state.merges) {
    const touched = intersect(merge, band);
    if (!touched) continue;
    const sideways = axis === 'rows' ? { ...band, top: 0 } : { ...band, left: 0 };
    if (!contains(sideways, merge)) throw apiErrors.invalidOperation('a merged area would be torn apart');
  }
}

function moveKeys<T>(map: Map<number, T>, move: (area: Area) => Area | null): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [key, value] of map) {
    const area = move(cellArea(...cellOfKey(key)));
    if (area) moved.set(area.top * COLUMNS + area.left, value);
  }
  return moved;
}

/** Heights, widths and formats of whole rows and columns move only with whole rows and columns. */
function moveBands(state: SheetState, { kind, area, axis }: Shift): void {
  const whole = axis === 'rows' ? spansColumns(area) : spansRows(area);
  if (!whole) return;
  const from = axis === 'rows' ? area.top : area.left;
  const count = axis === 'rows' ? rowCount(area) : columnCount(area);
  const move = <T>(bands: Map<number, T>): Map<number, T> => {
    const moved = new Map<number, T>();
    for (const [index, value] of bands) {
      if (index < from) moved.set(index, value);
      else if (kind === 'insert') moved.set(index + count, value);
      else if (index >= from + count) moved.set(index - count, value);
    }
    return moved;
  };
  if (axis === 'rows') {
    state.rows = move<Band>(state.rows);
    state.rowStyles = move(state.rowStyles);
  } else {
    state.columns = move<Band>(state.columns);
    state.columnStyles = move(state.columnStyles);
  }
}

/**
 * New cells take the format of the row above or the column to the left.
 * https://support.microsoft.com/office/6f40e6e4-85af-45e0-b39d-65dd504a3246
 */
function inheritFormat(sheet: Sheet, { area, axis }: Shift): void {
  const source = axis === 'rows' ? area.top - 1 : area.left - 1;
  if (source < 0) return;
  sheet.edit((state) => {
    for (const [key, style] of [...state.styles]) {
      const [row, column] = cellOfKey(key);
      if (axis === 'rows' && row === source && column >= area.left && column <= area.right) {
        for (let at = area.top; at <= area.bottom; at += 1) state.styles.set(at * COLUMNS + column, style);
      }
      if (axis === 'columns' && column === source && row >= area.top && row <= area.bottom) {
        for (let at = area.left; at <= area.right; at += 1) state.styles.set(row * COLUMNS + at, style);
      }
    }
  });
}
