import type { EmulatedExcel } from '../excel';
import { beforeOf } from '../api/range/range-values';
import { cellCount } from '../cells/area';
import type { Origin } from '../model/events';

/** What a user types; null leaves a cell alone, an empty string clears it. */
export type Typed = string | number | boolean | null;

/** Types values into cells from the upper left corner of an address, as one undo step. */
export function typeInto(
  excel: EmulatedExcel,
  sheetName: string,
  address: string,
  values: Typed[][],
  origin: Origin = 'user',
): void {
  excel.act(
    'typing',
    (workbook) => {
      const sheet = workbook.findSheet(sheetName);
      if (!sheet) throw new Error(`there is no sheet "${sheetName}"`);
      const { top, left } = workbook.placeOf(address, sheet).area;
      const area = { top, left, bottom: top + values.length - 1, right: left + (values[0]?.length ?? 1) - 1 };
      const before = cellCount(area) === 1 ? beforeOf({ sheet, area }) : undefined;
      sheet.write(area, (row, column) => values[row - top]?.[column - left] ?? null, 'local');
      workbook.cellsEdited({ sheet, area }, before);
    },
    origin,
  );
}
