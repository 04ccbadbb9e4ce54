import type { Area } from '../../../excel';
import type { Axis } from './axis';
import type { Layout } from './layout';
import type { CellPlace } from '../selection';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What lies under a point of the grid. */
export type Hit =
  | { kind: 'cell'; place: CellPlace }
  | { kind: 'row' | 'column'; index: number; edge: number | undefined }
  | { kind: 'corner' };

/** Within so many pixels of a heading's edge one drags its size. */
const EDGE_PIXELS = 4;

/** Selections may reach to the end of the sheet; what is drawn of them ends a little beyond what can be scrolled to. */
export function clip(area: Area, { shownRows, shownColumns }: Layout): Area {
  return {
    ...area,
    bottom: Math.min(area.bottom, Math.max(shownRows, area.top)),
    right: Math.min(area.right, Math.max(shownColumns, area.left)),
  };
}

export function boxOf({ rows, columns }: Layout, area: Area): Box {
  return {
    left: columns.offset(area.left),
    top: rows.offset(area.top),
    width: columns.length(area.left, area.right),
    height: rows.length(area.top, area.bottom),
  };
}

/** Where the lines after rows or columns stand. */
export function ends(axis: Axis, first: number, last: number): number[] {
  const places: number[] = [];
  for (let index = first; index <= last; index++)
    if (axis.size(index) > 0) places.push(axis.offset(index + 1));
  return places;
}

/** How far to scroll, as little as needed, so that a row or column beyond the frozen ones shows. */
export function scrollToShow(
  axis: Axis,
  index: number,
  scrolled: number,
  room: { frozen: number; all: number },
): number {
  const start = axis.offset(index);
  const end = axis.offset(index + 1);
  if (start < scrolled + room.frozen) return start - room.frozen;
  return end > scrolled + room.all ? Math.min(end - room.all, start - room.frozen) : scrolled;
}

export function headHit(kind: 'row' | 'column', axis: Axis, at: number): Hit {
  const index = axis.at(Math.max(0, at));
  const start = axis.offset(index);
  if (at - start >= axis.size(index) - EDGE_PIXELS) return { kind, index, edge: index };
  const before = index > 0 && at - start < EDGE_PIXELS ? index - 1 : undefined;
  return { kind, index, edge: before };
}
