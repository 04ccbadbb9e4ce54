/// <reference types="office-js" />
/**
 * The hidden workbook-level name that holds a whole sheet and tells which one it is. It follows the sheet when the
 * clerk renames or moves it, stays with the original when the sheet is copied, and breaks when it is deleted.
 * @example sheetRoleName('form:II.06a') // 'KHOP_SHEET_form_II_06a'
 */
export function sheetRoleName(role: string): string {
  return `KHOP_SHEET_${role.replace(/[^A-Za-z0-9]/g, '_')}`;
}

/** The role of a form's sheet, as the sheet model gives it. */
export function formRole(code: string): string {
  return `form:${code}`;
}

export function nameRole(workbook: Excel.Workbook, sheet: Excel.Worksheet, role: string): void {
  const name = sheetRoleName(role);
  workbook.names.getItemOrNullObject(name).delete();
  workbook.names.add(name, sheet.getRange()).visible = false;
}
