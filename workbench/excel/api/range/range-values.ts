import { apiErrors } from '../../engine/api-error';
import { cellCount, columnCount, rowCount } from '../../cells/area';
import { toLocal } from '../../calc/local-formula';
import { formatValue } from '../../number-format/format-value';
import type { CellBefore, Written, Place } from '../../model/sheet';
import { plainValue, valueType } from '../../cells/value';

/** Excel on the web answers at most 5 MB; ranges of whole columns have no values at all. */
const MOST_CELLS = 5_000_000;

/** Something of every cell of a range, row by row; null for a range too large, as Excel answers. */
export function readGrid<T>(place: Place, read: (row: number, column: number) => T): T[][] | null {
  const { sheet, area } = place;
  sheet.assertAlive();
  if (cellCount(area) > MOST_CELLS) return null;
  sheet.workbook.calculator.settle();
  return Array.from({ length: rowCount(area) }, (_r, row) =>
    Array.from({ length: columnCount(area) }, (_c, column) => read(area.top + row, area.left + column)),
  );
}

export function readValues(place: Place): unknown {
  const { sheet } = place;
  return readGrid(place, (row, column) => plainValue(sheet.cell(row, column)?.value ?? null));
}

export function readFormulas(place: Place): unknown {
  return readWritten(place, (formula) => formula);
}

export function readLocalFormulas(place: Place): unknown {
  return readWritten(place, (formula) => toLocal(formula, place.sheet.workbook.locale));
}

function readWritten(place: Place, write: (formula: string) => string): unknown {
  return readGrid(place, (row, column) => {
    const cell = place.sheet.cell(row, column);
    return cell?.formula === undefined ? plainValue(cell?.value ?? null) : `=${write(cell.formula)}`;
  });
}

export function readTexts(place: Place): unknown {
  const { sheet } = place;
  return readGrid(place, (row, column) =>
    formatValue(sheet.cell(row, column)?.value ?? null, sheet.style(row, column).numberFormat),
  );
}

export function readValueTypes(place: Place): unknown {
  const { sheet } = place;
  return readGrid(place, (row, column) => valueType(sheet.cell(row, column)?.value ?? null));
}

/** The number format as Excel's category: https://learn.microsoft.com/javascript/api/excel/excel.numberformatcategory */
export function readNumberFormats(place: Place): unknown {
  const { sheet } = place;
  return readGrid(place, (row, column) => sheet.style(row, column).numberFormat);
}

/** An array must have the shape of the range; a single value goes into every cell; null leaves a cell as it is. */
function shaped(place: Place, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const lines = value as unknown[];
  const columns = columnCount(place.area);
  const fits =
    lines.length === rowCount(place.area) &&
    lines.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) throw apiErrors.invalidArgument('the array does not have the size of the range');
  return (row, column) => (lines[row - place.area.top] as unknown[])[column - place.area.left];
}

export function writeValues(place: Place, value: unknown, formulas: 'english' | 'local' = 'english'): void {
  const { sheet, area } = place;
  const at = shaped(place, value);
  const before = cellCount(area) === 1 ? beforeOf(place) : undefined;
  sheet.write(area, (row, column) => writable(at(row, column)), formulas);
  sheet.workbook.cellsEdited(place, before);
}

/** What a single cell held, for the event's details. */
export function beforeOf({ sheet, area }: Place): CellBefore {
  const value = sheet.value(area.top, area.left);
  return { value: plainValue(value), type: valueType(value) };
}

function writable(value: unknown): Written | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw apiErrors.invalidArgument('a cell takes a string, a number or a boolean');
}

export function writeNumberFormats(place: Place, value: unknown): void {
  const { sheet, area } = place;
  sheet.assertAllowed('allowFormatCells');
  const at = shaped(place, value);
  sheet.format(area, (style, row, column) => {
    const format = at(row, column);
    if (format === null || format === undefined) return style;
    if (typeof format !== 'string') throw apiErrors.invalidArgument('a number format is a string');
    return { ...style, numberFormat: format === '' ? 'General' : format };
  });
}
