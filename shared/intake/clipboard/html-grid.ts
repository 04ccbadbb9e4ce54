import { isDateFormat } from '../read/date-format';
import { SHOWS_NOTHING } from '../read/number-format';
import { isStruck } from '../text-marks';
import type { Grid, GridCell } from '../grid';
import { pastedCell } from './clipboard-cell';
import { writtenBy } from './html-format';
import type { HtmlCell, HtmlTable } from './html-table-builder';
import { readHtmlTables } from './html-tables';

export interface HtmlGrid extends Grid {
  /** Rows or columns beyond the bounds were left out. */
  isCut?: true;
}

/**
 * The tables of a clipboard's or page's HTML as grids; tables inside tables are read as their own. Understands what
 * Excel, LibreOffice, WPS, Google Sheets, Word and portals write: spans, hidden rows and columns, fonts, the number
 * behind a displayed text. Anything that is no table is passed over.
 */
export function gridsFromHtml(html: string): HtmlGrid[] {
  return readHtmlTables(html)
    .filter(({ height }) => height > 0)
    .map(gridOf);
}

function gridOf({ height, cells, hiddenRows, hiddenColumns, isCut }: HtmlTable): HtmlGrid {
  const rows = Array.from({ length: height }, (): GridCell[] => []);
  for (const cell of cells) {
    const row = rows[cell.row] ?? [];
    while (row.length < cell.column + cell.columns) row.push({ value: null });
    row[cell.column] = gridCell(cell);
  }
  const merges = cells
    .filter((cell) => cell.rows > 1 || cell.columns > 1)
    .map(({ row, column, rows: high, columns: wide }) => ({
      top: row,
      left: column,
      bottom: row + high - 1,
      right: column + wide - 1,
    }));
  return { name: '', rows, merges, hiddenRows, hiddenColumns, ...(isCut ? { isCut } : {}) };
}

function gridCell({ text, inner, isUnseen, attributes, declared, font }: HtmlCell): GridCell {
  // A table of its own stands here: what it shows is asked about where a figure is wanted.
  if (text === '' && inner !== '') return { value: null, text: inner };
  const shown = inner === '' ? text : `${text}\n${inner}`;
  const written = writtenBy(attributes, declared);
  const { value, format } = written;
  const cell: GridCell =
    value === undefined ? (written.isWord ? { value: shown } : pastedCell(shown)) : { value };
  if (typeof value === 'number' && shown !== '' && shown !== String(value)) cell.text = shown;
  if (written.error !== undefined) cell.error = written.error;
  if (font !== undefined && typeof cell.value === 'string') cell.font = font;
  if (isUnseen) cell.format = SHOWS_NOTHING;
  else if (format !== undefined) cell.format = format;
  if (written.isFormula && cell.value !== null) cell.formula = true;
  if (format !== undefined && isDateFormat(format) && looksLikeDate(cell)) cell.isDate = true;
  return cell;
}

/** Headings may stand in cells whose format is a date's. */
function looksLikeDate({ value }: GridCell): boolean {
  if (typeof value === 'number') return true;
  return (
    typeof value === 'string' &&
    value.length <= 30 &&
    !isStruck(value) &&
    /^[\p{L}\d\s.,:/-]*\d[\p{L}\d\s.,:/-]*$/u.test(value)
  );
}
