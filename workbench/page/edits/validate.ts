import { brokenValidation, interpret, type Sheet, type Validation } from '../../excel';

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
