import { sheetRoleName } from '../../sheet-roles';

/** The workbook-level name of a list's keys under their heading; it follows them when columns are inserted. */
export function listName(role: string): string {
  return sheetRoleName(role).replace('SHEET', 'LIST');
}
