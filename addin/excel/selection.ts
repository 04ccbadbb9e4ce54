/// <reference types="office-js" />
import { ExcelProblem } from './port';
import type { SelectionGrid } from './port';
import type { Session } from './session';

/** More than any table of a unit has; a whole sheet's formatted cells would not come through. */
const MOST_CELLS = 50_000;

/** The used part of the selected block, so that a selection of whole columns is not a million rows. */
export async function readSelection(session: Session): Promise<SelectionGrid> {
  const selected = session.workbook.getSelectedRange();
  selected.load('address');
  const size = selected.getUsedRangeOrNullObject(true);
  size.load('address,rowCount,columnCount');
  await session.sync();
  if (size.isNullObject) return { address: selected.address, values: [], texts: [], fonts: [] };
  if (size.rowCount * size.columnCount > MOST_CELLS) throw new ExcelProblem('too-large');
  size.load('values,text');
  const looks = size.getCellProperties({ format: { font: { name: true } } });
  await session.sync();
  return {
    address: size.address,
    values: size.values.map((row) => row.map(valueOf)),
    texts: size.text,
    fonts: looks.value.map((row) => row.map((cell) => cell.format?.font?.name ?? null)),
  };
}

function valueOf(value: unknown): string | number | boolean | null {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}
