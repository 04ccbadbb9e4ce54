/// <reference types="office-js" />
import type { FormDocument } from '../../../shared/forms/document';
import { cellAddress } from '../../../shared/sheet/address';
import { readSnapshots, type FormSnapshot } from '../read/form-snapshot';
import { ExcelProblem, type Place } from '../port';
import type { FormReading } from '../read/read-table';
import type { Session } from '../session';

/**
 * Shows a form's sheet and selects the cell: of a row without a column its label, of a column without a row its
 * printed number, else the start of the table. Brings a hidden sheet to light, and a hidden row or column where the
 * sheet's protection lets it.
 */
export async function goTo(
  session: Session,
  form: FormDocument,
  place: Place,
  read: (form: FormDocument, snapshot: FormSnapshot) => FormReading,
): Promise<void> {
  const snapshot = (await readSnapshots(session, [form])).get(form.code);
  if (!snapshot) throw new ExcelProblem('not-found', form.code);
  const sheet = session.workbook.worksheets.getItem(snapshot.sheet.id);
  if (!snapshot.sheet.visible) sheet.visibility = 'Visible';
  sheet.activate();
  const cell = sheet.getRange(addressOf(place, form, read(form, snapshot)));
  cell.select();
  cell.load('rowHidden,columnHidden');
  await session.sync();
  if (snapshot.sheet.protected || !(cell.rowHidden || cell.columnHidden)) return;
  if (cell.rowHidden) cell.rowHidden = false;
  if (cell.columnHidden) cell.columnHidden = false;
  await session.sync();
}

function addressOf(place: Place, form: FormDocument, { layout, places }: FormReading): string {
  if (!layout) return 'A1';
  const label = form.columns.find(({ kind }) => kind === 'label')?.key ?? '';
  const row = place.row === null ? undefined : places.get(place.row);
  if (place.row !== null && row === undefined) throw new ExcelProblem('not-found', place.row);
  const first = Math.min(...layout.columns.values());
  // Of columns together the first.
  const [key = label] = place.column?.split('+') ?? [];
  const column = layout.columns.get(key);
  if (place.column !== null && column === undefined) throw new ExcelProblem('not-found', place.column);
  return cellAddress(
    row ?? layout.numberingRow,
    place.row === null && place.column === null ? first : (column ?? first),
  );
}
