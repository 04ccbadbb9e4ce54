/// <reference types="office-js" />
import type { FormDocument } from '../../../shared/forms/document';
import { entered } from './entered';
import { readSnapshots, type FormSnapshot } from '../read/form-snapshot';
import { ExcelProblem, type CellWrite } from '../port';
import { writeProblem } from '../problem';
import type { FormReading } from '../read/read-table';
import { areaAddress, rectangles } from '../rectangles';
import type { Session } from '../session';
import { valueAt } from '../read/table-layout';

/**
 * Writes figures into the forms' cells, all in one round trip after the one that finds them. Formulas are left
 * to compute; only those that then give another value than the one to be written are overwritten, in a further round
 * trip.
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
  const isFormula = ({ form, row, column, snapshot }: CellPlace) => {
    const formula: unknown = formulas.get(form)?.formulas[row - snapshot.top]?.[column - snapshot.left];
    return typeof formula === 'string' && formula.startsWith('=');
  };
  writeBlocks(
    session,
    places.filter((place) => !isFormula(place)),
    (place) => !isFormula(place),
  );
  // The formulas' values are read after all is written, so that they are computed from it.
  const computed = places.filter(isFormula);
  const valueOf = loadValues(session, computed);
  await write(session);
  const stubborn = computed.filter((place) => valueOf(place) !== place.value);
  if (stubborn.length === 0) return;
  writeBlocks(session, stubborn, () => false);
  await write(session, true);
}

/** With more blocks than these Excel would be busy computing anew after each. */
const MOST_BLOCKS = 50;

/**
 * Writes neighbouring cells together. Where they lie scattered, figures between them are written again as they are.
 * @param mayFill whether a cell may be written again: not those that compute their figure
 */
function writeBlocks(
  session: Session,
  places: readonly CellPlace[],
  mayFill: (place: CellPlace) => boolean,
): void {
  for (const [id, own] of bySheet(places)) {
    const sheet = session.workbook.worksheets.getItem(id);
    const scattered = rectangles(own);
    const cells = scattered.length > MOST_BLOCKS ? filledUp(own, mayFill) : own;
    const values = new Map(cells.map(({ row, column, value }) => [`${row}:${column}`, value]));
    for (const rect of cells === own ? scattered : rectangles(cells)) {
      sheet.getRange(areaAddress(rect)).values = Array.from(
        { length: rect.bottom - rect.top + 1 },
        (_, row) =>
          Array.from(
            { length: rect.right - rect.left + 1 },
            (__, column) => values.get(`${rect.top + row}:${rect.left + column}`) ?? '',
          ),
      );
    }
  }
}

/** The cells, and in their rows and columns those that hold a figure or nothing. */
function filledUp(places: readonly CellPlace[], mayFill: (place: CellPlace) => boolean): CellPlace[] {
  const there = new Map(places.map((place) => [`${place.row}:${place.column}`, place]));
  const columns = [...new Set(places.map(({ column }) => column))];
  const firstOf = new Map(places.map((place) => [place.row, place]));
  return [...firstOf.values()].flatMap((first) =>
    columns.flatMap((column) => {
      const own = there.get(`${first.row}:${column}`);
      if (own !== undefined) return own;
      const value = valueAt(first.snapshot, first.row, column);
      const place = { ...first, column, value: value as CellPlace['value'] };
      return (typeof value === 'number' || value === '') && mayFill(place) ? place : [];
    }),
  );
}

/** Asks for the values of cells with the next round trip, a block for each sheet. */
function loadValues(session: Session, places: readonly CellPlace[]): (place: CellPlace) => unknown {
  const blocks = new Map<string, { range: Excel.Range; top: number; left: number }>();
  for (const [id, own] of bySheet(places)) {
    const rows = own.map(({ row }) => row);
    const columns = own.map(({ column }) => column);
    const rect = {
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    };
    const range = session.workbook.worksheets.getItem(id).getRange(areaAddress(rect));
    range.load('values');
    blocks.set(id, { range, ...rect });
  }
  return ({ snapshot, row, column }) => {
    const block = blocks.get(snapshot.sheet.id);
    return block?.range.values[row - block.top]?.[column - block.left];
  };
}

function bySheet(places: readonly CellPlace[]): Map<string, CellPlace[]> {
  const sheets = new Map<string, CellPlace[]>();
  for (const place of places) {
    const { id } = place.snapshot.sheet;
    const own = sheets.get(id);
    if (own) own.push(place);
    else sheets.set(id, [place]);
  }
  return sheets;
}

/** A figure to be written, with its cell. */
export interface CellPlace {
  form: string;
  snapshot: FormSnapshot;
  row: number;
  column: number;
  value: string | number;
}

export function placeOf(
  { form, row, column, value }: CellWrite,
  reading: FormReading | undefined,
): CellPlace {
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

async function write(session: Session, doneBefore = false): Promise<void> {
  try {
    await session.sync();
  } catch (error) {
    throw writeProblem(error, doneBefore);
  }
}
