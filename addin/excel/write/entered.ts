import { LONGEST_TEXT } from '../../../shared/sheet/appearance';
import type { CellModel } from '../../../shared/sheet/model';

/** What Excel takes for a formula, or for its own sign of a text. */
const MEANT_OTHERWISE = /^[=+\-@']/;

/**
 * What is written into a cell so that it holds the value: '' for a blank, numbers as they are, texts with the
 * apostrophe before them by which Excel keeps a text a text, wherever it could take it for something else.
 * @example entered('=1+1', '@') // "'=1+1"
 */
export function entered(value: CellModel['value'], format: string | undefined): string | number {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  const text = value.slice(0, LONGEST_TEXT);
  if (text === '') return '';
  return format !== '@' || MEANT_OTHERWISE.test(text) ? `'${text}` : text;
}
