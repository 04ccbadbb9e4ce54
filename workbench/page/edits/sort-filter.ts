import {
  equalAreas,
  filterValues,
  holds,
  intersect,
  rowCount,
  setAutoFilter,
  sortRows,
  type Area,
  type AutoFilter,
  type Sheet,
} from '../../excel';
import type { CellPlace } from '../grid/selection';
import { carryOut, DONE, refuseLocked, type Outcome } from './outcome';

function hasFilled(sheet: Sheet, { top, left, bottom, right }: Area): boolean {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) if (sheet.cell(row, column)) return true;
  return false;
}

/** The filled cells around a cell, up to an empty row and column on every side. */
export function regionAround(sheet: Sheet, { row, column }: CellPlace): Area {
  let area: Area = { top: row, left: column, bottom: row, right: column };
  for (;;) {
    const { top, left, bottom, right } = area;
    const wide = {
      top: Math.max(0, top - 1),
      left: Math.max(0, left - 1),
      bottom: bottom + 1,
      right: right + 1,
    };
    const grown: Area = {
      top: hasFilled(sheet, { ...wide, bottom: wide.top }) ? wide.top : top,
      left: hasFilled(sheet, { ...wide, right: wide.left }) ? wide.left : left,
      bottom: hasFilled(sheet, { ...wide, top: wide.bottom }) ? wide.bottom : bottom,
      right: hasFilled(sheet, { ...wide, left: wide.right }) ? wide.right : right,
    };
    if (equalAreas(grown, area)) return area;
    area = grown;
  }
}

/** The table that a command means: the selected cells where they are several rows, else the region around the active cell. */
function meantArea(sheet: Sheet, selected: Area, active: CellPlace): Area {
  const used = sheet.usedArea(true);
  const area = used && intersect(selected, used);
  return area && rowCount(area) > 1 ? area : regionAround(sheet, active);
}

/** Whether the first row names the columns: only texts stand in it, above something else or in bold above plain cells. */
function hasHeadings(sheet: Sheet, area: Area): boolean {
  const { top, left, right } = area;
  let isOther = false;
  for (let column = left; column <= right; column++) {
    const heading = sheet.value(top, column);
    if (typeof heading !== 'string') {
      if (heading !== null) return false;
      continue;
    }
    const below = sheet.value(top + 1, column);
    if (typeof below === 'number' || (sheet.style(top, column).bold && !sheet.style(top + 1, column).bold))
      isOther = true;
  }
  return isOther;
}

/** Sorts the rows of the meant cells by the active column; headings stay in place. */
export function sortBy(
  sheet: Sheet,
  selected: Area,
  active: CellPlace,
  sign: 1 | -1,
  label: string,
): Outcome {
  const whole = meantArea(sheet, selected, active);
  const area = hasHeadings(sheet, whole) ? { ...whole, top: whole.top + 1 } : whole;
  if (rowCount(area) < 2) return DONE;
  return (
    refuseLocked(sheet, area) ??
    carryOut(sheet.workbook, label, () => {
      sortRows(sheet, area, [{ column: active.column - area.left, sign }]);
    })
  );
}

/** What can be chosen to filter the active column by. */
export interface FilterChoice {
  area: Area;
  column: number;
  /** Each text once, and whether it passes now; '' stands for empty cells. */
  values: { text: string; passes: boolean }[];
}

export function filterChoice(sheet: Sheet, selected: Area, active: CellPlace): FilterChoice | undefined {
  const { autoFilter } = sheet.state;
  const area =
    autoFilter && holds(autoFilter.area, active.row, active.column)
      ? autoFilter.area
      : meantArea(sheet, selected, active);
  if (rowCount(area) < 2) return undefined;
  const now = autoFilter?.columns.find(({ column }) => column === active.column - area.left)?.values;
  const values = filterValues(sheet, area, active.column).sort((a, b) =>
    a === '' || b === '' ? Number(a === '') - Number(b === '') : a.localeCompare(b, 'vi', { numeric: true }),
  );
  return {
    area,
    column: active.column - area.left,
    values: values.map((text) => ({ text, passes: now?.includes(text) ?? true })),
  };
}

/** Filters by the texts that pass; where all do, the column filters nothing. */
export function filterBy(sheet: Sheet, { area, column, values }: FilterChoice, label: string): Outcome {
  const { autoFilter } = sheet.state;
  const others =
    autoFilter && equalAreas(autoFilter.area, area)
      ? autoFilter.columns.filter((other) => other.column !== column)
      : [];
  const passing = values.filter(({ passes }) => passes).map(({ text }) => text);
  const columns = passing.length === values.length ? others : [...others, { column, values: passing }];
  return changeFilter(sheet, { area, columns }, label);
}

export function clearFilter(sheet: Sheet, label: string): Outcome {
  return sheet.state.autoFilter ? changeFilter(sheet, null, label) : DONE;
}

function changeFilter(sheet: Sheet, filter: AutoFilter | null, label: string): Outcome {
  return carryOut(sheet.workbook, label, () => {
    setAutoFilter(sheet, filter);
  });
}
