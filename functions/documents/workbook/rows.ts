import { columnLetters } from '../../../shared/sheet/address';
import { LONGEST_TEXT } from '../../../shared/sheet/appearance';
import type { CellModel, SheetModel } from '../../../shared/sheet/model';
import type { SharedStrings } from './strings';
import type { StyleTable } from './styles';
import { cut, escapedString } from './xml';

/** The longest formula that Excel reads; a longer one makes it refuse the file. */
const LONGEST_FORMULA = 8_192;

/** What the cells of all sheets share. */
export interface CellTables {
  styles: StyleTable;
  strings: SharedStrings;
}

/** The `<row>` elements of a sheet, top down. */
export function* rows(sheet: SheetModel, tables: CellTables): Generator<string> {
  const cells = cellsByRow(sheet);
  const numbers = new Set([...cells.keys(), ...Object.keys(sheet.rowHeights).map(Number)]);
  for (const row of [...numbers].sort((a, b) => a - b)) {
    const height = sheet.rowHeights[row];
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    const elements = leftToRight(cells.get(row) ?? []).map((cell) => cellElement(cell, tables));
    yield `<row r="${row}"${size}>${elements.join('')}</row>`;
  }
}

/** A sheet's cells by row; those under a merge have the look of its first cell and nothing in them. */
function cellsByRow(sheet: SheetModel): Map<number, CellModel[]> {
  const cells = new Map<number, CellModel[]>();
  const place = (cell: CellModel) => {
    const row = cells.get(cell.row);
    if (row) row.push(cell);
    else cells.set(cell.row, [cell]);
  };
  sheet.cells.forEach(place);
  for (const { top, left, bottom, right } of sheet.merges) {
    const first = cells.get(top)?.findLast(({ column }) => column === left);
    if (!first) continue;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        if (row > top || column > left) place(covered(first, row, column));
      }
    }
  }
  return cells;
}

function covered({ style, link }: CellModel, row: number, column: number): CellModel {
  return { row, column, value: null, style, ...(link ? { link } : {}) };
}

/** Of two that were put into one cell, the later one stays. */
function leftToRight(cells: CellModel[]): CellModel[] {
  const sorted = cells.sort((a, b) => a.column - b.column);
  return sorted.filter(({ column }, index) => sorted[index + 1]?.column !== column);
}

function cellElement({ row, column, value, formula, style, link }: CellModel, tables: CellTables): string {
  const start = `<c r="${columnLetters(column)}${row}" s="${tables.styles.numberOf(style, link !== undefined)}"`;
  if (formula !== undefined && formula.length <= LONGEST_FORMULA) {
    const shown = typeof value === 'number' ? String(value) : escapedString(cut(value ?? '', LONGEST_TEXT));
    const type = typeof value === 'number' ? '' : ' t="str"';
    return `${start}${type}><f>${escapedString(formula)}</f><v>${shown}</v></c>`;
  }
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  if (value === null || value === '') return `${start}/>`;
  return `${start} t="s"><v>${tables.strings.numberOf(cut(value, LONGEST_TEXT))}</v></c>`;
}
