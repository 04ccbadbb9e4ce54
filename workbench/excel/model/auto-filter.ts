import type { Area } from '../cells/area';
import { displayText } from '../number-format/format-value';
import type { Sheet } from './sheet';
import type { AutoFilter } from './sheet-state';

/** What a cell shows, which is what values are filtered by: https://support.microsoft.com/office/01832226-31b5-4568-8806-38c37dcc180e */
function shownText(sheet: Sheet, row: number, column: number): string {
  return displayText(sheet.value(row, column), sheet.style(row, column).numberFormat, sheet.workbook.locale);
}

/** The texts that a column of a filtered area shows below its heading, each once; empty cells as ''. */
export function filterValues(sheet: Sheet, { top, bottom }: Area, column: number): string[] {
  const found = new Set<string>();
  for (let row = top + 1; row <= bottom; row++) found.add(shownText(sheet, row, column));
  return [...found];
}

/** Filters an area, whose first row has headings, by what its columns show; null ends it. Hides the rows that fail. */
export function setAutoFilter(sheet: Sheet, filter: AutoFilter | null): void {
  sheet.assertAllowed('allowAutoFilter');
  const before = sheet.state.autoFilter;
  const allowed = filter?.columns.map(({ column, values }) => ({ column, values: new Set(values) })) ?? [];
  const passes = (row: number): boolean =>
    !filter ||
    allowed.every(({ column, values }) => values.has(shownText(sheet, row, filter.area.left + column)));
  sheet.edit((state) => {
    state.autoFilter = filter;
    for (const area of [before?.area, filter?.area]) {
      if (!area) continue;
      for (let row = area.top + 1; row <= area.bottom; row++) {
        const { hidden: _hidden, ...band } = state.rows.get(row) ?? {};
        const isHidden = area === filter?.area && !passes(row);
        if (isHidden) state.rows.set(row, { ...band, hidden: true });
        else if (band.size === undefined) state.rows.delete(row);
        else state.rows.set(row, band);
      }
    }
  });
  // SUBTOTAL leaves out what a filter hides.
  for (const area of [before?.area, filter?.area])
    if (area) sheet.workbook.calculator.cellsChanged(sheet, area);
}

/** How many of the filtered rows show. */
export function filterCount(sheet: Sheet, { area }: AutoFilter): { shown: number; all: number } {
  const all = area.bottom - area.top;
  let hidden = 0;
  for (let row = area.top + 1; row <= area.bottom; row++) if (sheet.state.rows.get(row)?.hidden) hidden += 1;
  return { shown: all - hidden, all };
}
