import type { CountValidation, Rect, SheetModel } from '../../../shared/sheet/model';

/** The cells on which a list's filters stand: its headings and rows, over all its columns. */
export function filterArea({ list, columnWidths }: SheetModel): Rect | undefined {
  if (!list || list.rows.length === 0) return undefined;
  return { top: list.head, left: 1, bottom: list.head + list.rows.length, right: columnWidths.length };
}

/**
 * The sheet as it can be sorted and filtered under protection. Excel sorts unlocked cells only, so those of a list's rows
 * are, and closed to typing by a check instead; sums stay locked, so that sorting does not tear them from their rows.
 */
export function sortable(sheet: SheetModel): SheetModel {
  const { list } = sheet;
  if (!list || !sheet.protect) return sheet;
  const free = new Set(list.rows.flatMap(({ fixed }, index) => (fixed ? [] : [list.head + 1 + index])));
  return {
    ...sheet,
    cells: sheet.cells.map((cell) =>
      free.has(cell.row) ? { ...cell, style: { ...cell.style, unlocked: true } } : cell,
    ),
    validations: [...sheet.validations, ...closedRows(sheet, free)],
  };
}

/** One check for each run of rows. */
function closedRows({ list, columnWidths }: SheetModel, rows: ReadonlySet<number>): CountValidation[] {
  if (!list) return [];
  const starts = [...rows].filter((row) => !rows.has(row - 1));
  return starts.map((top) => {
    let bottom = top;
    while (rows.has(bottom + 1)) bottom += 1;
    return { range: { top, left: 1, bottom, right: columnWidths.length }, ...list.words.drawn, closed: true };
  });
}
