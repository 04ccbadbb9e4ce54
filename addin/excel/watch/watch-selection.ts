/// <reference types="office-js" />
import type { CellRef } from '../../../shared/locate/correction';
import { converse, type ExcelSettings, type Session } from '../session';
import type { KnownPlaces } from './known-places';
import { removeHandlers } from './remove-handlers';

/**
 * Calls back with the figure that is selected now, and after every selection: an event names the place, so only a sheet
 * that comes to the front is asked for its cell. Rows may have moved since the places were read; when they are read again,
 * the same selection is told again. Rejects where the host tells of no selections.
 */
export async function watchSelection(
  settings: ExcelSettings,
  places: KnownPlaces,
  onSelect: (cell: CellRef | null) => void,
): Promise<() => Promise<void>> {
  let over = false;
  let selected: { sheetId: string; address: string } | undefined;
  const tell = () => {
    if (!over && selected) onSelect(places.cellAt(selected.sheetId, selected.address));
  };
  const look = async (session: Session) => {
    const cell = session.workbook.getActiveCell();
    cell.load('address');
    cell.worksheet.load('id');
    await session.sync();
    // Unlike an event's it begins with the sheet, whose name may have a comma.
    const address = cell.address.slice(cell.address.lastIndexOf('!') + 1);
    selected = { sheetId: cell.worksheet.id, address };
    tell();
  };
  const handlers = await converse(settings, async (session) => {
    const { worksheets } = session.workbook;
    const added = [
      worksheets.onSelectionChanged.add(({ worksheetId: sheetId, address }) => {
        selected = { sheetId, address };
        tell();
        return Promise.resolve();
      }),
      // Where the look fails, because somebody types already, the next selection tells.
      worksheets.onActivated.add(() => converse(settings, look).catch(() => undefined)),
    ] as const;
    await look(session);
    return added;
  });
  const stopLearning = places.onLearned(tell);
  const remove = removeHandlers(settings, handlers);
  return () => {
    over = true;
    stopLearning();
    return remove();
  };
}
