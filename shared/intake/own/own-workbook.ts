import type { FormDocument } from '../../forms/document';
import { periodKey, type Period } from '../../period/period';
import type { Grid } from '../grid';
import { uprightView } from '../grid-view';
import { printedQuarter } from './other-quarter';
import { ownSheet } from './own-sheet';

/** A workbook that Khớp wrote, by what is printed on it. */
export interface OwnWorkbook {
  /** Name of the unit. */
  unit: string;
  period: Period;
  /** The sheets of this quarter's forms. */
  sheets: { sheet: string; form: string }[];
}

/**
 * Whose quarter a workbook holds, hidden names or not; of several quarters the first one's. Undefined where no sheet
 * prints form, unit and period.
 * @param units one whose name is not among them is nobody's
 */
export function ownWorkbook(
  grids: readonly Grid[],
  forms: readonly FormDocument[],
  units: readonly { name: string }[],
): OwnWorkbook | undefined {
  let found: OwnWorkbook | undefined;
  for (const grid of grids) {
    const view = uprightView(grid);
    const sheet = ownSheet(view, forms);
    if (sheet === undefined) continue;
    const { unit, period } = printedQuarter(view, sheet, units);
    if (unit === undefined || period === undefined) continue;
    found ??= { unit, period, sheets: [] };
    const isSame = found.unit === unit && periodKey(found.period) === periodKey(period);
    const form = sheet.form.code;
    if (isSame && !found.sheets.some((own) => own.form === form))
      found.sheets.push({ sheet: grid.name, form });
  }
  return found;
}
