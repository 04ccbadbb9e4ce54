/**
 * Whether a number format shows a date or time of day. Texts in quotes, escaped characters, fills, colours, locales
 * and conditions are no part of it; elapsed time such as `[h]:mm` is.
 * @example isDateFormat('d-mmm') // true
 * @example isDateFormat('#,##0 "dossiers"') // false
 */
export function isDateFormat(code: string): boolean {
  const [first = ''] = code.split(';');
  const bare = first
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]?/g, '')
    .replace(/general/gi, '')
    .replace(/e[+-]/gi, '');
  return /[dmyhs]/i.test(bare);
}
