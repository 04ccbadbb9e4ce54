import { printAbsolute, quoteSheet } from '../cells/address';
import { cellsOf, columnCount, rowCount, type Area } from '../cells/area';
import type { Sheet } from './sheet';
import type { ChartSeriesState } from './sheet-state';
import type { CellValue } from '../cells/value';

/** A range as charts refer to it. */
export function referenceTo(sheet: Sheet, area: Area): string {
  return `${quoteSheet(sheet.name)}!${printAbsolute(area)}`;
}

/**
 * The series that Excel makes of a range: one for each row or column, whichever there are fewer of unless told
 * (https://learn.microsoft.com/javascript/api/excel/excel.chartseriesby); texts at the edge are names and categories.
 */
export function seriesOf(
  sheet: Sheet,
  area: Area,
  seriesBy: 'Auto' | 'Columns' | 'Rows',
): ChartSeriesState[] {
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && columnCount(area) > rowCount(area));
  const line = (index: number): Area =>
    byRows
      ? { ...area, top: area.top + index, bottom: area.top + index }
      : { ...area, left: area.left + index, right: area.left + index };
  const count = byRows ? rowCount(area) : columnCount(area);
  const length = byRows ? columnCount(area) : rowCount(area);
  const withoutFirst = (part: Area): Area =>
    byRows ? { ...part, left: part.left + 1 } : { ...part, top: part.top + 1 };
  const first = (part: Area): CellValue => sheet.value(part.top, part.left);
  const names = Array.from({ length: count }, (_, index) => first(line(index)));
  const corner = count > 1 && length > 1 && (names[0] ?? '') === '';
  const named = length > 1 && (corner || names.some((value) => typeof value === 'string'));
  const body = (part: Area): Area => (named ? withoutFirst(part) : part);
  const hasCategories = count > 1 && (corner || !holdsNumber(sheet, body(line(0))));
  const categories = hasCategories ? referenceTo(sheet, body(line(0))) : '';
  return names.slice(hasCategories ? 1 : 0).map((name, index) => ({
    name:
      named && (typeof name === 'string' || typeof name === 'number') ? String(name) : `Series${index + 1}`,
    values: referenceTo(sheet, body(line(index + (hasCategories ? 1 : 0)))),
    categories,
    properties: {},
  }));
}

function holdsNumber(sheet: Sheet, area: Area): boolean {
  let found = false;
  sheet.eachCell(area, ({ value }) => {
    if (typeof value === 'number') found = true;
  });
  return found;
}

/** The cells that a reference of a chart stands for, in their order; none for one that is broken or missing. */
export function valuesOf(sheet: Sheet, reference: string): CellValue[] {
  if (reference === '') return [];
  const place = sheet.workbook.placeOfFormula(reference, sheet);
  if (!place) return [];
  return Array.from(cellsOf(place.area), ([row, column]) => place.sheet.value(row, column));
}
