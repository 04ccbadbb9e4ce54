import { interpret } from '../../excel/number-format/typed-value';
import type { Sheet } from '../../excel/model/sheet';
import type { Validation } from '../../excel/model/sheet-state';
import { brokenValidation } from '../../excel/model/validation';

/**
 * The data validation that refuses a typed text in a cell, or undefined. Formulas are let through: what they give can
 * change later.
 */
export function refusingValidation(
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
): Validation | undefined {
  const { cell } = interpret(text, sheet.style(row, column).numberFormat, sheet.workbook.locale);
  if (cell?.formula !== undefined) return undefined;
  const broken = brokenValidation(sheet, row, column, cell?.value ?? null);
  return broken?.errorAlert.showAlert ? broken : undefined;
}
