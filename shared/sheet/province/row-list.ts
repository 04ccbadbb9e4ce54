import type { Lang } from '../../language/language';
import type { ListedRow, RowList } from '../model';
import { rowListWords } from './row-list-words';

/** The list of a province's sheet: its rows follow the headings in row `head`, and its second column names them. */
export function rowList(head: number, rows: ListedRow[], lang: Lang): RowList {
  return { head, nameColumn: 2, rows, words: rowListWords[lang] };
}
