/// <reference types="office-js" />
import { cellAddress } from '../../../shared/sheet/address';
import { ExcelProblem, type SheetCell } from '../port';
import type { Session } from '../session';
import { sheetRoleName } from '../sheet-roles';

/**
 * Shows a sheet that was drawn, whatever it is called now, and selects a cell where the model has it: for sheets that
 * nobody edits. Brings a hidden sheet to light.
 */
export async function showSheet(session: Session, { role, row, column }: SheetCell): Promise<void> {
  const range = session.workbook.names.getItemOrNullObject(sheetRoleName(role)).getRangeOrNullObject();
  range.load('rowIndex');
  const found = range.worksheet;
  found.load('name');
  await session.sync();
  if (range.isNullObject) throw new ExcelProblem('not-found', role);
  const sheet = session.workbook.worksheets.getItem(found.name);
  sheet.visibility = 'Visible';
  sheet.activate();
  sheet.getRange(cellAddress(row, column)).select();
  await session.sync();
}
