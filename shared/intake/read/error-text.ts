import type { GridCell } from '../grid';
import { unstruck } from '../text-marks';

/** Errors as Excel, Google Sheets and LibreOffice show them, and a figure for which its column was too narrow. */
const ERROR =
  /^(?:#(?:N\/A|NAME\?|(?:NULL|NUM|REF|VALUE|DIV\/0|SPILL|CALC|FIELD|BLOCKED|CONNECT|BUSY|UNKNOWN|PYTHON|EXTERNAL|ERROR)!|GETTING_DATA|#{1,250})|Err:\d{3})$/i;

/** Whether a text is what a spreadsheet shows in place of a value that cannot be computed. */
export function isErrorText(text: string): boolean {
  return ERROR.test(text.trim());
}

/** Whether a cell holds an error, or what one looks like. */
export function isErrorCell({ value, error }: GridCell): boolean {
  return error !== undefined || (typeof value === 'string' && isErrorText(unstruck(value)));
}
