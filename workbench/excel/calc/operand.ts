import type { Area } from '../cells/area';
import { isError, type CellError, type CellValue } from '../cells/value';
import type { Locale } from '../number-format/locale';
import { readLiteral } from '../number-format/typed-value';

export const ERRORS = {
  divide: { error: '#DIV/0!' },
  value: { error: '#VALUE!' },
  name: { error: '#NAME?' },
  reference: { error: '#REF!' },
  notAvailable: { error: '#N/A' },
  number: { error: '#NUM!' },
  nothing: { error: '#NULL!' },
  calculation: { error: '#CALC!' },
} as const satisfies Record<string, CellError>;

/** Where the cells of a reference lie. */
export interface ReferencePlace {
  /** Name of the sheet. */
  sheet: string;
  area: Area;
}

/**
 * Cells, row by row: of a reference, which then has its place, or of an array. Of areas to the end of the sheet those beyond the
 * used range are left out; `rows` and `columns` count them.
 */
export interface Grid {
  kind: 'grid';
  rows: number;
  columns: number;
  cells: CellValue[][];
  place?: ReferencePlace;
}

/** What an expression gives: one value, or cells. */
export type Operand = CellValue | Grid;

export function isGrid(operand: Operand): operand is Grid {
  return typeof operand === 'object' && operand !== null && 'kind' in operand;
}

export function arrayOf(cells: CellValue[][]): Grid {
  return { kind: 'grid', rows: cells.length, columns: cells[0]?.length ?? 0, cells };
}

export function toGrid(operand: Operand): Grid {
  return isGrid(operand) ? operand : arrayOf([[operand]]);
}

/** One value: of a single cell its value, of more cells an error (the emulator does not spill). */
export function single(operand: Operand): CellValue {
  if (!isGrid(operand)) return operand;
  return operand.rows === 1 && operand.columns === 1 ? (operand.cells[0]?.[0] ?? null) : ERRORS.value;
}

function isMany(operand: Operand): operand is Grid {
  return isGrid(operand) && (operand.rows > 1 || operand.columns > 1);
}

/** The cell of a grid that an operation over grids of different sizes pairs with a place; one row or column repeats. */
function paired(operand: Operand, row: number, column: number): CellValue {
  if (!isGrid(operand)) return operand;
  const r = operand.rows === 1 ? 0 : row;
  const c = operand.columns === 1 ? 0 : column;
  if (r >= operand.rows || c >= operand.columns) return ERRORS.notAvailable;
  return operand.cells[r]?.[c] ?? null;
}

/** Computes with single values; where arrays are given, for each of their cells, which gives an array. */
export function lift(operands: readonly Operand[], compute: (values: CellValue[]) => CellValue): Operand {
  const grids = operands.filter(isMany);
  if (grids.length === 0) return compute(operands.map(single));
  const [held, wide] = [
    Math.max(...grids.map(({ cells }) => cells.length)),
    Math.max(...grids.map(({ cells }) => cells[0]?.length ?? 0)),
  ];
  return {
    kind: 'grid',
    rows: Math.max(...grids.map(({ rows }) => rows)),
    columns: Math.max(...grids.map(({ columns }) => columns)),
    cells: Array.from({ length: held }, (_r, row) =>
      Array.from({ length: wide }, (_c, column) =>
        compute(operands.map((operand) => paired(operand, row, column))),
      ),
    ),
  };
}

/** Text in a calculation counts as a number where it reads as one, dates and percentages too; an empty cell is 0. */
export function toNumber(value: CellValue, locale: Locale): number | CellError {
  if (isError(value)) return value;
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const read = readLiteral(value.trim(), locale)?.value;
  return typeof read === 'number' ? read : ERRORS.value;
}

export function toText(value: CellValue, locale: Locale): string | CellError {
  if (isError(value)) return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return String(fifteenDigits(value)).replace('e', 'E').replace('.', locale.decimal);
}

export function toBoolean(value: CellValue): boolean | CellError {
  if (isError(value)) return value;
  if (typeof value === 'string') {
    if (/^true$/i.test(value)) return true;
    return /^false$/i.test(value) ? false : ERRORS.value;
  }
  return Boolean(value);
}

/** Excel computes with doubles but keeps 15 digits: https://learn.microsoft.com/office/troubleshoot/excel/floating-point-arithmetic-inaccurate-result */
export function fifteenDigits(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : value;
}

/**
 * The order of Excel's comparisons: numbers before text before TRUE and FALSE; text without regard to case; an empty
 * cell equals 0, an empty text and FALSE.
 */
export function compareValues(a: CellValue, b: CellValue): number | CellError {
  if (isError(a)) return a;
  if (isError(b)) return b;
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  const ranks = kindRank(left) - kindRank(right);
  if (ranks !== 0) return ranks;
  if (typeof left === 'number' && typeof right === 'number') {
    return Math.sign(fifteenDigits(left) - fifteenDigits(right));
  }
  const one = String(left).toLowerCase();
  const two = String(right).toLowerCase();
  return one < two ? -1 : one > two ? 1 : 0;
}

function blankLike(other: CellValue): string | number | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function kindRank(value: string | number | boolean): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}
