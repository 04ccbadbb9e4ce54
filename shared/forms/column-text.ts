import { pick, type Lang } from '../language/language';
import type { FormDocument } from './document';

/**
 * Columns one by one, as they are printed.
 * @example listText(['8', '9']) // '(8), (9)'
 */
export function listText(columns: readonly string[]): string {
  return columns.map(bracketed).join(', ');
}

/**
 * Columns as a sum is printed.
 * @example sumText(['8', '9']) // '(8) + (9)'
 */
export function sumText(columns: readonly string[]): string {
  return columns.map(bracketed).join(' + ');
}

/**
 * The same where there is little room.
 * @example shortSumText(['8', '9']) // '(8)+(9)'
 */
export function shortSumText(columns: readonly string[]): string {
  return columns.map(bracketed).join('+');
}

/**
 * A column of a form by its name and number, for those who don't know the numbers by heart; of a jointKey each column.
 * @example namedColumn(forms, 'II.06a', '8', 'vi') // 'Đã giải quyết trước hạn (8)'
 */
export function namedColumn(forms: readonly FormDocument[], code: string, key: string, lang: Lang): string {
  const columns = forms.find((form) => form.code === code)?.columns ?? [];
  const name = (part: string): string => {
    const column = columns.find((candidate) => candidate.key === part);
    return column === undefined ? bracketed(part) : `${pick(column.name, lang)} ${bracketed(part)}`;
  };
  return key.split('+').map(name).join(' + ');
}

function bracketed(column: string): string {
  return `(${column})`;
}
