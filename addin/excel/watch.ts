/// <reference types="office-js" />
import type { Edit } from './port';
import type { FormReading } from './read-table';
import { converse } from './session';
import type { ExcelSettings, Session } from './session';

/** The rows and columns of a form's table on its sheet when it was last read. */
export interface KnownPlace {
  form: string;
  sheetId: string;
  /** Undefined where the table could not be found: then every edit of the sheet counts. */
  rows?: [number, number];
  columns?: [number, number];
}

/** One row more than the table has: figures written there join it. */
export function knownPlace({ form, snapshot, layout }: FormReading): KnownPlace {
  const place: KnownPlace = { form: form.code, sheetId: snapshot.sheet.id };
  if (!layout) return place;
  const columns = [...layout.columns.values()];
  const bottom = Math.max(layout.numberingRow, layout.totalRow ?? 0, ...layout.detailRows);
  return {
    ...place,
    rows: [layout.numberingRow, bottom + 1],
    columns: [Math.min(...columns), Math.max(...columns)],
  };
}

/** Whether an edit may have changed the table: inserted, deleted and moved cells always may. */
export function touches(place: KnownPlace, changeType: string, address: string): boolean {
  if (changeType !== 'RangeEdited' || !place.rows || !place.columns) return true;
  const { rows, columns } = place;
  return address.split(',').some((area) => {
    const found = /^(?:.*!)?\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/.exec(area.trim());
    if (!found) return true;
    const [, left = '', top = '', right = left, bottom = top] = found;
    const within = (from: number, to: number, [low, high]: [number, number]) => from <= high && to >= low;
    return (
      (top === '' || within(Number(top), Number(bottom), rows)) &&
      (left === '' || within(columnNumber(left), columnNumber(right), columns))
    );
  });
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
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
 * Calls back after edits inside the tables and when one of their sheets is deleted, whoever did it, but not for
 * what this pane itself wrote. A sheet not met before is looked up, so that sheets drawn later, here or by a
 * colleague, are watched too. `learn` reads where the tables are and tells `places`.
 */
export async function watch(
  settings: ExcelSettings,
  places: KnownPlaces,
  learn: (session: Session) => Promise<void>,
  onEdit: (edit: Edit) => void,
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
    if (place && !over && touches(place, changeType, address)) {
      onEdit({ form: place.form, remote: event.source === 'Remote' });
    }
  };
  const deleted = (event: Excel.WorksheetDeletedEventArgs) => {
    const place = places.at(event.worksheetId);
    places.forget(event.worksheetId);
    if (place && !over) onEdit({ form: place.form, remote: event.source === 'Remote' });
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
