/// <reference types="office-js" />
import { countColumns } from '../../../shared/forms/document';
import { cellAddress } from '../../../shared/sheet/address';
import { derivedColumns } from '../../../shared/sheet/form/derived-columns';
import { derivedFormula, totalFormula } from '../../../shared/sheet/form/form-grid';
import { editedAreas, meets, type EditedArea } from '../watch/edited-areas';
import type { FormReading } from '../read/read-table';
import type { Session } from '../session';
import { valueAt, type TableLayout } from '../read/table-layout';
import type { Change } from '../watch/watch';

/** A computed cell without its formula, or a row's number that is not its own, and what belongs there. */
export interface LostFormula {
  row: number;
  column: number;
  formula: string;
  /** The cell came with a new row; it was not emptied. */
  inserted: boolean;
}

/** An area that the clerk edited, or rows that were inserted. */
interface ClerksEdit extends EditedArea {
  inserted: boolean;
}

/**
 * Where the clerk edited since formulas were last given back. A computed cell that was emptied there gets its formula back
 * once: emptied again right after, by the clerk or by undoing, it stays blank.
 */
export class EditedCells {
  private areas = new Map<string, ClerksEdit[]>();
  private given = new Set<string>();

  note({ sheetId, changeType, address }: Change): void {
    const inserted = changeType === 'RowInserted';
    const deleted = changeType === 'RowDeleted';
    if (changeType !== 'RangeEdited' && !inserted && !deleted) return;
    const areas = editedAreas(address) ?? [];
    let known = this.on(sheetId);
    if (inserted || deleted)
      for (const rows of areas) known = known.flatMap((area) => shifted(area, rows, inserted));
    const added = deleted ? [] : areas.map((area) => ({ ...area, inserted }));
    if (known.length + added.length > 0) this.areas.set(sheetId, [...known, ...added]);
  }

  get any(): boolean {
    return this.areas.size > 0;
  }

  /** What was edited on a sheet. */
  on(sheetId: string): ClerksEdit[] {
    return this.areas.get(sheetId) ?? [];
  }

  /** Those of a sheet's empty cells that were not given their formula by the last call of `give`. */
  due(sheetId: string, cells: readonly LostFormula[]): LostFormula[] {
    return cells.filter((cell) => !this.given.has(nameOf(sheetId, cell)));
  }

  /** The cells that are due get their formulas; the sheet's edits are done with. */
  give(sheetId: string, cells: readonly LostFormula[]): void {
    this.areas.delete(sheetId);
    if (cells.length === 0) return;
    const emptied = this.due(sheetId, cells).filter(({ inserted }) => !inserted);
    this.given = new Set(emptied.map((cell) => nameOf(sheetId, cell)));
  }

  /** Sheets were drawn anew. */
  forget(): void {
    this.areas.clear();
    this.given.clear();
  }
}

function nameOf(sheetId: string, { row, column }: LostFormula): string {
  return `${sheetId} ${row} ${column}`;
}

/** Where an area lies once whole rows were inserted or deleted; none where all of it is gone. */
function shifted(area: ClerksEdit, { top, bottom }: EditedArea, inserted: boolean): ClerksEdit[] {
  const count = bottom - top + 1;
  const at = (row: number, gone: number) =>
    row < top ? row : inserted ? row + count : row <= bottom ? gone : row - count;
  const moved = { ...area, top: at(area.top, top), bottom: at(area.bottom, top - 1) };
  return moved.top > moved.bottom ? [] : [moved];
}

/**
 * The empty computed cells of a form within edited areas.
 * @param formulas of the used cells, as they are
 */
export function lostFormulas(
  reading: FormReading,
  edits: readonly ClerksEdit[],
  formulas: unknown[][],
): LostFormula[] {
  const { form, layout, snapshot } = reading;
  if (!layout || edits.length === 0) return [];
  const { columns, detailRows, totalRow } = layout;
  const derived = derivedColumns(form).filter(({ column, terms }) =>
    [column, ...terms.map((term) => term.column)].every((key) => columns.has(key)),
  );
  const lost: LostFormula[] = [];
  const add = (row: number, key: string, formula: string) => {
    const column = columns.get(key);
    if (column === undefined || valueAt(snapshot, row, column) !== '') return;
    if ((formulas[row - snapshot.top]?.[column - snapshot.left] ?? '') !== '') return;
    const edit = edits.find((area) => meets(area, { top: row, left: column, bottom: row, right: column }));
    if (edit) lost.push({ row, column, formula: `=${formula}`, inserted: edit.inserted });
  };
  for (const row of detailRows) {
    for (const one of derived)
      add(
        row,
        one.column,
        derivedFormula(one, row, (key) => columns.get(key) ?? 0),
      );
  }
  lost.push(...rowNumbers(reading, layout, edits));
  const rows = { top: Math.min(...detailRows), bottom: Math.max(...detailRows) };
  const label = columns.get(form.columns.find(({ kind }) => kind === 'label')?.key ?? '');
  // A total that the clerk sorted in among its rows cannot sum them up.
  const apart = totalRow !== undefined && (totalRow < rows.top || totalRow > rows.bottom);
  if (!apart || label === undefined || detailRows.length === 0) return lost;
  for (const { key } of countColumns(form))
    add(totalRow, key, totalFormula(rows, columns.get(key) ?? 0, label));
  return lost;
}

/** Where rows were inserted, the numbers of all rows as they count now; what is no number stays the clerk's. */
function rowNumbers(
  { form, snapshot }: FormReading,
  { columns, detailRows }: TableLayout,
  edits: readonly ClerksEdit[],
): LostFormula[] {
  const column = columns.get(form.columns.find(({ kind }) => kind === 'ordinal')?.key ?? '');
  const added = edits.some(({ inserted, top }) => inserted && detailRows.includes(top));
  if (column === undefined || !added) return [];
  const numbers = detailRows.map((row) => String(valueAt(snapshot, row, column)));
  if (numbers.some((text) => !/^\d*$/.test(text))) return [];
  return detailRows.flatMap((row, index) => {
    const number = String(index + 1);
    return numbers[index] === number ? [] : [{ row, column, formula: `'${number}`, inserted: true }];
  });
}

/** Asks for formulas to be written with the next round trip. */
export function queueFormulas(session: Session, lost: ReadonlyMap<string, readonly LostFormula[]>): void {
  for (const [sheetId, cells] of lost) {
    const sheet = session.workbook.worksheets.getItem(sheetId);
    for (const { row, column, formula } of cells)
      sheet.getRange(cellAddress(row, column)).formulas = [[formula]];
  }
}
