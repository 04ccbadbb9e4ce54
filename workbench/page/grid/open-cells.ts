import { cellArea, equalAreas, type Sheet } from '../../excel';
import { mergeAt, selectCell, type Selection, type SheetShape } from './selection';

/**
 * Where Tab goes on a protected sheet, as in Excel: the next cell that may be filled in, row by row, round at the end.
 * Undefined where there is none, or where an area is selected, in which Tab walks as ever.
 */
export function nextOpenCell(
  sheet: Sheet,
  selection: Selection,
  direction: 'left' | 'right',
  shape: SheetShape,
): Selection | undefined {
  const { active, area } = selection;
  const used = sheet.usedArea(false);
  const single = mergeAt(shape.merges, active) ?? cellArea(active.row, active.column);
  if (!used || !equalAreas(single, area)) return undefined;
  const width = used.right + 1;
  const count = width * (used.bottom + 1);
  const step = direction === 'right' ? 1 : -1;
  // From beyond what is used one goes back into it.
  let index = Math.min(active.row, used.bottom) * width + Math.min(active.column, used.right);
  for (let tries = 0; tries < count; tries++) {
    index = (index + step + count) % count;
    const place = { row: Math.floor(index / width), column: index % width };
    if (sheet.style(place.row, place.column).locked) continue;
    if (shape.isHiddenRow(place.row) || shape.isHiddenColumn(place.column)) continue;
    if (sheet.isCovered(place.row, place.column)) continue;
    return selectCell(place, shape.merges);
  }
  return undefined;
}
