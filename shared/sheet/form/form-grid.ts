import type { FormColumn, FormDocument } from '../../forms/document';
import { TOTAL_ROW, type CellValue, type Row, type Table } from '../../forms/table';
import { derivedColumns, type DerivedColumn } from './derived-columns';
import { cellAddress, rangeAddress } from '../address';

/** Rows left for entry in a table that has none yet. */
const EMPTY_ROWS = 5;
/** Rows left free below those that are there, where a table is drawn to be filled in further. */
const SPARE_ROWS = 2;
/** Rows of the heading block: title, period, unit of count. */
const BLOCK_ROWS = 3;

/** Where everything of one form lies on its sheet; rows and columns count from 1. */
export interface FormGrid {
  form: FormDocument;
  sheet: string;
  /** The columns drawn, in order; printed ratios only where the unit states one, for the legal form has none. */
  columns: FormColumn[];
  derived: DerivedColumn[];
  /** The stated rows other than the total. */
  details: Row[];
  /** The stated total row; undefined where the unit states none. */
  total: Row | undefined;
  headTop: number;
  numberingRow: number;
  bodyTop: number;
  bodyBottom: number;
  /** A one-row form has none. */
  totalRow: number | undefined;
  /** The column right of the table that says which rows do not agree. */
  markerColumn: number;
}

/** A figure as it is drawn: the stated value, with a formula where one gives just that value. */
export interface Figure {
  value: CellValue;
  formula?: string;
}

/** @param spare whether rows are left free below those that the table has */
export function formGrid(
  form: FormDocument,
  table: Table | undefined,
  sheet: string,
  spare = false,
): FormGrid {
  const rows = table?.rows ?? [];
  const single = form.rows === 'single';
  const details = single ? rows : rows.filter((row) => row.key !== TOTAL_ROW);
  const columns = form.columns.filter(
    (column) => column.kind !== 'ratio' || rows.some((row) => (row.cells[column.key] ?? null) !== null),
  );
  const levels = columns.reduce((most, column) => Math.max(most, column.heading.length), 1);
  const headTop = BLOCK_ROWS + 1;
  const numberingRow = headTop + levels;
  const bodyTop = numberingRow + 1;
  const free = details.length === 0 || spare ? Math.max(EMPTY_ROWS, details.length + SPARE_ROWS) : 0;
  const bodyBottom = bodyTop + Math.max(details.length, single ? 1 : free) - 1;
  return {
    form,
    sheet,
    columns,
    derived: derivedColumns(form).filter((derived) =>
      [derived.column, ...derived.terms.map((term) => term.column)].every((key) =>
        columns.some((column) => column.key === key && column.kind === 'count'),
      ),
    ),
    details,
    total: single ? undefined : rows.find((row) => row.key === TOTAL_ROW),
    headTop,
    numberingRow,
    bodyTop,
    bodyBottom,
    totalRow: single ? undefined : bodyBottom + 1,
    markerColumn: columns.length + 1,
  };
}

/** The sheet row of a table row; the numbering row for the whole form or a row that is not there. */
export function sheetRow(grid: FormGrid, key: string | null): number {
  if (key !== null) {
    const index = grid.details.findIndex((row) => row.key === key);
    if (index >= 0) return grid.bodyTop + index;
    if (key === TOTAL_ROW) return grid.totalRow ?? grid.bodyTop;
  }
  return grid.numberingRow;
}

/** The sheet column of a form column; undefined for one that is not drawn. */
export function sheetColumn(grid: FormGrid, key: string): number | undefined {
  const index = grid.columns.findIndex((column) => column.key === key);
  return index < 0 ? undefined : index + 1;
}

/**
 * The figure of a detail row. A derived column is a formula only where the formula gives what the unit stated
 * (a blank included): the workbook shows what was stated, also when it is wrong.
 */
export function detailFigure(
  grid: FormGrid,
  row: Row | undefined,
  sheetRowNumber: number,
  key: string,
): Figure {
  const stated = row?.cells[key] ?? null;
  const derived = grid.derived.find((candidate) => candidate.column === key);
  if (!derived || derivedValue(derived, row) !== stated) return { value: stated };
  const formula = derivedFormula(derived, sheetRowNumber, (column) => sheetColumn(grid, column) ?? 0);
  return { value: stated, formula };
}

/**
 * The figure of the total row: the sum of the rows above, or else the relation within the row, where that gives
 * what the unit stated; without a stated total row always the sum.
 */
export function totalFigure(grid: FormGrid, totalRow: number, key: string): Figure {
  const column = sheetColumn(grid, key);
  if (column === undefined) return { value: null };
  const sum = sumValue(grid.details, key);
  const label = grid.columns.findIndex(({ kind }) => kind === 'label') + 1;
  const formula = totalFormula({ top: grid.bodyTop, bottom: grid.bodyBottom }, column, label);
  if (!grid.total) return { value: sum, formula };
  const stated = grid.total.cells[key] ?? null;
  if (sum === stated) return { value: stated, formula };
  return detailFigure(grid, grid.total, totalRow, key);
}

/** What the formula of a derived column gives in a row: null until all its parts are there. */
export function derivedValue(derived: DerivedColumn, row: Row | undefined): number | null {
  let value = 0;
  for (const term of derived.terms) {
    const part = row?.cells[term.column];
    if (typeof part !== 'number') return null;
    value += term.sign * part;
  }
  return value;
}

/** What the formula of a total gives over the rows: null unless as many have a figure as have a name. */
export function sumValue(rows: readonly Row[], key: string): number | null {
  const figures = rows.map((row) => row.cells[key]).filter((value) => typeof value === 'number');
  const named = rows.filter((row) => row.label !== '').length;
  if (figures.length === 0 || figures.length !== named) return null;
  return figures.reduce((sum, value) => sum + value, 0);
}

/**
 * The formula of a derived column in one row, blank until all its parts are there.
 * @param columnOf sheet column of a form column
 */
export function derivedFormula(
  derived: DerivedColumn,
  row: number,
  columnOf: (column: string) => number,
): string {
  const places = derived.terms.map((term) => columnOf(term.column));
  const addresses = places.map((column) => cellAddress(row, column));
  const first = places[0] ?? 0;
  const adjacent = places.length > 1 && places.every((column, index) => column === first + index);
  const counted = adjacent
    ? rangeAddress({ top: row, left: first, bottom: row, right: first + places.length - 1 })
    : addresses.join(',');
  const sum = derived.terms
    .map((term, index) => (term.sign === 1 ? '+' : '-') + (addresses[index] ?? ''))
    .join('');
  return `IF(COUNT(${counted})=${places.length},${sum.startsWith('+') ? sum.slice(1) : sum},"")`;
}

/** The formula of a total, blank until every row that has a name has its figure; rows left free do not count. */
export function totalFormula(rows: { top: number; bottom: number }, column: number, label: number): string {
  const figures = rangeAddress({ ...rows, left: column, right: column });
  const names = rangeAddress({ ...rows, left: label, right: label });
  return `IF(AND(COUNT(${figures})>0,COUNT(${figures})=COUNTIF(${names},"?*")),SUM(${figures}),"")`;
}
