/// <reference types="office-js" />
import { isDateFormat } from '../../../shared/intake/read/date-format';
import { isFigure } from '../../../shared/intake/read/count-reading';
import { readCount } from '../../../shared/intake/read/read-count';
import { struckCell } from '../../../shared/intake/text-marks';
import type { GridCell, Rect } from '../../../shared/intake/grid';
import { ExcelProblem, type Selection } from '../port';
import type { Session } from '../session';

/** More than any table of a unit has; a whole sheet's formatted cells would not come through. */
const MOST_CELLS = 50_000;

/**
 * The used part of the selected block, so that a selection of whole columns is not a million rows: one round trip to
 * find it, one to read it.
 */
export async function readSelection(session: Session): Promise<Selection> {
  const selected = session.workbook.getSelectedRange();
  selected.load('address');
  const used = selected.getUsedRangeOrNullObject(true);
  used.load('address,rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
  const { worksheet } = selected;
  worksheet.load('name');
  await session.sync();
  const { address } = used.isNullObject ? selected : used;
  const grid = { name: worksheet.name, rows: [], merges: [], hiddenRows: [], hiddenColumns: [] };
  if (used.isNullObject) return { address, top: 0, left: 0, grid, mixed: 0 };
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  if (rowCount * columnCount > MOST_CELLS) throw new ExcelProblem('too-large');
  used.load('values,text,formulas,numberFormat,valueTypes');
  const looks = used.getCellProperties({
    format: { font: { name: true, strikethrough: true, superscript: true } },
  });
  const merged = used.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  // Of bands that are all shown, or all hidden, nothing more has to be asked; null says that some are hidden.
  const rows = bands(used, 'getRow', 'rowHidden', rowCount);
  const columns = bands(used, 'getColumn', 'columnHidden', columnCount);
  await session.sync();
  const fonts = looks.value.map((line) => line.map(({ format }) => fontOf(format?.font)));
  return {
    address,
    top,
    left,
    mixed: fonts.flat().filter(({ isMixed }) => isMixed).length,
    grid: {
      name: worksheet.name,
      rows: used.values.map((line, row) =>
        line.map((_, column) => {
          const font = fonts[row]?.[column];
          return withFont(cellOf(used, row, column), font);
        }),
      ),
      merges: merged.isNullObject ? [] : merged.areas.items.map((area) => placed(area, top, left)),
      hiddenRows: rows(),
      hiddenColumns: columns(),
    },
  };
}

function bands(
  used: Excel.Range,
  part: 'getRow' | 'getColumn',
  hidden: 'rowHidden' | 'columnHidden',
  count: number,
): () => number[] {
  const indexes = Array.from({ length: count }, (_, index) => index);
  // The library's typings know no null.
  const all = used[hidden] as boolean | null;
  if (all !== null) return () => (all ? indexes : []);
  const asked = indexes.map((index) => used[part](index).load(hidden));
  return () => indexes.filter((index) => asked[index]?.[hidden] === true);
}

interface Font {
  name: string | undefined;
  isStruck: boolean;
  /** Some letters have it and others not. */
  isMixed: boolean;
}

function fontOf(font: Excel.CellPropertiesFont | undefined): Font {
  // The library's typings know no null, which says that letters differ.
  const [struck, raised] = [font?.strikethrough, font?.superscript] as (boolean | null | undefined)[];
  return { name: font?.name, isStruck: struck === true, isMixed: struck === null || raised === null };
}

/** A figure of which nobody can say what is struck out or a note's mark has no value: it is asked about as it shows. */
function withFont(cell: GridCell, font: Font | undefined): GridCell {
  if (font === undefined || cell.value === null || cell.error !== undefined) return cell;
  const shown = cell.text ?? String(cell.value);
  if (font.isMixed && isFigure(readCount(cell, shown))) return { value: null, text: shown };
  const { name } = font;
  const named = name !== undefined && typeof cell.value === 'string' ? { ...cell, font: name } : cell;
  return font.isStruck ? struckCell(named) : named;
}

function cellOf(used: Excel.Range, row: number, column: number): GridCell {
  const value: unknown = used.values[row]?.[column];
  const shown = used.text[row]?.[column] ?? '';
  const formula: unknown = used.formulas[row]?.[column];
  const format: unknown = used.numberFormat[row]?.[column];
  const cell: GridCell = { value: valueOf(value) };
  if (typeof formula === 'string' && formula.startsWith('=')) cell.formula = true;
  if (used.valueTypes[row]?.[column] === 'Error') return { ...cell, error: String(value) };
  if (typeof cell.value !== 'number') return cell;
  // A narrow column shows a number as ####.
  if (/[^#]/.test(shown) && shown !== String(cell.value)) cell.text = shown;
  if (typeof format === 'string' && format !== 'General') {
    cell.format = format;
    if (isDateFormat(format)) cell.isDate = true;
  }
  return cell;
}

function valueOf(value: unknown): GridCell['value'] {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}

function placed(area: Excel.Range, top: number, left: number): Rect {
  const first = { top: area.rowIndex - top, left: area.columnIndex - left };
  return { ...first, bottom: first.top + area.rowCount - 1, right: first.left + area.columnCount - 1 };
}
