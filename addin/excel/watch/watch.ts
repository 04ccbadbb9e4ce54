/// <reference types="office-js" />
import { editedAreas, meets, type EditedArea } from './edited-areas';
import type { Edit } from '../port';
import type { FormReading } from '../read/read-table';
import { converse, type ExcelSettings, type Session } from '../session';

/** Where a form's table lies on its sheet when it was last read. */
interface KnownPlace {
  form: string;
  sheetId: string;
  /** Undefined where the table could not be found: then every edit of the sheet counts. */
  table?: EditedArea;
  /** The marker column beside it. */
  marker?: EditedArea;
}

/** An edit as Excel tells it. */
export interface Change {
  sheetId: string;
  changeType: string;
  address: string;
}

/** One row more than the table has: figures written there join it. */
function knownPlace({ form, snapshot, layout }: FormReading): KnownPlace {
  const place: KnownPlace = { form: form.code, sheetId: snapshot.sheet.id };
  if (!layout) return place;
  const columns = [...layout.columns.values()];
  const rows = {
    top: layout.numberingRow,
    bottom: Math.max(layout.numberingRow, layout.totalRow ?? 0, ...layout.detailRows) + 1,
  };
  const { markerColumn } = layout;
  return {
    ...place,
    table: { ...rows, left: Math.min(...columns), right: Math.max(...columns) },
    ...(markerColumn === undefined ? {} : { marker: { ...rows, left: markerColumn, right: markerColumn } }),
  };
}

/** Whether an edit may have changed the table: inserted, deleted and moved cells always may. */
export function touches({ table }: KnownPlace, changeType: string, address: string): boolean {
  return changeType !== 'RangeEdited' || table === undefined || touchesArea(table, address);
}

/** Whether an edit may have changed what the marker column says. */
export function touchesMarks({ marker }: KnownPlace, address: string): boolean {
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

  learn(readings: Iterable<FormReading>): void {
    this.foreign.clear();
    for (const reading of readings) {
      const place = knownPlace(reading);
      for (const [id, { form }] of this.bySheet) if (form === place.form) this.bySheet.delete(id);
      this.bySheet.set(place.sheetId, place);
    }
  }

  at(sheetId: string): KnownPlace | undefined {
    return this.bySheet.get(sheetId);
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

/**
 * Calls back after edits inside the tables and their marker columns and when one of their sheets is deleted, whoever
 * did it, but not for what this pane itself wrote. A sheet not met before is looked up, so that sheets drawn later, here or by a
 * colleague, are watched too. `learn` reads where the tables are and tells `places`.
 */
export async function watch(
  settings: ExcelSettings,
  places: KnownPlaces,
  learn: (session: Session) => Promise<void>,
  onEdit: (edit: Edit, change?: Change) => void,
): Promise<() => Promise<void>> {
  let over = false;
  const changed = async (event: Excel.WorksheetChangedEventArgs) => {
    const { worksheetId, changeType, address } = event;
    if (over || event.triggerSource === 'ThisLocalAddin') return;
    if (places.isNew(worksheetId)) {
      await converse(settings, learn);
      places.setForeign(worksheetId);
    }
    const place = places.at(worksheetId);
    if (!place || over) return;
    const marks = touchesMarks(place, address);
    if (!marks && !touches(place, changeType, address)) return;
    const remote = event.source === 'Remote';
    onEdit({ form: place.form, remote, marks }, { sheetId: worksheetId, changeType, address });
  };
  const deleted = (event: Excel.WorksheetDeletedEventArgs) => {
    const place = places.at(event.worksheetId);
    places.forget(event.worksheetId);
    if (place && !over) onEdit({ form: place.form, remote: event.source === 'Remote', marks: false });
    return Promise.resolve();
  };
  const handlers = await converse(settings, async (session) => {
    const { worksheets } = session.workbook;
    const added = [
      // Where a look-up fails, because the clerk is typing already, the next edit tries again.
      worksheets.onChanged.add((event) => changed(event).catch(() => undefined)),
      worksheets.onDeleted.add(deleted),
    ] as const;
    await learn(session);
    return added;
  });
  return async () => {
    if (over) return;
    over = true;
    await converse(
      settings,
      async (session) => {
        for (const handler of handlers) handler.remove();
        await session.sync();
      },
      { context: handlers[0].context as Excel.RequestContext },
    );
  };
}
