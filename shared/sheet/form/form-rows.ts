import type { FormColumn } from '../../forms/document';
import type { Row } from '../../forms/table';
import type { SubmissionView } from '../../submission/submission';
import type { Lang } from '../../language/language';
import { formSheetWords } from './words';
import { cellAddress } from '../address';
import type { Figure, FormGrid } from './form-grid';
import type { FormMarks } from './form-marks';
import type { CellStyle } from '../model';
import type { SheetBuilder } from '../sheet-builder';
import { CENTRED, COUNT, MARKS, PALETTE, TEXT, isLoud, marked, numberFormat } from '../styles';

/**
 * Unlocked, so that marks can come and go without lifting the sheet's protection; typing there is refused. What comes
 * later runs over the empty columns beside it and leaves the row its height.
 */
const MARKER: CellStyle = { ...TEXT, wrap: false, unlocked: true };

/** Draws the detail rows and the total row. */
export function drawRows(
  builder: SheetBuilder,
  view: SubmissionView,
  grid: FormGrid,
  figures: ReadonlyMap<string, Figure>,
  marks: FormMarks,
  lang: Lang,
): void {
  const single = grid.form.rows === 'single';
  for (let row = grid.bodyTop; row <= (grid.totalRow ?? grid.bodyBottom); row += 1) {
    const isTotal = row === grid.totalRow;
    const stated = isTotal ? grid.total : grid.details[row - grid.bodyTop];
    grid.columns.forEach((column, index) => {
      const address = cellAddress(row, index + 1);
      const figure = figures.get(address) ?? { value: null };
      const base = cellStyle(column, figure, isTotal, single);
      const mark = marks.cells.get(address);
      const value =
        column.kind === 'count' || column.kind === 'ratio'
          ? figure.value
          : frameText(column, stated, row, isTotal, view, grid, lang);
      builder.put(row, index + 1, value, mark ? marked(base, mark.level) : base, {
        ...(figure.formula === undefined ? {} : { formula: figure.formula }),
        ...(mark ? { note: mark.messages.join('\n') } : {}),
      });
    });
  }
}

/** The ordinal or the label of a row. */
function frameText(
  column: FormColumn,
  stated: Row | undefined,
  row: number,
  isTotal: boolean,
  view: SubmissionView,
  grid: FormGrid,
  lang: Lang,
): string {
  if (column.kind === 'ordinal') return isTotal ? '' : String(row - grid.bodyTop + 1);
  // The one row is the unit's, whatever label it was sent with.
  if (grid.form.rows === 'single') return view.unit.name;
  if (stated) return stated.label;
  return isTotal ? formSheetWords[lang].total : '';
}

function cellStyle(column: FormColumn, figure: Figure, isTotal: boolean, single: boolean): CellStyle {
  const total: CellStyle = isTotal ? { bold: true, fill: PALETTE.totalFill } : {};
  // Rows that the clerk inserts are numbered anew without lifting the protection.
  if (column.kind === 'ordinal')
    return { ...CENTRED, ...total, ...(isTotal || single ? {} : { unlocked: true }) };
  if (column.kind === 'label') return { ...TEXT, ...total, ...(isTotal || single ? {} : { unlocked: true }) };
  // Formulas too: a printed total that contradicts its parts has to be typed as it is printed.
  if (column.kind === 'ratio') return { ...TEXT, horizontal: 'right', ...total, unlocked: true };
  // A joint figure is a text among counts, in a cell that still takes a count.
  if (typeof figure.value === 'string')
    return { ...COUNT, ...total, italic: true, wrap: true, unlocked: true };
  const format = typeof figure.value === 'number' ? { format: numberFormat(figure.value) } : {};
  return { ...COUNT, ...format, ...total, unlocked: true };
}

/** Draws the column right of the table that says in words which rows do not agree. */
export function drawMarkerColumn(
  builder: SheetBuilder,
  grid: FormGrid,
  marks: FormMarks,
  lastRow: number,
): void {
  for (let row = grid.numberingRow; row <= lastRow; row += 1) {
    const mark = marks.rows.get(row);
    if (!mark) {
      builder.put(row, grid.markerColumn, '', MARKER);
      continue;
    }
    const { color, fill } = MARKS[mark.level];
    const style: CellStyle = { ...MARKER, wrap: true, bold: isLoud(mark.level), color, fill };
    builder.put(row, grid.markerColumn, mark.lines.join('\n'), style, { note: mark.messages.join('\n') });
  }
}
