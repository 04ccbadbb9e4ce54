import type { Lang } from '../language/language';
import { inputWords } from './words';

/**
 * A row as it is called in a sentence: by its name, or by its place in the table where it has none.
 * @param number its place, from 1
 * @example rowName('', 5, 'vi') // 'dòng thứ 5'
 */
export function rowName(label: string, number: number | undefined, lang: Lang): string {
  const { row, nthRow } = inputWords[lang];
  return label === '' && number !== undefined ? nthRow(String(number)) : row(label);
}
