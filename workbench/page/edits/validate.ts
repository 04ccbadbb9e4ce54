import { brokenValidation, dayOf, interpret, type Sheet, type Validation } from '../../excel';

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
  const { locale } = sheet.workbook;
  const { year } = dayOf(sheet.workbook.now());
  const { cell } = interpret(text, sheet.style(row, column).numberFormat, locale, year);
  if (cell?.formula !== undefined) return undefined;
  const broken = brokenValidation(sheet, row, column, cell?.value ?? null);
  return broken?.errorAlert.showAlert ? broken : undefined;
}
