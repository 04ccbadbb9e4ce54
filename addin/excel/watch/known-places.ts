import { figureColumns } from '../../../shared/forms/document';
import { TOTAL_ROW } from '../../../shared/forms/table';
import type { CellRef } from '../../../shared/locate/correction';
import type { FormReading } from '../read/read-table';
import { editedAreas, meets, type EditedArea } from './edited-areas';

/** Where a form's table lies on its sheet when it was last read. */
export interface KnownPlace {
  form: string;
  sheetId: string;
  /** Undefined where the table could not be found: then every edit of the sheet counts. */
  table?: EditedArea;
  /** The marker column beside it. */
  marker?: EditedArea;
  /** Keys by sheet row and sheet column, of figures only. */
  rows: ReadonlyMap<number, string>;
  columns: ReadonlyMap<number, string>;
}

/** One row more than the table has: figures written there join it. */
function knownPlace(reading: FormReading): KnownPlace {
  const { form, snapshot, layout } = reading;
  const place = { form: form.code, sheetId: snapshot.sheet.id };
  if (!layout) return { ...place, rows: new Map(), columns: new Map() };
  const columns = [...layout.columns.values()];
  const area = {
    top: layout.numberingRow,
    bottom: Math.max(layout.numberingRow, layout.totalRow ?? 0, ...layout.detailRows) + 1,
  };
  const { markerColumn } = layout;
  return {
    ...place,
    table: { ...area, left: Math.min(...columns), right: Math.max(...columns) },
    ...(markerColumn === undefined ? {} : { marker: { ...area, left: markerColumn, right: markerColumn } }),
    rows: rowsOf(reading),
    columns: new Map(
      figureColumns(form).flatMap(({ key }): [number, string][] => {
        const column = layout.columns.get(key);
        return column === undefined ? [] : [[column, key]];
      }),
    ),
  };
}

/** The total's row and a form's only one are there while they are blank, too. */
function rowsOf({ form, layout, places }: FormReading): Map<number, string> {
  const total = form.rows === 'single' ? layout?.detailRows[0] : layout?.totalRow;
  return new Map([
    ...(total === undefined ? [] : ([[total, TOTAL_ROW]] as const)),
    ...[...places].map(([key, row]) => [row, key] as const),
  ]);
}

/** Whether an edit may have changed the table: inserted, deleted and moved cells always may. */
export function touches(
  { table }: Omit<KnownPlace, 'rows' | 'columns'>,
  changeType: string,
  address: string,
): boolean {
  return changeType !== 'RangeEdited' || table === undefined || touchesArea(table, address);
}

/** Whether an edit may have changed what the marker column says. */
export function touchesMarks({ marker }: Omit<KnownPlace, 'rows' | 'columns'>, address: string): boolean {
  return marker !== undefined && touchesArea(marker, address);
}

function touchesArea(area: EditedArea, address: string): boolean {
  return editedAreas(address)?.some((edited) => meets(edited, area)) ?? true;
}

/** Where the forms' tables are, as last read. */
export class KnownPlaces {
  private readonly bySheet = new Map<string, KnownPlace>();
  /** Sheets that were looked at since the last read and are none of ours. */
  private readonly foreign = new Set<string>();
  private readonly listeners = new Set<() => void>();

  learn(readings: Iterable<FormReading>): void {
    this.foreign.clear();
    for (const reading of readings) {
      const place = knownPlace(reading);
      for (const [id, { form }] of this.bySheet) if (form === place.form) this.bySheet.delete(id);
      this.bySheet.set(place.sheetId, place);
    }
    for (const listener of this.listeners) listener();
  }

  /** Calls back whenever places were read again; ends with the returned function. */
  onLearned(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  at(sheetId: string): KnownPlace | undefined {
    return this.bySheet.get(sheetId);
  }

  /** The figure at the start of an address; null where none of ours stands there. */
  cellAt(sheetId: string, address: string): CellRef | null {
    const place = this.bySheet.get(sheetId);
    const [area] = editedAreas(address) ?? [];
    const row = area && place?.rows.get(area.top);
    const column = area && place?.columns.get(area.left);
    return place && row !== undefined && column !== undefined ? { form: place.form, row, column } : null;
  }

  isNew(sheetId: string): boolean {
    return !this.bySheet.has(sheetId) && !this.foreign.has(sheetId);
  }

  setForeign(sheetId: string): void {
    if (!this.bySheet.has(sheetId)) this.foreign.add(sheetId);
  }

  forget(sheetId: string): void {
    this.bySheet.delete(sheetId);
  }
}
