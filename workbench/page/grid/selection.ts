import { bounding, cellArea, COLUMNS, equalAreas, holds, intersect, ROWS, type Area } from '../../excel';

export interface CellPlace {
  row: number;
  column: number;
}

/** What is selected: the active cell, and the corner up to which the area reaches from it. */
export interface Selection {
  active: CellPlace;
  corner: CellPlace;
  /** Both, and the merged cells that they touch. */
  area: Area;
}

/** A reference of the formula being typed, as it is outlined on its sheet. */
export interface Outline {
  area: Area;
  /** Counted from 0 by the cells meant, so that equal references look alike. */
  hue: number;
}

/** What moving about has to know of a sheet. */
export interface SheetShape {
  isFilled: (row: number, column: number) => boolean;
  isHiddenRow: (row: number) => boolean;
  isHiddenColumn: (column: number) => boolean;
  merges: readonly Area[];
  /** All that is filled, or null in an empty sheet. */
  used: Area | null;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEP: Record<Direction, CellPlace> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/** The area grown until no merged cell reaches over its edge. */
export function coverMerges(area: Area, merges: readonly Area[]): Area {
  const grown = merges.reduce((sum, merge) => (intersect(sum, merge) ? bounding(sum, merge) : sum), area);
  return equalAreas(grown, area) ? area : coverMerges(grown, merges);
}

export function mergeAt(merges: readonly Area[], { row, column }: CellPlace): Area | undefined {
  return merges.find((merge) => holds(merge, row, column));
}

/** The cell that shows at a place: the first of a merged one. */
function shownCell(place: CellPlace, merges: readonly Area[]): CellPlace {
  const merge = mergeAt(merges, place);
  return merge ? { row: merge.top, column: merge.left } : place;
}

export function select(active: CellPlace, corner: CellPlace, merges: readonly Area[]): Selection {
  const area = bounding(cellArea(active.row, active.column), cellArea(corner.row, corner.column));
  return { active: shownCell(active, merges), corner, area: coverMerges(area, merges) };
}

export function selectCell(place: CellPlace, merges: readonly Area[]): Selection {
  return select(place, place, merges);
}

export function selectArea(area: Area, merges: readonly Area[]): Selection {
  return select({ row: area.top, column: area.left }, { row: area.bottom, column: area.right }, merges);
}

function isInside({ row, column }: CellPlace): boolean {
  return row >= 0 && column >= 0 && row < ROWS && column < COLUMNS;
}

function isHidden(place: CellPlace, shape: SheetShape): boolean {
  return shape.isHiddenRow(place.row) || shape.isHiddenColumn(place.column);
}

/** The next cell that shows in a direction, past the merged cell that one stands in; the same at the edge. */
function neighbour(from: CellPlace, direction: Direction, shape: SheetShape): CellPlace {
  const step = STEP[direction];
  const here = mergeAt(shape.merges, from);
  let next = from;
  do {
    next = { row: next.row + step.row, column: next.column + step.column };
    if (!isInside(next)) return from;
  } while (isHidden(next, shape) || (here !== undefined && holds(here, next.row, next.column)));
  return next;
}

/** Where Ctrl and an arrow lead: the last filled cell before a gap, else the next filled one, else the edge of the sheet. */
function blockEdge(from: CellPlace, direction: Direction, shape: SheetShape): CellPlace {
  const filled = ({ row, column }: CellPlace): boolean => {
    const { row: top, column: left } = shownCell({ row, column }, shape.merges);
    return shape.isFilled(top, left);
  };
  const next = neighbour(from, direction, shape);
  if (next === from) return from;
  const inBlock = filled(from) && filled(next);
  let place = next;
  for (;;) {
    if (!inBlock && filled(place)) return place;
    if (isPastUse(place, direction, shape)) return inBlock ? place : sheetEdge(place, direction, shape);
    const after = neighbour(place, direction, shape);
    if (after === place) return place;
    if (inBlock && !filled(after)) return place;
    place = after;
  }
}

/** Nothing is filled from here on, so that the way to the edge needs no walking. */
function isPastUse({ row, column }: CellPlace, direction: Direction, { used }: SheetShape): boolean {
  if (used === null) return true;
  if (direction === 'down') return row > used.bottom;
  if (direction === 'right') return column > used.right;
  return direction === 'up' ? row < used.top : column < used.left;
}

function sheetEdge({ row, column }: CellPlace, direction: Direction, shape: SheetShape): CellPlace {
  const edge = {
    up: { row: 0, column },
    down: { row: ROWS - 1, column },
    left: { row, column: 0 },
    right: { row, column: COLUMNS - 1 },
  }[direction];
  return isHidden(edge, shape) ? neighbour(edge, OPPOSITE[direction], shape) : edge;
}

const OPPOSITE: Record<Direction, Direction> = { up: 'down', down: 'up', left: 'right', right: 'left' };

export type Move =
  | { kind: 'step' | 'edge'; direction: Direction; extend: boolean }
  /** A screenful; `rows` is how many rows show. */
  | { kind: 'page'; direction: 'up' | 'down'; rows: number; extend: boolean }
  /** Home: the first column of the row. */
  | { kind: 'row-start'; extend: boolean }
  | { kind: 'sheet-start' | 'sheet-end'; extend: boolean };

function firstShown(place: CellPlace, direction: Direction, shape: SheetShape): CellPlace {
  return isHidden(place, shape) ? neighbour(place, direction, shape) : place;
}

function target(from: CellPlace, move: Move, shape: SheetShape): CellPlace {
  switch (move.kind) {
    case 'step':
      return neighbour(from, move.direction, shape);
    case 'edge':
      return blockEdge(from, move.direction, shape);
    case 'page': {
      const row = from.row + (move.direction === 'up' ? -move.rows : move.rows);
      return firstShown(
        { row: Math.min(Math.max(row, 0), ROWS - 1), column: from.column },
        move.direction,
        shape,
      );
    }
    case 'row-start':
      return firstShown({ row: from.row, column: 0 }, 'right', shape);
    case 'sheet-start':
      return firstShown({ row: 0, column: 0 }, 'down', shape);
    case 'sheet-end':
      return { row: shape.used?.bottom ?? 0, column: shape.used?.right ?? 0 };
  }
}

/** The selection after a move by keyboard; Shift extends it from the active cell. */
export function moveSelection(selection: Selection, move: Move, shape: SheetShape): Selection {
  if (!move.extend) return selectCell(target(selection.active, move, shape), shape.merges);
  const { area, active } = selection;
  // A merged cell at the far edge is stepped over as one.
  const corner = move.kind === 'step' ? farCorner(selection, move.direction) : selection.corner;
  const next = select(active, target(corner, move, shape), shape.merges);
  return move.kind === 'step' && equalAreas(next.area, area)
    ? skipMerge(selection, move.direction, shape)
    : next;
}

/** The corner opposite the active cell, on the edge that a step moves. */
function farCorner({ active, corner, area }: Selection, direction: Direction): CellPlace {
  const vertical = direction === 'up' || direction === 'down';
  if (vertical) return { row: corner.row >= active.row ? area.bottom : area.top, column: corner.column };
  return { row: corner.row, column: corner.column >= active.column ? area.right : area.left };
}

/** Going back over a merged cell, one step changes nothing as long as the corner stays within it. */
function skipMerge(selection: Selection, direction: Direction, shape: SheetShape): Selection {
  let corner = farCorner(selection, direction);
  for (;;) {
    const next = neighbour(corner, direction, shape);
    if (next === corner) return selection;
    const moved = select(selection.active, next, shape.merges);
    if (!equalAreas(moved.area, selection.area)) return moved;
    corner = next;
  }
}

/**
 * Where Enter and Tab go. In an area of several cells the active cell walks through it and stays inside; in one cell it
 * moves on by a step.
 */
export function cycleActive(selection: Selection, direction: Direction, shape: SheetShape): Selection {
  const { area, active, corner } = selection;
  const single = mergeAt(shape.merges, active);
  if (equalAreas(area, single ?? cellArea(active.row, active.column))) {
    return moveSelection(selection, { kind: 'step', direction, extend: false }, shape);
  }
  const horizontal = direction === 'left' || direction === 'right';
  const forward = direction === 'down' || direction === 'right';
  const width = area.right - area.left + 1;
  const height = area.bottom - area.top + 1;
  const count = width * height;
  const row = active.row - area.top;
  const column = active.column - area.left;
  let index = horizontal ? row * width + column : column * height + row;
  for (let tries = 0; tries < count; tries++) {
    index = (index + (forward ? 1 : count - 1)) % count;
    const place = horizontal
      ? { row: area.top + Math.floor(index / width), column: area.left + (index % width) }
      : { row: area.top + (index % height), column: area.left + Math.floor(index / height) };
    const merge = mergeAt(shape.merges, place);
    const covered = merge !== undefined && (merge.top !== place.row || merge.left !== place.column);
    if (!covered && !isHidden(place, shape)) return { active: place, corner, area };
  }
  return selection;
}
