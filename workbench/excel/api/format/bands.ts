import type { Area } from '../../cells/area';
import type { Sheet, Place } from '../../model/sheet';
import type { Band, SheetState } from '../../model/sheet-state';

export type Axis = 'rows' | 'columns';

/** The first and the last row or column of an area. */
function ends({ top, left, bottom, right }: Area, axis: Axis): [number, number] {
  return axis === 'rows' ? [top, bottom] : [left, right];
}

/** The rows or columns of an area. */
export function indicesOf(area: Area, axis: Axis): number[] {
  const [first, last] = ends(area, axis);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function changeBands({ sheet, area }: Place, axis: Axis, change: (band: Band) => Band): void {
  sheet.assertAllowed(axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  sheet.edit((state: SheetState) => {
    const bands = state[axis];
    for (const index of indicesOf(area, axis)) bands.set(index, change(bands.get(index) ?? {}));
  });
}

/** Gives rows or columns a size in points; undefined gives them the sheet's own again. */
export function setSize(place: Place, axis: Axis, size: number | undefined): void {
  changeBands(place, axis, ({ size: _size, ...rest }) => (size === undefined ? rest : { ...rest, size }));
}

export function setHidden(place: Place, axis: Axis, hidden: boolean): void {
  changeBands(place, axis, (band) => ({ ...band, hidden }));
}

/** True, false, or null where some are hidden and some are not. */
export function areHidden(sheet: Sheet, area: Area, axis: Axis): boolean | null {
  const [first, last] = ends(area, axis);
  const hidden = [...sheet.state[axis]].filter(
    ([index, band]) => index >= first && index <= last && band.hidden === true,
  ).length;
  if (hidden === 0) return false;
  return hidden === last - first + 1 ? true : null;
}
