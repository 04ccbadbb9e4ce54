import type { Area } from '../../cells/area';
import type { Sheet, Place } from '../../model/sheet';

export function setHidden({ sheet, area }: Place, axis: 'rows' | 'columns', hidden: boolean): void {
  sheet.assertAllowed(axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  sheet.edit((state) => {
    const bands = axis === 'rows' ? state.rows : state.columns;
    const [from, to] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
    for (let index = from; index <= to; index += 1) bands.set(index, { ...bands.get(index), hidden });
  });
}

/** True, false, or null where some are hidden and some are not. */
export function areHidden(sheet: Sheet, area: Area, axis: 'rows' | 'columns'): boolean | null {
  const bands = axis === 'rows' ? sheet.state.rows : sheet.state.columns;
  const [from, to] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const hidden = [...bands].filter(
    ([index, band]) => index >= from && index <= to && band.hidden === true,
  ).length;
  if (hidden === 0) return false;
  return hidden === to - from + 1 ? true : null;
}
