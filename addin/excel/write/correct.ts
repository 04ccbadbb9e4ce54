/// <reference types="office-js" />
import type { FormDocument } from '../../../shared/forms/document';
import type { Table } from '../../../shared/forms/table';
import type { Lang } from '../../../shared/language/language';
import type { CellRef } from '../../../shared/locate/correction';
import { cellAddress } from '../../../shared/sheet/address';
import { changedMarks, SheetFormats, writeMarks, type MarkMemory } from '../mark/mark';
import type { CellWrite, Marks } from '../port';
import { readSnapshots, type FormSnapshot } from '../read/form-snapshot';
import type { FormReading } from '../read/read-table';
import type { Session } from '../session';
import { foreseen } from './foresee';
import { valueAt } from '../read/table-layout';
import { placeOf, type CellPlace } from './write-cells';

interface Correction {
  cells: readonly CellWrite[];
  marksFor: (tables: Table[]) => Promise<Marks>;
}

/**
 * Writes figures and the marks that are right after them in one round trip: Excel makes an undo step of each, so that
 * undoing once takes the figures back, marks and all. What the sheet will hold is therefore foreseen, formulas of ours
 * included; where it comes otherwise, the next reading marks what is left. A computed cell has to follow from those that
 * are written.
 */
export async function correct(
  session: Session,
  forms: readonly FormDocument[],
  { cells, marksFor }: Correction,
  read: (form: FormDocument, snapshot: FormSnapshot) => FormReading,
  memory: MarkMemory,
  lang: Lang,
): Promise<CellRef[]> {
  const formats = new SheetFormats();
  const used = new Map<string, Excel.Range>();
  const snapshots = await readSnapshots(session, forms, (sheet, code) => {
    formats.load(sheet, code);
    sheet.used.load('formulas');
    used.set(code, sheet.used);
  });
  const readings = forms.flatMap((form) => {
    const snapshot = snapshots.get(form.code);
    return snapshot ? [read(form, snapshot)] : [];
  });
  const formulaAt = ({ form, snapshot }: FormReading, row: number, column: number) => {
    const formula: unknown = used.get(form.code)?.formulas[row - snapshot.top]?.[column - snapshot.left];
    return typeof formula === 'string' && formula.startsWith('=') ? formula : undefined;
  };
  const readingOf = (code: string) => readings.find(({ form }) => form.code === code);
  const places = cells.map((cell) => placeOf(cell, readingOf(cell.form)));
  const isComputed = ({ form, row, column }: CellPlace) => {
    const reading = readingOf(form);
    return reading !== undefined && formulaAt(reading, row, column) !== undefined;
  };
  const written = places.filter((place) => !isComputed(place));
  const after = readings.map((reading) => {
    const own = written.filter(({ form }) => form === reading.form.code);
    const snapshot = foreseen(reading, (row, column) => formulaAt(reading, row, column), own);
    return read(reading.form, snapshot);
  });
  const refused = cells.filter((cell, at) => {
    const place = places[at] as CellPlace;
    const reading = after.find(({ form }) => form.code === cell.form);
    return isComputed(place) && reading && valueAt(reading.snapshot, place.row, place.column) !== place.value;
  });
  if (refused.length > 0) return refused.map(({ form, row, column }) => ({ form, row, column }));
  const marks = await marksFor(after.flatMap(({ layout, table }) => (layout ? [table] : [])));
  // A sheet whose protection forbids formats takes figures all the same.
  const open = after.filter(({ snapshot }) => snapshot.sheet.formatting);
  const work = changedMarks(session, open, formats, marks, memory, lang);
  for (const { snapshot, row, column, value } of written) {
    const sheet = session.workbook.worksheets.getItem(snapshot.sheet.id);
    sheet.getRange(cellAddress(row, column)).values = [[value]];
  }
  show(session, written);
  await writeMarks(session, work, memory);
  return [];
}

/** Selects the first of the cells; bringing a hidden sheet to light would clear the undo of desktop Excel. */
function show(session: Session, [first]: readonly CellPlace[]): void {
  if (first === undefined || !first.snapshot.sheet.visible) return;
  const sheet = session.workbook.worksheets.getItem(first.snapshot.sheet.id);
  sheet.activate();
  sheet.getRange(cellAddress(first.row, first.column)).select();
}
