import { columnCount, copyFormula, rowCount, type Area, type Cell, type Sheet } from '../../excel';
import type { CellPlace, Direction } from '../grid/selection';
import { carryOut, DONE, refuseLocked, type Outcome } from './outcome';
import { continueSeries } from './series';

/** Where a fill from an area to a cell reaches: along the axis on which the cell lies further away. */
export function fillTarget(
  source: Area,
  { row, column }: CellPlace,
): { area: Area; direction: Direction } | undefined {
  const down = Math.max(row - source.bottom, source.top - row, 0);
  const across = Math.max(column - source.right, source.left - column, 0);
  if (down === 0 && across === 0) return undefined;
  if (down >= across) {
    return row > source.bottom
      ? { area: { ...source, top: source.bottom + 1, bottom: row }, direction: 'down' }
      : { area: { ...source, top: row, bottom: source.top - 1 }, direction: 'up' };
  }
  return column > source.right
    ? { area: { ...source, left: source.right + 1, right: column }, direction: 'right' }
    : { area: { ...source, left: column, right: source.left - 1 }, direction: 'left' };
}

/**
 * The fill handle: continues the cells of an area into the target beside it, each row or column for itself. Formulas are
 * copied with references moved; formats go along.
 * @param copies true: everything is repeated, nothing counted on
 */
export function fillSeries(
  sheet: Sheet,
  source: Area,
  target: Area,
  direction: Direction,
  copies: boolean,
  label: string,
): Outcome {
  const locked = refuseLocked(sheet, target);
  if (locked) return locked;
  const isVertical = direction === 'down' || direction === 'up';
  const isBack = direction === 'up' || direction === 'left';
  const length = isVertical ? rowCount(source) : columnCount(source);
  /** The source cell by its place from the side that the fill leaves behind. */
  const given = (line: number, place: number): CellPlace => {
    const at = isBack ? length - 1 - place : place;
    return isVertical ? { row: source.top + at, column: line } : { row: line, column: source.left + at };
  };
  /** How far beyond the source a cell lies, from 0. */
  const distance = (row: number, column: number): number =>
    ({
      down: row - source.bottom,
      up: source.top - row,
      right: column - source.right,
      left: source.left - column,
    })[direction] - 1;

  const lines = new Map<number, (index: number, row: number, column: number) => Cell | undefined>();
  const lineOf = (line: number) => {
    const places = Array.from({ length }, (_, place) => given(line, place));
    const cells = places.map(({ row, column }) => sheet.cell(row, column));
    const series =
      copies || cells.some((cell) => cell?.formula !== undefined)
        ? undefined
        : continueSeries(
            places.map(({ row, column }) => ({
              value: sheet.value(row, column),
              format: sheet.style(row, column).numberFormat,
            })),
            isBack ? -1 : 1,
          );
    return (index: number, row: number, column: number): Cell | undefined => {
      if (series) return { value: series(index) };
      const cell = cells[index % length];
      const place = places[index % length];
      if (cell?.formula === undefined || !place) return cell;
      return { ...cell, formula: copyFormula(cell.formula, row - place.row, column - place.column) };
    };
  };
  return carryOut(
    sheet.workbook,
    label,
    () => {
      sheet.put(target, (row, column) => {
        const line = isVertical ? column : row;
        const next = lines.get(line) ?? lineOf(line);
        lines.set(line, next);
        return next(distance(row, column), row, column);
      });
      if (sheet.state.protection) return;
      sheet.format(target, (_, row, column) => {
        const place = given(isVertical ? column : row, distance(row, column) % length);
        return sheet.style(place.row, place.column);
      });
    },
    { sheet, area: target },
  );
}

/** How far a double click on the fill handle fills down: as far as the column beside is filled. */
export function besideTarget(sheet: Sheet, source: Area): Area | undefined {
  for (const column of [source.left - 1, source.right + 1]) {
    let bottom = source.bottom;
    while (column >= 0 && sheet.cell(bottom + 1, column)) bottom += 1;
    if (bottom > source.bottom) return { ...source, top: source.bottom + 1, bottom };
  }
  return undefined;
}

/** By keyboard: the filled rows (of a single row, columns) that an area begins with go on through the rest of it. */
export function fillSeriesWithin(sheet: Sheet, area: Area, label: string): Outcome {
  const isDown = rowCount(area) > 1;
  const length = isDown ? rowCount(area) : columnCount(area);
  const isFilled = (at: number): boolean => {
    const line = isDown
      ? { ...area, top: area.top + at, bottom: area.top + at }
      : { ...area, left: area.left + at, right: area.left + at };
    for (let row = line.top; row <= line.bottom; row++)
      for (let column = line.left; column <= line.right; column++) if (sheet.cell(row, column)) return true;
    return false;
  };
  let given = 0;
  while (given < length && isFilled(given)) given += 1;
  if (given === 0 || given === length) return DONE;
  const [source, target] = isDown
    ? [
        { ...area, bottom: area.top + given - 1 },
        { ...area, top: area.top + given },
      ]
    : [
        { ...area, right: area.left + given - 1 },
        { ...area, left: area.left + given },
      ];
  return fillSeries(sheet, source, target, isDown ? 'down' : 'right', false, label);
}
