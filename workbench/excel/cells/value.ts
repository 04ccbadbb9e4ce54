/** An error as a cell holds it, such as `#DIV/0!`. */
export interface CellError {
  error: string;
}

/** What a cell holds or a formula gives; null is an empty cell. */
export type CellValue = string | number | boolean | CellError | null;

export function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** As Range.values gives it: an empty string for an empty cell, the error's own text for an error. */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

/** https://learn.microsoft.com/javascript/api/excel/excel.rangevaluetype */
export function valueType(value: CellValue): ValueType {
  if (value === null) return 'Empty';
  if (isError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

export function equalValues(a: CellValue, b: CellValue): boolean {
  return isError(a) && isError(b) ? a.error === b.error : a === b;
}

/** A cell; never changed, only replaced, so that earlier states stay what they were. */
export interface Cell {
  value: CellValue;
  /** Without the leading `=`. */
  formula?: string;
}
