import { COLUMNS, cellOfKey, cellsOf, holds, spansColumns, spansRows, type Area } from '../cells/area';
import type { SheetState } from './sheet-state';
import type { Style } from './style';

type Change = (style: Style, row: number, column: number) => Style;

/** The format of a cell: its own, else its row's, else its column's, else the sheet's. */
export function formatAt(state: SheetState, row: number, column: number): Style {
  const { styles, rowStyles, columnStyles, sheetStyle } = state;
  return styles.get(row * COLUMNS + column) ?? rowStyles.get(row) ?? columnStyles.get(column) ?? sheetStyle;
}

/** Changes the formats of an area; whole rows, columns and sheets keep theirs once, not cell by cell. */
export function changeFormats(state: SheetState, area: Area, change: Change): void {
  if (!spansRows(area) && !spansColumns(area)) {
    for (const [row, column] of cellsOf(area)) {
      state.styles.set(row * COLUMNS + column, change(formatAt(state, row, column), row, column));
    }
    return;
  }
  if (spansRows(area) && spansColumns(area)) {
    state.sheetStyle = change(state.sheetStyle, 0, 0);
    for (const [column, style] of state.columnStyles)
      state.columnStyles.set(column, change(style, 0, column));
    for (const [row, style] of state.rowStyles) state.rowStyles.set(row, change(style, row, 0));
  } else if (spansRows(area)) {
    for (let column = area.left; column <= area.right; column += 1) {
      state.columnStyles.set(column, change(state.columnStyles.get(column) ?? state.sheetStyle, 0, column));
    }
    splitCrossings(state, area);
  } else {
    for (let row = area.top; row <= area.bottom; row += 1) {
      state.rowStyles.set(row, change(state.rowStyles.get(row) ?? state.sheetStyle, row, 0));
    }
    splitCrossings(state, area);
  }
  for (const [key, style] of state.styles) {
    const [row, column] = cellOfKey(key);
    if (holds(area, row, column)) state.styles.set(key, change(style, row, column));
  }
}

/**
 * Where a row with a format of its own crosses a column that has one, the cell gets a format of its own, so that it
 * takes part in a change of either.
 */
function splitCrossings(state: SheetState, area: Area): void {
  for (const row of state.rowStyles.keys()) {
    for (const column of state.columnStyles.keys()) {
      const key = row * COLUMNS + column;
      if (!holds(area, row, column) || state.styles.has(key)) continue;
      const own = spansRows(area) ? state.rowStyles.get(row) : state.columnStyles.get(column);
      state.styles.set(key, own ?? state.sheetStyle);
    }
  }
}
