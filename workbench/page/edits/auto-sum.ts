import { cellArea, printAddress, rowCount, type Area, type Sheet } from '../../excel';
import type { CellPlace } from '../grid/selection';
import { carryOut, refuseLocked, type Outcome } from './outcome';

function isNumber(sheet: Sheet, row: number, column: number): boolean {
  return typeof sheet.value(row, column) === 'number';
}

/** The figures that a sum in a cell is meant for: those right above it, else those right at its left. */
export function summedArea(sheet: Sheet, { row, column }: CellPlace): Area | undefined {
  let top = row;
  while (top > 0 && isNumber(sheet, top - 1, column)) top -= 1;
  if (top < row) return { top, left: column, bottom: row - 1, right: column };
  let left = column;
  while (left > 0 && isNumber(sheet, row, left - 1)) left -= 1;
  return left < column ? { top: row, left, bottom: row, right: column - 1 } : undefined;
}

/**
 * Sums every column of an area (of a single row: the row) into its last cells where these are empty, else into the cells
 * after them.
 */
export function sumArea(sheet: Sheet, area: Area, label: string): Outcome {
  const isRow = rowCount(area) === 1;
  const last = isRow ? cellArea(area.top, area.right) : { ...area, top: area.bottom };
  const isFree = isEmpty(sheet, last);
  const step = isFree ? 0 : 1;
  const target: Area = isRow
    ? cellArea(area.top, area.right + step)
    : { ...area, top: area.bottom + step, bottom: area.bottom + step };
  const locked = refuseLocked(sheet, target);
  if (locked) return locked;
  const summed = (column: number): Area =>
    isRow
      ? { ...area, right: target.left - 1 }
      : { top: area.top, left: column, bottom: target.top - 1, right: column };
  return carryOut(
    sheet.workbook,
    label,
    () => {
      sheet.write(target, (_row, column) => `=SUM(${printAddress(summed(column))})`);
    },
    { sheet, area: target },
  );
}

function isEmpty(sheet: Sheet, { top, left, right }: Area): boolean {
  for (let column = left; column <= right; column++) if (sheet.cell(top, column)) return false;
  return true;
}
