/// <reference types="office-js" />
import type { Grid, GridCell } from '../../../shared/intake/grid';
import type { Session } from '../session';

/** What a form of ours prints stands within these; its figures are not looked for here. */
const LOOKED_AT = 'A1:AZ80';
/** A workbook of more sheets is no quarter of ours. */
const MOST_SHEETS = 60;

/** What stands on the workbook's sheets, as far as it tells whose they are: one round trip to find them, one to read. */
export async function readPrinted(session: Session): Promise<Grid[]> {
  const { worksheets } = session.workbook;
  worksheets.load('items/name');
  await session.sync();
  if (worksheets.items.length > MOST_SHEETS) return [];
  const ranges = worksheets.items.map((sheet) => sheet.getRange(LOOKED_AT).load('values'));
  await session.sync();
  return ranges.map((range, index) => ({
    name: worksheets.items[index]?.name ?? '',
    rows: range.values.map((row) => row.map(cellOf)),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  }));
}

function cellOf(value: unknown): GridCell {
  const isSimple = typeof value === 'number' || typeof value === 'boolean';
  return { value: isSimple || (typeof value === 'string' && value !== '') ? value : null };
}
