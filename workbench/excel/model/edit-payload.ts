import { printAddress } from '../cells/address';
import { cellCount } from '../cells/area';
import { plainValue, valueType } from '../cells/value';
import type { CellBefore, Place } from './sheet';

/** What is told of an edit: https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs */
export function editPayload(
  { sheet, area }: Place,
  before: CellBefore | undefined,
  how: { changeType: string; shiftDirection: string; source: string; triggerSource: string },
): Record<string, unknown> {
  const payload = { ...how, worksheetId: sheet.id, address: printAddress(area) };
  // Only a single cell has one value before and one after.
  if (!before || cellCount(area) !== 1) return payload;
  const after = sheet.value(area.top, area.left);
  return {
    ...payload,
    valueBefore: before.value,
    valueAfter: plainValue(after),
    valueTypeBefore: before.type,
    valueTypeAfter: valueType(after),
  };
}
