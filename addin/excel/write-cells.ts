/// <reference types="office-js" />
import type { FormDocument } from '../../shared/forms/document';
import { cellAddress } from '../../shared/sheet/address';
import { entered } from './entered';
import { readSnapshots } from './form-snapshot';
import type { FormSnapshot, SheetState } from './form-snapshot';
import { ExcelProblem } from './port';
import type { CellWrite } from './port';
import { writeProblem } from './problem';
import type { FormReading } from './read-table';
import type { Session } from './session';

/**
 * Writes figures into the forms' cells, all in one round trip after the one that finds them. Formulas are left
 * to compute; only one that then gives another value than the one to be written is overwritten, in a further round
 * trip: its cell is locked, and lifting the protection clears Excel's undo.
 */
export async function writeCells(
  session: Session,
  forms: readonly FormDocument[],
  cells: readonly CellWrite[],
  read: (form: FormDocument, snapshot: FormSnapshot) => FormReading,
): Promise<void> {
  const concerned = forms.filter(({ code }) => cells.some(({ form }) => form === code));
  const formulas = new Map<string, Excel.Range>();
  const snapshots = await readSnapshots(session, concerned, ({ used }, code) => {
    used.load('formulas');
    formulas.set(code, used);
  });
  const readings = new Map<string, FormReading>();
  for (const form of concerned) {
    const snapshot = snapshots.get(form.code);
    if (snapshot) readings.set(form.code, read(form, snapshot));
  }
  // Every cell is found before the first one is written.
  const places = cells.map((cell) => placeOf(cell, readings.get(cell.form)));
  const computed: { range: Excel.Range; value: string | number; sheet: SheetState }[] = [];
  for (const { form, row, column, value, snapshot } of places) {
    const range = session.workbook.worksheets.getItem(snapshot.sheet.id).getRange(cellAddress(row, column));
    const formula: unknown = formulas.get(form)?.formulas[row - snapshot.top]?.[column - snapshot.left];
    if (typeof formula === 'string' && formula.startsWith('=')) {
      range.load('values');
      computed.push({ range, value, sheet: snapshot.sheet });
    } else range.values = [[value]];
  }
  // The formulas' values are read after all is written, so that they are computed from it.
  await write(session);
  const stubborn = computed.filter(({ range, value }) => range.values[0]?.[0] !== value);
  if (stubborn.length > 0) await overwrite(session, stubborn);
}

interface CellPlace {
  form: string;
  snapshot: FormSnapshot;
  row: number;
  column: number;
  value: string | number;
}

function placeOf({ form, row, column, value }: CellWrite, reading: FormReading | undefined): CellPlace {
  const sheetRow = reading?.places.get(row);
  const sheetColumn = reading?.layout?.columns.get(column);
  if (!reading || sheetRow === undefined || sheetColumn === undefined) {
    throw new ExcelProblem('not-found', `${form} ${row} (${column})`);
  }
  return {
    form,
    snapshot: reading.snapshot,
    row: sheetRow,
    column: sheetColumn,
    value: entered(value, undefined),
  };
}

async function overwrite(
  session: Session,
  cells: readonly { range: Excel.Range; value: string | number; sheet: SheetState }[],
): Promise<void> {
  const locked = new Map(cells.flatMap(({ sheet }) => (sheet.protected ? [[sheet.id, sheet.options]] : [])));
  const { worksheets } = session.workbook;
  for (const id of locked.keys()) worksheets.getItem(id).protection.unprotect();
  for (const { range, value } of cells) range.values = [[value]];
  for (const [id, options] of locked) worksheets.getItem(id).protection.protect(options);
  await write(session, true);
}

async function write(session: Session, doneBefore = false): Promise<void> {
  try {
    await session.sync();
  } catch (error) {
    throw writeProblem(error, doneBefore);
  }
}
