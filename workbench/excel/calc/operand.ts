import { isError, type CellError, type CellValue } from '../cells/value';

export const ERRORS = {
  divide: { error: '#DIV/0!' },
  value: { error: '#VALUE!' },
  name: { error: '#NAME?' },
  reference: { error: '#REF!' },
  notAvailable: { error: '#N/A' },
  number: { error: '#NUM!' },
} as const satisfies Record<string, CellError>;

/** Cells that a function was given, row by row. Rows below the last used cell are left out; `rows` counts them. */
export interface Grid {
  kind: 'grid';
  rows: number;
  columns: number;
  top: number;
  left: number;
  cells: CellValue[][];
}

/** What an expression gives: one value, or the cells of a range. */
export type Operand = CellValue | Grid;

export function isGrid(operand: Operand): operand is Grid {
  return typeof operand === 'object' && operand !== null && 'kind' in operand;
}

/** One value: of a single cell its value, of more cells an error (the emulator does not spill). */
export function single(operand: Operand): CellValue {
  if (!isGrid(operand)) return operand;
  return operand.rows === 1 && operand.columns === 1 ? (operand.cells[0]?.[0] ?? null) : ERRORS.value;
}

/** Text in a calculation counts as a number where it reads as one; an empty cell is 0. */
export function toNumber(value: CellValue): number | CellError {
  if (isError(value)) return value;
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = value.trim();
  const number = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : ERRORS.value;
}

export function toText(value: CellValue): string | CellError {
  if (isError(value)) return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(fifteenDigits(value)) : value;
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
