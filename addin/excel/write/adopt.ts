/// <reference types="office-js" />
import type { PrintedForm } from '../port';
import { writeProblem } from '../problem';
import type { Session } from '../session';
import { formRole, nameRole } from '../sheet-roles';

/** Gives sheets the hidden names by which forms are found: other programs drop them, copies of sheets have none. */
export async function adopt(session: Session, sheets: readonly PrintedForm[]): Promise<void> {
  for (const { sheet, form } of sheets)
    nameRole(session.workbook, session.workbook.worksheets.getItem(sheet), formRole(form));
  try {
    await session.sync();
  } catch (error) {
    throw writeProblem(error);
  }
}
