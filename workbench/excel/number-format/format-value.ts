/// <reference types="./ssf" />
import SSF from 'fast-formula-parser/ssf/ssf';
import { isError, type CellValue } from '../cells/value';

/**
 * The text a cell shows. The only module that knows the number-format library; formats are read as
 * https://support.microsoft.com/office/5026bbd6-04bc-48cd-bf33-80f18b4eae68 describes them.
 */
export function formatValue(value: CellValue, format: string): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  try {
    return SSF.format(format, value);
  } catch {
    // A format the library cannot read must not hide the value.
    return String(value);
  }
}
