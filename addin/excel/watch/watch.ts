/// <reference types="office-js" />
import type { Edit } from '../port';
import { converse, type ExcelSettings, type Session } from '../session';
import { touches, touchesMarks, type KnownPlaces } from './known-places';
import { removeHandlers } from './remove-handlers';

/** An edit as Excel tells it. */
export interface Change {
  sheetId: string;
  changeType: string;
  address: string;
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
  const remove = removeHandlers(settings, handlers);
  return () => {
    over = true;
    return remove();
  };
}
